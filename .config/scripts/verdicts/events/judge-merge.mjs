import { toEstate } from '../../../../packages/clustering/dist/graph/to-estate.js'
import { weighTies } from '../../../../packages/clustering/dist/layers/weigh-ties.js'
import { toSettings } from '../../../../packages/clustering/dist/settings.js'
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
    ...placeOfTie(analysis.inventory, ids),
    chance: shareOfPairs(merges.slice(0, Math.ceil(merges.length / 3)), services.filter((node) => !node.optional).length),
  }
}

/** Where the strongest tie between two of the services stands among all ties of the estate, and which layers it is made of. */
function placeOfTie(inventory, ids) {
  const { ties, indexOf } = weighTies(toEstate(inventory), toSettings({}))
  const inside = new Set(ids.map((id) => indexOf.get(id)))
  const ranked = ties.toSorted((a, b) => b.weight - a.weight)
  const place = ranked.findIndex((tie) => inside.has(tie.a) && inside.has(tie.b)) + 1
  const strengths = [...(ranked[place - 1]?.strengths ?? [])]
  const layers = strengths.filter(([, strength]) => strength >= 0.1).map(([layer, strength]) => `${layer} ${strength.toFixed(2)}`)
  return { place, places: ties.length, layers }
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

/** How likely any two services stand together in these sets by chance. */
function shareOfPairs(merges, services) {
  const pairs = new Set(merges.flatMap(setsOf).flatMap((set) => set.flatMap((a) => set.filter((b) => a < b).map((b) => `${a} ${b}`))))
  return services < 2 ? 0 : pairs.size / ((services * (services - 1)) / 2)
}
