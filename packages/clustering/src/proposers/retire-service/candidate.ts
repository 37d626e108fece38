import type { NodeId, ServiceNode } from '@coppice/model'
import { hasKnownEntry, type Use } from '../../use/assess-use.ts'
import type { ProposerContext } from '../proposer.ts'
import { createSuccessorSearch, type SuccessorSearch } from './find-successor.ts'

/** What one proposal is about: a service, or a closed group of services that have to go together. */
export interface Candidate {
  /** In the order of switching off: who calls goes before who is called. */
  readonly members: readonly ServiceNode[]
  readonly ids: ReadonlySet<NodeId>
  readonly first: ServiceNode
}

/** What is found once for all candidates. */
export interface RetireContext extends ProposerContext {
  readonly useOf: (service: ServiceNode) => Use | undefined
  readonly hasEntry: boolean
  /** Services that count, and how many of them a manifest starts. */
  readonly deployment: { readonly services: number; readonly started: number }
  readonly successorOf: SuccessorSearch
}

export function toRetireContext(context: ProposerContext): RetireContext {
  const { estate, uses } = context
  const counted = estate.services.filter((service) => service.optional !== true)
  return {
    ...context,
    useOf: (service) => uses.get(service.id),
    hasEntry: hasKnownEntry(estate),
    deployment: { services: counted.length, started: counted.filter((service) => (service.deployedAs?.length ?? 0) > 0).length },
    successorOf: createSuccessorSearch(context),
  }
}

export function toCandidate(first: ServiceNode, ...others: readonly ServiceNode[]): Candidate {
  const members = [first, ...others]
  return { members, first, ids: new Set(members.map((member) => member.id)) }
}

/** Who needs a member and is none himself. */
export function consumersOutside({ useOf }: RetireContext, { members, ids }: Candidate) {
  return members.flatMap((member) => useOf(member)?.consumers ?? []).filter((consumer) => !ids.has(consumer.id))
}

export function namesIn(candidate: Candidate): string[] {
  return candidate.members.map((member) => member.name)
}
