import { hasHole, isLoopback } from '../../address.ts'
import { defineReferenceRule } from '../../estate.ts'
import { fromCandidates } from '../from-candidates.ts'

/** `http://users:8080` is the unit, Kubernetes Service or network alias of that name. */
export const hostName = defineReferenceRule({
  id: 'host-name',
  title: 'Host names that units, addresses and exposures declare',
  answer: ({ reference, address }, estate) => {
    if (!address || hasHole(address) || isLoopback(address)) return undefined
    return fromCandidates(estate.hosts.named(address.host, reference.from), `a unit or address named ${address.host}`, estate)
  },
})
