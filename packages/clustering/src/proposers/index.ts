import { by, type Proposal } from '@coppice/model'
import { cancelSaas } from './cancel-saas/index.ts'
import { consolidateSaas } from './consolidate-saas/index.ts'
import { groupBehindGateway } from './group-behind-gateway/index.ts'
import { mergeServices } from './merge-services/index.ts'
import type { ProposerContext } from './proposer.ts'
import { retireService } from './retire-service/index.ts'
import { standardiseTechnology } from './standardise-technology/index.ts'
import { unifyEntity } from './unify-entity/index.ts'

/** Every proposer, alphabetical. */
export const proposers = [
  cancelSaas,
  consolidateSaas,
  groupBehindGateway,
  mergeServices,
  retireService,
  standardiseTechnology,
  unifyEntity,
] as const

/** What all proposers have to say, by kind, then surest first, open before blocked. */
export function propose(context: ProposerContext): Proposal[] {
  const proposals: Proposal[] = proposers.flatMap((proposer): Proposal[] => proposer.propose(context))
  return proposals.sort(
    by(
      (proposal) => proposal.kind,
      (proposal) => (proposal.blockers.length === 0 ? 0 : 1),
      (proposal) => -(proposal.kind === 'merge-services' ? proposal.worth : proposal.confidence),
      (proposal) => proposal.id,
    ),
  )
}
