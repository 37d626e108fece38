import type { Fact } from '../facts/fact.ts'
import { normaliseName } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'
import type { Estate } from './estate.ts'

/** Contracts of the estate and who serves them. */
export interface Contracts {
  /** The proto service that a name in code means. */
  readonly declared: (name: string) => Fact<'contract'> | undefined
  /** Components whose code registers a server of it, each with the line. */
  readonly servers: (name: string) => ReadonlyMap<Component, Fact<'contract-use'>>
  /** Components that are called like it: all there is to go by where code is in a language that is not read. */
  readonly namesakes: (name: string) => readonly Component[]
}

export function indexContracts(estate: Estate): Contracts {
  const declared = new Map<string, Fact<'contract'>>()
  for (const fact of estate.index.of('contract'))
    if (fact.form === 'proto') declared.set(lastName(fact.name), declared.get(lastName(fact.name)) ?? fact)
  const servers = new Map<string, Map<Component, Fact<'contract-use'>>>()
  const namesakes = new Map<string, Component[]>()
  for (const component of estate.components) {
    for (const name of new Set([component.name, ...component.aliases].map(stem)))
      namesakes.set(name, [...(namesakes.get(name) ?? []), component])
    for (const file of estate.filesOf(component)) {
      for (const fact of estate.index.inFile('contract-use', file)) {
        if (fact.role !== 'serves') continue
        const known = servers.get(lastName(fact.contract)) ?? new Map<Component, Fact<'contract-use'>>()
        if (!known.has(component)) servers.set(lastName(fact.contract), known.set(component, fact))
      }
    }
  }
  return {
    declared: (name) => declared.get(lastName(name)),
    servers: (name) => servers.get(lastName(name)) ?? new Map(),
    namesakes: (name) => namesakes.get(stem(lastName(name))) ?? [],
  }
}

/** The one component that serves a contract: of several the one that is no side of the estate, then the one of the caller's repository. */
export function implementersOf(
  name: string,
  from: Component,
  contracts: Contracts,
): { component: Component; because: Fact<'contract-use'> | undefined } | undefined {
  const serving = contracts.servers(name)
  const candidates = serving.size > 0 ? [...serving.keys()] : contracts.namesakes(name)
  const component = theOne(
    candidates.filter((one) => one.kind === 'service'),
    from,
  )
  return component && { component, because: serving.get(component) }
}

function theOne(candidates: readonly Component[], from: Component): Component | undefined {
  const repositories = new Set(repositoriesOf(from))
  const main = candidates.filter((one) => !one.optional)
  for (const group of [candidates, main, main.filter((one) => repositoriesOf(one).some((repository) => repositories.has(repository)))])
    if (group.length === 1) return group[0]
  return undefined
}

function repositoriesOf(component: Component): string[] {
  return [...component.units.map((unit) => unit.repository), ...component.directories.map((directory) => directory.repository)]
}

function lastName(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

/** `CartService`, `cart-service` and `cart` are one word. */
function stem(name: string): string {
  return normaliseName(name).replace(/(?:service|svc|server|api)$/, '')
}
