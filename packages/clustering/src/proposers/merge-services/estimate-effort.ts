import type { MergeProposal, ServiceNode } from '@coppice/model'
import type { ProposerContext } from '../proposer.ts'
import { runtimeOf } from './pair-facts.ts'
import type { Pattern } from './weigh-bond.ts'

/**
 * Person-weeks to take each member into the host, as a range and never a midpoint. The prior is InVision's: three weeks for one
 * service (bennadel.com, entry 3944). Low: one week, and one for every 5,000 lines. High: three weeks, one for every 2,000 lines and half
 * a week for every consumer that has to be pointed elsewhere. A foreign runtime triples both; unknown size adds three weeks to the high end.
 * Of twins only what the host cannot do yet is moved: half of the lines at the high end, a fifth at the low one, and nothing is rewritten.
 */
export function estimateEffort(
  { uses }: ProposerContext,
  host: ServiceNode,
  members: readonly ServiceNode[],
  pattern: Pattern,
): MergeProposal['effort'] {
  const inside = new Set(members.map((member) => member.id))
  const isTwin = pattern === 'twins'
  let low = 0
  let high = 0
  for (const member of members) {
    if (member.id === host.id) continue
    const consumers = new Set((uses.get(member.id)?.consumers ?? []).flatMap(({ id }) => (inside.has(id) ? [] : id))).size
    const rewrite = isTwin || runtimeOf(member) === runtimeOf(host) ? 1 : 3
    const lines = member.linesOfCode
    low += rewrite * (1 + ((lines ?? 0) * (isTwin ? 0.2 : 1)) / 5000)
    high += rewrite * (3 + (lines === undefined ? 3 : (lines * (isTwin ? 0.5 : 1)) / 2000) + consumers / 2)
  }
  return { low: Math.max(1, Math.round(low)), high: Math.ceil(high) }
}
