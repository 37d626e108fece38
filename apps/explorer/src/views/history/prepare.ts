import type { Comparison, EstateHistory, Snapshot, VerdictChange } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { money } from '../../estate/money.ts'
import { agree, count, date, figure, listed } from '../../estate/words.ts'

/** One figure at every snapshot; undefined where it was not known. */
export interface Series {
  readonly id: string
  readonly label: string
  readonly values: readonly (Bounds | undefined)[]
  readonly say: (value: Bounds) => string
}

export interface Bounds {
  readonly low: number
  readonly high: number
}

/** What happened between two snapshots that follow each other. */
export interface Step {
  readonly title: string
  readonly came: readonly Change[]
  readonly went: readonly Change[]
  readonly edges: { readonly came: number; readonly went: number }
  readonly verdicts: readonly VerdictChange[]
}

export interface Change {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly reasons: readonly string[]
}

export interface HistoryData {
  readonly title: string
  readonly chartTitle: string
  /** Day of each snapshot; undefined where it bears none. */
  readonly days: readonly (string | undefined)[]
  readonly files: readonly string[]
  readonly series: readonly Series[]
  /** Newest first. */
  readonly steps: readonly Step[]
}

const FOLLOWED: readonly (readonly [figure: string, label: string])[] = [
  ['services', 'Services'],
  ['saas', 'Rented products'],
  ['dependencies', 'Dependencies'],
  ['verdict-retire', 'To retire'],
  ['verdict-merge', 'To merge'],
  ['verdict-replace', 'To replace'],
  ['verdict-not-assessed', 'Not assessed'],
  ['unresolved', 'Open references'],
]

export function prepare({ history }: Pick<Estate, 'history'>): HistoryData {
  const { snapshots, changes } = history ?? NO_HISTORY
  return {
    title: titleOf(snapshots, changes),
    chartTitle: chartTitleOf(snapshots),
    days: snapshots.map(({ asOf }) => asOf?.slice(0, 10)),
    files: snapshots.map(({ file }) => file),
    series: [...FOLLOWED.map(([id, label]) => figureSeries(snapshots, id, label)), ...costSeries(snapshots)],
    steps: changes.map(toStep).toReversed(),
  }
}

const NO_HISTORY: Pick<EstateHistory, 'snapshots' | 'changes'> = { snapshots: [], changes: [] }

/** What the picture shows, for those who do not see it. */
export function describe({ series }: HistoryData): string {
  return series.map((one) => `${one.label}: ${one.values.map((value) => (value ? one.say(value) : 'unknown')).join(', ')}`).join('; ')
}

function figureSeries(snapshots: readonly Snapshot[], id: string, label: string): Series {
  const values = snapshots.map(({ figures }) => {
    const value = figures.find((one) => one.figure === id)?.value
    return value === undefined ? undefined : { low: value, high: value }
  })
  return { id, label, values, say: ({ low }) => figure(low) }
}

function costSeries(snapshots: readonly Snapshot[]): Series[] {
  const currencies = [...new Set(snapshots.flatMap(({ costs }) => costs.map(({ currency }) => currency)))].toSorted()
  return currencies.map((currency) => ({
    id: `cost-${currency}`,
    label: currencies.length === 1 ? 'Cost a year' : `Cost a year in ${currency}`,
    values: snapshots.map(({ costs }) => costs.find((one) => one.currency === currency)),
    say: ({ low, high }) => money({ currency, low, high }),
  }))
}

function titleOf(snapshots: readonly Snapshot[], changes: readonly Comparison[]): string {
  const [first, last] = [snapshots[0], snapshots.at(-1)]
  if (!first || !last || snapshots.length < 2) return 'No earlier analysis was kept to compare with'
  const [before, after] = [valueOf(first, 'services'), valueOf(last, 'services')]
  const isOf = (kind: string) => kind === 'service'
  const came = changes.reduce((sum, { nodes }) => sum + nodes.appeared.filter((node) => isOf(node.kind)).length, 0)
  const went = changes.reduce((sum, { nodes }) => sum + nodes.vanished.filter((node) => isOf(node.kind)).length, 0)
  const since = first.asOf === undefined ? '' : `Since ${date(first.asOf)} `
  const course =
    before === after
      ? `${since === '' ? 'The' : 'the'} number of services stays at ${figure(after)}`
      : `${since === '' ? 'Services' : 'services'} went from ${figure(before)} to ${figure(after)}`
  return `${since}${course}: ${figure(came)} came, ${figure(went)} went`
}

function chartTitleOf(snapshots: readonly Snapshot[]): string {
  const [first, last] = [snapshots[0], snapshots.at(-1)]
  if (!first || !last) return ''
  const moves = FOLLOWED.slice(0, 3).flatMap(([id, label]) => {
    const by = valueOf(last, id) - valueOf(first, id)
    return by === 0 ? [] : [`${figure(Math.abs(by))} ${by > 0 ? 'more' : 'fewer'} ${label.toLowerCase()}`]
  })
  return moves.length === 0
    ? `Nothing that is counted has changed over ${count(snapshots.length, 'snapshot')}`
    : `${listed(moves)} over ${count(snapshots.length, 'snapshot')}`
}

function valueOf({ figures }: Snapshot, id: string): number {
  return figures.find((one) => one.figure === id)?.value ?? 0
}

const SHOWN: readonly string[] = ['service', 'saas']

function toStep({ before, after, nodes, edges, verdicts }: Comparison): Step {
  const shown = (list: Comparison['nodes']['appeared']): Change[] =>
    list.filter(({ kind }) => SHOWN.includes(kind)).map(({ node, name, kind, reasons }) => ({ id: node, name, kind, reasons }))
  const [came, went] = [shown(nodes.appeared), shown(nodes.vanished)]
  const [from, until] = [before.asOf, after.asOf].map((day) => (day === undefined ? undefined : date(day)))
  const when = from === undefined || until === undefined ? '' : from === until ? `On ${until}: ` : `From ${from} to ${until}: `
  const parts = [
    ...(came.length > 0 ? [`${figure(came.length)} came`] : []),
    ...(went.length > 0 ? [`${figure(went.length)} went`] : []),
    ...(verdicts.length > 0 ? [`${count(verdicts.length, 'verdict')} ${agree(verdicts.length, 'is another', 'are others')}`] : []),
  ]
  const what = parts.length === 0 ? 'no service or product came or went' : listed(parts)
  return {
    title: when === '' ? `Between two snapshots ${what}` : `${when}${what}`,
    came,
    went,
    edges: { came: edges.appeared.length, went: edges.vanished.length },
    verdicts,
  }
}
