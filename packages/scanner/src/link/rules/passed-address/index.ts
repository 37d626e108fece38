import { findByScheme, technologyById } from '@coppice/catalog'
import type { Evidence } from '@coppice/model'
import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import { toFileKey, type FileKey } from '../../../facts/fact-index.ts'
import type { Component } from '../../../identity/component.ts'
import { isLoopback, parseAddresses } from '../../address.ts'
import { defineFactRule, type EvaluatedReference, type Estate, type Link } from '../../estate.ts'
import type { Value } from '../../evaluate.ts'

/**
 * A client gets its address through dependency injection or a container, which facts cannot follow; elsewhere in the same code an
 * address of the estate is handed to some function. Where a client of that protocol is left without an address, it is taken for its own.
 */
export const passedAddress = defineFactRule({
  id: 'passed-address',
  title: 'Addresses handed around in code whose clients cannot be followed',
  *link(estate) {
    for (const component of estate.components) {
      const references = estate.referencesOf(component)
      const waiting = references.filter(isWithoutAddress)
      if (waiting.length === 0) continue
      const followed = placesFollowed(references)
      const clients = new Set(waiting.map(({ fact }) => toFileKey(fact.repository, fact.file)))
      const evaluator = estate.evaluatorOf(component)
      for (const file of estate.filesOf(component)) {
        for (const fact of estate.invocationsIn(file, clients)) {
          if (followed.has(toPlace(estate.evidenceOf(fact, 'inferred')))) continue
          const reached = waiting.filter(
            (reference) => mayReach(fact, file, reference, estate) && !areShared(component, file, reference, estate),
          )
          if (reached.length === 0) continue
          // What is only passed on was passed by somebody else, where it is looked at.
          const given = fact.arguments.filter((argument) => fact.detector !== 'c-sharp' || argument.value.kind !== 'parameter')
          const values = given.flatMap((argument) => evaluator.evaluate(argument.value, file))
          yield* values.flatMap((value) => toLink(value, fact, component, reached, estate) ?? [])
        }
      }
    }
  },
})

function toLink(
  value: Value,
  fact: Fact<'invocation'>,
  component: Component,
  waiting: readonly EvaluatedReference[],
  estate: Estate,
): Link | undefined {
  const target = targetOf(value.text, component, estate)
  const client = target && waiting.find((reference) => fits(reference, target))
  if (!target || !client) return undefined
  return {
    from: { kind: 'component', component },
    to: { kind: 'component', component: target },
    relation: target.kind === 'datastore' ? 'stores-in' : 'calls',
    protocol: client.fact.protocol,
    confidence: confidence['passed-address'],
    optional: value.optional,
    evidence: [
      estate.evidenceOf(client.fact, 'inferred', 'a client without an address'),
      estate.evidenceOf(fact, 'inferred', `passes it to ${fact.callee.name}`),
      ...value.hops,
    ],
  }
}

/** In JavaScript arguments are followed: what is left is a client beside the call, or beside the function that is called. */
function mayReach(fact: Fact<'invocation'>, file: FileKey, { fact: client }: EvaluatedReference, estate: Estate): boolean {
  const at = toFileKey(client.repository, client.file)
  if (fact.detector !== 'javascript' || at === file) return true
  return estate.definedIn(file, fact.callee.name, fact.callee.path) === at
}

/** Of two things that several processes of one image have loaded nobody can tell that this one puts them together: the main one is asked too. */
function areShared(component: Component, file: FileKey, { fact }: EvaluatedReference, estate: Estate): boolean {
  return estate.isShared(component, file) && estate.isShared(component, toFileKey(fact.repository, fact.file))
}

/** Calls whose arguments are seen to arrive at a client: what else they hand over does not. */
function placesFollowed(references: readonly EvaluatedReference[]): ReadonlySet<string> {
  return new Set(references.flatMap((reference) => reference.values.flatMap((value) => value.hops.map(toPlace))))
}

function toPlace(evidence: Evidence): string {
  return 'file' in evidence ? `${evidence.repository ?? ''}:${evidence.file}:${evidence.line}` : ''
}

/** In .NET the address of an HTTP or gRPC client is set where it is registered: a reference of its own. */
function isWithoutAddress(reference: EvaluatedReference): boolean {
  if (/^(http|grpc)$/.test(reference.fact.protocol ?? '') && reference.fact.client?.startsWith('nuget:') === true) return false
  return reference.values.every(
    (value) => value.text.includes('${') && parseAddresses(value.text).every((address) => address.host.includes('${')),
  )
}

function targetOf(text: string, from: Component, estate: Estate): Component | undefined {
  for (const address of parseAddresses(text)) {
    if (address.scheme !== undefined && findByScheme(address.scheme)?.protocol !== undefined && isOfService(address.host, from, estate))
      continue
    // A name below a public domain is no service that the estate calls so within.
    if (PUBLIC.test(address.host)) continue
    if (isLoopback(address) || (address.scheme === undefined && address.port === undefined && address.path === '')) continue
    const [only, ...others] = [...new Set(estate.hosts.named(address.host, from).map((candidate) => candidate.component))]
    if (only && others.length === 0 && only !== from) return only
  }
  return undefined
}

const PUBLIC = /\.(?:com|net|org|io|ai|co|dev|app|ml|me|eu|us|de|uk|fr|info|cloud|tech|xyz)$/

/** What speaks for a store without being one, such as a pool of connections. */
function isOfService(host: string, from: Component, estate: Estate): boolean {
  return estate.hosts.named(host, from).every(({ component }) => component.kind === 'service')
}

/** A service is spoken to in the protocols of services, a store in its own. */
function fits(reference: EvaluatedReference, target: Component): boolean {
  const { protocol = '', relation } = reference.fact
  if (target.kind === 'service') return relation === 'calls' && /^(http|grpc|websocket|graphql)$/.test(protocol)
  const technology = target.technology === undefined ? undefined : technologyById(target.technology)
  return technology?.protocol === protocol || (protocol === 'sql' && technology?.purpose === 'relational-database')
}
