import type { TargetSet } from '@coppice/clustering'
import type { NodeId } from '@coppice/model'
import { useId, useState } from 'react'
import { FirstRows } from '../../components/first-rows.tsx'
import { Later } from '../../components/later.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, count } from '../../estate/words.ts'
import type { Change } from './page.tsx'
import type { WhatIfData } from './prepare.ts'

/** The names that every field offers: one list for all of them, */
const NAMES = 'names-of-services'
/** where they are so few that a list of all is a help; otherwise each field lists what fits. */
const MOST_NAMES = 1500
const MOST_FITTING = 40
/** Sets that are shown at first. */
const MOST_SETS = 12
/** Sets that a service can be moved to by its own field; a longer list is not read. */
const MOST_OTHERS = 200

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
      <FirstRows items={target.sets} most={MOST_SETS} noun="sets">
        {(shown) => shown.map((set) => <SetEditor key={set.host} set={set} data={data} estate={estate} move={move} pin={pin} />)}
      </FirstRows>
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
      {data.services.length > MOST_NAMES ? null : (
        <Later>
          <Names id={NAMES} services={data.services} />
        </Later>
      )}
    </section>
  )
}

function Names({ id, services }: { readonly id: string; readonly services: WhatIfData['services'] }) {
  return (
    <datalist id={id}>
      {services.map((service) => (
        <option key={service.id} value={service.name} />
      ))}
    </datalist>
  )
}

/** Those that a few letters fit, as many as a list can hold. */
function fittingOf(services: WhatIfData['services'], text: string): WhatIfData['services'] {
  const wanted = text.toLowerCase()
  const fitting: WhatIfData['services'][number][] = []
  for (const service of services) {
    if (fitting.length === MOST_FITTING) break
    if (service.name.toLowerCase().includes(wanted)) fitting.push(service)
  }
  return fitting
}

interface SetEditorProps {
  readonly set: TargetSet
  readonly data: WhatIfData
  readonly estate: Estate
  readonly move: (id: NodeId, host: NodeId | undefined) => void
  readonly pin: (id: NodeId) => void
}

function SetEditor({ set, data, estate, move, pin }: SetEditorProps) {
  const others = data.target.sets.filter(({ host }) => host !== set.host).slice(0, MOST_OTHERS)
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
  const own = useId()
  const isLong = data.services.length > MOST_NAMES
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
        <input list={isLong ? own : NAMES} value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {isLong && text !== '' ? <Names id={own} services={fittingOf(data.services, text)} /> : null}
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
