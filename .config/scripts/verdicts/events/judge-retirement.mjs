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
      because: verdict?.because ?? '',
      needed: proposal?.nextEvidence ?? neededFor(analysis, node, verdict),
    }
  })
}

/** Of what is on no list: the evidence that would have put it there, after what kept it alive. */
function neededFor(analysis, node, verdict) {
  if (node.optional) return 'a manifest that starts it.'
  if (verdict?.disposition === 'not-assessed') return `code of it that can be read, or the word of whoever answers for ${node.name}.`
  const callers = new Set(
    analysis.inventory.edges.filter(({ kind, to, optional }) => kind === 'calls' && to === node.id && !optional).map(({ from }) => from),
  )
  if (callers.size > 0)
    return `traffic of 90 days in which no call reaches ${node.name}, or a decision of its team to move ${callers.size === 1 ? 'its caller' : `its ${callers.size} callers`} away: files show that it is called to the last day.`
  return `traffic of 90 days that does not reach ${node.name}, or the word of its owner: it has a way in or work of its own, which files cannot tell from life.`
}
