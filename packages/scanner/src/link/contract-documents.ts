import type { Fact } from '../facts/fact.ts'
import { toFileKey } from '../facts/fact-index.ts'
import { baseNameOf } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'
import type { Contracts } from './contracts.ts'
import type { Estate } from './estate.ts'

/** Documents of OpenAPI and schemas of GraphQL, with the component that keeps their promises. */
export interface ContractDocuments {
  readonly of: (component: Component) => readonly Fact<'contract'>[]
}

/** Folders in which people keep the documents of others, to generate clients from them. */
const OF_OTHERS = /(?:^|\/)[\w.-]*(?:clients?|consumers?|third[-_]?party|external|vendors?|upstream|gateways?)[\w.-]*\//i

/**
 * A document belongs to the component in whose folder it lies, unless it is a copy: then to the one whose code serves what it says.
 * One in a shared folder belongs to the component that is called like it.
 */
export function indexDocuments(estate: Estate, contracts: Contracts): ContractDocuments {
  const holders = new Map<string, Component[]>()
  for (const component of estate.components) {
    if (component.kind !== 'service') continue
    for (const file of estate.filesOf(component)) holders.set(file, [...(holders.get(file) ?? []), component])
  }
  const byOwner = new Map<Component, Fact<'contract'>[]>()
  const documents = estate.index.of('contract').filter((fact) => fact.form === 'openapi' || fact.form === 'graphql')
  const copies = new Map<string, Set<Component>>()
  for (const fact of documents)
    for (const holder of holders.get(toFileKey(fact.repository, fact.file)) ?? [])
      copies.set(keyOf(fact), (copies.get(keyOf(fact)) ?? new Set()).add(holder))
  for (const fact of documents) {
    const owner = ownerOf(fact, holders.get(toFileKey(fact.repository, fact.file)) ?? [], copies.get(keyOf(fact))?.size ?? 0)
    if (owner) byOwner.set(owner, [...(byOwner.get(owner) ?? []), fact])
  }
  return { of: (component) => byOwner.get(component) ?? [] }

  function ownerOf(fact: Fact<'contract'>, held: readonly Component[], copied: number): Component | undefined {
    if (OF_OTHERS.test(fact.file)) return undefined
    const [holder] = held
    if (holder === undefined) {
      const [namesake, ...others] = [fact.name, baseNameOf(fact.file).replace(/\..*$/, '')].flatMap((name) => contracts.namesakes(name))
      return namesake && others.every((one) => one === namesake) ? namesake : undefined
    }
    const able = held.filter((component) => component.role !== 'frontend')
    const serving = able.filter((component) => serves(component, fact))
    if (serving.length > 0) return serving[0]
    return copied > 1 || held.length > 1 ? undefined : able.find((component) => !servesOthers(component))
  }

  /** Whether the code has a route with a telling part of the document's paths. */
  function serves(component: Component, fact: Fact<'contract'>): boolean {
    if (fact.form === 'graphql') return false
    const wanted = new Set(fact.operations.flatMap((operation) => lastLiteral(operation.path)))
    return estate
      .filesOf(component)
      .some((file) => estate.index.inFile('served-route', file).some((route) => wordsOf(route.path).some((word) => wanted.has(word))))
  }

  /** Code that serves other things than the document says has it for a client. */
  function servesOthers(component: Component): boolean {
    return estate.filesOf(component).filter((file) => estate.index.inFile('served-route', file).length > 0).length > 2
  }
}

function keyOf(fact: Fact<'contract'>): string {
  return `${fact.form} ${fact.name} ${fact.operations
    .map((one) => one.path)
    .join(' ')
    .slice(0, 500)}`
}

function lastLiteral(path: string): string[] {
  const word = path.split('/').findLast((segment) => segment !== '' && !segment.includes('{'))
  return word === undefined ? [] : [word.toLowerCase()]
}

function wordsOf(path: Fact<'served-route'>['path']): string[] {
  const parts = path.kind === 'joined' ? path.parts : [path]
  return parts.flatMap((part) => (part.kind === 'text' ? part.value.toLowerCase().split('/') : part.kind === 'joined' ? wordsOf(part) : []))
}
