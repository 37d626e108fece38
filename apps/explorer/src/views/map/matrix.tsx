import { by } from '@coppice/model'
import { count, figure } from '../../estate/words.ts'
import type { CommunityRow, MapData } from './prepare.ts'
import '../../components/matrix.css'

/** Rows and columns that can still be followed by eye. */
const MOST = 24
/** First number of each step of the ink ramp. */
const STEPS = [0, 1, 5, 10, 20, 40] as const

/** Calls between communities: the caller in the row, the called in the column, calls within on the diagonal. Picture and table in one. */
export function CallMatrix({ data }: { readonly data: MapData }) {
  const all = data.communities.filter((row) => !row.isRest)
  const shown = new Set(
    all
      .toSorted(by((row) => -row.crossing))
      .slice(0, MOST)
      .map((row) => row.id),
  )
  const rows = all.filter((row) => shown.has(row.id))
  const counts = new Map(data.links.map((link) => [`${link.from} ${link.to}`, link.count]))
  return (
    <>
      <p className="sub">
        {`Calls of business, caller in the row. Outlined: within one of the ${data.grouping.plural}.${all.length > rows.length ? ` The ${MOST} ${data.grouping.plural} with most calls across their borders; ${count(all.length - rows.length, 'other is', 'others are')} in the table below.` : ''}`}
      </p>
      <p className="key under" aria-hidden="true">
        {STEPS.map((first, index) => (
          <span key={first} className="matrix-key">
            <i data-step={index} />
            {wordOf(first, STEPS[index + 1])}
          </span>
        ))}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label={`Calls between ${data.grouping.plural}`}>
        <table className="matrix">
          <thead>
            <tr>
              <th scope="col">Calls from</th>
              {rows.map((row, index) => (
                <th scope="col" key={row.id} title={row.name}>
                  <span aria-hidden="true">{index + 1}</span>
                  <span className="visually-hidden">{`to ${row.name}`}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                <th scope="row">
                  <span aria-hidden="true" className="caption">
                    {index + 1}
                  </span>{' '}
                  <a href={row.href}>{row.name}</a>
                </th>
                {rows.map((other) => (
                  <Cell
                    key={other.id}
                    from={row}
                    to={other}
                    number={row.id === other.id ? row.inside : (counts.get(`${row.id} ${other.id}`) ?? 0)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Cell({ from, to, number }: { readonly from: CommunityRow; readonly to: CommunityRow; readonly number: number }) {
  return (
    <td
      data-step={STEPS.findLastIndex((first) => number >= first)}
      data-own={from.id === to.id ? '' : undefined}
      title={from.id === to.id ? `Within ${from.name}: ${number}` : `${from.name} to ${to.name}: ${number}`}
    >
      {number === 0 ? <span className="visually-hidden">0</span> : figure(number)}
    </td>
  )
}

function wordOf(first: number, next: number | undefined): string {
  if (next === undefined) return `${first} or more`
  return next - first === 1 ? String(first) : `${first}–${next - 1}`
}
