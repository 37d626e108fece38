import { decidedScenario, type Scenario } from '@coppice/clustering'
import { withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { Export } from './export.tsx'
import { Proposals } from './proposals.tsx'
import type { WhatIfData } from './prepare.ts'
import { toFilters } from './scenario-route.ts'
import { Sets } from './sets.tsx'
import { Totals } from './totals.tsx'
import './what-if.css'

/** How a part of the page asks for another scenario. */
export type Change = (changes: Partial<Scenario>) => void

/** A scenario: what is done, how sets are cut, what that leaves; others beside it, and its decisions to take along. */
export function WhatIfPage({ data, estate, route, actions }: PageProps<WhatIfData>) {
  const { scenario, target } = data
  const change: Change = (changes) => actions.change(withFilters(route, toFilters({ ...scenario, ...changes })))
  const restart = (start: Scenario): void => change({ ...start, name: scenario.name })
  const nothing: Scenario = { name: scenario.name, accepted: [], rejected: [], moved: new Map(), pinned: [] }
  return (
    <div className="wrap page what-if">
      <h1 tabIndex={-1} aria-live="polite">
        {data.title}
      </h1>
      <div className="what-if-bar">
        <label>
          <span className="caption">Name of the scenario</span>
          <input value={scenario.name} placeholder="Careful, bold…" onChange={(event) => change({ name: event.target.value })} />
        </label>
        <button onClick={() => change({ accepted: [...new Set([...scenario.accepted, ...data.open])] })}>
          Accept all that nothing blocks
        </button>
        <button onClick={() => restart(decidedScenario(estate.analysis, ''))}>Start from what is decided</button>
        <button onClick={() => restart(nothing)}>Start from nothing</button>
      </div>
      <Totals data={data} route={route} actions={actions} />
      {target.conflicts.length > 0 ? (
        <section className="section conflicts">
          <h2 className="chart-title">{`What stands against it: ${target.conflicts.length}`}</h2>
          <ul className="rows-plain">
            {target.conflicts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ) : null}
      <Proposals data={data} estate={estate} route={route} actions={actions} change={change} />
      <Sets data={data} estate={estate} change={change} />
      <Export data={data} />
    </div>
  )
}
