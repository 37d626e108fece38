import type { Fact } from '../facts/fact.ts'
import { normaliseName } from '../facts/paths.ts'
import { createUnionFind } from './union-find.ts'

/**
 * Scopes (compose projects, namespaces) of one repository that describe the same deployment: their own units overlap, by name or by the folder that
 * each alone runs, by at least half of the smaller one. Two projects side by side that both have a `redis` are no family; a compose file and the Kubernetes manifests of
 * the same shop are; so is a compose file inside the folder of a service that is deployed elsewhere, with what it needs on a developer's desk. Names of another repository are others' names: every one has an `app` and a `db`.
 */
export function groupScopes(
  units: readonly Fact<'unit'>[],
  isOwn: (unit: Fact<'unit'>) => boolean,
  folderOf: (unit: Fact<'unit'>) => string | undefined,
): (unit: Fact<'unit'>) => string {
  const names = new Map<string, Map<string, Set<string>>>()
  for (const unit of units) {
    const own = names.get(scopeOf(unit)) ?? new Map<string, Set<string>>()
    names.set(scopeOf(unit), own)
    if (!isOwn(unit)) continue
    const name = normaliseName(unit.name)
    const folder = folderOf(unit)
    const marks = (own.get(name) ?? new Set()).add(name)
    own.set(name, folder === undefined || folder === '.' ? marks : marks.add(`${FOLDER}${folder}`))
  }
  for (const own of names.values()) dropShared(own)
  const families = createUnionFind<string>()
  const repositoryOf = new Map(units.map((unit) => [scopeOf(unit), unit.repository]))
  const scopesOf = new Map<string, string[]>()
  for (const [scope, own] of names)
    for (const mark of marksOf(own)) {
      const key = `${repositoryOf.get(scope) ?? ''} ${mark}`
      scopesOf.set(key, [...(scopesOf.get(key) ?? []), scope])
    }
  for (const scopes of scopesOf.values()) {
    for (const [at, scope] of scopes.entries())
      for (const other of scopes.slice(at + 1)) if (overlaps(names.get(scope), names.get(other))) families.union(scope, other)
  }
  for (const [inner, outers] of nestedScopes(units, isOwn, folderOf)) {
    const [family, ...others] = new Set(outers.map((outer) => families.find(outer)))
    if (family !== undefined && others.length === 0) families.union(family, inner)
  }
  for (const [servers, around] of scopesOfServers(units, names)) {
    const [family, ...others] = new Set(around.map((scope) => families.find(scope)))
    if (family !== undefined && others.length === 0) families.union(family, servers)
  }
  return (unit) => families.find(scopeOf(unit))
}

/** Clouds that are asked for nothing but servers: they are for what the repository runs elsewhere, if that is one deployment. */
function scopesOfServers(units: readonly Fact<'unit'>[], names: ReadonlyMap<string, Marks>): [string, string[]][] {
  const bare = units.filter((unit) => unit.form === 'cloud-resource' && names.get(scopeOf(unit))?.size === 0)
  return [...new Map(bare.map((unit) => [scopeOf(unit), unit]))].map(([scope, { repository }]) => [
    scope,
    [...names].filter(([other, own]) => own.size > 0 && other.startsWith(`${repository}:`)).map(([other]) => other),
  ])
}

/** Compose projects in the folder of a service that another project builds. */
function nestedScopes(
  units: readonly Fact<'unit'>[],
  isOwn: (unit: Fact<'unit'>) => boolean,
  folderOf: (unit: Fact<'unit'>) => string | undefined,
): [string, string[]][] {
  const built = new Map<string, Set<string>>()
  for (const unit of units) {
    const folder = folderOf(unit)
    if (folder === undefined || folder === '.' || !isOwn(unit) || folder === unit.scope) continue
    const key = `${unit.repository}:${folder}`
    built.set(key, (built.get(key) ?? new Set()).add(scopeOf(unit)))
  }
  const nested = units.filter((unit) => unit.form === 'compose-service' && built.has(`${unit.repository}:${unit.scope}`))
  return nested.map((unit) => [
    scopeOf(unit),
    [...(built.get(`${unit.repository}:${unit.scope}`) ?? [])].filter((scope) => scope !== scopeOf(unit)),
  ])
}

function scopeOf(unit: Fact<'unit'>): string {
  return `${unit.repository}:${unit.form}:${unit.scope}`
}

/** The own units of a scope by name, each with what else it is known by. */
type Marks = ReadonlyMap<string, ReadonlySet<string>>

/** No name begins like this. */
const FOLDER = '/'

/** A folder that several units of a scope run tells none of them. */
function dropShared(own: ReadonlyMap<string, Set<string>>): void {
  const seen = new Set<string>()
  const shared = new Set([...own.values()].flatMap((marks) => [...marks]).filter((mark) => seen.has(mark) || !seen.add(mark)))
  for (const marks of own.values()) for (const mark of shared) if (mark.startsWith(FOLDER)) marks.delete(mark)
}

function marksOf(own: Marks): ReadonlySet<string> {
  return new Set([...own.values()].flatMap((marks) => [...marks]))
}

function overlaps(a: Marks | undefined, b: Marks | undefined): boolean {
  if (!a || !b) return false
  const [smaller, larger] = a.size <= b.size ? [a, marksOf(b)] : [b, marksOf(a)]
  const common = [...smaller.values()].filter((marks) => [...marks].some((mark) => larger.has(mark))).length
  return common > 0 && common * 2 >= smaller.size
}
