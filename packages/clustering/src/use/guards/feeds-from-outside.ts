import { evidenceOf } from '../../wording/to-argument.ts'
import { listNames, namesOf } from '../../wording/words.ts'
import type { GuardFinder } from './guard.ts'

/** It listens on a channel to which nobody in the estate sends: then somebody outside may. */
export const feedsFromOutside: GuardFinder = (estate, service) => {
  const edges = estate
    .outbound(service.id, 'consumes')
    .filter((edge) => !edge.optional && estate.inbound(edge.to, 'publishes').every((other) => other.from === service.id))
  if (edges.length === 0) return undefined
  const channels = listNames(namesOf(estate, new Set(edges.map((edge) => edge.to))))
  const text = `${service.name} listens on ${channels}; nobody in the estate sends there, somebody outside may.`
  return { signal: 'fed-from-outside', text, evidence: evidenceOf(edges), needsYear: true }
}
