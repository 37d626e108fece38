import { groupDrafts, type Draft } from './draft.ts'
import type { Noise } from './noise.ts'
import type { Fate } from './plan.ts'
import type { Random } from './random.ts'

const LIVE: ReadonlySet<Fate> = new Set(['healthy', 'split', 'duplicate', 'look-alike'])

/** Lets services call each other: everybody who lives is called, mostly from its own domain, and nobody who lives calls what is dead. */
export function connect(services: readonly Draft[], noise: Noise, random: Random): void {
  const live = services.filter((service) => LIVE.has(service.fate))
  const callable = live.filter((service) => !service.isFrontend)
  const liveIn = groupDrafts(live, (service) => service.domain)
  const callableIn = groupDrafts(callable, (service) => service.domain)
  const deadIn = groupDrafts(
    services.filter((service) => service.fate === 'dead'),
    (service) => service.repository,
  )
  const byName = new Map(services.map((service) => [service.name, service]))
  const call = (from: Draft, to: Draft): void => {
    if (from === to || from.calls.some((one) => one.to === to.name)) return
    from.calls.push({ to: to.name, isOutside: random.chance(noise.outsideAddress), isStale: false })
  }
  for (const service of callable) {
    // A backend for a frontend is called by that frontend alone.
    if (service.kind === 'backends-for-frontends') continue
    const near = liveIn.get(service.domain) ?? live
    for (let callers = random.between(1, 3); callers > 0; callers--) {
      const caller = random.pick(random.chance(0.8) ? near : live)
      call(caller === service ? random.pick(live) : caller, service)
    }
  }
  for (const service of services) {
    const members = service.set.flatMap((name) => byName.get(name) ?? []).filter((one) => one !== service)
    connectSet(service, members, call, random)
    const isQuiet = !LIVE.has(service.fate) && service.fate !== 'nano'
    const near = callableIn.get(service.domain) ?? callable
    if (isQuiet && near.length > 0 && random.chance(0.6)) call(service, random.pick(near))
    const dead = deadIn.get(service.repository) ?? []
    const gone = dead.length > 0 && !isQuiet && random.chance(noise.staleVariable) ? random.pick(dead) : undefined
    if (gone && gone !== service) service.calls.push({ to: gone.name, isOutside: false, isStale: true })
  }
  giveFrontends(services, callableIn, byName, call, random)
}

function connectSet(service: Draft, members: readonly Draft[], call: (from: Draft, to: Draft) => void, random: Random): void {
  const [first] = members
  switch (service.fate) {
    case 'dead-group':
      for (const member of members) call(service, member)
      return
    case 'split':
      if (service.kind === 'data') return
      for (const member of members) if (random.chance(0.7)) call(service, member)
      return
    case 'nano':
      // The caller is a healthy service whose address for it has to be known, as nobody else leads there.
      if (first) first.calls.push({ to: service.name, isOutside: false, isStale: false })
      return
    case 'look-alike':
      if (first && service.kind === 'close-partners' && service.name < first.name) call(service, first)
      return
    default:
  }
}

/** Two backends for frontends call the same two services, and each is called by a frontend of its own: a healthy service of the domain that has become one. */
function giveFrontends(
  services: readonly Draft[],
  callableIn: ReadonlyMap<string, readonly Draft[]>,
  byName: ReadonlyMap<string, Draft>,
  call: (from: Draft, to: Draft) => void,
  random: Random,
): void {
  for (const service of services) {
    if (service.kind !== 'backends-for-frontends' || service.set[0] !== service.name) continue
    const pair = service.set.flatMap((name) => byName.get(name) ?? [])
    const near = (callableIn.get(service.domain) ?? []).filter((one) => one.fate === 'healthy' && !pair.includes(one))
    if (near.length === 0) continue
    const partners = [random.pick(near), random.pick(near)]
    for (const backend of pair) {
      for (const partner of partners) call(backend, partner)
      const screen = random.pick(near)
      if (!partners.includes(screen)) screen.isFrontend = true
      call(screen, backend)
    }
  }
}
