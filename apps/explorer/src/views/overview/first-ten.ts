import { by, hasOwnCost, type Proposal } from '@coppice/model'
import { group } from 'd3'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark, type Mark } from '../../estate/mark.ts'
import { money } from '../../estate/money.ts'
import { savingOf } from '../../estate/savings.ts'
import { agree, capital, count, date, inWords, layerWords, listed, range } from '../../estate/words.ts'

/** The ten to act on first: what goes, then what is merged or replaced where fewer than ten go. */
export interface FirstTen {
  readonly title: string
  readonly rows: readonly FirstRow[]
  /** What holds for all of them: how firm they are, and what nobody knows. */
  readonly note: string
}

export interface FirstRow {
  readonly proposal: Proposal
  readonly name: string
  readonly kind: string
  readonly mark: Mark
  /** What it saves besides money. */
  readonly saves: string
  /** What it saves a year, where somebody knows the cost. */
  readonly yearly: string | undefined
  /** Its share of something common is known, and no cost of its own. */
  readonly isSharedOnly: boolean
  readonly why: string
  readonly evidence: number
  readonly owners: readonly string[]
  /** Wave, or last day to give notice. */
  readonly when: string | undefined
}

const MOST = 10

export function toFirstTen(estate: Estate): FirstTen {
  const open = estate.analysis.proposals.filter((proposal) => proposal.blockers.length === 0)
  const goes = open.filter(isRemoval).toSorted(bySurety)
  const changes = open.filter((proposal) => proposal.kind === 'merge-services' || proposal.kind === 'consolidate-saas').toSorted(byWorth)
  const rows = [...goes, ...changes].slice(0, MOST).map((proposal) => toRow(estate, proposal))
  const removals = Math.min(goes.length, MOST)
  return { title: titleOf(rows, removals), rows, note: noteOf(rows, goes.length) }
}

function isRemoval(proposal: Proposal): boolean {
  return proposal.kind === 'retire-service' || proposal.kind === 'cancel-saas'
}

const bySurety = by<Proposal>(
  (proposal) => (proposal.kind === 'retire-service' ? -Number(proposal.rung.slice(1)) : -0.5),
  (proposal) => -proposal.confidence,
  (proposal) => proposal.id,
)

const byWorth = by<Proposal>(
  (proposal) => (proposal.kind === 'merge-services' ? -proposal.worth : 0),
  (proposal) => -proposal.confidence,
  (proposal) => proposal.id,
)

function toRow(estate: Estate, proposal: Proposal): FirstRow {
  const names = proposal.subjects.map((id) => estate.name(id))
  const planned = estate.analysis.plan.waves
    .flatMap((wave) => wave.items.map((item) => ({ wave, item })))
    .find(({ item }) => item.proposal === proposal.id)
  const saving = savingOf(estate.analysis, proposal.id)
  const deadline = saving?.actBy ?? planned?.item.deadline
  const owners = [...new Set(proposal.subjects.flatMap((id) => estate.owners(id)))]
  return {
    proposal,
    name:
      proposal.kind === 'merge-services'
        ? `${names.filter((_, index) => proposal.subjects[index] !== proposal.host).join(', ')} into ${estate.name(proposal.host)}`
        : names.join(', '),
    kind: kindOf(proposal),
    mark: proposalMark(proposal),
    saves: [
      ...(proposal.savesServices > 0 ? [count(proposal.savesServices, 'service')] : []),
      ...('effort' in proposal ? [`for ${range(Math.round(proposal.effort.low), Math.round(proposal.effort.high))} weeks`] : []),
    ].join(' '),
    yearly: saving && hasOwnCost(saving) ? money(saving.yearly) : undefined,
    isSharedOnly: saving !== undefined && !hasOwnCost(saving),
    why: whyOf(proposal),
    evidence: evidenceOf(proposal),
    owners,
    when: deadline !== undefined ? `Notice by ${date(deadline)}` : planned ? `Wave ${planned.wave.number}` : undefined,
  }
}

/** The weightiest reasons, short: the sheet has all of them. */
function whyOf(proposal: Proposal): string {
  if (proposal.kind !== 'merge-services')
    return proposal.evidenceFor
      .slice(0, 2)
      .map(({ text }) => firstSentence(text))
      .join(' ')
  const layers = proposal.layers.toSorted(by(({ strength }) => -strength)).slice(0, 3)
  return `Bound by ${listed(layers.map(({ layer }) => layerWords[layer].toLowerCase()))}. ${proposal.hostBecause}`
}

function firstSentence(text: string): string {
  return text.split(/(?<=[a-z0-9)]\.)\s+(?=[A-Z0-9])/)[0] ?? text
}

function evidenceOf({ evidenceFor, evidenceAgainst }: Proposal): number {
  let lines = 0
  for (const argument of [...evidenceFor, ...evidenceAgainst]) lines += argument.evidenceCount
  return lines
}

function kindOf(proposal: Proposal): string {
  switch (proposal.kind) {
    case 'retire-service':
      return 'Service'
    case 'merge-services':
      return 'Merge set'
    case 'cancel-saas':
    case 'consolidate-saas':
      return 'SaaS'
    default:
      return 'Change'
  }
}

function titleOf(rows: readonly FirstRow[], removals: number): string {
  if (rows.length === 0) return 'Nothing is proposed: there is no first ten'
  const rest = rows.length - removals
  if (removals === 0) return `Nothing can be retired; ${inWords(rest)} ${agree(rest, 'change comes', 'changes come')} first`
  const sure = [...group(rows.slice(0, removals), ({ proposal }) => suretyWord(proposal))]
  const [first] = sure
  const going = `${capital(inWords(removals))} can go first`
  const how =
    sure.length === 1
      ? `${going}: ${removals === 1 ? 'it is' : `all ${inWords(removals)} are`} ${first?.[0] ?? ''}`
      : `${going}: ${listed(sure.map(([word, some]) => `${inWords(some.length)} ${word}`))}`
  return rest === 0 ? how : `${how}; ${inWords(rest)} ${agree(rest, 'change follows', 'changes follow')}`
}

function suretyWord(proposal: Proposal): string {
  if (proposal.kind !== 'retire-service') return 'in too little use'
  return { R3: 'confirmed dead', R2: 'probably dead', R1: 'to be asked about', R0: 'only suspected' }[proposal.rung]
}

function noteOf(rows: readonly FirstRow[], removals: number): string {
  if (rows.length === 0) return 'No rule found two signals against anything.'
  const flips = rows.filter(({ proposal }) => proposal.robustness?.flips).length
  const firm =
    flips === 0
      ? 'No verdict in this list flips when a rule moves by 20\u00a0%.'
      : `${capital(inWords(flips))} of these verdicts ${agree(flips, 'flips', 'flip')} when a rule moves by 20\u00a0%; ${agree(flips, 'its sheet says', 'their sheets say')} which.`
  const hasCost = rows.some(({ yearly, isSharedOnly }) => yearly !== undefined || isSharedOnly)
  return [
    firm,
    hasCost ? '' : 'What they cost is unknown: no contract, invoice or bill was given.',
    removals > MOST ? `${count(removals - MOST, 'more', 'more')} ${agree(removals - MOST, 'stands', 'stand')} in the retire list.` : '',
  ]
    .filter((text) => text !== '')
    .join(' ')
}
