import type { Assessment, Point } from '@coppice/model'
import { AXIS_WORDS, PLACE_WORDS, toMissing, toScoreWithCoverage } from '../assessments.ts'
import { toLine } from '../to-line.ts'
import { toPlace } from '../words.ts'
import { wrap, type TerminalLook } from './terminal-look.ts'

const AXIS_COLUMN = 14

/** How something stands on all axes, every point with what was found and where. */
export function renderAxes(assessment: Assessment, look: TerminalLook): string[] {
  const { bold, dim } = look.palette
  return [
    '',
    `${bold('Axes')} ${dim('0 to 100, and in brackets what the unknown could make of it')}`,
    ...assessment.axes.flatMap((axis) => [
      `  ${AXIS_WORDS[axis.axis].padEnd(AXIS_COLUMN)} ${axis.score === undefined ? dim('unknown') : toScoreWithCoverage(axis)}`,
      ...axis.points.map((point) => pointLines(point, look)),
      ...(axis.missing.length > 0 ? [dim(wrap(`not known: ${toMissing(axis)}`, look, ' '.repeat(6), ' '.repeat(22)))] : []),
    ]),
    wrap(`Place in TIME: ${PLACE_WORDS[assessment.place]}. ${assessment.because}`, look, '  '),
  ]
}

/** `12.5 of 40  2 services need orders: app and web.  compose.yaml:3` */
function pointLines({ points, of, text, evidence }: Point, look: TerminalLook): string {
  const share = `${points.toFixed(1)} of ${of.toFixed(1)}`
  const sentence = wrap(text, look, `      ${share.padStart(14)}  `, ' '.repeat(22))
  return evidence ? `${sentence}\n${' '.repeat(22)}${look.palette.cyan(toLine(toPlace(evidence)))}` : sentence
}
