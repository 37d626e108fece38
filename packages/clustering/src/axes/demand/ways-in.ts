import type { ServiceNode } from '@coppice/model'
import { ofService } from '../axis.ts'

/** Whether anybody outside can reach a service directly. */
export const waysIn = ofService((_, service) => {
  const how = howReached(service)
  return {
    found: how === undefined ? 0 : 1,
    text: how === undefined ? `Nothing leads to ${service.name} from outside.` : `${service.name} is reached from outside: ${how}.`,
    evidence: how === undefined ? [] : service.evidence,
  }
})

function howReached({ role, exposedBy = [] }: ServiceNode): string | undefined {
  if (role === 'frontend') return 'people use it directly'
  if (role === 'gateway') return 'it takes in calls'
  if (role === 'identity') return 'people log in through it'
  if (role === 'admin-tool') return 'operators use it directly'
  if (exposedBy.includes('ingress')) return 'an ingress leads to it'
  if (exposedBy.includes('load-balancer')) return 'a load balancer leads to it'
  return exposedBy.includes('published-port') ? 'it publishes a port' : undefined
}
