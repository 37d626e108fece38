import { by, type ConsolidateProposal, type MergeProposal, type Proposal, type RetireProposal } from '@coppice/model'
import { isBusinessCall, type Estate } from '../../estate/index-estate.ts'
import { agree, capital, count, inWords, opening } from '../../estate/words.ts'
import type { Neighbourhood } from '../../layout/neighbourhood.ts'
import { toSetData, type MergeSetData } from './set-data.ts'
import type { Route } from '../../state/route.ts'

/** Everything that is proposed but retirements, which have a view of their own. */
export type ChangeProposal = Exclude<Proposal, RetireProposal>

export interface MergeData {
  readonly title: string
  readonly sets: readonly MergeProposal[]
  readonly overlaps: readonly ConsolidateProposal[]
  /** What to cancel, to standardise, to put behind a gateway. */
  readonly further: readonly ChangeProposal[]
  readonly selected: ChangeProposal | undefined
  /** Everything that the workbench shows of a set; undefined for what is no set. */
  readonly set: MergeSetData | undefined
  readonly neighbourhood: Neighbourhood
  /** Finding of the picture. */
  readonly pictureTitle: string
}

export function prepare(estate: Estate, route: Route): MergeData {
  const ranked = estate.analysis.proposals.toSorted(
    by(
      (proposal) => (proposal.blockers.length > 0 ? 1 : 0),
      (proposal) => -proposal.confidence,
      (proposal) => proposal.id,
    ),
  )
  const sets = ranked.flatMap((proposal) => (proposal.kind === 'merge-services' ? [proposal] : []))
  const overlaps = ranked.flatMap((proposal) => (proposal.kind === 'consolidate-saas' ? [proposal] : []))
  const further = ranked.flatMap((proposal) => (isFurther(proposal) ? [proposal] : []))
  const all = [...sets, ...overlaps, ...further]
  const selected = all.find((proposal) => proposal.id === route.selection) ?? all[0]
  const neighbourhood = neighbourhoodOf(estate, selected)
  return {
    title: titleOf(sets, overlaps),
    sets,
    overlaps,
    further,
    selected,
    set: selected?.kind === 'merge-services' ? toSetData(estate, selected, neighbourhood) : undefined,
    neighbourhood,
    pictureTitle: pictureTitleOf(estate, selected, neighbourhood),
  }
}

function isFurther(proposal: Proposal): proposal is ChangeProposal {
  return proposal.kind !== 'retire-service' && proposal.kind !== 'merge-services' && proposal.kind !== 'consolidate-saas'
}

/** Blocked sets are told apart: what stands in their way may never go. */
function titleOf(sets: readonly MergeProposal[], overlaps: readonly ConsolidateProposal[]): string {
  const open = sets.filter((set) => set.blockers.length === 0)
  const services = open.reduce((sum, set) => sum + set.subjects.length, 0)
  const blocked = sets.length - open.length
  const rivals = `one product may do for ${inWords(overlaps.length)} ${agree(overlaps.length, 'purpose', 'purposes')}`
  const parts = [
    ...(open.length > 0 ? [`${opening(services)} services could become ${inWords(open.length)}`] : []),
    ...(blocked > 0 ? [`${inWords(blocked)} ${open.length > 0 ? 'more ' : ''}${agree(blocked, 'set is', 'sets are')} blocked`] : []),
    ...(overlaps.length > 0 ? [rivals] : []),
  ]
  return parts.length > 0 ? capital(parts.join('; ')) : 'No set of services is tied closely enough to be one'
}

function neighbourhoodOf(estate: Estate, proposal: MergeData['selected']): Neighbourhood {
  const centre = proposal
    ? [...proposal.subjects].sort(
        by(
          (id) => (proposal.kind === 'merge-services' && id === proposal.host ? 0 : 1),
          (id) => estate.name(id),
        ),
      )
    : []
  const inside = new Set<string>(centre)
  const seen = new Map<string, { from: string; to: string; isWeak: boolean }>()
  for (const id of centre) {
    for (const edge of [
      ...estate.into(id, 'calls', 'uses-saas', 'publishes', 'consumes', 'stores-in'),
      ...estate.outOf(id, 'calls', 'uses-saas', 'publishes', 'consumes', 'stores-in'),
    ]) {
      if (edge.kind === 'calls' && !isBusinessCall(edge)) continue
      if (!inside.has(edge.from) && !inside.has(edge.to)) continue
      seen.set(`${edge.from} ${edge.to}`, { from: edge.from, to: edge.to, isWeak: edge.optional === true })
    }
  }
  return { centre, links: [...seen.values()], nameOf: (id) => estate.name(id), symbolOf: (id) => estate.symbol(id) }
}

function pictureTitleOf(estate: Estate, proposal: MergeData['selected'], { centre, links }: Neighbourhood): string {
  const inside = new Set(centre)
  const within = links.filter((link) => inside.has(link.from) && inside.has(link.to)).length
  const callers = new Set(links.filter((link) => inside.has(link.to) && !inside.has(link.from)).map((link) => link.from)).size
  if (!proposal) return ''
  if (proposal.kind === 'consolidate-saas')
    return `${opening(callers)} ${agree(callers, 'service uses', 'services use')} one of ${count(centre.length, 'product')}`
  if (proposal.kind !== 'merge-services') return 'Who needs them, and what they need'
  const outside = `${callers === 0 ? 'no' : inWords(callers)} ${agree(callers, 'service outside has', 'services outside have')} to follow`
  return within > 0
    ? `${opening(within)} ${agree(within, 'connection', 'connections')} between them would fall away; ${outside}`
    : `They do not call each other; ${outside} if ${estate.name(proposal.host)} takes the others in`
}
