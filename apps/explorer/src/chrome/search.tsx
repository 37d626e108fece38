import { useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { findEntries, toEntries, type Entry } from '../estate/find-entries.ts'
import type { Estate } from '../estate/index-estate.ts'
import { figure } from '../estate/words.ts'
import type { Route } from '../state/route.ts'
import type { View } from '../views/define-view.tsx'
import { toAnswers, toPath, toPlacesAndCommands, walksFrom, type Command } from './to-commands.ts'
import './search.css'

interface SearchProps {
  readonly estate: Estate
  readonly views: readonly View[]
  readonly route: Route
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** Finds anything by name, alias, path or id, every view and every action; arrows choose, Enter goes there, Escape leaves. */
export function Search({ estate, views, route, commands, onClose }: SearchProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const wanted = useDeferredValue(text)
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const nodes = useMemo(() => toEntries(estate), [estate])
  const entries = useMemo(() => [...toPlacesAndCommands(views, commands, estate, route), ...nodes], [views, commands, estate, route, nodes])
  const found = useMemo(() => find(estate, nodes, entries, wanted), [estate, nodes, entries, wanted])
  const at = Math.min(chosen, found.shown.length - 1)
  const active = found.shown[at]

  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [at, id])

  const go = (entry: Entry) => {
    dialog.current?.close()
    onClose()
    if (entry.run) entry.run()
    else if (entry.href !== undefined) window.location.hash = entry.href
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setChosen(Math.max(0, Math.min(found.shown.length - 1, at + step)))
    }
    // The text may be ahead of the results by a frame: Enter means what was typed.
    const target = wanted === text ? active : find(estate, nodes, entries, text).shown[0]
    if (event.key === 'Enter' && target) {
      event.preventDefault()
      go(target)
    }
  }

  return (
    <dialog
      className="search"
      ref={dialog}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      aria-label="Search"
    >
      <div className="search-box" onKeyDown={onKeyDown}>
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={active ? `${id}-${at}` : undefined}
          aria-label="Name, alias, path, id, view or action"
          placeholder="Name, path or view; “who calls cart”, “cart to users”"
          autoFocus
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => (setText(event.target.value), setChosen(0))}
        />
        <p className="caption" role="status">
          {found.total === 0
            ? 'Nothing is called so.'
            : `${figure(found.total)} found${found.total > found.shown.length ? `, the first ${found.shown.length} shown` : ''}`}
        </p>
        <ul id={`${id}-list`} role="listbox" aria-label="Results">
          {found.shown.map((entry, index) => (
            <li
              key={entry.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => go(entry)}
              onPointerMove={() => setChosen(index)}
            >
              <svg className="glyph" aria-hidden="true">
                <use href={`#${entry.symbol}`} />
              </svg>
              <span className="search-name">{entry.name}</span>
              <span className="caption">{entry.note}</span>
            </li>
          ))}
        </ul>
        <p className="search-keys caption" aria-hidden="true">
          <span>
            <kbd>↑</kbd> <kbd>↓</kbd> choose
          </span>
          <span>
            <kbd>Enter</kbd> go
          </span>
          <span>
            <kbd>Esc</kbd> close
          </span>
        </p>
      </div>
    </dialog>
  )
}

/** What fits; a path where two names are typed, and what one asks next below the best service. */
function find(estate: Estate, nodes: readonly Entry[], entries: readonly Entry[], text: string): ReturnType<typeof findEntries> {
  const found = findEntries(entries, text)
  const answers = toAnswers(estate, nodes, text)
  if (answers.length > 0) return { total: answers.length + found.total, shown: [...answers, ...found.shown] }
  const path = toPath(nodes, text)
  if (path) return { total: found.total + 1, shown: [path, ...found.shown] }
  const best = found.shown.find((entry) => entry.weight === 1 && estate.node(entry.id) !== undefined)
  if (text.trim() === '' || !best) return found
  const known = new Set(found.shown.map((entry) => entry.id))
  const walks = walksFrom(estate, best.id).filter((entry) => !known.has(entry.id))
  const after = found.shown.indexOf(best) + 1
  return { total: found.total + walks.length, shown: [...found.shown.slice(0, after), ...walks, ...found.shown.slice(after)] }
}
