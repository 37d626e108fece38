import type { Argument, RetireProposal, Rung } from '@coppice/model'
import { listNames } from '../../wording/words.ts'
import { defineProposer, proposalId, type ProposerContext } from '../proposer.ts'
import { namesIn, toRetireContext, type Candidate, type RetireContext } from './candidate.ts'
import { climb } from './climb.ts'
import { confidenceOf } from './confidence.ts'
import { explainSilence } from './explain-silence.ts'
import { findBlockers } from './find-blockers.ts'
import { findCandidates } from './find-candidates.ts'
import { findContradictions } from './find-contradictions.ts'
import { findDoubts } from './find-doubts.ts'
import { findSignals, type Signal } from './find-signals.ts'
import { nextEvidence, whatWouldChange } from './what-would-change.ts'

/**
 * Services that nothing needs any more, each by itself or as a closed group.
 *
 *     candidates ─► signals ─► rung (climb) ─► doubts, blockers, successor ─► confidence ─► proposal
 *
 * Entries (frontends, jobs, gateways, published ports), optional nodes, and what is young, planned or being built get no proposal on the word
 * of files. What is not known is no signal.
 */
export const retireService = defineProposer<RetireProposal>({
  id: 'retire-service',
  propose: (given) => judge(given, toProposal),
  decide: (given) =>
    judge(given, (context, candidate, _, rung) => ({
      id: idOf(candidate),
      subjects: [...candidate.ids],
      isBlocked: findBlockers(context, candidate, rung).length > 0,
      rung,
    })),
})

/** Every candidate that stands on the ladder, and what is made of it. */
function judge<T>(
  given: ProposerContext,
  make: (context: RetireContext, candidate: Candidate, signals: readonly Signal[], rung: Rung) => T,
): T[] {
  const context = toRetireContext(given)
  return findCandidates(context).flatMap((candidate) => {
    const signals = findSignals(context, candidate)
    const rung = climb(context, candidate, signals)
    return rung === undefined ? [] : [make(context, candidate, signals, rung)]
  })
}

function idOf({ first }: Candidate): string {
  return proposalId('retire-service', first.id)
}

function toProposal(context: RetireContext, candidate: Candidate, signals: readonly Signal[], rung: Rung): RetireProposal {
  const doubts = findDoubts(context, candidate, rung)
  const blockers = findBlockers(context, candidate, rung)
  return {
    kind: 'retire-service',
    id: idOf(candidate),
    title: titleOf(candidate, rung),
    subjects: [...candidate.ids],
    rung,
    confidence: confidenceOf(context, candidate, {
      rung,
      classes: signals.length,
      doubts,
      isExplained: explainSilence(context, candidate).length > 0,
    }),
    evidenceFor: [...signals.map((signal) => signal.argument), ...successors(context, candidate)],
    evidenceAgainst: [...doubts, ...findContradictions(context, candidate)],
    blockers,
    wouldChange: whatWouldChange(context, candidate, rung),
    nextEvidence: nextEvidence(context, candidate, blockers),
    savesServices: candidate.members.length,
  }
}

function titleOf(candidate: Candidate, rung: Rung): string {
  const names = listNames(namesIn(candidate))
  if (rung === 'R0') return `Find out whether anything still needs ${names}`
  return candidate.members.length > 1 ? `Retire ${names} together` : `Retire ${names}`
}

function successors(context: RetireContext, { members }: Candidate): Argument[] {
  return members.flatMap((member) => context.successorOf(member) ?? [])
}
