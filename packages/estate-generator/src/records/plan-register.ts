import type { EstatePlan, Fate, PlannedService } from '../plan.ts'
import { createRandom, type Random } from '../random.ts'
import { seedOf } from '../write/logic.ts'
import type { PlannedTraffic } from './plan-traffic.ts'
import type { RecordNoise } from './record-noise.ts'

/** A line of the register of applications, with what operations counted there. */
export interface PlannedEntry {
  readonly service: string
  readonly stage: 'In Use' | 'End of Life' | 'Build'
  readonly criticality: '1 - most critical' | '2 - somewhat critical' | '3 - less critical' | '4 - not critical'
  readonly businessUnit: string
  readonly capability: string
  readonly team: string
  readonly incidents: number
  readonly deploys: number
}

const DEAD: ReadonlySet<Fate> = new Set(['dead', 'dead-group'])

export function planRegister(plan: EstatePlan, traffic: PlannedTraffic, noise: RecordNoise): PlannedEntry[] {
  const random = createRandom(plan.seed + seedOf('register'))
  const teams = new Map(plan.repositories.map(({ name, team }) => [name, team]))
  const requests = new Map(traffic.services.map((one) => [one.service, one.requests]))
  return plan.services.flatMap((service): PlannedEntry[] => {
    const isMissing = random.chance(noise.unregistered)
    const entry: PlannedEntry = {
      service: service.name,
      stage: stageOf(service, noise, random),
      criticality: criticalityOf(requests.get(service.name) ?? 0, random),
      businessUnit: titled(service.domain),
      capability: titled(service.name.split('-').slice(0, -1).join(' ') || service.name),
      team: teams.get(service.repository) ?? '',
      incidents: random.chance(0.3) && !DEAD.has(service.fate) ? random.between(1, 6) : 0,
      deploys: service.workedOn.filter((day) => day <= 180).length,
    }
    return isMissing ? [] : [entry]
  })
}

function stageOf({ fate }: PlannedService, noise: RecordNoise, random: Random): PlannedEntry['stage'] {
  const isStale = random.chance(noise.staleRegister)
  if (DEAD.has(fate) && !isStale) return 'End of Life'
  return fate === 'planned' ? 'Build' : 'In Use'
}

/** The more it is asked for, the likelier it is critical. */
function criticalityOf(requests: number, random: Random): PlannedEntry['criticality'] {
  const level = (requests === 0 ? 0 : Math.log10(requests) / 8) + random.next() * 0.4
  if (level > 1.1) return '1 - most critical'
  if (level > 0.85) return '2 - somewhat critical'
  return level > 0.4 ? '3 - less critical' : '4 - not critical'
}

function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
