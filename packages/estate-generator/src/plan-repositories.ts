import type { Noise } from './noise.ts'
import type { PlannedRepository } from './plan.ts'
import type { Random } from './random.ts'
import { DOMAINS } from './words.ts'

/** Services of one repository: teams keep about this many together. */
const PER_REPOSITORY = 10

/** Repositories by domain, and the one of each service. */
export function planRepositories(
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
