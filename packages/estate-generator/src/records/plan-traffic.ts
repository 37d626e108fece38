import type { EstatePlan, Fate, PlannedService } from '../plan.ts'
import { createRandom, type Random } from '../random.ts'
import { seedOf } from '../write/logic.ts'
import { daysBefore } from './days.ts'
import type { RecordNoise } from './record-noise.ts'

/** Days that the log of requests covers: a year and a month, so that what runs once a year is seen. */
const LOGGED_DAYS = 400
/** Days that the mesh keeps its counts. */
const MESH_DAYS = 90

export interface PlannedTraffic {
  readonly logged: { readonly from: string; readonly until: string }
  readonly mesh: { readonly from: string; readonly until: string }
  readonly services: readonly ServiceTraffic[]
  readonly calls: readonly CallTraffic[]
}

export interface ServiceTraffic {
  readonly service: string
  /** As telemetry calls it. */
  readonly name: string
  /** First day on which it is in the log. */
  readonly from: string
  readonly requests: number
  readonly healthChecks: number
}

export interface CallTraffic {
  readonly from: string
  readonly to: string
  readonly requests: number
}

/** Of these nobody asks anything: they are dead, wait for a day that has not come, or are called by nobody yet. */
const SILENT: ReadonlySet<Fate> = new Set(['dead', 'dead-group', 'standby', 'planned'])
/** Of these no process runs that could be watched. */
const NOT_RUNNING: ReadonlySet<Fate> = new Set(['switched-off', 'yearly'])

/** Who was asked how often. Who lives is asked; whom nobody watches stands in no log, which is not the same as a count of 0. */
export function planTraffic(plan: EstatePlan, noise: RecordNoise): PlannedTraffic {
  const random = createRandom(plan.seed + seedOf('traffic'))
  const logged = { from: daysBefore(plan.asOf, LOGGED_DAYS), until: plan.asOf }
  const services = plan.services.flatMap((service): ServiceTraffic[] => {
    const isWatched = !random.chance(noise.unwatched)
    const isRenamed = random.chance(noise.otherName)
    const requests = requestsOf(service, noise, random)
    const healthChecks = LOGGED_DAYS * random.between(120, 1440)
    if (!isWatched || NOT_RUNNING.has(service.fate)) return []
    const born = daysBefore(plan.asOf, (service.workedOn.at(-1) ?? 0) + 1)
    return [
      {
        service: service.name,
        name: isRenamed ? `${service.name}.${service.domain}.svc.cluster.local` : service.name,
        from: born > logged.from ? born : logged.from,
        requests,
        healthChecks,
      },
    ]
  })
  return {
    logged,
    mesh: { from: daysBefore(plan.asOf, MESH_DAYS), until: plan.asOf },
    services,
    calls: [...callsOf(plan, services, random), ...hiddenCallsOf(plan, services, noise, random)],
  }
}

/** In the whole of the log; from a hundred to a hundred thousand a day. */
function requestsOf({ fate, isFrontend }: PlannedService, noise: RecordNoise, random: Random): number {
  const perDay = Math.round(10 ** (2 + random.next() * (isFrontend ? 3 : 2)))
  const stray = random.chance(noise.strayRequests) ? random.between(7, 90) : 0
  if (fate === 'dead' || fate === 'dead-group') return stray
  if (SILENT.has(fate)) return 0
  return perDay * LOGGED_DAYS
}

/** Calls that are made, through addresses that files have and those that they have not. The dead make none, whatever their code says. */
function callsOf(plan: EstatePlan, watched: readonly ServiceTraffic[], random: Random): CallTraffic[] {
  const byName = new Map(watched.map((one) => [one.service, one]))
  return plan.services.flatMap((service) =>
    service.calls.flatMap(({ to, isStale }): CallTraffic[] => {
      const share = 0.02 + random.next() * 0.4
      const target = byName.get(to)
      const isMade = !isStale && !SILENT.has(service.fate) && byName.has(service.name) && target !== undefined
      return isMade
        ? [{ from: service.name, to, requests: Math.max(1, Math.round(((target.requests * MESH_DAYS) / LOGGED_DAYS) * share)) }]
        : []
    }),
  )
}

/** Calls that no file tells, from and to services that live. */
function hiddenCallsOf(plan: EstatePlan, watched: readonly ServiceTraffic[], noise: RecordNoise, random: Random): CallTraffic[] {
  const names = new Set(watched.map((one) => one.service))
  const live = plan.services.filter((service) => service.fate === 'healthy' && names.has(service.name))
  const callable = live.filter((service) => !service.isFrontend)
  if (callable.length === 0) return []
  return live.flatMap((service): CallTraffic[] => {
    const isHidden = random.chance(noise.hiddenCalls)
    const to = random.pick(callable).name
    const requests = random.between(50, 5000)
    const isNew = to !== service.name && !service.calls.some((call) => call.to === to)
    return isHidden && isNew ? [{ from: service.name, to, requests }] : []
  })
}
