import { groupBy } from '@coppice/model'
import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import { normaliseName } from '../facts/paths.ts'
import { imageNameOf } from './image-name.ts'
import { createUnionFind } from './union-find.ts'

/** Two units, by their place in the list. */
type Pair = readonly [number, number]

/**
 * Own units of one family of scopes that run the same image, each as the only one of its scope, under names that no scope has both of: `user` in a
 * compose file and `users` in the manifests of the same shop.
 */
export function sameImages(
  units: readonly Fact<'unit'>[],
  familyOf: (unit: Fact<'unit'>) => string,
  isOwn: (unit: Fact<'unit'>) => boolean,
): Pair[] {
  const namesIn = new Map<string, Set<string>>()
  for (const unit of units) namesIn.set(placeOf(unit), (namesIn.get(placeOf(unit)) ?? new Set()).add(normaliseName(unit.name)))
  const byImage = groupBy(
    [...units.entries()].filter(([, unit]) => isOwn(unit) && unit.job !== true && imageOf(unit) !== undefined),
    ([, unit]) => `${familyOf(unit)} ${imageOf(unit) ?? ''}`,
  )
  return [...byImage.values()].flatMap((group) => {
    const names = new Set(group.map(([, unit]) => normaliseName(unit.name)))
    const isApart = group.every(([, unit]) => [...names].filter((name) => namesIn.get(placeOf(unit))?.has(name)).length === 1)
    return names.size > 1 && isApart ? chain(group.map(([at]) => at)) : []
  })
}

/**
 * Servers of one kind in several scopes of a family of which each is the only one that the same unit is given: `redis-db` in a compose file and
 * `cart-redis` in the manifests, if both are what `cart` stores in. Never two of one scope.
 */
export function serversOfSame(
  units: readonly Fact<'unit'>[],
  familyOf: (unit: Fact<'unit'>) => string,
  technologyIdOf: (unit: Fact<'unit'>) => string | undefined,
  groupOf: (at: number) => number,
): Pair[] {
  const servers = new Map<string, number>()
  for (const [at, unit] of units.entries()) {
    if (technologyIdOf(unit) === undefined) continue
    for (const name of [unit.name, ...unit.hostNames]) servers.set(`${placeOf(unit)} ${name.toLowerCase()}`, at)
  }
  const given = new Map<string, Map<string, Set<number>>>()
  for (const [at, unit] of units.entries()) {
    if (technologyIdOf(unit) !== undefined) continue
    for (const word of unit.environment.flatMap(({ value }) => wordsOf(value))) {
      const server = servers.get(`${placeOf(unit)} ${word}`)
      const found = server === undefined ? undefined : units[server]
      if (server === undefined || !found) continue
      const key = `${familyOf(unit)} ${groupOf(at)} ${technologyIdOf(found) ?? ''}`
      const byPlace = given.get(key) ?? new Map<string, Set<number>>()
      byPlace.set(placeOf(unit), (byPlace.get(placeOf(unit)) ?? new Set()).add(groupOf(server)))
      given.set(key, byPlace)
    }
  }
  const sets = createUnionFind<number>()
  const members = new Set<number>()
  for (const byPlace of given.values()) {
    const only = [...byPlace.values()].flatMap((found) => (found.size === 1 ? [...found] : []))
    if (only.length < byPlace.size) continue
    for (const [one, other] of chain(only)) sets.union(one, other)
    for (const one of only) members.add(one)
  }
  const unitsOf = groupBy([...units.entries()], ([at]) => groupOf(at))
  const isOnePerPlace = (groups: readonly number[]): boolean => {
    const named = groups.flatMap((group) => [...new Set((unitsOf.get(group) ?? []).map(([, unit]) => `${placeOf(unit)}`))])
    return new Set(named).size === named.length
  }
  return [...groupBy([...members], (one) => sets.find(one)).values()].filter(isOnePerPlace).flatMap(chain)
}

function placeOf(unit: Fact<'unit'>): string {
  return `${unit.repository} ${unit.form} ${unit.scope}`
}

function imageOf(unit: Fact<'unit'>): string | undefined {
  return unit.image === undefined ? undefined : imageNameOf(unit.image)
}

/** The words of a written value that could be the name of a host. */
function wordsOf(value: Expression): string[] {
  return value.kind === 'text'
    ? value.value.toLowerCase().split(/[^a-z0-9._-]+/)
    : value.kind === 'joined'
      ? value.parts.flatMap(wordsOf)
      : []
}

function chain(items: readonly number[]): Pair[] {
  return items.slice(1).map((item) => [items[0] ?? item, item])
}
