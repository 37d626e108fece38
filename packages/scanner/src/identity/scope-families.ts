import type { Fact } from '../facts/fact.ts'
import { normaliseName } from '../facts/paths.ts'
import { createUnionFind } from './union-find.ts'

/**
 * Scopes (compose projects, namespaces) that describe the same deployment: the names of their own units overlap by at least half of
 * the smaller one. Two projects side by side that both have a `redis` are no family; a compose file and the Kubernetes manifests of
 * the same shop are.
 */
export function groupScopes(units: readonly Fact<'unit'>[], isOwn: (unit: Fact<'unit'>) => boolean): (unit: Fact<'unit'>) => string {
  const names = new Map<string, Set<string>>()
  for (const unit of units) {
    const scope = scopeOf(unit)
    const own = names.get(scope) ?? new Set()
    if (isOwn(unit)) own.add(normaliseName(unit.name))
    names.set(scope, own)
  }
  const families = createUnionFind<string>()
  const scopesOf = new Map<string, string[]>()
  for (const [scope, own] of names) for (const name of own) scopesOf.set(name, [...(scopesOf.get(name) ?? []), scope])
  for (const scopes of scopesOf.values()) {
    for (const [at, scope] of scopes.entries())
      for (const other of scopes.slice(at + 1)) if (overlaps(names.get(scope), names.get(other))) families.union(scope, other)
  }
  return (unit) => families.find(scopeOf(unit))
}

function scopeOf(unit: Fact<'unit'>): string {
  return `${unit.repository}:${unit.form}:${unit.scope}`
}

function overlaps(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (!a || !b) return false
  const common = [...a].filter((name) => b.has(name)).length
  return common > 0 && common * 2 >= Math.min(a.size, b.size)
}
