import type { DecidedItem } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalHref } from '../../estate/proposal-href.ts'
import { count, date } from '../../estate/words.ts'

const STATE_WORDS: Readonly<Record<DecidedItem['state'], string>> = {
  holds: 'Holds',
  'needs-review': 'Needs review',
  expired: 'Expired',
  superseded: 'Superseded',
  dangling: 'Without effect',
}

/** What was decided, whether it holds, and what became of it: what needs a review stands first, its verdict struck through. */
export function DecisionList({ decisions, estate }: { readonly decisions: readonly DecidedItem[]; readonly estate: Estate }) {
  if (decisions.length === 0) return null
  const open = decisions.filter(({ state }) => state !== 'holds' && state !== 'superseded')
  const ordered = [...open, ...decisions.filter((item) => !open.includes(item))]
  return (
    <section className="section" id="decisions">
      <h2 className="chart-title">
        {open.length === 0
          ? `${count(decisions.length, 'decision')}, and all hold`
          : `${open.length} of ${count(decisions.length, 'decision')} to be looked at again`}
      </h2>
      <ul className="rows-plain decisions">
        {ordered.map((item) => (
          <Row key={`${item.file} ${item.line}`} item={item} estate={estate} />
        ))}
      </ul>
    </section>
  )
}

function Row({ item, estate }: { readonly item: DecidedItem; readonly estate: Estate }) {
  const { decision, state, because, outcome, file, line } = item
  const proposal = 'proposal' in decision ? estate.proposals.get(decision.proposal) : undefined
  const subject =
    'proposal' in decision
      ? (proposal?.title ?? decision.proposal)
      : 'services' in decision
        ? decision.services.join(', ')
        : decision.service
  const isStruck = state !== 'holds'
  return (
    <li data-state={state}>
      <span className="decision-verdict">{isStruck ? <s>{decision.verdict}</s> : decision.verdict}</span>
      <span>
        {proposal ? <a href={proposalHref(proposal)}>{subject}</a> : subject}
        <span className="sub">
          {[
            ...(outcome === undefined || outcome.state === 'unknown' ? [] : [outcome.text]),
            ...(state === 'holds' ? [] : [because]),
            ...(decision.reason === undefined ? [] : [`“${decision.reason}”`]),
          ].join(' ')}
        </span>
        <span className="caption">
          {[
            STATE_WORDS[state],
            outcome?.state === 'realised' ? 'realised' : undefined,
            decision.by,
            decision.on === undefined ? undefined : date(decision.on),
            `${file}:${line}`,
          ]
            .filter((part) => part !== undefined)
            .join(' · ')}
        </span>
      </span>
    </li>
  )
}
