import { technologyById } from '@coppice/catalog'
import type { Evidence, Purpose } from '@coppice/model'
import { confidence } from '../confidence.ts'
import { toFileKey } from '../facts/fact-index.ts'
import type { Component } from '../identity/component.ts'
import { parseAddresses, type Address } from './address.ts'
import { componentsNamed } from './components-named.ts'
import { databaseOn } from './database-on.ts'
import type { Answer, Estate, EvaluatedReference, Link, Question, Target } from './estate.ts'
import type { Value } from './evaluate.ts'
import { purposeOfTarget } from './purpose.ts'
import { factRules, referenceRules } from './rules/index.ts'
import { throughSubscriptions } from './through-subscriptions.ts'

/** A reference that no rule could tie to anything. */
export interface OpenReference {
  readonly reference: EvaluatedReference
  readonly text: string
  readonly tried: readonly string[]
  readonly candidates: readonly Component[]
}

export interface Linked {
  readonly links: readonly Link[]
  readonly open: readonly OpenReference[]
}

/** Asks the reference rules about every reference of every component, and lets the fact rules make their links. */
export function linkEstate(estate: Estate): Linked {
  const links: Link[] = []
  const open: OpenReference[] = []
  for (const component of estate.components) {
    for (const reference of estate.referencesOf(component)) {
      const answered = answerReference(reference, estate)
      links.push(...answered.links)
      open.push(...answered.open)
    }
  }
  for (const rule of factRules) for (const link of rule.link(estate)) links.push(link)
  return { links: onOneBroker(throughSubscriptions(links, estate)), open }
}

/**
 * One side of a channel may not tell its broker. Where all others that speak of a channel of that name and protocol agree on one, it
 * is that one: otherwise producer and consumer would not meet.
 */
function onOneBroker(links: readonly Link[]): Link[] {
  const hosts = new Map<string, Set<Component>>()
  for (const { to, protocol } of links) {
    if (to.kind !== 'channel' || to.host?.kind !== 'component') continue
    // Who tells no protocol means any: the library that decides it is chosen elsewhere.
    for (const key of new Set([`${protocol ?? ''} ${to.name}`, ` ${to.name}`]))
      hosts.set(key, (hosts.get(key) ?? new Set()).add(to.host.component))
  }
  return links.map((link) => {
    const { to, protocol } = link
    if (to.kind !== 'channel' || to.host) return link
    const [only, ...others] = hosts.get(`${protocol ?? ''} ${to.name}`) ?? []
    return only && others.length === 0
      ? { ...link, to: { ...to, technology: only.technology ?? to.technology, host: { kind: 'component', component: only } } }
      : link
  })
}

interface Found {
  readonly target: Target
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly optional: boolean
  readonly address: Address | undefined
}

function answerReference(reference: EvaluatedReference, estate: Estate): Linked {
  const found: Found[] = []
  const open: OpenReference[] = []
  for (const question of questionsOf(reference)) {
    const tried: string[] = []
    const candidates: Component[] = []
    const answer = ask(question, estate, tried, candidates)
    if (answer) found.push(answer)
    else if (!question.value.optional)
      open.push({
        reference,
        text: question.value.text,
        tried,
        candidates: [...candidates, ...alike(question.value.text, reference.from, estate)],
      })
  }
  const channels = reference.channels.filter((channel) => !channel.text.includes('${') && channel.text !== '')
  const links =
    channels.length > 0
      ? channels.map((channel) => toChannelLink(reference, channel, found[0], estate))
      : found.flatMap((one) => toLink(reference, one, estate))
  // Beside a value that is tied, one that nobody assigns is only the other branch; one that somebody assigns is a reference of its own.
  return { links, open: clearest(links.length > 0 ? open.filter((one) => !one.text.includes('${')) : open) }
}

/** Of values that only differ in what is unknown, one is enough: a line of code is one question to the reader, not sixty. */
function clearest(open: readonly OpenReference[]): OpenReference[] {
  const known = new Map<string, OpenReference>()
  for (const one of open) {
    const key = one.text.replace(/\$\{[^}]*\}/g, '${}').replace(/(?:\$\{\}\W*)+/g, '${}')
    if (!known.has(key)) known.set(key, one)
  }
  return [...known.values()]
}

/** One question per address in each value; a value without an address is a question too. */
function questionsOf(reference: EvaluatedReference): Question[] {
  return reference.values.filter(leavesTheProcess).flatMap((value): Question[] => {
    const addresses = parseAddresses(value.text)
    return addresses.length > 0 ? addresses.map((address) => ({ reference, value, address })) : [{ reference, value, address: undefined }]
  })
}

/** What a cloud answers each of its machines about itself. */
const MACHINE = /^(?:https?:\/\/)?(?:169\.254\.169\.254|metadata\.google\.internal|fd00:ec2::254)(?:[:/]|$)/i

/** Databases in memory or in a file beside the program are no connection to anything. */
function leavesTheProcess({ text }: Value): boolean {
  if (MACHINE.test(text)) return false
  return !/^(?:jdbc:(?:h2|hsqldb|derby|sqlite)(?!:(?:tcp|ssl|hsql|hsqls|http|https|\/\/)):|sqlite:|file:|:memory:)/i.test(text)
}

function ask(question: Question, estate: Estate, tried: string[], candidates: Component[]): Found | undefined {
  for (const rule of referenceRules) {
    const answer: Answer | undefined = rule.answer(question, estate)
    if (!answer) continue
    if ('tried' in answer) {
      tried.push(answer.tried)
      candidates.push(...(answer.candidates ?? []))
      continue
    }
    const assumed = question.value.assumed > 0 ? confidence.assumption : 1
    return {
      target: answer.target,
      confidence: confidence[rule.id] * assumed,
      evidence: [...question.value.hops, ...answer.evidence],
      optional: question.value.optional || answer.optional === true,
      address: question.address,
    }
  }
  return undefined
}

function toLink(reference: EvaluatedReference, found: Found, estate: Estate): Link[] {
  const { fact, from } = reference
  if (found.target.kind === 'component' && found.target.component === from) return []
  const target = toDatabase(reference, found) ?? found.target
  const connector = target.kind === 'saas' && estate.isConnector(toFileKey(fact.repository, fact.file))
  return [
    {
      from: { kind: 'component', component: from },
      to: target,
      relation: relationTo(found.target, fact.relation),
      protocol: fact.protocol ?? protocolOf(found),
      purpose: purposeOf(reference, found.target),
      confidence: found.confidence * (connector ? confidence.connector : 1),
      optional: found.optional || connector,
      evidence: [estate.evidenceOf(fact, 'inferred', describe(reference)), ...found.evidence],
    },
  ]
}

/** Messages go to a channel; the broker that carries it is known where the client's address is. */
function toChannelLink(reference: EvaluatedReference, channel: Value, broker: Found | undefined, estate: Estate): Link {
  const { fact, from } = reference
  return {
    from: { kind: 'component', component: from },
    to: {
      kind: 'channel',
      name: channelName(channel.text),
      technology: technologyOf(broker) ?? fact.protocol,
      host: broker?.target.kind === 'component' && broker.target.component.kind !== 'service' ? broker.target : undefined,
    },
    relation: fact.relation === 'consumes' ? 'consumes' : 'publishes',
    protocol: fact.protocol,
    confidence: broker?.confidence ?? confidence['only-of-its-kind'],
    optional: channel.optional || broker?.optional === true,
    evidence: [estate.evidenceOf(fact, 'inferred', describe(reference)), ...channel.hops, ...(broker?.evidence ?? [])],
  }
}

/** A queue's URL and a topic's ARN end in its name, after the account. */
function channelName(text: string): string {
  return (
    /^https?:\/\/[^/]+\/\d{12}\/([^/]+)$/.exec(text)?.[1] ??
    /^arn:aws:(?:sns|sqs|kinesis|events):[^:]*:[^:]*:(?:[\w-]+\/)?(.+)$/.exec(text)?.[1] ??
    text
  )
}

function technologyOf(found: Found | undefined): string | undefined {
  return found?.target.kind === 'component' ? found.target.component.technology : undefined
}

/** What stands at the other end decides what the connection is. */
function relationTo(target: Target, relation: Link['relation']): Link['relation'] {
  if (target.kind === 'saas') return 'uses-saas'
  if (target.kind !== 'component') return relation
  if (target.component.kind === 'datastore') return relation === 'publishes' || relation === 'consumes' ? relation : 'stores-in'
  if (target.component.kind === 'service') return relation === 'stores-in' ? 'stores-in' : 'calls'
  return relation === 'stores-in' ? 'calls' : relation
}

/** A database on a server of its own name, where the address or the client names one. */
function toDatabase(reference: EvaluatedReference, { target, address }: Found): Target | undefined {
  if (target.kind !== 'component') return undefined
  return databaseOn(target.component, address, reference.databases.find((value) => !value.text.includes('${'))?.text)
}

function purposeOf(reference: EvaluatedReference, target: Target): Purpose | undefined {
  if (target.kind === 'repository') return reference.fact.purpose
  if (target.kind !== 'component' || target.component.kind !== 'service') return undefined
  if (reference.from.role === 'load-generator') return 'synthetic'
  if (reference.fact.purpose && reference.fact.purpose !== 'business') return reference.fact.purpose
  return purposeOfTarget(target.component) ?? 'business'
}

function protocolOf({ address, target }: Found): string | undefined {
  const known =
    target.kind === 'component' && target.component.technology !== undefined
      ? technologyById(target.component.technology)?.protocol
      : undefined
  return known ?? (address?.scheme === 'https' ? 'http' : address?.scheme)
}

function describe({ fact }: EvaluatedReference): string {
  const what = fact.client === undefined ? fact.relation : `${fact.relation} through ${fact.client.replace(/^\w+:/, '')}`
  return fact.method === undefined ? what : `${fact.method} ${what}`
}

/** Components whose name is a word of the reference: it may mean them. */
function alike(text: string, from: Component, estate: Estate): readonly Component[] {
  const words = new Set(
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2),
  )
  return componentsNamed(estate, words).filter((component) => component !== from && component.kind === 'service')
}
