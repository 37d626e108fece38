import { groupBy } from '../group-by.mjs'
import { findServices } from './name-services.mjs'

/**
 * Where the services of a merge that happened stand in an analysis made before it. A single service counts with the one that took it in; a merge
 * is eligible if at least two of its services exist as nodes of their own.
 */
export function judgeMerge(analysis, event) {
  const services = analysis.inventory.nodes.filter((node) => node.kind === 'service')
  const named = [...event.services, ...(event.absorbed_by ? [event.absorbed_by] : [])].map((written) => ({
    written,
    found: findServices(services, written),
  }))
  const nodes = pickOneEach(named)
  const missing = named.filter(({ found }) => found.length === 0).map(({ written }) => written)
  if (nodes.length < 2 || missing.some((written) => event.services.includes(written) && event.services.length === 1))
    return { eligible: false, missing, nodes }
  const ids = nodes.map((node) => node.id)
  const merges = analysis.proposals.filter((proposal) => proposal.kind === 'merge-services')
  const rank = merges.findIndex((merge) => setsOf(merge).some((set) => ids.every((id) => set.includes(id)))) + 1
  return {
    eligible: true,
    missing,
    nodes,
    together: rank > 0,
    isFirstThird: rank > 0 && rank <= Math.ceil(merges.length / 3),
    isBlocked: rank > 0 && merges[rank - 1].blockers.length > 0,
    rank,
    sets: merges.length,
    sameCommunity: analysis.communities.some(({ members }) => ids.every((id) => members.includes(id))),
    ties: tiesBetween(analysis.inventory, ids),
    chance: shareOfPairs(merges.slice(0, Math.ceil(merges.length / 3)), services.filter((node) => !node.optional).length),
  }
}

/** A name may fit several nodes that are one in truth; the one with most evidence stands for all. No node stands for two names. */
function pickOneEach(named) {
  const taken = new Set()
  for (const { found } of named) {
    const best = found.toSorted((a, b) => b.evidence.length - a.evidence.length).find((node) => !taken.has(node))
    if (best) taken.add(best)
  }
  return [...taken]
}

/** The set as proposed, and its alternatives. */
function setsOf(merge) {
  return [merge.subjects, ...(merge.alternatives ?? []).map((alternative) => alternative.subjects ?? alternative.members ?? [])]
}

/** What ties the services in the inventory: the reader sees at a glance whether the miss is one of facts or of judgement. */
function tiesBetween({ edges, nodes }, ids) {
  const inside = new Set(ids)
  const direct = edges.filter((edge) => !edge.optional && edge.kind !== 'starts-after' && inside.has(edge.from) && inside.has(edge.to))
  const kinds = direct.map((edge) => (edge.kind === 'co-changes' ? `change together ${Math.round(edge.weight * 100)} %` : edge.kind))
  const kindOf = new Map(nodes.map((node) => [node.id, node.kind]))
  const shared = groupBy(
    edges.filter(
      (edge) =>
        inside.has(edge.from) && !inside.has(edge.to) && ['stores-in', 'imports', 'publishes', 'consumes', 'owned-by'].includes(edge.kind),
    ),
    (edge) => edge.to,
  )
  const common = [...shared]
    .filter(([, users]) => new Set(users.map((edge) => edge.from)).size > 1)
    .map(([target]) => `common ${kindOf.get(target)}`)
  return [...new Set([...kinds, ...common])].sort((a, b) => (a < b ? -1 : 1))
}

/** How likely any two services stand together in these sets by chance. */
function shareOfPairs(merges, services) {
  const pairs = new Set(merges.flatMap(({ subjects }) => subjects.flatMap((a) => subjects.filter((b) => a < b).map((b) => `${a} ${b}`))))
  return services < 2 ? 0 : pairs.size / ((services * (services - 1)) / 2)
}
