import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { KindIcon, Glyph } from '../components/glyph.tsx'
import { findEntries, toEntries } from '../estate/find-entries.ts'
import type { Estate } from '../estate/index-estate.ts'
import { figure } from '../estate/words.ts'
import './search.css'

/** Finds anything by name, alias, path or id; arrows choose, Enter goes there, Escape leaves. */
export function Search({ estate, onClose }: { readonly estate: Estate; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const entries = useMemo(() => toEntries(estate), [estate])
  const found = useMemo(() => findEntries(entries, text), [entries, text])
  const active = found.shown[Math.min(chosen, found.shown.length - 1)]

  useEffect(() => {
    const opener = document.activeElement
    dialog.current?.showModal()
    return () => {
      if (opener instanceof HTMLElement) opener.focus({ preventScroll: true })
    }
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${chosen}`)?.scrollIntoView({ block: 'nearest' })
  }, [chosen, id])

  const go = (href: string) => {
    dialog.current?.close()
    onClose()
    window.location.hash = href
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      setChosen((now) => Math.max(0, Math.min(found.shown.length - 1, now + step)))
    }
    if (event.key === 'Enter' && active) {
      event.preventDefault()
      go(active.href)
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
          aria-activedescendant={active ? `${id}-${found.shown.indexOf(active)}` : undefined}
          aria-label="Name, alias, path or id"
          placeholder="Name, alias, path or id"
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
              aria-selected={entry === active}
              onClick={() => go(entry.href)}
              onPointerMove={() => setChosen(index)}
            >
              {entry.mark ? <Glyph mark={entry.mark} /> : <KindIcon kind={entry.kind} />}
              <span className="search-name">{entry.name}</span>
              <span className="caption">{entry.note}</span>
            </li>
          ))}
        </ul>
      </div>
    </dialog>
  )
}
