import { count } from '../../wording/words.ts'
import { isWayIn } from '../read-portfolio.ts'
import { ofService } from '../axis.ts'
import { firstEvidence } from '../find-users.ts'

/** Endpoints that callers outside may rely on; at least one where something leads in and no endpoint was read. */
export const outside = ofService((_, service) => {
  if (!isWayIn(service)) return { found: 0, text: `Nothing leads to ${service.name} from outside.` }
  const { endpoints } = service
  return {
    found: Math.max(1, endpoints.length),
    text:
      endpoints.length === 0
        ? `${service.name} is reached from outside; who relies on it does not show.`
        : `${count(endpoints.length, 'endpoint')} of ${service.name} can be reached from outside; who relies on them does not show.`,
    evidence: endpoints.length === 0 ? service.evidence : firstEvidence(endpoints.slice(0, 2)),
  }
})
