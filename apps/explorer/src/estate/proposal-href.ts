import type { Proposal } from '@coppice/model'
import { toHash } from '../state/route.ts'

/** Address at which a proposal is shown with everything behind it. */
export function proposalHref(proposal: Proposal): string {
  return toHash({ view: proposal.kind === 'retire-service' ? 'retire' : 'merge', selection: proposal.id })
}
