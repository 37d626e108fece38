import type { Inventory } from '@coppice/model'
import { createRandom } from '../src/communities/random.ts'
import { inventoryOf } from './inventory-of.ts'

export interface PlantedEstate {
  readonly inventory: Inventory
  /** Domain of each service, by its id. */
  readonly truth: ReadonlyMap<string, number>
}

/**
 * A company in domains: services call mostly within their domain, each has a database of its own, a domain has two teams and a
 * library; a gateway calls everybody, everybody calls a registry and imports one logging library.
 */
export function plantEstate(options: { domains: number; size: number; calls: number; mixing: number; seed: number }): PlantedEstate {
  const random = createRandom(options.seed)
  const pick = (from: number, until: number) => from + Math.floor(random() * (until - from))
  const total = options.domains * options.size
  const name = (n: number) => `unit-${String(n).padStart(4, '0')}`
  const edges = new Set<string>()
  while (edges.size < options.calls) {
    const from = pick(0, total)
    const start = Math.floor(from / options.size) * options.size
    const to = random() < options.mixing ? pick(0, total) : pick(start, start + options.size)
    if (from !== to) edges.add(`${name(from)} calls ${name(to)}`)
  }
  for (let n = 0; n < total; n++) {
    const domain = Math.floor(n / options.size)
    edges
      .add(`gateway calls ${name(n)}`)
      .add(`${name(n)} calls registry registry`)
      .add(`${name(n)} imports log`)
    edges
      .add(`${name(n)} stores-in db-${n}`)
      .add(`${name(n)} imports core-${domain}`)
      .add(`${name(n)} owned-by team-${domain}-${n % 2}`)
  }
  const services = Object.fromEntries(Array.from({ length: total }, (_, n) => [name(n), {}]))
  const inventory = inventoryOf({
    services: { ...services, gateway: { role: 'gateway' }, registry: { role: 'registry' } },
    edges: [...edges],
  })
  return { inventory, truth: new Map(Array.from({ length: total }, (_, n) => [`service:${name(n)}`, Math.floor(n / options.size)])) }
}

/** The same facts in another order. */
export function shuffle(inventory: Inventory, seed: number): Inventory {
  const random = createRandom(seed)
  const mix = <T>(items: readonly T[]) =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item)
  return { ...inventory, nodes: mix(inventory.nodes), edges: mix(inventory.edges), unresolved: mix(inventory.unresolved) }
}
