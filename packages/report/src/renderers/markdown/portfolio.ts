import type { Analysis, InventoryNode, NodeId } from '@coppice/model'
import { escapeText } from '../../markdown-escape.ts'
import { toPlace, type Wording } from '../../words.ts'
import { moneys } from './money.ts'
import { createPaidFor } from './paid-for.ts'
import { table } from './table.ts'

/** One list of what is run and what is rented, the dearest first. */
export function portfolio(analysis: Analysis, wording: Wording): string {
  const { inventory, subscriptions, verdicts, costs, proposals } = analysis
  const nodes = new Map(inventory.nodes.map((node): [NodeId, InventoryNode] => [node.id, node]))
  const rented = new Map(subscriptions.map((one) => [one.node, one]))
  const reasons = new Map(proposals.map((proposal) => [proposal.id, proposal.evidenceFor]))
  const paidFor = createPaidFor(analysis)
  const size = (id: NodeId) => paidFor(id).reduce((sum, amount) => sum + amount.high, 0)
  const rows = verdicts
    .toSorted((a, b) => size(b.node) - size(a.node) || (a.node < b.node ? -1 : 1))
    .map((verdict) => {
      const node = nodes.get(verdict.node)
      const subscription = rented.get(verdict.node)
      const owners = wording.ownersOf(verdict.node).join(', ') || subscription?.owner
      // Of the reasons of a proposal those that speak of this one.
      const given = verdict.proposals
        .flatMap((id) => reasons.get(id) ?? [])
        .flatMap((argument) => (argument.nodes.includes(verdict.node) ? argument.evidence : []))
      // What was measured tells more than where a file stands.
      const evidence = given.find((one) => verdict.rung !== undefined && one.class === 'observed') ?? given[0] ?? evidenceOf(node)
      return [
        escapeText(node?.name ?? verdict.node),
        node?.kind === 'saas' ? 'rented' : 'own',
        moneys(paidFor(verdict.node)),
        escapeText(`${owners ?? 'unknown'}${isOrphaned(node) ? ', all who worked on it lately are gone' : ''}`),
        useOf(node, subscription),
        lastUseOf(node, subscription),
        subscription?.renewal ?? (node?.kind === 'saas' ? 'unknown' : ''),
        `${verdict.disposition.replaceAll('-', ' ')}${verdict.rung === undefined ? '' : ` ${verdict.rung}`}${verdict.blocked ? ', blocked' : ''}`,
        evidence === undefined ? '' : escapeText(toPlace(evidence)),
      ]
    })
  const heads = ['Name', 'Kind', 'Cost in a year', 'Owner', 'Use', 'Last use', 'Renews', 'Verdict', 'Evidence']
  const known = `The cost of ${costs.known} of ${costs.known + costs.unknown.length} is known, in part at least; what is unknown is not 0. A contract and an invoice for one thing are its bounds, not two costs. _Evidence_ is the first place to look; every reason stands below with its own.`
  return `## What is run and what is rented\n\n${known}\n\n${table(heads, rows)}`
}

/** Of a product its contract, of a service what was counted at it, else where it was found. */
function evidenceOf(node: InventoryNode | undefined) {
  if (node?.kind === 'saas') return (node.contracts?.[0] ?? node.users?.[0] ?? node.costs?.[0])?.evidence[0] ?? node.evidence[0]
  return node?.evidence[0]
}

function isOrphaned(node: InventoryNode | undefined): boolean {
  const authors = node?.kind === 'service' ? node.authors : undefined
  return authors !== undefined && authors.recent > 0 && authors.gone === authors.recent
}

type Subscription = Analysis['subscriptions'][number]

function useOf(node: InventoryNode | undefined, subscription: Subscription | undefined): string {
  if (subscription?.active !== undefined)
    return `${subscription.active}${subscription.seats === undefined ? '' : ` of ${subscription.seats}`} people`
  const usage = latestUsage(node)
  if (usage !== undefined) return `${usage.requests.toLocaleString('en')} requests since ${usage.from.slice(0, 10)}`
  return subscription !== undefined && subscription.services > 0 ? `${subscription.services} of the services` : 'unknown'
}

/** The last login; of a service the end of the time in which requests were counted at it, where there were any. */
function lastUseOf(node: InventoryNode | undefined, subscription: Subscription | undefined): string {
  if (subscription?.lastUse !== undefined) return subscription.lastUse
  if (subscription?.active === 0) return 'no login'
  const usage = latestUsage(node)
  if (usage === undefined) return 'unknown'
  return usage.requests === 0 ? `none since ${usage.from.slice(0, 10)}` : usage.until.slice(0, 10)
}

function latestUsage(node: InventoryNode | undefined) {
  return node?.kind === 'service'
    ? node.usage?.toSorted((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : b.requests - a.requests)).at(-1)
    : undefined
}
