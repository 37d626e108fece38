import type { NodeId, ServiceNode } from '@coppice/model'
import type { ProposerContext } from '../proposer.ts'

/** Services that may be merged at all: code of the estate's own, in use, and not about to go. */
export function createCandidacy({ estate, uses, constraints }: ProposerContext): (id: NodeId) => ServiceNode | undefined {
  const withCode = estate.clustered.filter((service) => service.languages.length > 0)
  const started = withCode.filter((service) => (service.deployedAs?.length ?? 0) > 0).length
  /** Where manifests start few of the services, that none starts one says nothing about it. */
  const isToldByManifests = started * 2 >= withCode.length
  return (id) => {
    const node = estate.node(id)
    if (node?.kind !== 'service' || !estate.isClustered(id) || constraints.kept.has(id)) return undefined
    if (node.scaledToZero === true || node.languages.length === 0 || uses.get(id)?.isForgotten === true) return undefined
    if (node.deployedAs?.length !== 0) return node
    const serves = node.endpoints.length > 0 || (uses.get(id)?.consumers.length ?? 0) > 0
    return !isToldByManifests && serves ? node : undefined
  }
}
