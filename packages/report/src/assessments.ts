import { describeRules, type Analysis, type Assessment, type Axis, type AxisScore } from '@coppice/model'
import { list, percent } from './words.ts'

/** The axes as people read them, in their order. */
export const AXIS_WORDS: Readonly<Record<Axis, string>> = {
  demand: 'Demand',
  value: 'Value',
  fit: 'Fit',
  cost: 'Cost',
  redundancy: 'Redundancy',
  'removal-risk': 'Removal risk',
  fragmentation: 'Fragmentation',
}

export const PLACE_WORDS: Readonly<Record<Assessment['place'], string>> = {
  tolerate: 'tolerate',
  invest: 'invest',
  migrate: 'migrate',
  eliminate: 'eliminate',
  'not-assessed': 'not assessed',
}

/** How scores are to be read; said wherever they are shown. */
export const SCORING =
  'Every score goes from 0 to 100 by fixed anchors, so that no service moves another. In brackets stands what it could become, at worst and at best, once all that is unknown were known; a score of which nothing is known is no number. Value and fit give the place in TIME (tolerate, invest, migrate, eliminate).'

export function assessmentsByNode({ assessments }: Analysis): ReadonlyMap<string, Assessment> {
  return new Map(assessments.map((assessment) => [assessment.node, assessment]))
}

/** `72 (48–81)`, or that it is unknown. */
export function toScore({ score, low, high }: AxisScore): string {
  return score === undefined ? 'unknown' : `${score} (${low}–${high})`
}

/** `72 (48–81), 71 % of its inputs known`. */
export function toScoreWithCoverage(axis: AxisScore): string {
  return axis.score === undefined ? 'unknown' : `${toScore(axis)}, ${percent(axis.coverage)} of its inputs known`
}

/** What is missing of a score, each as the rules ask for it: `requests a day, without health checks`. */
export function toMissing({ axis, missing }: AxisScore): string {
  return list(missing.map((measure) => `“${asked.get(`${axis} ${measure}`)?.replace(/[.]$/, '') ?? measure}”`))
}

/** What each measure asks. */
const asked: ReadonlyMap<string, string> = new Map(
  describeRules().flatMap(({ path: [section, axis, measure, part], does }) =>
    section === 'axes' && measure !== undefined && part === undefined && does !== undefined ? [[`${axis} ${measure}`, does]] : [],
  ),
)
