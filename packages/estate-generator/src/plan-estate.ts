import { connect } from './connect.ts'
import { dealFates } from './deal-fates.ts'
import type { Draft } from './draft.ts'
import { NOISE, type NoiseLevel } from './noise.ts'
import type { EstatePlan } from './plan.ts'
import { planRepositories } from './plan-repositories.ts'
import { rentProducts } from './rent-products.ts'
import { createRandom, type Random } from './random.ts'
import { DOMAINS, KINDS } from './words.ts'
import { workDays } from './work-days.ts'

export interface EstateOptions {
  /** At least 12. */
  readonly services: number
  readonly seed: number
  readonly noise?: NoiseLevel
  /** ISO date that stands for today. */
  readonly asOf?: string
}

/**
 * Decides what there is: who exists, who calls whom, who is dead and who only looks so. Says nothing of how it is written down.
 *
 * @throws RangeError below 12 services.
 */
export function planEstate({ services: wanted, seed, noise: level = 'default', asOf = '2026-06-30' }: EstateOptions): EstatePlan {
  if (wanted < 12) throw new RangeError('an organisation has at least 12 services')
  const random = createRandom(seed)
  const noise = NOISE[level]
  const names = nameServices(wanted, random)
  const repositories = planRepositories(names, noise, random)
  const services = names.map(({ name, domain }, at): Draft => ({
    name,
    domain,
    repository: repositories.of(domain, at),
    language: random.pick(['typescript', 'typescript', 'python', 'java']),
    fate: 'healthy',
    set: [],
    calls: [],
    rents: [],
    isFrontend: false,
    port: 4000 + (at % 2000),
    size: 2 + Math.floor(Math.exp(random.next() * 2.2)),
    workedOn: [],
  }))
  dealFates(services, random)
  for (const service of services) if (needsDatabase(service) && random.chance(0.7)) service.database = `${service.name}-data`
  connect(services, noise, random)
  const rented = rentProducts(services, random)
  for (const service of services) service.workedOn = workDays(service, random)
  return { seed, asOf, repositories: repositories.all, services, rented }
}

/** Whose data is not settled by its fate. */
function needsDatabase({ fate, kind, database }: Draft): boolean {
  return database === undefined && fate !== 'nano' && (fate !== 'split' || kind === 'talk')
}

function nameServices(wanted: number, random: Random): { name: string; domain: string }[] {
  const domains = Object.entries(DOMAINS)
  const taken = new Set<string>()
  const named: { name: string; domain: string }[] = []
  for (let at = 0; named.length < wanted; at++) {
    const [domain, subjects] = domains[at % domains.length] ?? ['shop', ['shop']]
    const base = `${random.pick(subjects)}-${random.pick(KINDS)}`
    const name = taken.has(base) ? `${base}-${named.length}` : base
    taken.add(name)
    named.push({ name, domain })
  }
  return named
}
