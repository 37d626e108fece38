import { useId, useMemo, useState, type KeyboardEvent } from 'react'
import { findEntries, toEntries, type Entry } from '../estate/find-entries.ts'
import type { Estate } from '../estate/index-estate.ts'
import './node-picker.css'

interface NodePickerProps {
  readonly estate: Estate
  readonly label: string
  /** Id of the node that is chosen now. */
  readonly value: string | undefined
  readonly onChoose: (id: string) => void
}

const MOST = 8

/** A field that finds one node by name; arrows choose among what fits, Enter takes it. */
export function NodePicker({ estate, label, value, onChoose }: NodePickerProps) {
  const id = useId()
  const current = value === undefined ? '' : (estate.node(value)?.name ?? '')
  const [text, setText] = useState<string | undefined>()
  const [at, setAt] = useState(0)
  const nodes = useMemo(() => toEntries(estate).filter((entry) => estate.node(entry.id) !== undefined), [estate])
  const shown = useMemo(() => (text === undefined ? [] : findEntries(nodes, text).shown.slice(0, MOST)), [nodes, text])
  const isOpen = shown.length > 0
  const take = (entry: Entry | undefined) => {
    if (!entry) return
    setText(undefined)
    onChoose(entry.id)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (text === undefined) setText(current)
      else setAt((now) => Math.max(0, Math.min(shown.length - 1, now + (event.key === 'ArrowDown' ? 1 : -1))))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      take(shown[at])
    } else if (event.key === 'Escape' && text !== undefined) {
      event.stopPropagation()
      setText(undefined)
    }
  }
  return (
    <div className="node-picker" onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || setText(undefined)}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder="Name"
        value={text ?? current}
        onFocus={(event) => event.target.select()}
        onChange={(event) => (setText(event.target.value), setAt(0))}
        onKeyDown={onKeyDown}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen}>
        {shown.map((entry, index) => (
          <li
            key={entry.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onPointerMove={() => setAt(index)}
            onPointerDown={(event) => (event.preventDefault(), take(entry))}
          >
            <svg className="glyph" aria-hidden="true">
              <use href={`#${entry.symbol}`} />
            </svg>{' '}
            <b>{entry.name}</b> <span className="caption">{entry.note}</span>
          </li>
        ))}
      </ul>
      {text !== undefined && text !== '' && shown.length === 0 ? <p className="caption">Nothing is called so.</p> : null}
    </div>
  )
}
