import { hasOwnCost, type Amount, type Analysis, type Plan, type Saving } from '@coppice/model'
import { escapeText } from '../../markdown-escape.ts'
import { count, percent } from '../../words.ts'
import { money, moneys, sumOf } from './money.ts'
import { table } from './table.ts'

/** What is paid now and what would be, where each saving comes from, when it can start, what is paid first, and how sure it is. */
export function savings({ costs, proposals, plan }: Analysis): string {
  const titles = new Map(proposals.map((proposal) => [proposal.id, proposal.title]))
  const kinds = new Map(proposals.map((proposal) => [proposal.id, proposal.kind]))
  const real = costs.savings.filter((saving) => saving.yearly.high > 0 || saving.shared !== undefined)
  const counted = real.filter((saving) => saving.counted)
  const possible = real.filter((saving) => !saving.counted)
  const sheetOf = (saving: Saving) => sheet(saving, titles.get(saving.proposal) ?? saving.proposal, plan)
  const detailed = [...counted, ...possible.filter((saving) => kinds.get(saving.proposal) !== 'retire-service')]
  const listed = possible.filter((saving) => kinds.get(saving.proposal) === 'retire-service')
  return [
    '## Costs and savings',
    HOW_TO_READ,
    ...costs.waterfall.map(({ steps }) =>
      table(
        ['', 'In a year'],
        steps.map((step) => [
          `${step.title}${step.kind === 'possible' ? ` (possible: ${count(step.proposals.length, 'proposal', 'proposals')}, not counted)` : step.kind === 'saving' ? ` (${count(step.proposals.length, 'proposal', 'proposals')})` : ''}`,
          `${step.kind === 'total' ? '' : 'saves '}${money(step.amount)}`,
        ]),
      ),
    ),
    real.length === 0 ? 'No proposal has a known saving.' : atAGlance(counted, detailed, proposals, plan),
    ...detailed.map(sheetOf),
    listed.length === 0
      ? ''
      : `### Retirements that may save more, and are not counted\n\n${overview(listed, proposals, plan)}\n\nWhat stands in the way of each is said below, under _Retire_.`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

const HOW_TO_READ = `A saving is **counted** where nothing is known to stand in the way and the evidence is strong: traffic or an owner confirms a retirement (R2 or R3), or the proposal is
surer than not. All else is **possible** and not deducted. A range runs from what is saved at worst to what is saved at best; both ends stand in every sum. Nothing is converted from
one currency into another. Work is given in person-weeks, as no record tells what one costs. Amounts are net or gross of tax as the records have them; they are rounded to whole
units when they are printed, so that a printed sum can be off by one.`

function atAGlance(counted: readonly Saving[], shown: readonly Saving[], proposals: Analysis['proposals'], plan: Plan): string {
  const paid = (kind: Saving['first'][number]['kind']) =>
    sumOf(counted.flatMap((saving) => saving.first.flatMap((one) => (one.kind === kind && one.amount ? [one.amount] : []))))
  const first = paid('dual-running')
  const early = paid('termination')
  const work = counted.flatMap((saving) => effortOf(saving, plan) ?? [])
  const possible = shown.filter((saving) => !saving.counted)
  const shared = counted.flatMap((saving) => saving.shared ?? [])
  const lines = [
    `- **In a budget:** ${counted.length === 0 ? 'nothing is sure enough to be counted' : `${moneys(ownOf(counted))} in a year, once all that is counted is done`}. None of it is certain: what each hangs on stands under _uncertain_.`,
    ...(shared.length > 0
      ? [
          `- **Only if what is common is made smaller, not counted:** up to ${moneys(shared)} in a year, the share of what goes in clusters and servers that stay.`,
        ]
      : []),
    ...unpriced(proposals),
    ...(possible.length > 0 ? [`- **Possible on top, not counted:** ${moneys(ownOf(possible))} in a year.`] : []),
    `- **To be paid once:** ${first.length === 0 ? 'no amount that a record tells of' : `${moneys(first)} for running old and new side by side`}${work.length === 0 ? '' : `, and ${weeks({ low: sum(work, 'low'), high: sum(work, 'high') })} of work`}${early.length === 0 ? '' : `; ${moneys(early)} more if contracts are ended early instead of at their renewal`}.`,
  ]
  return `### At a glance\n\n${overview(shown, proposals, plan)}\n\n${lines.join('\n')}`
}

/** What brings data together is no saving that a record could tell: its work is named, so that nobody takes it for free. */
function unpriced(proposals: Analysis['proposals']): string[] {
  const unify = proposals.flatMap((proposal) => (proposal.kind === 'unify-entity' ? [proposal.effort] : []))
  if (unify.length === 0) return []
  return [
    `- **Without a price:** ${count(unify.length, 'proposal', 'proposals')} to keep one kind of data in one place, ${weeks({ low: sum(unify, 'low'), high: sum(unify, 'high') })} of work. What they cost beyond that, and what they save, no record tells: they are in no sum.`,
  ]
}

function sum(efforts: readonly { readonly low: number; readonly high: number }[], end: 'low' | 'high'): number {
  return efforts.reduce((total, effort) => total + effort[end], 0)
}

function overview(some: readonly Saving[], proposals: Analysis['proposals'], plan: Plan): string {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]))
  const rows = some.map((saving) => {
    const proposal = byId.get(saving.proposal)
    return [
      escapeText(proposal?.title ?? saving.proposal),
      inAYear(saving),
      `${proposal ? percent(proposal.confidence) : ''}${saving.counted ? '' : ', not counted'}`,
      escapeText(startOf(saving, plan).short),
      saving.actBy ?? 'any day',
      escapeText(toPay(saving, plan)),
    ]
  })
  return table(['Saving', 'In a year', 'How sure', 'Can start', 'Act by', 'Paid first'], rows)
}

/** What a record tells to be saved: nobody knows that of what has a share in something common alone. */
function ownOf(some: readonly Saving[]): Amount[] {
  return some.filter(hasOwnCost).map(({ yearly }) => yearly)
}

function inAYear(saving: Saving): string {
  return hasOwnCost(saving) ? money(saving.yearly) : 'no cost of its own known'
}

function toPay(saving: Saving, plan: Plan): string {
  const amounts = saving.first.filter((one) => one.kind === 'dual-running').flatMap((one) => one.amount ?? [])
  const effort = effortOf(saving, plan)
  const work = effort === undefined ? [] : [`${weeks(effort)} of work`]
  return [...(amounts.length > 0 ? [moneys(amounts)] : []), ...work].join(', ') || 'nothing known'
}

/** Work that the plan has for it; undefined where it is unknown or none. */
function effortOf(saving: Saving, plan: Plan): { readonly low: number; readonly high: number } | undefined {
  const effort = plan.waves.flatMap((wave) => wave.items).find((item) => item.proposal === saving.proposal)?.effort
  return effort === undefined || effort.high === 0 ? undefined : effort
}

function weeks({ low, high }: { readonly low: number; readonly high: number }): string {
  return low === high ? count(low, 'person-week', 'person-weeks') : `${low}–${high} person-weeks`
}

/** When it can start: with the end of a contract, or once the work is done, which the plan has in a wave. */
function startOf(saving: Saving, plan: Plan): { readonly short: string; readonly long: string } {
  const wave = plan.waves.find(({ items }) => items.some((item) => item.proposal === saving.proposal))
  const when = wave?.until === undefined ? '' : `, which ends on ${wave.until.slice(0, 10)}`
  const done =
    wave === undefined ? 'once it is done; the plan has no place for it yet' : `once it is done, in wave ${wave.number} of the plan${when}`
  if (saving.earliest === undefined)
    return {
      short: wave?.until === undefined ? 'once it is done' : `by ${wave.until.slice(0, 10)}, in wave ${wave.number}`,
      long: `${done}. No contract is known that holds it up.`,
    }
  const isSeveral = saving.from.length > 1
  const notice =
    saving.actBy === undefined
      ? ''
      : `, if ${isSeveral ? 'the first notice' : 'notice'} is given by ${saving.actBy}; without it ${isSeveral ? 'that' : 'the'} contract goes on`
  return {
    short: saving.earliest,
    long: `${saving.earliest}, when ${isSeveral ? 'the last of the contracts' : 'the contract'} ends${notice}.`,
  }
}

function sheet(saving: Saving, title: string, plan: Plan): string {
  const start = startOf(saving, plan)
  const lines = [
    `- **Saves in a year:** ${inAYear(saving)}${saving.counted ? '' : ' (possible, not counted)'}`,
    ...(saving.shared ? [`- **Only if what is common is made smaller:** up to ${money(saving.shared)} more, in no sum`] : []),
    ...part('Comes from', saving.from.map(escapeText)),
    `- **Can start:** ${escapeText(start.long)}`,
    ...part('To be paid first', paidFirst(saving, plan), 'no amount that a record tells of'),
    ...part('Uncertain', saving.uncertain.map(escapeText), 'nothing that is known'),
  ]
  return `### ${escapeText(title)}\n\n${lines.join('\n')}`
}

/** What is paid before it saves, the work included where no record has its price. */
function paidFirst(saving: Saving, plan: Plan): string[] {
  const named = saving.first.map(({ text, amount }) => `${escapeText(text)}${amount ? ` ${money(amount)}` : ''}`)
  const effort = effortOf(saving, plan)
  return effort === undefined || saving.first.some(({ kind }) => kind === 'work')
    ? named
    : [...named, `${weeks(effort)} of work; what a week costs is not known here.`]
}

/** One thing stands beside its title, several below it. */
function part(title: string, texts: readonly string[], none = ''): string[] {
  const [only = none] = texts
  if (texts.length < 2) return [`- **${title}:** ${only}`]
  return [`- **${title}:**`, ...texts.map((text) => `  - ${text}`)]
}

/** Sums by what a thing belongs to, largest first. */
export function largestFirst(groups: ReadonlyMap<string, readonly Amount[]>): [string, readonly Amount[]][] {
  const size = (amounts: readonly Amount[]) => amounts.reduce((sum, amount) => sum + amount.high, 0)
  return [...groups].toSorted(([a, ones], [b, others]) => size(others) - size(ones) || (a < b ? -1 : 1))
}
