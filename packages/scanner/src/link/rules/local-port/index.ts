import { isLoopback } from '../../address.ts'
import { defineReferenceRule } from '../../estate.ts'
import { fromCandidates } from '../from-candidates.ts'

/** `http://localhost:8081` is what publishes that port on the machine. */
export const localPort = defineReferenceRule({
  id: 'local-port',
  title: 'Ports of the local machine that units publish',
  answer: ({ reference, address }, estate) => {
    if (!address || !isLoopback(address) || address.port === undefined) return undefined
    return fromCandidates(estate.hosts.onPort(address.port, reference.from), `what publishes port ${address.port}`, estate)
  },
})
