import { count, listNames, namesOf } from '../../wording/words.ts'
import { ofService } from '../axis.ts'
import { firstEvidence } from '../find-users.ts'

/** Endpoints and channels; what a frontend offers is seen by people, not by programs. None may mean that no detector knows how they are declared: so none is unknown, unless its code was read. */
export const surface = ofService(({ estate, coverage }, service) => {
  if (service.role === 'frontend') return 'does-not-apply'
  const channels = estate.outbound(service.id, 'publishes').filter((edge) => !edge.optional && estate.node(edge.to)?.kind === 'channel')
  const found = service.endpoints.length + new Set(channels.map((edge) => edge.to)).size
  if (found === 0 && !coverage.isRead(service)) return 'unknown'
  const names = listNames(namesOf(estate, new Set(channels.map((edge) => edge.to))))
  const parts = [
    ...(service.endpoints.length > 0 ? [`serves ${count(service.endpoints.length, 'endpoint')}`] : []),
    ...(channels.length > 0 ? [`publishes to ${names}`] : []),
  ]
  return {
    found,
    text: found === 0 ? `No endpoint of ${service.name} was found, and it publishes nothing.` : `${service.name} ${parts.join(' and ')}.`,
    evidence: firstEvidence([...service.endpoints.slice(0, 2), ...channels]),
  }
})
