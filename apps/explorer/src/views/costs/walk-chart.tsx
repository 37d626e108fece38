import { Chart } from '../../components/chart.tsx'
import { Picture } from '../../components/picture.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { money } from '../../estate/money.ts'
import { proposalHref } from '../../estate/proposal-href.ts'
import { layoutWalk } from './layout-walk.ts'
import { renderWalk } from './render-walk.ts'
import type { Walk } from './walks-data.ts'

interface WalkChartProps {
  readonly walk: Walk
  readonly estate: Estate
}

/** From what is paid now to what would be paid, with each proposal behind a step. */
export function WalkChart({ walk, estate }: WalkChartProps) {
  const { now, after, savings, notCounted, currency } = walk
  const rows = [
    { id: 'now', label: 'Paid in a year, now', amount: money(now), proposals: [], counts: '' },
    ...savings.map((step) => ({ ...step, amount: `−${money(step.amount)}`, counts: 'identified' })),
    { id: 'after', label: 'If all that counts is done', amount: money(after), proposals: [], counts: '' },
    ...notCounted.map((step) => ({ ...step, amount: `−${money(step.amount)}`, counts: 'not counted' })),
  ]
  return (
    <Chart
      title={walk.title}
      measure={`Run-rate, ${currency} a year, with the savings that were identified and the number of proposals. Solid: low end. Faint: up to the high end. Hatched: not counted.`}
      csv={{
        headings: ['Step', 'In a year', 'Counts', 'Proposals'],
        rows: () => rows.map(({ label, amount, counts, proposals }) => [label, amount, counts, proposals.join('; ')]),
      }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col" className="number">
                In a year
              </th>
              <th scope="col">Counts</th>
              <th scope="col">Proposals</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, amount, counts, proposals }) => (
              <tr key={id}>
                <td>{label}</td>
                <td className="number">{amount}</td>
                <td>{counts}</td>
                <td>
                  {proposals.map((proposal) => {
                    const known = estate.proposals.get(proposal)
                    return <div key={proposal}>{known ? <a href={proposalHref(known)}>{known.title}</a> : proposal}</div>
                  })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <Picture
        data={walk}
        label={rows.map(({ label, amount }) => `${label}: ${amount}`).join('; ')}
        layout={layoutWalk}
        render={renderWalk}
      />
    </Chart>
  )
}
