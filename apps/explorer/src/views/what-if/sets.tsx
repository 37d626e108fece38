import type { TargetSet } from '@coppice/clustering'
import type { NodeId } from '@coppice/model'
import { useState } from 'react'
import { Later } from '../../components/later.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, count } from '../../estate/words.ts'
import type { Change } from './page.tsx'
import type { WhatIfData } from './prepare.ts'

/** The names that every field offers: one list for all of them. */
const NAMES = 'names-of-services'

interface SetsProps {
  readonly data: WhatIfData
  readonly estate: Estate
  readonly change: Change
}

/** The sets of the scenario, to be cut otherwise, and what is pinned. */
export function Sets({ data, estate, change }: SetsProps) {
  const { scenario, target } = data
  const move = (id: NodeId, host: NodeId | undefined): void => change({ moved: new Map([...scenario.moved, [id, host]]) })
  const unmove = (id: NodeId): void => change({ moved: new Map([...scenario.moved].filter(([moved]) => moved !== id)) })
  const pin = (id: NodeId): void => change({ pinned: [...new Set([...scenario.pinned, id])] })
  return (
    <section className="section">
      <h2 className="chart-title">
        {target.sets.length === 0
          ? 'No services become one'
          : `${count(target.sets.length, 'set')} of services ${agree(target.sets.length, 'becomes', 'become')} one each`}
      </h2>
      <p className="sub">Move a service to another set or out of all, or pin it: what is pinned neither goes nor merges.</p>
      {target.sets.map((set) => (
        <SetEditor key={set.host} set={set} data={data} estate={estate} move={move} pin={pin} />
      ))}
      <Chips title="Moved" none="Nothing was moved." undo="Move back" items={[...scenario.moved.keys()]} estate={estate} onUndo={unmove} />
      <Chips
        title="Pinned"
        none="Nothing is pinned."
        undo="Unpin"
        items={scenario.pinned}
        estate={estate}
        onUndo={(id) => change({ pinned: scenario.pinned.filter((one) => one !== id) })}
      />
      <PickService label="Pin a service" action="Pin" data={data} onPick={pin} />
      <Later>
        <datalist id={NAMES}>
          {data.services.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
      </Later>
    </section>
  )
}

interface SetEditorProps {
  readonly set: TargetSet
  readonly data: WhatIfData
  readonly estate: Estate
  readonly move: (id: NodeId, host: NodeId | undefined) => void
  readonly pin: (id: NodeId) => void
}

function SetEditor({ set, data, estate, move, pin }: SetEditorProps) {
  const others = data.target.sets.filter(({ host }) => host !== set.host)
  return (
    <div className="set-editor">
      <h3>
        {estate.name(set.host)}
        <span className="caption">{` takes in ${count(set.members.length - 1, 'service')}${set.isEdited ? ', cut by hand' : ''}`}</span>
      </h3>
      <ul>
        {set.members.map((id) => (
          <li key={id}>
            <a href={nodeHref(id)}>{estate.name(id)}</a>
            {id === set.host ? (
              <span className="caption">host</span>
            ) : (
              <select
                aria-label={`Move ${estate.name(id)}`}
                value=""
                onChange={(event) => {
                  const host = others.find((other) => other.host === event.target.value)?.host
                  move(id, host)
                }}
              >
                <option value="">Move…</option>
                <option value="out">Out of all sets</option>
                {others.map((other) => (
                  <option key={other.host} value={other.host}>{`To ${estate.name(other.host)}`}</option>
                ))}
              </select>
            )}
            <button aria-label={`Pin ${estate.name(id)}`} onClick={() => pin(id)}>
              Pin
            </button>
          </li>
        ))}
      </ul>
      <PickService
        label={`Move a service into ${estate.name(set.host)}`}
        action="Move in"
        data={data}
        onPick={(id) => move(id, set.host)}
      />
    </div>
  )
}

interface PickServiceProps {
  readonly label: string
  readonly action: string
  readonly data: WhatIfData
  readonly onPick: (id: NodeId) => void
}

/** A service by its name, with the names that there are. */
function PickService({ label, action, data, onPick }: PickServiceProps) {
  const [text, setText] = useState('')
  const found = data.services.find(({ id, name }) => name === text || id === text)
  const pick = (): void => {
    if (!found) return
    onPick(found.id)
    setText('')
  }
  return (
    <form
      className="pick-service"
      onSubmit={(event) => {
        event.preventDefault()
        pick()
      }}
    >
      <label>
        <span className="caption">{label}</span>
        <input list={NAMES} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      <button type="submit" disabled={!found} aria-label={`${action}: ${label}`}>
        {action}
      </button>
    </form>
  )
}

interface ChipsProps {
  readonly title: string
  readonly none: string
  readonly undo: string
  readonly items: readonly NodeId[]
  readonly estate: Estate
  readonly onUndo: (id: NodeId) => void
}

function Chips({ title, none, undo, items, estate, onUndo }: ChipsProps) {
  return (
    <p className="chips under">
      <strong>{title}</strong>
      {items.length === 0 ? <span className="caption">{none}</span> : null}
      {items.map((id) => (
        <span key={id}>
          {estate.name(id)}{' '}
          <button className="plain" aria-label={`${undo} ${estate.name(id)}`} onClick={() => onUndo(id)}>
            {undo}
          </button>
        </span>
      ))}
    </p>
  )
}
