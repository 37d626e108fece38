import { Choice } from '../../components/choice.tsx'
import { CopyBar } from '../../components/copy-bar.tsx'
import { Glyph } from '../../components/glyph.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark } from '../../estate/mark.ts'
import { proposalHref } from '../../estate/proposal-href.ts'
import type { CsvTable } from '../../estate/to-csv.ts'
import { agree, capital, count, figure, inWords, listed } from '../../estate/words.ts'
import { withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { kinds, type OverlapData, type PurposeRow, type Rival } from './prepare.ts'
import './overlap.css'

const KIND_WORDS = { all: 'All', saas: 'Rented products', technology: 'Technologies' } as const
const MOST_USERS = 40

/** Purpose by purpose: what serves it, and how many use each. */
export function OverlapPage({ data, estate, route, actions }: PageProps<OverlapData>) {
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{data.title}</h1>
      <p className="intro">
        Two for one purpose are a question, not a fault: some are meant to stand side by side. Where the analysis proposes one of them, its
        proposal is named.
      </p>
      <Choice
        label="Show"
        value={data.kind}
        options={kinds.map((kind) => ({ value: kind, label: KIND_WORDS[kind] }))}
        onChoose={(kind) => actions.change(withFilters(route, { kind: kind === 'all' ? '' : kind }))}
      />
      {data.overlaps.length === 0 ? <p className="empty">No purpose is served by more than one.</p> : null}
      {data.overlaps.length > 0 ? (
        <section className="section">
          <div className="chart-head">
            <h2 className="chart-title">{findingOf(data)}</h2>
            <CopyBar title={findingOf(data)} csv={toTable(estate, data)} />
          </div>
          <p className="sub">
            Bars: services that use it, products on one scale and technologies on another. Each opens on its users. Where records say so:
            what it costs a year, and how many people logged in.
          </p>
          <div className="purposes">
            {data.overlaps.map((row) => (
              <Purpose key={row.id} row={row} most={data.mostUsers[row.kind]} estate={estate} />
            ))}
          </div>
        </section>
      ) : null}
      {data.mixed.length > 0 ? (
        <section className="section">
          <h2 className="chart-title">{`${count(data.mixed.length, 'purpose')} served by a rented product and by a technology of one’s own`}</h2>
          <ul className="singles under">
            {data.mixed.map((rows) => (
              <Single key={rows[0]?.id} rows={rows} estate={estate} />
            ))}
          </ul>
        </section>
      ) : null}
      {data.single.length > 0 ? (
        <section className="section">
          <h2 className="chart-title">{`${count(data.single.length, 'purpose')} served by one alone`}</h2>
          <ul className="singles under">
            {data.single.map((row) => (
              <Single key={row.id} rows={[row]} estate={estate} />
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
}

function Single({ rows, estate }: { readonly rows: readonly PurposeRow[]; readonly estate: Estate }) {
  return (
    <li>
      <span className="caption">{rows[0]?.purpose}</span>{' '}
      {rows.map(({ rivals: [rival] }) =>
        rival === undefined ? null : (
          <span key={rival.id}>
            <NodeLink estate={estate} id={rival.id} /> <span className="caption">{figure(rival.users.length)}</span>{' '}
          </span>
        ),
      )}
    </li>
  )
}

function Purpose({ row, most, estate }: { readonly row: PurposeRow; readonly most: number; readonly estate: Estate }) {
  return (
    <section className="purpose" aria-label={row.purpose}>
      <h3>{capital(row.purpose)}</h3>
      <p className="caption">
        {`${row.rivals.length} ${row.kind === 'saas' ? 'rented products' : 'technologies'}${row.sideBySide.length > 0 ? `; ${count(row.sideBySide.length, 'service uses', 'services use')} more than one` : ''}`}
      </p>
      <ul>
        {row.rivals.map((rival) => (
          <li key={rival.id}>
            <span>
              <NodeLink estate={estate} id={rival.id} />
              {paidFor(rival) === '' ? null : <span className="caption paid-for">{paidFor(rival)}</span>}
            </span>
            <details>
              <summary>
                <i aria-hidden="true" style={{ width: `${(100 * rival.users.length) / most}%` }} />
                <span className="number">{figure(rival.users.length)}</span>
                <span className="visually-hidden">{` users of ${rival.name}`}</span>
              </summary>
              <p className="chips">
                {rival.users.slice(0, MOST_USERS).map((user) => (
                  <NodeLink key={user} estate={estate} id={user} />
                ))}
                {rival.users.length > MOST_USERS ? (
                  <span className="caption">{`and ${figure(rival.users.length - MOST_USERS)} more`}</span>
                ) : null}
              </p>
            </details>
          </li>
        ))}
      </ul>
      {row.proposals.slice(0, 2).map((proposal) => (
        <p key={proposal.id} className="purpose-proposal">
          <Glyph mark={proposalMark(proposal)} /> <a href={proposalHref(proposal)}>{proposal.title}</a>
        </p>
      ))}
    </section>
  )
}

function paidFor({ cost, people }: Rival): string {
  return [cost === undefined ? '' : `${cost} a year`, people === undefined ? '' : count(people, 'person', 'people')]
    .filter((text) => text !== '')
    .join(', ')
}

/** What is rented twice costs money; technologies come second. */
function findingOf({ overlaps }: OverlapData): string {
  const widest = Math.max(0, ...overlaps.map((row) => row.rivals.length))
  const rows = overlaps.filter((row) => row.rivals.length === widest)
  const names = rows.slice(0, 3).map((row, at) => (at === 0 ? capital(row.purpose) : row.purpose))
  const more = rows.length - names.length
  return `${listed(more > 0 ? [...names, `${inWords(more)} more`] : names)} ${agree(rows.length, 'is', 'are')} served in ${inWords(widest)} ways${rows.length > 1 ? ' each' : ''}`
}

function toTable(estate: Estate, { overlaps, mixed, single }: OverlapData): CsvTable {
  return {
    headings: ['Purpose', 'Kind', 'Name', 'Services that use it', 'Cost a year', 'People who logged in', 'Users'],
    rows: () =>
      [...overlaps, ...mixed.flat(), ...single].flatMap((row) =>
        row.rivals.map((rival) => [
          row.purpose,
          row.kind,
          rival.name,
          rival.users.length,
          rival.cost,
          rival.people,
          rival.users.map((id) => estate.name(id)).join('; '),
        ]),
      ),
  }
}
