import type { NodeId, ServiceNode } from '@coppice/model'
import { oncePerEstate } from '../../graph/once-per-estate.ts'
import type { Use } from '../../use/assess-use.ts'
import { isInstalled } from '../../use/is-installed.ts'
import { findConsumers } from '../../use/find-consumers.ts'
import type { ProposerContext } from '../proposer.ts'

/** Services that may be merged at all: code of the estate's own, in use, and not about to go. */
export function createCandidacy(context: ProposerContext): (id: NodeId) => ServiceNode | undefined {
  const programs = programsIn(context.estate)
  return (id) => {
    const program = programs.get(id)
    return program && mayMerge(context, program) ? program : undefined
  }
}

/** What hangs on rules in it: nobody merges code with what is about to go, or with a product of others. */
export function mayMerge({ uses, settings }: ProposerContext, service: ServiceNode): boolean {
  return !isAboutToGo(uses.get(service.id)) && !isInstalled(service, settings.rules)
}

/** Nobody moves code into what is forgotten, or of which its owner says that nobody needs it. */
export function isAboutToGo(use: Use | undefined): boolean {
  const word = use?.demand.word?.says
  return use?.isForgotten === true || (word !== undefined && word !== 'needed')
}

/** The same but for what hangs on rules. Consumers do not. */
export const programsIn = oncePerEstate((estate): ReadonlyMap<NodeId, ServiceNode> => {
  const withCode = estate.clustered.filter((service) => service.languages.length > 0)
  const started = withCode.filter((service) => (service.deployedAs?.length ?? 0) > 0).length
  /** Where manifests start few of the services, that none starts one says nothing about it. */
  const isToldByManifests = started * 2 >= withCode.length
  const isProgram = (node: ServiceNode): boolean => {
    if (node.scaledToZero === true) return false
    if (node.deployedAs?.length !== 0) return true
    return !isToldByManifests && (node.endpoints.length > 0 || isNeeded(estate, node))
  }
  return new Map(withCode.filter(isProgram).map((service) => [service.id, service]))
})

function isNeeded(estate: ProposerContext['estate'], service: ServiceNode): boolean {
  return findConsumers(estate, service).length > 0
}
