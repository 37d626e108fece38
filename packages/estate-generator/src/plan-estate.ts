import { NOISE, type Noise, type NoiseLevel } from './noise.ts'
import type { EstatePlan, Fate, PlannedCall, PlannedRepository, PlannedService } from './plan.ts'
import { createRandom, type Random } from './random.ts'
import { DOMAINS, KINDS } from './words.ts'

export interface EstateOptions {
  /** At least 12. */
  readonly services: number
  readonly seed: number
  readonly noise?: NoiseLevel
  /** ISO date that stands for today. */
  readonly asOf?: string
}

/** Shares of services by fate; the rest is healthy. What has to come in groups takes up its share in groups. */
const SHARES: readonly (readonly [Fate, number])[] = [
  ['dead', 0.06],
  ['dead-group', 0.03],
  ['split', 0.12],
  ['yearly', 0.015],
  ['outside', 0.02],
  ['standby', 0.01],
  ['planned', 0.02],
  ['switched-off', 0.01],
]

/** Services of one repository: teams keep about this many together. */
const PER_REPOSITORY = 10

type Draft = { -readonly [K in keyof PlannedService]: PlannedService[K] } & { set: string[]; calls: PlannedCall[] }

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
    isFrontend: false,
    port: 4000 + (at % 2000),
    size: 2 + Math.floor(Math.exp(random.next() * 2.2)),
    workedOn: [],
  }))
  dealFates(services, random)
  for (const service of services) if (random.chance(0.7) && service.fate !== 'split') service.database = `${service.name}-data`
  connect(services, noise, random)
  for (const service of services) service.workedOn = workDays(service, random)
  return { seed, asOf, repositories: repositories.all, services }
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

function planRepositories(
  services: readonly { domain: string }[],
  noise: Noise,
  random: Random,
): { all: PlannedRepository[]; of: (domain: string, at: number) => string } {
  const all = new Map<string, PlannedRepository>()
  const sizes = new Map<string, number>()
  for (const { domain } of services) sizes.set(domain, (sizes.get(domain) ?? 0) + 1)
  const nameOf = (domain: string, at: number): string => {
    const parts = Math.max(1, Math.ceil((sizes.get(domain) ?? 1) / PER_REPOSITORY))
    return `${domain}-${Math.floor(at / Object.keys(DOMAINS).length) % parts}`
  }
  for (const [at, { domain }] of services.entries()) {
    const name = nameOf(domain, at)
    if (!all.has(name))
      all.set(name, {
        name,
        team: `team-${name}`,
        hasOwners: !random.chance(noise.unowned),
        hasLostHistory: random.chance(noise.lostHistory),
      })
  }
  return { all: [...all.values()], of: nameOf }
}

function dealFates(services: readonly Draft[], random: Random): void {
  const open = new Set(random.shuffle(services))
  const takeOne = (fits: (service: Draft) => boolean = () => true): Draft | undefined => {
    for (const service of open) {
      if (!fits(service)) continue
      open.delete(service)
      return service
    }
    return undefined
  }
  for (const [fate, share] of SHARES) {
    const count = Math.round(share * services.length)
    for (let dealt = 0; dealt < count;) {
      const first = takeOne()
      if (!first) return
      const size = fate === 'split' ? random.between(3, 5) : fate === 'dead-group' ? random.between(2, 3) : 1
      const members = [first]
      while (members.length < size) {
        const next = takeOne((one) => one.repository === first.repository)
        if (!next) break
        members.push(next)
      }
      const isWhole = size === 1 || members.length > 1
      for (const member of members) {
        member.fate = isWhole ? fate : 'healthy'
        if (isWhole && size > 1) member.set = members.map((one) => one.name)
        if (fate === 'split' && isWhole) {
          member.database = `${first.name}-data`
          member.language = first.language
        }
      }
      dealt += members.length
    }
  }
  // A way in for every domain: without one nobody could say what is reached.
  const domains = new Set(services.map((service) => service.domain))
  for (const domain of domains) {
    const entry = services.find((service) => service.domain === domain && service.fate === 'healthy')
    if (entry) entry.isFrontend = true
  }
}

function connect(services: readonly Draft[], noise: Noise, random: Random): void {
  const live = services.filter((service) => service.fate === 'healthy' || service.fate === 'split')
  const callable = live.filter((service) => !service.isFrontend)
  const byDomain = new Map<string, Draft[]>()
  for (const service of callable) byDomain.set(service.domain, [...(byDomain.get(service.domain) ?? []), service])
  const call = (from: Draft, to: Draft): void => {
    if (from === to || from.calls.some((one) => one.to === to.name)) return
    from.calls.push({ to: to.name, isOutside: random.chance(noise.outsideAddress), isStale: false })
  }
  // Everybody who lives is called: mostly from its own domain.
  for (const service of callable) {
    const near = live.filter((one) => one.domain === service.domain && one !== service)
    for (let callers = random.between(1, 3); callers > 0; callers--)
      call(random.chance(0.8) && near.length > 0 ? random.pick(near) : random.pick(live), service)
  }
  for (const service of services) {
    const members = services.filter((one) => service.set.includes(one.name) && one !== service)
    if (service.fate === 'split' || service.fate === 'dead-group') {
      for (const member of members) if (service.fate === 'dead-group' || random.chance(0.7)) call(service, member)
    }
    const isQuiet = service.fate !== 'healthy' && service.fate !== 'split'
    const near = byDomain.get(service.domain) ?? callable
    if (isQuiet && near.length > 0 && random.chance(0.6)) call(service, random.pick(near))
    const dead = services.filter((one) => one.fate === 'dead' && one.repository === service.repository)
    const gone = dead.length > 0 && !isQuiet && random.chance(noise.staleVariable) ? random.pick(dead) : undefined
    if (gone && gone !== service) service.calls.push({ to: gone.name, isOutside: false, isStale: true })
  }
}

/** Days before today on which somebody worked on a service. */
function workDays({ fate }: Draft, random: Random): number[] {
  const days = (newest: number, oldest: number, count: number): number[] =>
    Array.from({ length: count }, () => random.between(newest, oldest)).sort((a, b) => a - b)
  switch (fate) {
    case 'dead':
    case 'dead-group':
      return days(500, 1400, random.between(4, 12))
    case 'planned':
      return days(2, 60, random.between(4, 10))
    case 'yearly':
    case 'standby':
    case 'switched-off':
      return days(380, 1200, random.between(4, 10))
    case 'outside':
      return days(60, 1200, random.between(4, 12))
    default:
      return days(2, 900, random.between(8, 24))
  }
}
