import { Choice } from '../../components/choice.tsx'
import { CopyBar } from '../../components/copy-bar.tsx'
import { Glyph } from '../../components/glyph.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark } from '../../estate/mark.ts'
import { proposalHref } from '../../estate/proposal-href.ts'
import type { CsvTable } from '../../estate/to-csv.ts'
import { capital, count, figure, inWords } from '../../estate/words.ts'
import { withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { kinds, type OverlapData, type PurposeRow } from './prepare.ts'
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
          <p className="sub">Bars: services that use it, on one scale. Each opens on its users.</p>
          <div className="purposes">
            {data.overlaps.map((row) => (
              <Purpose key={row.id} row={row} most={data.mostUsers} estate={estate} />
            ))}
          </div>
        </section>
      ) : null}
      {data.single.length > 0 ? (
        <section className="section">
          <h2 className="chart-title">{`${count(data.single.length, 'purpose')} served by one alone`}</h2>
          <ul className="singles under">
            {data.single.map((row) => (
              <li key={row.id}>
                <span className="caption">{row.purpose}</span> <NodeLink estate={estate} id={row.rivals[0]?.id ?? ''} />{' '}
                <span className="caption">{figure(row.rivals[0]?.users.length ?? 0)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
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
            <NodeLink estate={estate} id={rival.id} />
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

function findingOf({ overlaps }: OverlapData): string {
  const [widest] = overlaps.toSorted((a, b) => b.rivals.length - a.rivals.length)
  return widest ? `${capital(widest.purpose)} is served in ${inWords(widest.rivals.length)} ways` : ''
}

function toTable(estate: Estate, { overlaps, single }: OverlapData): CsvTable {
  return {
    headings: ['Purpose', 'Kind', 'Name', 'Services that use it', 'Users'],
    rows: () =>
      [...overlaps, ...single].flatMap((row) =>
        row.rivals.map((rival) => [
          row.purpose,
          row.kind,
          rival.name,
          rival.users.length,
          rival.users.map((id) => estate.name(id)).join('; '),
        ]),
      ),
  }
}
