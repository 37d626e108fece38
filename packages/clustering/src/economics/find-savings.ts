import {
  by,
  isFileEvidence,
  type Amount,
  type Contract,
  type Evidence,
  type InventoryNode,
  type NodeId,
  type Proposal,
  type Saving,
  groupBy,
} from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { daysBetween, longDate } from '../wording/dates.ts'
import { tellAmount } from '../wording/tell-amount.ts'
import { agree, count, listNames, nameOf, namesOf } from '../wording/words.ts'
import { money, sumByCurrency, yearlyCosts, type NodeCost } from './yearly-cost.ts'

/** What a proposal takes away, and how sure it is that its cost goes with it. */
interface Removal {
  readonly gone: readonly NodeId[]
  /** The least share of what it costs that is saved: 0 where nothing may be at worst. */
  readonly leastShare: number
  readonly uncertain: readonly string[]
  /** Weeks in which old and new run side by side. */
  readonly weeks: { readonly low: number; readonly high: number } | undefined
}

/** In this order a thing that goes by several proposals is counted for the first alone. */
const ORDER: readonly Proposal['kind'][] = ['retire-service', 'cancel-saas', 'consolidate-saas', 'merge-services']

/** What each proposal saves, for every currency one. Where no cost is known there is no saving, which is not a saving of 0. */
export function findSavings(estate: Estate, proposals: readonly Proposal[]): Saving[] {
  const taken = new Set<NodeId>()
  const savings: Saving[] = []
  const ordered = proposals
    .filter((proposal) => ORDER.includes(proposal.kind))
    .toSorted(
      by(
        (proposal) => (counts(proposal) ? 0 : 1),
        (proposal) => ORDER.indexOf(proposal.kind),
        (proposal) => -proposal.confidence,
        (proposal) => proposal.id,
      ),
    )
  for (const proposal of ordered) {
    const removal = toRemoval(estate, proposal)
    const gone = removal.gone.filter((id) => !taken.has(id))
    savings.push(...toSavings(estate, proposal, { ...removal, gone }))
    if (counts(proposal)) for (const id of gone) taken.add(id)
  }
  return savings.toSorted(
    by(
      (saving) => (saving.counted ? 0 : 1),
      (saving) => -saving.yearly.high,
      (saving) => saving.proposal,
    ),
  )
}

/** What is blocked, or a suspicion or candidate only, may come to something; nobody should put it into a budget. */
function counts(proposal: Proposal): boolean {
  if (proposal.blockers.length > 0) return false
  if (proposal.kind === 'retire-service') return proposal.rung === 'R2' || proposal.rung === 'R3'
  return proposal.confidence >= LEAST_CONFIDENCE
}

const LEAST_CONFIDENCE = 0.5

function toRemoval(estate: Estate, proposal: Proposal): Removal {
  if (proposal.kind === 'consolidate-saas')
    return {
      gone: proposal.subjects.filter((id) => id !== proposal.keep),
      leastShare: 0,
      uncertain: [
        proposal.keep === undefined
          ? 'Which product stays is open.'
          : `What ${nameOf(estate, proposal.keep)} will cost more once it does the work of the others is not known: at worst as much as is saved.`,
      ],
      weeks: undefined,
    }
  if (proposal.kind === 'merge-services')
    return {
      gone: proposal.subjects.filter((id) => id !== proposal.host),
      leastShare: 0,
      uncertain: [`${nameOf(estate, proposal.host)} takes over the load of the others and may need more machines.`],
      weeks: proposal.effort,
    }
  if (proposal.kind === 'cancel-saas') return { gone: proposal.subjects, weeks: undefined, ...ofCancelling(estate, proposal.subjects) }
  const isSure = proposal.kind === 'retire-service' && proposal.rung === 'R3'
  return {
    gone: proposal.subjects,
    leastShare: 1,
    uncertain: isSure ? [] : ['If somebody turns out to need it, it stays, and nothing is saved.'],
    weeks: undefined,
  }
}

/** Where some still log in, their seats may stay: then only what the others cost is saved. */
function ofCancelling(estate: Estate, subjects: readonly NodeId[]): Pick<Removal, 'leastShare' | 'uncertain'> {
  const [saas] = subjects.flatMap((id) => estate.node(id) ?? [])
  if (saas?.kind !== 'saas') return { leastShare: 1, uncertain: [] }
  const active = Math.max(0, ...(saas.users ?? []).flatMap((one) => one.active ?? []))
  const seats = (saas.contracts ?? []).reduce((sum, one) => sum + (one.seats ?? 0), 0)
  if (active === 0 || seats <= active) return { leastShare: 1, uncertain: [] }
  return {
    leastShare: 1 - active / seats,
    uncertain: [
      `${count(active, 'person', 'people')} still ${agree(active, 'uses', 'use')} it: at least the other ${count(seats - active, 'seat')} are paid for nothing, if the vendor sells fewer.`,
    ],
  }
}

function toSavings(estate: Estate, proposal: Proposal, removal: Removal): Saving[] {
  const nodes = removal.gone.flatMap((id) => estate.node(id) ?? [])
  const parts = nodes.flatMap((node) => yearlyCosts(node).map((cost) => ({ node, cost })))
  const contracts = nodes.flatMap((node) => (node.kind === 'saas' ? (node.contracts ?? []) : []))
  const dates = contracts.map((contract) => endOf(contract, estate.inventory.asOf))
  const unknown = nodes.filter((node) => yearlyCosts(node).length === 0)
  return [...groupBy(parts, ({ cost }) => cost.currency)].map(([currency, group]): Saving => {
    const own = group.filter(({ cost }) => !cost.isShared)
    const shared = group.filter(({ cost }) => cost.isShared)
    const [cash] = sumByCurrency(own.map(({ cost }) => ({ ...cost, low: money(cost.low * removal.leastShare) })))
    const [share] = sumByCurrency(shared.map(({ cost }) => cost))
    return {
      proposal: proposal.id,
      yearly: cash ?? { low: 0, high: 0, currency },
      ...(share ? { shared: share } : {}),
      from: group.map(({ node, cost }) => tellSource(node, cost, estate.inventory.asOf)),
      ...latest(dates),
      first: [...toPay(contracts, currency), ...dualRunning(own, removal, currency)],
      uncertain: [
        ...(counts(proposal) ? [] : [whyNotCounted(proposal)]),
        ...removal.uncertain,
        ...scaledUp(group.map(({ cost }) => cost)),
        ...(shared.length > 0
          ? [
              `The share of ${listNames(namesOf(estate, new Set(shared.map(({ node }) => node.id))))} in something common falls to the others until that is made smaller: it is not in the saving.`,
            ]
          : []),
        ...(unknown.length > 0
          ? [`What ${listNames(unknown.map((node) => node.name))} ${agree(unknown.length, 'costs', 'cost')} is not known.`]
          : []),
        ...(contracts.some((contract) => contract.renewal === undefined)
          ? ['A contract without a known end: nobody knows when the saving can start.']
          : []),
        ...(proposal.robustness?.flips ? ['The verdict hangs on the exact value of a rule.'] : []),
      ],
      counted: counts(proposal),
    }
  })
}

/** What is paid now, how much, and which records say so. */
function tellSource(node: InventoryNode, cost: NodeCost, asOf: string | undefined): string {
  const places = [...new Set(cost.costs.flatMap(({ evidence }) => evidence.slice(0, 1).map(placeOf)))]
  const shared = cost.costs.find((one) => one.basis === 'shared')?.rule
  const dates = node.kind === 'saas' ? latest((node.contracts ?? []).map((contract) => endOf(contract, asOf))) : {}
  const notice = dates.actBy === undefined || dates.actBy === dates.earliest ? '' : `, with notice by ${longDate(dates.actBy)}`
  const ends = dates.earliest === undefined ? '' : `; can end on ${longDate(dates.earliest)}${notice}`
  const whose = cost.isShared ? `its share of ${shared ?? 'something common'}` : WHAT[cost.kind]
  return `${node.name}: ${whose}, ${tellAmount(cost)} a year, by ${listNames(places)}${ends}`
}

function placeOf(evidence: Evidence): string {
  return isFileEvidence(evidence) ? `${evidence.file}:${evidence.line}` : `${evidence.record.source} ${evidence.record.id}`
}

/** Bills of a few months say little of the other ones. */
function scaledUp(parts: readonly NodeCost[]): string[] {
  const days = parts.flatMap(({ costs }) =>
    costs.flatMap(({ basis, window }) => (basis === 'contracted' ? [] : (daysBetween(window?.from, window?.until) ?? []))),
  )
  const least = Math.min(...days)
  return least < WHOLE_YEAR ? [`Bills of ${count(least, 'day')} were scaled up to a year.`] : []
}

const WHOLE_YEAR = 330

const WHAT = { run: 'what running it costs', licence: 'its licence', people: 'the people who keep it' } as const

function whyNotCounted(proposal: Proposal): string {
  if (proposal.blockers.length > 0) return `Not counted: ${count(proposal.blockers.length, 'thing stands', 'things stand')} in the way.`
  if (proposal.kind === 'retire-service') return `Not counted: no more than a ${proposal.rung === 'R1' ? 'candidate' : 'suspicion'} so far.`
  return 'Not counted: no more than a suspicion so far.'
}

/** When a contract can end: its renewal, or the one after where it is too late for notice. */
function endOf({ renewal, noticeBy }: Contract, asOf: string | undefined): { readonly earliest?: string; readonly actBy?: string } {
  if (renewal === undefined) return {}
  let [end, act] = [renewal, noticeBy ?? renewal]
  while (asOf !== undefined && act < asOf.slice(0, 10)) [end, act] = [aYearLater(end), aYearLater(act)]
  return { earliest: end, actBy: act }
}

function aYearLater(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`
}

/** All of it is saved once the last contract ends; the first notice is what must not be missed. */
function latest(dates: readonly { readonly earliest?: string; readonly actBy?: string }[]): { earliest?: string; actBy?: string } {
  const earliest = dates
    .flatMap((date) => date.earliest ?? [])
    .toSorted()
    .at(-1)
  const actBy = dates.flatMap((date) => date.actBy ?? []).toSorted()[0]
  return { ...(earliest === undefined ? {} : { earliest }), ...(actBy === undefined ? {} : { actBy }) }
}

function toPay(contracts: readonly Contract[], currency: string): Saving['first'] {
  return contracts.flatMap((contract): Saving['first'] => {
    const name = contract.product ?? contract.vendor
    const until = contract.renewal === undefined ? '' : ` before ${longDate(contract.renewal)}`
    return [
      ...only(contract.terminationCost, currency, (amount) => ({
        kind: 'termination' as const,
        amount,
        text: `Only if the contract of ${name} is ended early${until}:`,
      })),
      ...only(contract.minimumCommitment, currency, (amount) => ({
        kind: 'commitment' as const,
        amount,
        text: `Promised to ${name} for the term of the contract, whether it is used or not, and so not saved before it ends:`,
      })),
    ]
  })
}

function only<T>(amount: Amount | undefined, currency: string, then: (amount: Amount) => T): T[] {
  return amount === undefined || amount.currency !== currency || amount.high === 0 ? [] : [then(amount)]
}

/** While old and new run side by side, both are paid. */
function dualRunning(
  parts: readonly { readonly node: InventoryNode; readonly cost: Amount }[],
  { weeks }: Removal,
  currency: string,
): Saving['first'] {
  if (weeks === undefined) return []
  const work = { kind: 'work' as const, text: `${weeks.low} to ${weeks.high} person-weeks of work; what a week costs is not known here.` }
  const [year] = sumByCurrency(parts.map(({ cost }) => cost))
  if (year === undefined) return [work]
  const amount = { low: money((year.low * weeks.low) / WEEKS), high: money((year.high * weeks.high) / WEEKS), currency }
  return [
    {
      kind: 'dual-running',
      amount,
      text: `Old and new run side by side for ${weeks.low} to ${weeks.high} weeks, if one person does the work, and both are paid for so long:`,
    },
    work,
  ]
}

const WEEKS = 52
