import { Chart } from '../../components/chart.tsx'
import { Unknown } from '../../components/glyph.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { Unbroken } from '../../components/unbroken.tsx'
import { Picture } from '../../components/picture.tsx'
import { money } from '../../estate/money.ts'
import { count, date } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { ContractsTable } from './contracts-table.tsx'
import { layoutRenewals, MOST_RENEWALS } from './layout-renewals.ts'
import type { CostsData } from './prepare.ts'
import { renderRenewals } from './render-renewals.ts'
import type { RenewalsData } from './renewals-data.ts'
import { SpendChart } from './spend-chart.tsx'
import { WalkChart } from './walk-chart.tsx'
import './costs.css'

/** What is paid now and then, which contract renews when, and who uses what is paid for. */
export function CostsPage({ data, estate }: PageProps<CostsData>) {
  return (
    <div className="wrap page costs">
      <h1 tabIndex={-1}>
        <Unbroken>{data.title}</Unbroken>
      </h1>
      <p className="intro">
        What is paid every year; what is paid once stands in <a href={toHash({ view: 'plan' })}>the plan</a>. A contract and an invoice for
        one thing are its bounds, not two costs. What no record says is unknown, never 0.
      </p>
      {data.walks.length === 0 ? (
        <p className="empty">
          No record of this run says what anything costs. Give contracts, invoices, bills or logins as records in coppice.config.yaml, and
          scan again.
        </p>
      ) : null}
      {data.walks.map((walk) => (
        <WalkChart key={walk.currency} walk={walk} estate={estate} />
      ))}
      {data.spends.map((spend) => (
        <SpendChart key={spend.currency} spend={spend} />
      ))}
      {data.renewals.rows.length > 0 ? <Renewals data={data.renewals} /> : null}
      {data.contracts.rows.length > 0 ? <ContractsTable data={data.contracts} estate={estate} /> : null}
      {data.walks.length > 0 && data.unknown.length > 0 ? (
        <details className="section">
          <summary>{`${count(data.unknown.length, 'service or product', 'services and products')} of whose cost nothing is known`}</summary>
          <ul className="costs-unknown under">
            {data.unknown.map((id) => (
              <li key={id}>
                <NodeLink estate={estate} id={id} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}

function Renewals({ data }: { readonly data: RenewalsData }) {
  const { rows, today, unknown } = data
  const more = rows.length > MOST_RENEWALS ? ` The first ${MOST_RENEWALS} of ${rows.length}; all are in the table.` : ''
  const open = unknown > 0 ? ` ${count(unknown, 'contract')} without a renewal to come that is known.` : ''
  return (
    <Chart
      title={data.title}
      measure={`Open dot: last day of notice. Filled dot: renewal. Dashed between them: too late to give notice.${today === undefined ? '' : ` Dotted line: ${date(today)}, the day of the scan.`} Beside the name: what the contract costs in a year.${more}${open}`}
      csv={{
        headings: ['Product', 'Notice by', 'Renews on', 'Costs a year'],
        rows: () => rows.map((row) => [row.name, row.notice, row.renewal, row.amount && money(row.amount)]),
      }}
      tableLabel="Contracts by the day of notice"
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Product</th>
              <th scope="col">Notice by</th>
              <th scope="col">Renews on</th>
              <th scope="col" className="number">
                Costs a year
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <td>
                  <a href={toHash({ view: 'service', selection: row.node })}>{row.name}</a>
                </td>
                <td>{row.notice === undefined ? <Unknown>unknown</Unknown> : `${date(row.notice)}${row.isPast ? ', past' : ''}`}</td>
                <td>{date(row.renewal)}</td>
                <td className="number">{row.amount ? money(row.amount) : <Unknown>unknown</Unknown>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <Picture data={data} label={data.title} layout={layoutRenewals} render={renderRenewals} />
    </Chart>
  )
}
