import { hasHole, isLoopback } from '../../address.ts'
import { defineReferenceRule } from '../../estate.ts'
import { fromCandidates } from '../from-candidates.ts'

/** `lb://accounts` and `http://accounts` under service discovery: the name an application gives itself. */
export const applicationName = defineReferenceRule({
  id: 'application-name',
  title: 'Names that applications register under',
  answer: ({ reference, address }, estate) => {
    if (!address || hasHole(address) || isLoopback(address)) return undefined
    return fromCandidates(
      estate.hosts.application(address.host, reference.from),
      `an application that calls itself ${address.host}`,
      estate,
    )
  },
})
