import type { Proposal } from '@coppice/model'
import { FirstRows } from '../../components/first-rows.tsx'
import { Glyph } from '../../components/glyph.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { markWord, proposalMark } from '../../estate/mark.ts'
import { proposalHref } from '../../estate/proposal-href.ts'
import { count } from '../../estate/words.ts'
import { withFilters, type Route } from '../../state/route.ts'
import type { Actions } from '../../state/use-route.ts'
import type { Change } from './page.tsx'
import type { WhatIfData } from './prepare.ts'

interface ProposalsProps {
  readonly data: WhatIfData
  readonly estate: Estate
  readonly route: Route
  readonly actions: Actions
  readonly change: Change
}

/** Proposals of one kind that are shown at first; the filter finds the others. */
const MOST_ROWS = 12

/** Every proposal, to be accepted, rejected or left open. */
export function Proposals({ data, route, actions, change }: ProposalsProps) {
  const { accepted } = data.scenario
  return (
    <section className="section">
      <h2 className="chart-title">
        {accepted.length === 0 ? 'Nothing is accepted yet' : `${count(accepted.length, 'proposal')} accepted`}
      </h2>
      <p className="sub">Accepting what is blocked takes on what stands in its way: it is listed above.</p>
      <input
        className="filter"
        type="search"
        aria-label="Filter proposals by name"
        placeholder="Filter by name"
        value={route.filters['q'] ?? ''}
        onChange={(event) => actions.change(withFilters(route, { q: event.target.value }))}
      />
      {data.groups.map(({ title, proposals }) => (
        <details key={title} open className="proposal-group">
          <summary>{`${title}, ${proposals.length}`}</summary>
          <FirstRows items={proposals} most={MOST_ROWS} noun="proposals">
            {(shown) => (
              <ul className="proposal-rows">
                {shown.map((proposal) => (
                  <Row key={proposal.id} proposal={proposal} data={data} change={change} />
                ))}
              </ul>
            )}
          </FirstRows>
        </details>
      ))}
    </section>
  )
}

const DECIDED: Readonly<Record<string, string>> = { approve: 'approved', reject: 'rejected', defer: 'put off' }

function Row({ proposal, data, change }: { readonly proposal: Proposal; readonly data: WhatIfData; readonly change: Change }) {
  const { accepted, rejected } = data.scenario
  const [isAccepted, isRejected] = [accepted.includes(proposal.id), rejected.includes(proposal.id)]
  const without = (ids: readonly string[]): string[] => ids.filter((id) => id !== proposal.id)
  const mark = proposalMark(proposal)
  const decided = DECIDED[data.decided.get(proposal.id) ?? '']
  return (
    <li>
      <Glyph mark={mark} />
      <span>
        <a href={proposalHref(proposal)}>{proposal.title}</a>
        <span className="caption">
          {` ${markWord(mark)}, confidence ${Math.round(proposal.confidence * 100)} of 100`}
          {decided === undefined ? '' : `, ${decided} in the decisions file`}
        </span>
      </span>
      <span className="choices" role="group" aria-label={proposal.title}>
        <button
          aria-pressed={isAccepted}
          aria-label={`Accept: ${proposal.title}`}
          onClick={() =>
            change(isAccepted ? { accepted: without(accepted) } : { accepted: [...accepted, proposal.id], rejected: without(rejected) })
          }
        >
          Accept
        </button>
        <button
          aria-pressed={isRejected}
          aria-label={`Reject: ${proposal.title}`}
          onClick={() =>
            change(isRejected ? { rejected: without(rejected) } : { rejected: [...rejected, proposal.id], accepted: without(accepted) })
          }
        >
          Reject
        </button>
      </span>
    </li>
  )
}
