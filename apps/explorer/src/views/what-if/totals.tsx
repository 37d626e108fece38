import type { EstateFigures, TargetEstate } from '@coppice/clustering'
import { Unknown } from '../../components/glyph.tsx'
import { money } from '../../estate/money.ts'
import { figure, places } from '../../estate/words.ts'
import { toHash, valuesOf, withFilters, withValues, type Route } from '../../state/route.ts'
import type { Actions } from '../../state/use-route.ts'
import type { WhatIfData } from './prepare.ts'
import { toFilters, toKey } from './scenario-route.ts'

interface TotalsProps {
  readonly data: WhatIfData
  readonly route: Route
  readonly actions: Actions
}

interface Column {
  readonly key: string
  readonly name: string
  readonly figures: EstateFigures
  readonly target: TargetEstate | undefined
}

const MEASURES: readonly { readonly label: string; readonly note?: string; readonly of: (figures: EstateFigures) => string | undefined }[] =
  [
    { label: 'Services', of: ({ services }) => figure(services) },
    { label: 'Rented products', of: ({ saas }) => figure(saas) },
    { label: 'Teams that own some', of: ({ teams }) => figure(teams) },
    { label: 'Calls between services', of: ({ calls }) => figure(calls) },
    { label: 'of them from team to team', of: ({ crossing }) => figure(crossing) },
    { label: 'Cost a year', of: ({ cost }) => (cost.length === 0 ? undefined : cost.map(money).join(' + ')) },
    { label: 'Systems of record for a kind of data', of: ({ fragmentation }) => mean(fragmentation.recordsPerEntity) },
    { label: 'Systems within reach of a way in', of: ({ fragmentation }) => mean(fragmentation.systemsPerJourney) },
  ]

/** Now, the scenario, and the ones that were kept, side by side. */
export function Totals({ data, route, actions }: TotalsProps) {
  const { scenario, target, kept } = data
  const key = toKey(scenario)
  const columns: Column[] = [
    { key: 'now', name: 'Now', figures: target.before, target: undefined },
    { key: 'this', name: scenario.name || 'This scenario', figures: target.after, target },
    ...kept.map((one) => ({ key: one.key, name: one.scenario.name || 'Kept', figures: one.target.after, target: one.target })),
  ]
  const drop = (gone: string): void =>
    actions.change(withFilters(route, { vs: withValues(valuesOf(route, 'vs').filter((one) => one !== gone)) }))
  const isKept = kept.some((one) => one.key === key)
  return (
    <section className="section">
      <h2 className="chart-title">What is left of the estate</h2>
      <p className="sub">
        What is optional counts in none of it. Cost: at worst nothing of what is uncertain is saved, at best all of it.
        {target.unknownCost > 0 ? ` What ${figure(target.unknownCost)} of those that go cost is not known, and not in it.` : ''}
      </p>
      <div className="scroll" role="region" aria-label="Figures now and in scenarios" tabIndex={0}>
        <table className="totals">
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {columns.map((column) => (
                <th scope="col" className="number" key={column.key}>
                  {column.name}
                  {kept.some((one) => one.key === column.key) ? (
                    <span className="totals-actions">
                      <a href={hrefOf(data, route, column.key)}>Open</a>{' '}
                      <button className="plain" aria-label={`Remove ${column.name}`} onClick={() => drop(column.key)}>
                        Remove
                      </button>
                    </span>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {MEASURES.map(({ label, of }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {columns.map(({ key: column, figures }) => (
                  <td className="number" key={column}>
                    {of(figures) ?? <Unknown>unknown</Unknown>}
                  </td>
                ))}
              </tr>
            ))}
            <tr>
              <th scope="row">Waves to get there</th>
              {columns.map(({ key: column, target: one }) => (
                <td className="number" key={column}>
                  {one === undefined ? '' : figure(one.plan.waves.length)}
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <p className="under">
        <button disabled={isKept} onClick={() => actions.change(withFilters(route, { vs: withValues([...valuesOf(route, 'vs'), key]) }))}>
          Keep beside, to compare
        </button>
      </p>
    </section>
  )
}

/** The address of a scenario that was kept, with the current one in its place. */
function hrefOf({ scenario, kept }: WhatIfData, route: Route, key: string): string {
  const opened = kept.find((one) => one.key === key)
  const others = valuesOf(route, 'vs').filter((one) => one !== key && one !== toKey(scenario))
  return toHash({
    view: 'what-if',
    filters: { ...(opened ? toFilters(opened.scenario) : {}), vs: withValues([...others, toKey(scenario)]) },
  })
}

function mean(number: number | undefined): string | undefined {
  return number === undefined ? undefined : places(number)
}
