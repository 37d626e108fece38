import { assertNever, hasOwnCost, type Argument, type Evidence, type Proposal, type Saving } from '@coppice/model'
import type { Estate } from '../estate/index-estate.ts'
import { proposalMark, type Mark } from '../estate/mark.ts'
import { money } from '../estate/money.ts'
import { firstCosts, NO_OWN_COST, savingOf } from '../estate/savings.ts'
import { agree, count, date, layerWords, listed, range } from '../estate/words.ts'
import { standInOf, type StandIn } from './stand-in.ts'

/** All that somebody needs to decide on one proposal, on one sheet of paper. */
export interface Sheet {
  readonly proposal: Proposal
  /** What sort of proposal it is: `Retirement`, `Merge set`. */
  readonly kind: string
  readonly title: string
  readonly mark: Mark
  readonly facts: readonly SheetFact[]
  /** In the way first, then against it. */
  readonly blockers: readonly SheetReason[]
  readonly why: readonly SheetReason[]
  readonly whyNot: readonly SheetReason[]
  /** How sure, in sentences: the rung or the layers, and whether a rule turns it. */
  readonly surety: readonly string[]
  readonly wouldChange: readonly string[]
  readonly nextEvidence: string
  readonly standIn: StandIn
  /** Who needs what goes, most important first; `more` were left out. */
  readonly dependents: { readonly shown: readonly string[]; readonly more: number; readonly open: number }
  readonly data: readonly string[]
}

/** A fact, or what of it nobody knows. */
export interface SheetFact {
  readonly label: string
  readonly value: string | undefined
  readonly note?: string
}

export interface SheetReason {
  readonly text: string
  readonly evidence: readonly Evidence[]
  readonly more: number
}

/** How much of each reason list has room: on paper, two sheets share a page. */
interface Room {
  readonly reasons: number
  readonly lines: number
}
const SCREEN: Room = { reasons: 4, lines: 2 }
export const PAPER: Room = { reasons: 3, lines: 1 }

const MOST_DEPENDENTS = 10

export function toSheet(estate: Estate, proposal: Proposal, room = SCREEN): Sheet {
  const going = goingOf(proposal)
  return {
    proposal,
    kind: kindWord(proposal),
    title: proposal.title,
    mark: proposalMark(proposal),
    facts: factsOf(estate, proposal),
    blockers: reasons(proposal.blockers, room),
    why: reasons(proposal.evidenceFor, room),
    whyNot: reasons(proposal.evidenceAgainst, room),
    surety: suretyOf(proposal),
    wouldChange: proposal.wouldChange,
    nextEvidence: proposal.nextEvidence,
    standIn: standInOf(estate, proposal, going),
    dependents: dependentsOf(estate, proposal, going),
    data: dataOf(estate, proposal, going),
  }
}

/** What is not there any more once it is done. */
export function goingOf(proposal: Proposal): readonly string[] {
  switch (proposal.kind) {
    case 'merge-services':
      return proposal.subjects.filter((id) => id !== proposal.host)
    case 'consolidate-saas':
    case 'standardise-technology':
    case 'unify-entity':
      return proposal.keep === undefined ? proposal.subjects : proposal.subjects.filter((id) => id !== proposal.keep)
    case 'retire-service':
    case 'cancel-saas':
      return proposal.subjects
    case 'group-behind-gateway':
      return []
    default:
      return assertNever(proposal)
  }
}

export function kindWord(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'retire-service':
      return 'Retirement'
    case 'merge-services':
      return 'Merge set'
    case 'consolidate-saas':
      return 'Products for one purpose'
    case 'cancel-saas':
      return 'Product to cancel'
    case 'standardise-technology':
      return 'Technology to standardise'
    case 'group-behind-gateway':
      return 'Services behind one door'
    case 'unify-entity':
      return 'One system of record'
    default:
      return assertNever(proposal)
  }
}

function factsOf(estate: Estate, proposal: Proposal): SheetFact[] {
  const { analysis } = estate
  const owners = [...new Set(proposal.subjects.flatMap((id) => estate.owners(id)))]
  const saving = savingOf(analysis, proposal.id)
  const planned = analysis.plan.waves
    .flatMap((wave) => wave.items.map((item) => ({ wave, item })))
    .find(({ item }) => item.proposal === proposal.id)
  const effort = 'effort' in proposal ? proposal.effort : planned?.item.effort
  const first = saving ? firstCosts(saving) : undefined
  const deadline = saving?.actBy ?? planned?.item.deadline
  return [
    { label: 'Owner', value: owners.length > 0 ? listed(owners) : undefined },
    {
      label: 'Saves a year',
      value: saving ? (hasOwnCost(saving) ? money(saving.yearly) : NO_OWN_COST) : undefined,
      ...(saving ? savingNote(saving) : {}),
    },
    {
      label: 'Paid once',
      value: first && first.known.length > 0 ? first.known.map((sum) => money(sum)).join(', ') : undefined,
      ...(first ? paidNote(first) : {}),
    },
    { label: 'Work', value: effort ? `${range(Math.round(effort.low), Math.round(effort.high))} person-weeks` : undefined },
    {
      label: 'When',
      value: planned
        ? `Wave ${planned.wave.number}${planned.wave.until === undefined ? '' : `, until ${date(planned.wave.until)}`}`
        : undefined,
      ...(deadline === undefined ? {} : { note: `notice by ${date(deadline)}` }),
    },
    {
      label: 'Services fewer',
      value: String(proposal.savesServices),
      ...(proposal.blockers.length > 0 ? { note: 'not counted while blocked' } : {}),
    },
  ]
}

/** What else is known of a saving: a share of something common is saved by nobody until that is made smaller. */
function savingNote(saving: Saving): { note?: string } {
  const isOwn = hasOwnCost(saving)
  const parts = [
    ...(isOwn && !saving.counted ? ['not counted'] : []),
    ...(saving.shared ? [`up to ${money(saving.shared)}${isOwn ? ' more' : ''} if what it shares is made smaller`] : []),
  ]
  return parts.length > 0 ? { note: parts.join('; ') } : {}
}

function reasons(items: readonly Argument[], room: Room): SheetReason[] {
  return items.slice(0, room.reasons).map(({ text, evidence, evidenceCount }) => {
    const shown = evidence.slice(0, room.lines)
    return { text, evidence: shown, more: evidenceCount - shown.length }
  })
}

function suretyOf(proposal: Proposal): string[] {
  const confidence = `Confidence ${Math.round(proposal.confidence * 100)} of 100`
  const { robustness } = proposal
  const firm =
    robustness === undefined
      ? []
      : robustness.flips
        ? robustness.when.slice(0, 3).map(toFlip)
        : robustness.tested === 0
          ? ['It rests on no number that could be set otherwise.']
          : [`It stands whichever of the ${count(robustness.tested, 'number')} behind it is moved by 20\u00a0%.`]
  const layers =
    proposal.kind === 'merge-services' && proposal.layers.length > 0
      ? [`Bound by ${listed(proposal.layers.map(({ layer, pairs }) => `${layerWords[layer].toLowerCase()} (${count(pairs, 'pair')})`))}.`]
      : []
  return [confidence, ...layers, ...firm]
}

type Flip = NonNullable<Proposal['robustness']>['when'][number]

/** `It would not be proposed if “same work” spoke for a merge with 3.2 instead of 4.` */
export function toFlip({ what, change, becomes }: Flip): string {
  const [, to, from] = /: (\S+) instead of (\S+)$/.exec(change) ?? []
  const end = becomes.replace(/\.$/, '')
  if (to === undefined || from === undefined) return `${end} if ${what} moved (${change}).`
  const [section, part, name = ''] = what.split('.')
  const plain = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  if (section === 'merge' && part === 'integrators') return `${end} if “${plain}” spoke for a merge with ${to} instead of ${from}.`
  if (section === 'merge' && part === 'disintegrators') return `${end} if “${plain}” spoke against a merge with ${to} instead of ${from}.`
  return `${end} if the rule ${what} were ${to} instead of ${from}.`
}

function paidNote({ unknown, promised }: ReturnType<typeof firstCosts>): { note?: string } {
  const parts = [
    ...(unknown > 0 ? [`${count(unknown, 'part')} without an amount`] : []),
    ...(promised.length > 0 ? [`${promised.map((sum) => money(sum)).join(', ')} promised either way`] : []),
  ]
  return parts.length > 0 ? { note: parts.join('; ') } : {}
}

const NEEDED_BY = ['calls', 'consumes', 'publishes', 'imports', 'uses-saas', 'stores-in'] as const

function dependentsOf(estate: Estate, proposal: Proposal, going: readonly string[]): Sheet['dependents'] {
  const inside = new Set(proposal.subjects)
  const ids = [
    ...new Set(
      going.flatMap((id) =>
        estate
          .into(id, ...NEEDED_BY)
          .filter((edge) => !edge.optional)
          .map((edge) => edge.from),
      ),
    ),
  ]
  const outside = ids.filter((id) => !inside.has(id)).toSorted()
  return {
    shown: outside.slice(0, MOST_DEPENDENTS),
    more: Math.max(0, outside.length - MOST_DEPENDENTS),
    open: going.flatMap((id) => estate.openTo(id)).length,
  }
}

/** Stores of their own, shared ones, duties: what must not be lost when it goes. */
function dataOf(estate: Estate, proposal: Proposal, going: readonly string[]): string[] {
  const stores = new Map<string, Set<string>>()
  for (const id of going)
    for (const edge of estate.outOf(id, 'stores-in'))
      stores.set(edge.to, new Set(estate.into(edge.to, 'stores-in').map(({ from }) => from)))
  const lines = [...stores]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([store, users]) => {
      const others = [...users].filter((id) => !going.includes(id)).length
      return others === 0
        ? `${estate.name(store)}: only in use here, to be moved or archived`
        : `${estate.name(store)}: ${count(others, 'other service')} ${agree(others, 'uses', 'use')} it and ${agree(others, 'keeps', 'keep')} it`
    })
  const held = going.flatMap((id) => estate.outOf(id, 'holds').map((edge) => estate.name(edge.to)))
  const duties = going.flatMap((id) => {
    const node = estate.node(id)
    return node?.kind === 'service' && node.retention ? [`${node.name}: a duty to keep its data, ${node.retention.duty}`] : []
  })
  const retention = proposal.kind === 'unify-entity' ? proposal.retention : []
  return [...lines, ...(held.length > 0 ? [`Holds ${listed([...new Set(held)].toSorted())}`] : []), ...duties, ...retention]
}
