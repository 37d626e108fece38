import { by, type MergeProposal, type Proposal, type RetireProposal } from '@coppice/model'
import { group } from 'd3'
import type { Estate } from '../../estate/index-estate.ts'
import { money } from '../../estate/money.ts'
import { addUp, savingOf } from '../../estate/savings.ts'
import { agree, capital, count, date, figure, inWords, listed, purposeWords, range } from '../../estate/words.ts'
import { goingOf } from '../../sheet/to-sheet.ts'
import { toHash } from '../../state/route.ts'

/** One decision that leadership is asked for. */
export interface Ask {
  /** By when, or from when. */
  readonly when: string
  readonly title: string
  readonly note: string
  readonly href: string
  /** Words on the door. */
  readonly more: string
}

const MOST = 5
const MOST_NAMES = 3
const FIRST_SETS = 5

/** What has a date first, then what saves most, then what would settle most. */
export function toAsks(estate: Estate): Ask[] {
  const open = estate.analysis.proposals.filter((proposal) => proposal.blockers.length === 0)
  return [
    ...noticesOf(estate, open),
    ...confirmationsOf(estate, open),
    ...mergesOf(estate, open),
    ...ownersOf(estate, open),
    ...truthOf(estate, open),
    ...choicesOf(estate, open),
    ...evidenceOf(estate),
  ].slice(0, MOST)
}

/** Notice that has to be given for what open proposals make superfluous, while there is time. */
function noticesOf(estate: Estate, open: readonly Proposal[]): Ask[] {
  const { asOf = '' } = estate.analysis.inventory
  const due = open.flatMap((proposal) => {
    const day = savingOf(estate.analysis, proposal.id)?.actBy
    return day === undefined ? [] : [{ proposal, day }]
  })
  // What goes by several proposals has one contract, and that its own day.
  const contracts = new Map(estate.analysis.subscriptions.map((one) => [String(one.node), one]))
  const products = new Map<string, { readonly id: string; readonly day: string; readonly proposal: Proposal }>()
  for (const { proposal, day } of due)
    for (const id of goingOf(proposal)) if (!products.has(id)) products.set(id, { id, proposal, day: contracts.get(id)?.noticeBy ?? day })
  const timely = [...products.values()]
    .filter(({ day }) => day >= asOf.slice(0, 10))
    .toSorted(
      by(
        ({ day }) => day,
        ({ id }) => id,
      ),
    )
  const [first] = timely
  if (!first) return []
  const days = [...group(timely, ({ day }) => day)].map(([day, some]) => `${listed(some.map(({ id }) => estate.name(id)))} by ${date(day)}`)
  const later = timely.length - [...group(timely, ({ day }) => day).values()].slice(0, MOST_NAMES).flat().length
  const paid = addUp(timely.flatMap(({ id }) => contracts.get(id)?.yearly ?? []))
  return [
    {
      when: `By ${date(first.day).replace(` ${asOf.slice(0, 4)}`, '')}`,
      title: timely.length === 1 ? `Give notice for ${estate.name(first.id)}.` : `Give notice for ${inWords(timely.length)} products.`,
      note: `${days.slice(0, MOST_NAMES).join('; ')}${later > 0 ? `; ${later} more` : ''}.${paid.length > 0 ? ` Missing the dates renews ${paid.map((sum) => money(sum)).join(' and ')} a year.` : ''}`,
      href: toHash({ view: 'sheet', selection: first.proposal.id }),
      more: count(new Set(timely.map(({ proposal }) => proposal)).size, 'item'),
    },
  ]
}

function confirmationsOf(estate: Estate, open: readonly Proposal[]): Ask[] {
  const sure = retirements(open).filter(({ rung }) => rung === 'R2' || rung === 'R3')
  if (sure.length === 0) return []
  return [
    {
      when: 'Now',
      title: `Confirm ${inWords(sure.length)} probable ${agree(sure.length, 'retirement', 'retirements')}.`,
      note: `${namesOf(estate, sure)}: no demand was seen, or the owner says so. ${capital(signers(estate, sure))}.`,
      href: toHash({ view: 'retire', filters: { mark: 'R2,R3' } }),
      more: count(sure.length, 'item'),
    },
  ]
}

function mergesOf(estate: Estate, open: readonly Proposal[]): Ask[] {
  const sets = open
    .filter((proposal): proposal is MergeProposal => proposal.kind === 'merge-services')
    .toSorted(
      by(
        ({ worth }) => -worth,
        ({ id }) => id,
      ),
    )
  const [best] = sets
  if (!best) return []
  const first = sets.slice(0, FIRST_SETS)
  let [saved, low, high] = [0, 0, 0]
  for (const { savesServices, effort } of first) [saved, low, high] = [saved + savesServices, low + effort.low, high + effort.high]
  const work = `${range(Math.round(low), Math.round(high))} person-weeks`
  return [
    {
      when: whenOf(estate, best.id),
      title:
        sets.length === 1
          ? `Agree to merge ${listed(best.subjects.map((id) => estate.name(id)))}.`
          : `Agree on ${inWords(first.length)} of ${figure(sets.length)} merge sets, ${estate.name(best.host)} first.`,
      note: `${first.length === 1 ? 'It takes' : 'They take'} ${count(saved, 'service')} out for ${work} of work. ${capital(signers(estate, first))}.`,
      href: toHash({ view: 'merge', selection: best.id }),
      more: count(sets.length, 'set'),
    },
  ]
}

function ownersOf(estate: Estate, open: readonly Proposal[]): Ask[] {
  const candidates = retirements(open).filter(({ rung }) => rung === 'R1')
  if (candidates.length === 0) return []
  return [
    {
      when: 'Now',
      title: `Let owners say whether ${candidates.length === 1 ? `${namesOf(estate, candidates)} is` : `${inWords(candidates.length)} candidates are`} still needed.`,
      note: `${candidates.length === 1 ? 'Two' : `${namesOf(estate, candidates)}: two`} signals each, none of them observed. ${capital(signers(estate, candidates))}.`,
      href: toHash({ view: 'retire', filters: { mark: 'R1' } }),
      more: count(candidates.length, 'candidate'),
    },
  ]
}

/** Entities that several systems claim. */
function truthOf(estate: Estate, open: readonly Proposal[]): Ask[] {
  const rivals = open.flatMap((proposal) => (proposal.kind === 'unify-entity' ? [proposal] : []))
  const [first] = rivals
  if (!first) return []
  const names = rivals.slice(0, MOST_NAMES).map(({ entity, subjects }) => `${estate.name(entity)} (${count(subjects.length, 'system')})`)
  return [
    {
      when: 'Next',
      title:
        rivals.length === 1
          ? `Name one system of record for ${estate.name(first.entity)}.`
          : `Name one system of record for each of ${inWords(rivals.length)} entities.`,
      note: `${listed(names)}${rivals.length > MOST_NAMES ? ` and ${rivals.length - MOST_NAMES} more` : ''}: until one leads, each holds a truth of its own.`,
      href: toHash({ view: 'sheet', selection: first.id }),
      more: count(rivals.length, 'entity', 'entities'),
    },
  ]
}

function choicesOf(estate: Estate, open: readonly Proposal[]): Ask[] {
  const rivals = open.flatMap((proposal) => (proposal.kind === 'consolidate-saas' ? [proposal] : []))
  if (rivals.length === 0) return []
  const purposes = rivals
    .slice(0, MOST_NAMES)
    .map(({ purpose, subjects }) => `${purposeWords(purpose)} (${subjects.map((id) => estate.name(id)).join(', ')})`)
  return [
    {
      when: 'Before renewal',
      title:
        rivals.length === 1
          ? 'Choose one product where two do the same.'
          : `Choose one product for each of ${inWords(rivals.length)} purposes.`,
      note: `${capital(purposes.join('; '))}${rivals.length > MOST_NAMES ? `; ${rivals.length - MOST_NAMES} more` : ''}.`,
      href: toHash({ view: 'merge', selection: rivals[0]?.id }),
      more: count(rivals.length, 'overlap'),
    },
  ]
}

function evidenceOf({ analysis }: Estate): Ask[] {
  const [next] = analysis.nextEvidence
  if (!next) return []
  return [
    {
      when: 'From now',
      title: `Collect ${next.what.charAt(0).toLowerCase()}${next.what.slice(1)}.`,
      note: `It settles ${count(next.settles, 'verdict')}. ${next.why}`,
      href: toHash({ view: 'unknown' }),
      more: 'All that is open',
    },
  ]
}

function retirements(proposals: readonly Proposal[]): RetireProposal[] {
  return proposals
    .filter((proposal): proposal is RetireProposal => proposal.kind === 'retire-service')
    .toSorted(
      by(
        ({ confidence }) => -confidence,
        ({ id }) => id,
      ),
    )
}

function namesOf(estate: Estate, proposals: readonly Proposal[]): string {
  const names = proposals.flatMap((proposal) => proposal.subjects.map((id) => estate.name(id)))
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more` : listed(names)
}

/** Who has to agree. */
function signers(estate: Estate, proposals: readonly Proposal[]): string {
  const subjects = [...new Set(proposals.flatMap((proposal) => proposal.subjects))]
  const owners = new Set(subjects.flatMap((id) => estate.owners(id)))
  const orphans = subjects.filter((id) => estate.owners(id).length === 0).length
  const known =
    owners.size === 0 ? 'no owner is known' : owners.size === 1 ? `${[...owners][0] ?? ''} signs` : `${inWords(owners.size)} owners sign`
  return orphans > 0 && owners.size > 0 ? `${known}; ${inWords(orphans)} ${agree(orphans, 'has', 'have')} none` : known
}

/** The wave in which something is to be done, where a plan says so. */
function whenOf({ analysis }: Estate, proposal: string): string {
  const wave = analysis.plan.waves.find(({ items }) => items.some((item) => item.proposal === proposal))
  return wave === undefined ? 'Next' : `Wave ${wave.number}`
}
