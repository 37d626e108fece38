import { Chart } from '../../../../components/chart.tsx'
import { Picture } from '../../../../components/picture.tsx'
import { Unknown } from '../../../../components/glyph.tsx'
import { money } from '../../../../estate/money.ts'
import { figure } from '../../../../estate/words.ts'
import type { Part, PartProps } from '../../part.ts'
import { layoutSavings } from './layout-savings.ts'
import { renderSavings } from './render-savings.ts'

export const savings: Part = { id: 'savings', span: 7, Body: Savings }

/** Where the saving comes from, and what of it is not counted or not known. */
function Savings({ data: { savings: data } }: PartProps) {
  const rows = [
    ...data.rows.map((row) => ({ label: row.label, items: row.proposals.length, words: money(row.amount), counts: 'counted' })),
    ...data.notCounted.map((row) => ({ label: row.label, items: row.proposals.length, words: money(row.amount), counts: 'not counted' })),
    ...data.unknown.map((row) => ({ label: row.kind, items: row.items, words: undefined, counts: 'not known' })),
  ]
  return (
    <Chart
      title={data.title}
      measure={
        data.currency === undefined
          ? 'Open items by kind. Hatched: what they cost was not given, so no amount is claimed, and none is zero.'
          : `Run-rate saving, ${data.currency} a year. Solid: low end. Faint: up to the high end. Hatched: suspected, blocked or not known.`
      }
      csv={{
        headings: ['kind', 'items', 'saves a year', 'counts'],
        rows: () => rows.map(({ label, items, words, counts }) => [label, items, words, counts]),
      }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col" className="number">
                Items
              </th>
              <th scope="col" className="number">
                Saves a year
              </th>
              <th scope="col">Counts</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, items, words, counts }) => (
              <tr key={`${label} ${counts}`}>
                <td>{label}</td>
                <td className="number">{figure(items)}</td>
                <td className="number">{words ?? <Unknown>not known</Unknown>}</td>
                <td>{counts}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      className="savings"
    >
      <Picture
        data={data}
        label={`Savings by kind: ${rows.map(({ label, words }) => `${label} ${words ?? 'not known'}`).join('; ')}`}
        layout={layoutSavings}
        render={renderSavings}
      />
    </Chart>
  )
}
