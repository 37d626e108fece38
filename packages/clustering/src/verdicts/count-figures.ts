import type { DatastoreNode, Figures, Proposal, RetireProposal, Verdict } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { isRented } from '../use/is-rented.ts'

/**
 * The figures of the first page. Optional nodes are in none of them. A blocked proposal counts as blocked and nowhere else. The target
 * is a range: `high` with every open merge done and all retired that shows no demand (R2, R3), as the waves count them; `low` if every open
 * candidate (R1) proves dead as well.
 */
export function countFigures(estate: Estate, proposals: readonly Proposal[], verdicts: readonly Verdict[]): Figures {
  const counted = (kind: 'service' | 'broker') => estate.nodes(kind).filter((node) => !node.optional).length
  const isOpen = (proposal: Proposal) => proposal.blockers.length === 0
  const retire = proposals.filter((proposal) => proposal.kind === 'retire-service')
  const merges = proposals.filter((proposal) => proposal.kind === 'merge-services').filter(isOpen)
  const services = (proposals: readonly RetireProposal[]) => proposals.reduce((sum, proposal) => sum + proposal.subjects.length, 0)
  const atRung = (rung: RetireProposal['rung']) => services(retire.filter((proposal) => isOpen(proposal) && proposal.rung === rung))
  const merged = merges.reduce((sum, merge) => sum + merge.savesServices, 0)
  const rungs = { R0: atRung('R0'), R1: atRung('R1'), R2: atRung('R2'), R3: atRung('R3') }
  const high = counted('service') - merged - rungs.R2 - rungs.R3
  return {
    services: counted('service'),
    saas: estate.nodes('saas').filter((node) => !node.optional && isRented(node)).length,
    datastores: estate.nodes('datastore').filter((store) => !store.optional && !isPartOfServer(estate, store)).length,
    brokers: counted('broker'),
    target: { low: high - rungs.R1, high },
    retire: { ...rungs, blocked: services(retire.filter((proposal) => !isOpen(proposal))) },
    mergeSets: merges.length,
    mergedServices: merges.reduce((sum, merge) => sum + merge.subjects.length, 0),
    notAssessed: verdicts.filter((verdict) => verdict.disposition === 'not-assessed' && !estate.node(verdict.node)?.optional).length,
  }
}

/** A database on a server that is counted itself. */
function isPartOfServer(estate: Estate, store: DatastoreNode): boolean {
  return store.logical === true && estate.outbound(store.id, 'hosted-on').some((edge) => estate.node(edge.to)?.kind === 'datastore')
}
