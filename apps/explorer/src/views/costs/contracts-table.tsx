import type { ReactNode } from 'react'
import { CopyBar } from '../../components/copy-bar.tsx'
import { Unknown, VerdictLabel } from '../../components/glyph.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { markWord } from '../../estate/mark.ts'
import { money } from '../../estate/money.ts'
import type { CsvTable } from '../../estate/to-csv.ts'
import { date, figure } from '../../estate/words.ts'
import type { ContractRow, ContractsData } from './contracts-data.ts'

const HEADINGS = [
  'Product',
  'As contracted',
  'Yearly cost',
  'Seats',
  'Users',
  'Last login',
  'Renews',
  'Notice by',
  'Owner',
  'Gap',
  'Verdict',
]
const NUMBERS: ReadonlySet<string> = new Set(['Yearly cost', 'Seats', 'Users'])

/** Contracts beside those who log in: what is paid for, by whom it is used, and where records disagree. */
export function ContractsTable({ data, estate }: { readonly data: ContractsData; readonly estate: Estate }) {
  return (
    <section className="section">
      <div className="chart-head">
        <h2 className="chart-title">{data.title}</h2>
        <CopyBar title={data.title} csv={toTable(data, estate)} />
      </div>
      <p className="sub">
        One row for each contract, dearest first. Users: people who logged in within the window of the login record; 0 means that it was
        looked for and nobody did.
      </p>
      <div className="contracts-scroll" role="region" aria-label="Contracts and users" tabIndex={0}>
        <table className="contracts-table">
          <thead>
            <tr>
              {HEADINGS.map((heading) => (
                <th scope="col" key={heading} className={NUMBERS.has(heading) ? 'number' : undefined}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row key={row.id} row={row} name={estate.name(row.node)} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Row({ row, name }: { readonly row: ContractRow; readonly name: string }) {
  return (
    <tr>
      <td>
        <a href={nodeHref(row.node)}>{name}</a>
      </td>
      <td>
        {row.vendor ?? 'no contract'}
        {row.product === undefined ? null : <span className="caption">{row.product}</span>}
      </td>
      <td className="number">{row.yearly.length === 0 ? orUnknown(undefined) : row.yearly.map(money).join(' + ')}</td>
      <td className="number">{orUnknown(row.seats, figure)}</td>
      <td className="number">{orUnknown(row.users, figure)}</td>
      <td className="day">{row.users === 0 && row.lastUse === undefined ? 'none seen' : orUnknown(row.lastUse, date)}</td>
      <td className="day">{orUnknown(row.renewal, date)}</td>
      <td className="day">
        {orUnknown(row.notice, date)}
        {row.isPast ? <span className="caption">past</span> : null}
      </td>
      <td>{orUnknown(row.owner)}</td>
      <td>
        {row.gaps.map((gap) => (
          <div key={gap}>{gap}</div>
        ))}
      </td>
      <td>
        <VerdictLabel mark={row.mark} />
      </td>
    </tr>
  )
}

function orUnknown<T extends string | number>(value: T | undefined, words: (known: T) => string = String): ReactNode {
  return value === undefined ? <Unknown>unknown</Unknown> : words(value)
}

function toTable({ rows }: ContractsData, estate: Estate): CsvTable {
  return {
    headings: ['Product', 'Vendor, as contracted', 'Product, as contracted', ...HEADINGS.slice(2)],
    rows: () =>
      rows.map((row) => [
        estate.name(row.node),
        row.vendor,
        row.product,
        row.yearly.map(money).join(' + '),
        row.seats,
        row.users,
        row.lastUse,
        row.renewal,
        row.notice,
        row.owner,
        row.gaps.join('; '),
        row.mark && markWord(row.mark),
      ]),
  }
}
