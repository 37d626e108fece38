import { by, type Assessment, type AxisScore, type Point, type Rules, type TimePlace } from '@coppice/model'
import { isClustered } from '../graph/roles.ts'
import { proposalOf, type Case, type VerdictContext } from './decider.ts'

/** Value and fit of a subject whose place in TIME is clear: both scores stand off their borders by what the rules ask for. */
export interface ClearPlace {
  readonly value: AxisScore
  readonly fit: AxisScore
}

/** Undefined where there is no place, or one so near to a border that a point or two would move it. */
export function findClearPlace({ axes, place }: Assessment, { time }: Rules): ClearPlace | undefined {
  const value = axes.find(({ axis }) => axis === 'value')
  const fit = axes.find(({ axis }) => axis === 'fit')
  if (place === 'not-assessed' || value?.score === undefined || fit?.score === undefined) return undefined
  const isClear = Math.abs(value.score - time.value) >= time.clear && Math.abs(fit.score - time.fit) >= time.clear
  return isClear ? { value, fit } : undefined
}

/**
 * Value and fit of a subject whose verdict follows its place. What serves the whole estate has its reason in its role, and what is suspected to be
 * dead is not waved through for being well kept. What nobody needs yet is judged when it is done.
 */
export function followsPlace({ rules, uses }: VerdictContext, given: Case, place: TimePlace): ClearPlace | undefined {
  const { subject, assessment } = given
  if (assessment.place !== place || proposalOf(given, 'retire-service')) return undefined
  const use = uses.get(subject.id)
  if (use?.notYet !== undefined && use.consumers.length === 0) return undefined
  return subject.kind === 'service' && !isClustered(subject.role) ? undefined : findClearPlace(assessment, rules)
}

/** The points that raise a score most, in sentences. */
export function whatRaises({ points }: AxisScore, most = 2): string {
  return textOf(
    points.filter((point) => point.points > 0),
    (point) => -point.points,
    most,
  )
}

/** The points that cost a score most, in sentences. */
export function whatLowers({ points }: AxisScore, most = 2): string {
  return textOf(
    points.filter((point) => point.points < point.of / 2),
    (point) => point.points - point.of,
    most,
  )
}

/** `fit 31 of 100`. */
export function sayScore({ axis, score = 0 }: AxisScore): string {
  return `${axis} ${score} of 100`
}

function textOf(points: readonly Point[], order: (point: Point) => number, most: number): string {
  return points
    .toSorted(by(order, (point) => point.measure))
    .slice(0, most)
    .map((point) => point.text)
    .join(' ')
}
