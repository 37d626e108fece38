import { by, type Argument, type ConsolidateProposal, type InventoryEdge, type SaasNode } from '@coppice/model'
import { round } from '../../layers/weigh-ties.ts'
import { isRented } from '../../use/is-rented.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf, spell } from '../../wording/words.ts'
import { defineProposer, type ProposerContext } from '../proposer.ts'
import { readTerms, tellTerms, type Terms } from './read-terms.ts'

/**
 * Two or more rented products of one purpose and of several vendors, all in use by code, or by people as logins and contracts tell. The one that most
 * services use stays, as the fewest have to change; then the one that most people use; then the one that it costs most to leave, and the cheaper one.
 * What no record tells of their terms is said to be unknown.
 */
export const consolidateSaas = defineProposer<ConsolidateProposal>({
  id: 'consolidate-saas',
  propose: (context) => {
    const rivals = new Map<string, Product[]>()
    for (const product of productsInUse(context).filter(({ saas }) => !COMPLEMENTARY.has(saas.purpose)))
      rivals.set(product.saas.purpose, [...(rivals.get(product.saas.purpose) ?? []), product])
    return [...rivals]
      .filter(([, products]) => products.length > 1 && !areOfOneVendor(products))
      .map(([purpose, products]) => toProposal(context, purpose, products))
      .filter((proposal) => proposal.evidenceAgainst.length <= MOST_DOUBTS)
      .sort(by((proposal) => proposal.id))
  },
})

/** Purposes whose products are used for what only they have: their audience, their data, the code that lies there. */
const COMPLEMENTARY: ReadonlySet<string> = new Set(['cdn', 'hosting', 'reference-data', 'social-network', 'source-hosting'])

/** Two services of one vendor's suite, a queue and a topic, are one contract and made to go together. */
function areOfOneVendor(products: readonly Product[]): boolean {
  const [first, ...others] = products.map(({ saas }) => new Set(saas.aliases.filter((alias) => alias !== saas.technology)))
  return [...(first ?? [])].some((alias) => others.every((aliases) => aliases.has(alias)))
}

/** Where one service uses both and two are normal anyway, there is nothing to propose. */
const MOST_DOUBTS = 1

interface Product {
  readonly saas: SaasNode
  readonly edges: readonly InventoryEdge[]
  readonly users: number
  readonly terms: Terms
}

function productsInUse({ estate }: ProposerContext): Product[] {
  return estate
    .nodes('saas')
    .filter((saas) => !saas.optional && isRented(saas))
    .map((saas) => {
      const edges = estate.inbound(saas.id, 'uses-saas').filter((edge) => !edge.optional && !estate.node(edge.from)?.optional)
      return { saas, edges, users: new Set(edges.map((edge) => edge.from)).size, terms: readTerms(saas) }
    })
    .filter((product) => product.users > 0 || isUsedByPeople(product))
}

/** Of what is made for people, a contract or logins say that it is in use. Tools to work together in are too many kinds of thing to be rivals by their purpose. */
function isUsedByPeople({ saas, terms }: Product): boolean {
  return saas.forPeople === true && saas.purpose !== 'collaboration' && (terms.contracts.length > 0 || (terms.active ?? 0) > 0)
}

/** Confidence: 0.7, for a purpose in common is not yet the same need; × 0.6 for each reason against, and × 0.8 where only people use them, whose needs no code shows. A prior. */
function toProposal(context: ProposerContext, purpose: string, products: readonly Product[]): ConsolidateProposal {
  const ranked = products.toSorted(
    by(
      (product) => -product.users,
      (product) => -product.edges.length,
      (product) => -(product.terms.active ?? 0),
      (product) => -product.terms.leaving,
      (product) => product.terms.yearly.reduce((sum, amount) => sum + amount.high, 0),
      (product) => product.saas.id,
    ),
  )
  const [keeper, ...others] = ranked
  const names = listNames(others.map((other) => other.saas.name))
  const unknown = ranked.filter(({ terms }) => terms.contracts.length === 0).map(({ saas }) => saas.name)
  const isByPeople = ranked.every((product) => product.users === 0)
  const against = [...takeTurns(context, ranked), ...twoMayBeNormal(purpose, ranked)]
  return {
    kind: 'consolidate-saas',
    id: `consolidate-saas/${purpose}`,
    title: `One product for ${spell(purpose)}: keep ${keeper?.saas.name ?? ''}, replace ${names}`,
    subjects: ranked.map((product) => product.saas.id),
    purpose,
    ...(keeper ? { keep: keeper.saas.id } : {}),
    confidence: round(0.7 * 0.6 ** against.length * (isByPeople ? 0.8 : 1)),
    evidenceFor: ranked.flatMap((product) => [
      ...(product.users > 0 ? [inUse(context, product)] : []),
      ...tellTerms(product.saas, product.terms),
    ]),
    evidenceAgainst: against,
    blockers: [],
    wouldChange: [
      `A need that only ${names} ${agree(others.length, 'meets', 'meet')} would keep ${agree(others.length, 'it', 'them')}.`,
      ...(others.some(({ terms }) => terms.contracts.length === 0)
        ? [`A minimum commitment or a long notice for ${names} would move the date.`]
        : []),
    ],
    nextEvidence:
      unknown.length > 0
        ? `Collect the contracts of ${listNames(unknown)}: cost, renewal date and notice.`
        : `Ask who works with ${names} what ${keeper?.saas.name ?? ''} would have to offer, and its vendor what the move would cost.`,
    savesServices: 0,
  }
}

function inUse({ estate }: ProposerContext, { saas, edges, users }: Product): Argument {
  const names = namesOf(estate, [...new Set(edges.map((edge) => edge.from))])
  const text = `${count(users, 'service')} ${agree(users, 'uses', 'use')} ${saas.name} for ${spell(saas.purpose)}: ${listNames(names)}.`
  return toArgument('same-purpose', text, [saas.id, ...edges.map((edge) => edge.from)], evidenceOf(edges))
}

/** A service that uses several of them chose to: one may stand in for the other, or the customer picks. */
function takeTurns({ estate }: ProposerContext, products: readonly Product[]): Argument[] {
  const edges = products.flatMap((product) => product.edges)
  const users = [...new Set(edges.map((edge) => edge.from))]
  const several = users.filter((user) => new Set(edges.filter((edge) => edge.from === user).map((edge) => edge.to)).size > 1)
  if (several.length === 0) return []
  const text = `${listNames(namesOf(estate, several))} ${agree(several.length, 'uses', 'use')} more than one of them: one may stand in for the other, or the choice may be the customer's.`
  return [toArgument('used-side-by-side', text, several, evidenceOf(edges.filter((edge) => several.includes(edge.from))))]
}

/** Why two products of a purpose are often meant: each says it of the names. */
const NORMAL: Readonly<Record<string, (names: string) => string>> = {
  payments: (names) => `Customers may expect to pay through either of ${names}.`,
  'identity-provider': (names) => `People may be meant to choose by which account they log in: ${names}.`,
  'ai-model': (names) => `Models differ in what they are good at: ${names} may be chosen by task.`,
  'messaging-api': (names) => `${names} may reach different phones and countries, or one may stand in for the other.`,
  'team-chat': (names) => `One may be for messages and another for meetings: ${names}.`,
  'issue-tracking': (names) => `Developers and other teams may each have chosen theirs: ${names}.`,
  observability: (names) => `${names} may watch different parts: machines, programs, pages.`,
  'product-analytics': (names) => `${names} may hand events on to each other rather than do the same.`,
}

function twoMayBeNormal(purpose: string, products: readonly Product[]): Argument[] {
  const text = NORMAL[purpose]?.(listNames(products.map((product) => product.saas.name)))
  if (text === undefined) return []
  return [
    toArgument(
      purpose === 'payments' ? 'customers-choose' : 'two-may-be-normal',
      text,
      products.map((product) => product.saas.id),
    ),
  ]
}
