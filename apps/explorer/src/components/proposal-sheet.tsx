import type { Proposal } from '@coppice/model'
import { markWord, proposalMark } from '../estate/mark.ts'
import { toFlip } from '../sheet/to-sheet.ts'
import { count } from '../estate/words.ts'
import { ArgumentList, EvidenceKey } from './evidence-list.tsx'
import { Glyph } from './glyph.tsx'
import { Ladder } from './ladder.tsx'

/** Everything that stands behind one proposal: for, against, in the way, what would change it, what to look for next. */
export function ProposalSheet({ proposal }: { readonly proposal: Proposal }) {
  const mark = proposalMark(proposal)
  return (
    <div className="sheet">
      <p className="sheet-verdict">
        <span className="verdict">
          <Glyph mark={mark} />
          {proposal.kind === 'retire-service'
            ? `Retire, ${markWord(mark)
                .toLowerCase()
                .replace(/r(\d)$/, 'R$1')}`
            : markWord(mark)}
        </span>
        <span className="caption">{`confidence ${Math.round(proposal.confidence * 100)} of 100`}</span>
      </p>
      {proposal.kind === 'retire-service' ? <Ladder proposal={proposal} /> : null}
      <ProposalArguments proposal={proposal} />
    </div>
  )
}

export function ProposalArguments({ proposal }: { readonly proposal: Proposal }) {
  const { blockers, evidenceFor, evidenceAgainst } = proposal
  return (
    <>
      <section>
        {blockers.length > 0 ? (
          <>
            <h3>{`In the way, ${blockers.length}`}</h3>
            <ArgumentList items={blockers} />
          </>
        ) : null}
        <h3>{`Evidence for, ${evidenceFor.length}`}</h3>
        <ArgumentList items={evidenceFor} />
      </section>
      <section>
        <h3>{`Evidence against, ${evidenceAgainst.length}`}</h3>
        {evidenceAgainst.length > 0 ? <ArgumentList items={evidenceAgainst} /> : <p className="sub">Looked for, none found.</p>}
        <WhatNext proposal={proposal} />
        <EvidenceKey />
      </section>
    </>
  )
}

function WhatNext({ proposal }: { readonly proposal: Proposal }) {
  return (
    <>
      <h3>What would change it</h3>
      <ul className="plain">
        {proposal.wouldChange.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
      {proposal.robustness ? (
        <>
          <h3>How firm it is</h3>
          {proposal.robustness.flips ? (
            <ul className="plain">
              {proposal.robustness.when.map(({ what, change, becomes }) => (
                <li key={`${what} ${change}`} title={what}>
                  {toFlip({ what, change, becomes })}
                </li>
              ))}
            </ul>
          ) : (
            <p className="sub">{proposal.robustness.skipped ?? 'It stands whichever of the numbers behind it is moved by 20\u00a0%.'}</p>
          )}
        </>
      ) : null}
      <h3>Next evidence worth collecting</h3>
      <p className="sub">{proposal.nextEvidence}</p>
      {proposal.savesServices > 0 && proposal.blockers.length > 0 ? (
        <p className="caption">{`${count(proposal.savesServices, 'service')} fewer if done, not counted while something is in the way.`}</p>
      ) : null}
    </>
  )
}
