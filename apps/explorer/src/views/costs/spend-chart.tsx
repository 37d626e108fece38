import { Chart } from '../../components/chart.tsx'
import { Picture } from '../../components/picture.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import { money } from '../../estate/money.ts'
import { count } from '../../estate/words.ts'
import { layoutSpend } from './layout-spend.ts'
import { renderSpend } from './render-spend.ts'
import type { Spend } from './spend-data.ts'

/** Where the money goes: by domain and by rented product. */
export function SpendChart({ spend }: { readonly spend: Spend }) {
  const { groups, currency, title } = spend
  const rows = groups.flatMap(({ name, parts }) => parts.map((part) => ({ ...part, of: name })))
  return (
    <Chart
      title={title}
      measure={`Area: the high end of what is paid in a year, ${currency}. Services stand with the part of the business that a record or catalog gives them to, what is rented stands apart. Outlined in colour: what a proposal touches. What is not known to cost anything has no area.`}
      csv={{
        headings: ['Domain', 'Service or product', 'In a year'],
        rows: () => rows.map(({ of, name, amount }) => [of, name, money(amount)]),
      }}
      tableLabel={`By domain and product, ${count(rows.length, 'row', 'rows')}`}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Service or product</th>
              <th scope="col">Domain</th>
              <th scope="col" className="number">
                In a year
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ node, name, of, amount }) => (
              <tr key={node}>
                <td>
                  <a href={nodeHref(node)}>{name}</a>
                </td>
                <td>{of}</td>
                <td className="number">{money(amount)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <Picture
        data={spend}
        label={groups.map(({ name, amount }) => `${name}: ${money(amount)}`).join('; ')}
        layout={layoutSpend}
        render={renderSpend}
      />
    </Chart>
  )
}
