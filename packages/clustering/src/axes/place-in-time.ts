import type { Assessment, AxisScore, Rules, TimePlace } from '@coppice/model'
import type { Subject } from './axis.ts'

/**
 * TIME (tolerate, invest, migrate, eliminate): value says whether it deserves something, fit whether it can stay as it is. Where too little
 * of one is known there is no place, and the sentence says of which.
 */
export function placeInTime(subject: Subject, scores: readonly AxisScore[], { time }: Rules): Pick<Assessment, 'place' | 'because'> {
  const value = scores.find((score) => score.axis === 'value')
  const fit = scores.find((score) => score.axis === 'fit')
  const unknown = [value, fit].filter((score) => score?.score === undefined || score.coverage < time.leastCoverage)
  if (value?.score === undefined || fit?.score === undefined || unknown.length > 0) {
    const what = unknown.flatMap((score) => (score ? [`${percent(score.coverage)} of what tells its ${score.axis}`] : []))
    return {
      place: 'not-assessed',
      because: `Of ${subject.name} only ${what.join(' and ')} is known; ${percent(time.leastCoverage)} is asked for.`,
    }
  }
  const place = placeOf(value.score >= time.value, fit.score >= time.fit)
  return { place, because: `Value ${say(value)} against ${time.value}, fit ${say(fit)} against ${time.fit}.` }
}

function placeOf(isValuable: boolean, isFit: boolean): TimePlace {
  if (isValuable) return isFit ? 'invest' : 'migrate'
  return isFit ? 'tolerate' : 'eliminate'
}

/** `62 (41–88)`. */
function say({ score, low, high }: AxisScore): string {
  return `${score} (${low}–${high})`
}

function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`
}
