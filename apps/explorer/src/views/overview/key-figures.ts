import type { Analysis, Proposal } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import type { Mark } from '../../estate/mark.ts'
import { money, type MoneyBounds } from '../../estate/money.ts'
import { toSavingTotals } from '../../estate/savings.ts'
import { agree, count, figure, inWords, places, range } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'

/** One figure of the first row, what it is made of, and the door behind it. */
export interface KeyFigure {
  readonly label: string
  readonly value: FigureValue
  /** How it is drawn, where there is something to draw. */
  readonly bar: FigureBar | undefined
  readonly note: string
  readonly href: string
  /** Words on the door. */
  readonly more: string
}

export type FigureValue =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'change'; readonly from: string; readonly to: string }
  /** Nobody knows; the word says what is missing. */
  | { readonly kind: 'unknown'; readonly word: string }

export type FigureBar =
  | {
      readonly kind: 'bar'
      readonly max: number
      /** `ink` is what is sure, `range` what lies between two ends, `open` what goes; a mark has the pattern of its verdict. */
      readonly parts: readonly { readonly from: number; readonly to: number; readonly fill: 'ink' | 'range' | 'open' | Mark }[]
      readonly ticks: readonly { readonly at: number; readonly label: string }[]
    }
  /** Before (open) and after (filled) on a scale from 0. */
  | { readonly kind: 'dots'; readonly max: number; readonly from: number; readonly to: number }

export function toKeyFigures(estate: Estate): KeyFigure[] {
  return [servicesOf(estate), fragmentationOf(estate), savingOf(estate), oneOffOf(estate), suretyOf(estate)]
}

function servicesOf({ analysis }: Estate): KeyFigure {
  const { figures } = analysis
  const { services, target } = figures
  const after = saasAfter(analysis)
  const products =
    figures.saas === 0 ? '' : `Rented products, counted apart: ${after < figures.saas ? `${figures.saas} to ${after}` : figures.saas}.`
  const candidates = figures.retire.R1
  const ifDead =
    candidates > 0 && target.low < target.high
      ? `${figure(target.low)} if ${candidates === 1 ? 'the candidate proves' : `all ${inWords(candidates)} candidates prove`} dead.`
      : ''
  return {
    label: 'Services',
    value:
      target.high < services
        ? { kind: 'change', from: figure(services), to: figure(target.high) }
        : { kind: 'number', text: figure(services) },
    bar: {
      kind: 'bar',
      max: Math.max(1, services),
      parts: [
        { from: 0, to: target.low, fill: 'ink' },
        { from: target.low, to: target.high, fill: 'R1' },
        { from: target.high, to: services, fill: 'open' },
      ],
      ticks: [...new Set([target.high, services, target.low])].map((at) => ({ at, label: figure(at) })),
    },
    note: [ifDead, products].filter((text) => text !== '').join(' ') || 'Each has a reason to stay.',
    href: toHash({ view: 'services', filters: { kind: 'service' } }),
    more: 'All services',
  }
}

/** Products left if every open proposal about them is carried out. */
function saasAfter({ figures, proposals }: Analysis): number {
  const gone = new Set<string>()
  for (const proposal of proposals) for (const id of productsGone(proposal)) gone.add(id)
  return figures.saas - gone.size
}

function productsGone(proposal: Proposal): readonly string[] {
  if (proposal.blockers.length > 0) return []
  if (proposal.kind === 'cancel-saas') return proposal.subjects
  if (proposal.kind === 'consolidate-saas' && proposal.keep !== undefined) return proposal.subjects.filter((id) => id !== proposal.keep)
  return []
}

function fragmentationOf({ analysis }: Estate): KeyFigure {
  const { entities, fragmentation } = analysis.dataMap
  const [now, after] = [fragmentation.now.recordsPerEntity, fragmentation.after.recordsPerEntity]
  const label = 'Systems of record per entity'
  if (now === undefined)
    return {
      label,
      value: { kind: 'unknown', word: 'not known' },
      bar: undefined,
      note: 'No file or record says which system holds the truth about what.',
      href: toHash({ view: 'unknown' }),
      more: 'What was not looked at',
    }
  const journey = fragmentation.now.systemsPerJourney
  const then = fragmentation.after.systemsPerJourney
  return {
    label,
    value:
      after !== undefined && after < now ? { kind: 'change', from: places(now), to: places(after) } : { kind: 'number', text: places(now) },
    bar: after === undefined ? undefined : { kind: 'dots', max: Math.max(4, Math.ceil(now)), from: now, to: after },
    note: `Mean of ${count(entities.length, 'entity', 'entities')}.${
      journey === undefined
        ? ''
        : ` From a way in, calls can reach ${places(journey)} systems on average${then !== undefined && then < journey ? `, ${places(then)} then` : ''}.`
    }`,
    href: toHash({ view: 'unknown' }),
    more: `${count(fragmentation.now.rivalries, 'entity', 'entities')} with rivals`,
  }
}

function savingOf({ analysis }: Estate): KeyFigure {
  const { items, known, unknown, yearly, notCounted } = toSavingTotals(analysis)
  const [main, ...others] = yearly
  const base = { label: 'Run-rate saving a year', href: toHash({ view: 'sheet' }), more: 'Where it comes from' }
  const aside = notCounted.length > 0 ? `Not counted, as too little is sure: ${notCounted.map((sum) => money(sum)).join(', ')}.` : ''
  if (!main)
    return {
      ...base,
      value: { kind: 'unknown', word: analysis.costs.known > 0 ? 'none counted' : 'cost unknown' },
      bar: undefined,
      note:
        analysis.costs.known > 0
          ? aside || 'Nothing whose cost is known is to go.'
          : 'No contract, invoice or bill was given, so nothing is claimed.',
      href: analysis.costs.known > 0 ? base.href : toHash({ view: 'unknown' }),
      more: analysis.costs.known > 0 ? base.more : 'What would make it known',
    }
  return {
    ...base,
    value: { kind: 'number', text: money(main) },
    bar: moneyBar(main),
    note: [
      `From the ${figure(known)} of ${count(items, 'item')} that are sure enough.`,
      ...others.map((other) => `Besides ${money(other)}.`),
      unknown > 0 ? `What ${figure(unknown)} ${agree(unknown, 'saves', 'save')} is unknown, not zero.` : '',
      aside,
    ]
      .filter((text) => text !== '')
      .join(' '),
  }
}

function moneyBar({ low, high, currency }: MoneyBounds): FigureBar {
  return {
    kind: 'bar',
    max: Math.max(high * 1.25, 1),
    parts: [
      { from: 0, to: Math.max(0, low), fill: 'ink' },
      { from: Math.max(0, low), to: Math.max(0, high), fill: 'range' },
    ],
    ticks: [
      { at: 0, label: '0' },
      { at: high, label: money({ currency, low: high, high }) },
      ...(low < high && low > 0 ? [{ at: low, label: money({ currency, low, high: low }) }] : []),
    ],
  }
}

/** What is paid once; where no amount is known, the work, which is estimated for every proposal. */
function oneOffOf({ analysis }: Estate): KeyFigure {
  const planned = analysis.plan.savings.identified
  const weeks = planned.items > 0 ? planned.effort : workOf(analysis.proposals)
  const [low, high] = [Math.round(weeks.low), Math.round(weeks.high)]
  const { first, promised } = toSavingTotals(analysis)
  const [main, ...others] = first
  const fixed = promised.length > 0 ? `${promised.map((sum) => money(sum)).join(' and ')} is promised to vendors either way.` : ''
  const base = { label: 'One-off cost', href: toHash({ view: 'sheet' }), more: 'What each item takes' }
  if (main)
    return {
      ...base,
      value: { kind: 'number', text: money(main) },
      bar: moneyBar(main),
      note: [
        ...others.map((other) => `Besides ${money(other)}.`),
        high > 0 ? `Without the work: ${range(low, high)} person-weeks, by the rules for effort.` : '',
        fixed,
      ]
        .filter((text) => text !== '')
        .join(' '),
    }
  if (high === 0)
    return {
      ...base,
      value: { kind: 'number', text: '0' },
      bar: undefined,
      note: 'Nothing is proposed that takes work.',
      more: 'All sheets',
    }
  return {
    ...base,
    value: { kind: 'number', text: `${range(low, high)} weeks` },
    bar: {
      kind: 'bar',
      max: high * 1.25,
      parts: [
        { from: 0, to: low, fill: 'ink' },
        { from: low, to: high, fill: 'range' },
      ],
      ticks: [
        { at: 0, label: '0' },
        { at: high, label: figure(high) },
        { at: low, label: figure(low) },
      ],
    },
    note: 'Of one person’s work, by the rules for effort. What contracts cost to end is unknown.',
  }
}

function workOf(proposals: readonly Proposal[]): { low: number; high: number } {
  let [low, high] = [0, 0]
  for (const proposal of proposals) {
    if (proposal.blockers.length > 0 || !('effort' in proposal)) continue
    low += proposal.effort.low
    high += proposal.effort.high
  }
  return { low, high }
}

/** The ladder of all retirements: what is counted, what is a question, what is in the way. */
function suretyOf({ analysis }: Estate): KeyFigure {
  const { retire } = analysis.figures
  const total = retire.R0 + retire.R1 + retire.R2 + retire.R3 + retire.blocked
  const counted = retire.R2 + retire.R3
  const rungs = (['R3', 'R2', 'R1', 'R0', 'blocked'] as const).filter((rung) => retire[rung] > 0)
  let at = 0
  const parts = rungs.map((rung) => ({ from: at, to: (at += retire[rung]), fill: rung }))
  return {
    label: `How sure: ${count(total, 'retirement')}`,
    value: total === 0 ? { kind: 'number', text: '0' } : { kind: 'number', text: `${figure(counted)} of ${figure(total)}` },
    bar:
      total === 0
        ? undefined
        : { kind: 'bar', max: total, parts, ticks: parts.map(({ from, fill }) => ({ at: from, label: tickWord(fill, retire[fill]) })) },
    note:
      total === 0
        ? 'Looked for, none found.'
        : `${counted === 0 ? 'None is' : `${figure(counted)} ${agree(counted, 'is', 'are')}`} counted. ${restOf(retire)}`,
    href: toHash({ view: 'retire' }),
    more: total === 0 ? 'The retire list' : 'All with their evidence',
  }
}

function tickWord(rung: 'R0' | 'R1' | 'R2' | 'R3' | 'blocked', number: number): string {
  return rung === 'blocked' ? `blocked ${number}` : `${rung} ${number}`
}

function restOf(retire: Analysis['figures']['retire']): string {
  const parts = [
    ...(retire.R1 > 0 ? [`${figure(retire.R1)} ${agree(retire.R1, 'rests', 'rest')} on files alone, which never go beyond R1`] : []),
    ...(retire.R0 > 0 ? [`${figure(retire.R0)} on one signal`] : []),
    ...(retire.blocked > 0 ? [`${figure(retire.blocked)} ${agree(retire.blocked, 'is', 'are')} blocked`] : []),
  ]
  return parts.length > 0 ? `${parts.join(', ')}.` : ''
}
