import { assertNever, type Proposal } from '@coppice/model'
import type { Estate } from '../estate/index-estate.ts'

/** What takes over: its name and why, or why nothing has to, or that nobody knows. */
export interface StandIn {
  readonly label: string
  readonly id: string | undefined
  readonly text: string
  readonly isUnknown: boolean
}

export function standInOf(estate: Estate, proposal: Proposal, going: readonly string[]): StandIn {
  switch (proposal.kind) {
    case 'merge-services':
      return { label: 'Host', id: proposal.host, text: proposal.hostBecause, isUnknown: false }
    case 'unify-entity':
      return kept('System of record', proposal.keep, proposal.keepBecause)
    case 'consolidate-saas':
    case 'standardise-technology':
      return kept('Stays', proposal.keep, 'The other uses move to it.')
    case 'group-behind-gateway':
      return kept('Door', proposal.gateway, 'It leads to most of them already.')
    case 'retire-service':
    case 'cancel-saas':
      return needsNone(estate, going)
        ? { label: 'Takes over', id: undefined, text: 'Nothing has to: nobody is known to need it.', isUnknown: false }
        : { label: 'Takes over', id: undefined, text: 'Who serves those that still need it is not known.', isUnknown: true }
    default:
      return assertNever(proposal)
  }
}

function kept(label: string, id: string | undefined, because: string): StandIn {
  return id === undefined
    ? { label, id, text: 'Not chosen: nothing in the files speaks for one of them.', isUnknown: true }
    : { label, id, text: because, isUnknown: false }
}

function needsNone(estate: Estate, going: readonly string[]): boolean {
  return going.every(
    (id) => estate.into(id, 'calls', 'consumes', 'uses-saas', 'imports').every((edge) => edge.optional) && estate.openTo(id).length === 0,
  )
}
