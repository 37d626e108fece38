import type { Argument, NodeId, RetireProposal, Rung, ServiceNode } from '@coppice/model'
import { round } from '../../layers/weigh-ties.ts'
import { defineProposer, proposalId, type ProposerContext } from '../proposer.ts'
import { hasKnownEntry } from '../../use/assess-use.ts'
import { findBlockers } from './find-blockers.ts'
import { findDoubts } from './find-doubts.ts'
import { findSignals, type Signal } from './find-signals.ts'
import { nextEvidence, whatWouldChange } from './what-would-change.ts'

/**
 * Services that nothing needs any more.
 *
 * Nobody in the estate needing it is the condition; without it there is no proposal. Entries (frontends, jobs, gateways, published
 * ports), optional nodes and services younger than the minimum age get none either. That one class of signal alone makes R0; a
 * second, independent one (the history stands still, no manifest starts it) makes R1. What is not known is no signal. Nothing that
 * is read from files goes beyond R1.
 */
export const retireService = defineProposer<RetireProposal>({
  id: 'retire-service',
  propose: (context) =>
    context.estate.services.flatMap((service) => {
      const signals = isEligible(context, service) ? findSignals(context, service) : []
      return isEnough(context, service, signals) ? [toProposal(context, service, signals)] : []
    }),
})

function isEligible({ uses, settings }: ProposerContext, service: ServiceNode): boolean {
  const use = uses.get(service.id)
  if (service.optional || use === undefined || use.entry !== undefined) return false
  return use.age.old === undefined || use.age.old >= settings.rules.retire.minimumAgeDays
}

/**
 * Silence alone suspects nobody whose code we cannot read, who shares a database with others, or who may itself be the way into an
 * estate of which no other is known.
 */
function isEnough({ estate, coverage, uses }: ProposerContext, service: ServiceNode, signals: readonly Signal[]): boolean {
  const isTelling = coverage.isRead(service) && uses.get(service.id)?.dataPartners.length === 0 && hasKnownEntry(estate)
  return signals.some((signal) => signal.class === 'graph') && (signals.length > 1 || isTelling)
}

function toProposal(context: ProposerContext, service: ServiceNode, signals: readonly Signal[]): RetireProposal {
  const classes = new Set(signals.map((signal) => signal.class)).size
  const rung: Rung = classes > 1 ? 'R1' : 'R0'
  const doubts = findDoubts(context, service)
  const blockers = findBlockers(context, service)
  return {
    kind: 'retire-service',
    id: proposalId('retire-service', service.id),
    title: rung === 'R0' ? `Find out whether anything still needs ${service.name}` : `Retire ${service.name}`,
    subjects: [service.id],
    rung,
    confidence: confidenceOf(context, service.id, classes, doubts),
    evidenceFor: signals.map((signal) => signal.argument),
    evidenceAgainst: doubts,
    blockers,
    wouldChange: whatWouldChange(context, service, rung),
    nextEvidence: nextEvidence(context, service, blockers),
    savesServices: 1,
  }
}

const BASE: Readonly<Record<number, number>> = { 1: 0.35, 2: 0.65, 3: 0.75 }

/** The best static recovery of dependencies that has been published reaches F1 0.86 (Schneider et al. 2025); no file knows more. */
const MOST = 0.85

/**
 * How likely the verdict holds: 0.35, 0.65 or 0.75 for one, two or three independent classes of signal,
 * × the share of the services whose code was read, × (1 − half the share of calls by others that lead nowhere known),
 * × 0.9 for each doubt. Never above 0.85. Priors, to be replaced by the precision that back-tests show.
 */
function confidenceOf({ coverage }: ProposerContext, id: NodeId, classes: number, doubts: readonly Argument[]): number {
  const seen = coverage.share * (1 - coverage.openShareFor(id) / 2)
  return round(Math.min(MOST, (BASE[classes] ?? 0) * seen * 0.9 ** doubts.length))
}
