import { findServices } from './name-services.mjs'

/** Where each service of a retirement that happened stands in an analysis made before it. */
export function judgeRetirement(analysis, event) {
  const services = analysis.inventory.nodes.filter((node) => node.kind === 'service')
  const retirements = analysis.proposals.filter((proposal) => proposal.kind === 'retire-service')
  const counted = services.filter((node) => !node.optional).length
  return event.services.map((written) => {
    const [node] = findServices(services, written).toSorted((a, b) => b.evidence.length - a.evidence.length)
    if (!node) return { written, eligible: false }
    const rank = retirements.findIndex((proposal) => proposal.subjects.includes(node.id)) + 1
    const proposal = retirements[rank - 1]
    const verdict = analysis.verdicts.find((candidate) => candidate.node === node.id)
    return {
      written,
      eligible: !node.optional,
      node,
      rank,
      list: retirements.length,
      services: counted,
      rung: proposal?.rung,
      blockers: proposal?.blockers.map((blocker) => blocker.signal) ?? [],
      verdict: verdict?.disposition,
      because: proposal?.nextEvidence ?? verdict?.because ?? '',
    }
  })
}
