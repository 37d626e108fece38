import type { Axis, AxisScore, Point, Rules } from '@coppice/model'
import type { AxisContext, AxisDefinition, Measure, Subject } from './axis.ts'

interface MeasureRule {
  readonly weight: number
  readonly anchors: readonly (readonly [number, number])[]
}

/**
 * The weighted mean of what is known, with what the unknown could make of it: at worst every unknown measure adds nothing, at best all it
 * can. Where nothing is known there is no score, and never 50.
 */
export function scoreAxis<A extends Axis>(axis: AxisDefinition<A>, rules: Rules, context: AxisContext, subject: Subject): AxisScore {
  const asked = readingsOf(axis, rules, context, subject)
  const total = asked.reduce((sum, { rule }) => sum + rule.weight, 0)
  const points: Point[] = []
  const missing: string[] = []
  let [known, reached, low, high] = [0, 0, 0, 0]
  for (const { measure, rule, reading } of asked) {
    const of = total === 0 ? 0 : (100 * rule.weight) / total
    if (reading === 'unknown') {
      high += of
      missing.push(measure)
      continue
    }
    const [first] = reading.evidence ?? []
    const at = (found: number): number => (of * readAnchors(rule.anchors, found)) / 100
    const ends = [reading.found, reading.low ?? reading.found, reading.high ?? reading.found].map(at)
    const reachedHere = at(reading.found)
    known += of
    reached += reachedHere
    low += Math.min(...ends)
    high += Math.max(...ends)
    points.push({
      measure,
      of: tenths(of),
      found: Math.round(reading.found * 1000) / 1000,
      points: tenths(reachedHere),
      text: reading.text,
      ...(first ? { evidence: first } : {}),
    })
  }
  return {
    axis: axis.id,
    ...(known > 0 ? { score: Math.round((100 * reached) / known) } : {}),
    low: Math.round(low),
    high: total === 0 ? 100 : Math.round(high),
    coverage: Math.round(known) / 100,
    points,
    missing,
  }
}

function readingsOf<A extends Axis>(axis: AxisDefinition<A>, rules: Rules, context: AxisContext, subject: Subject) {
  // The definition has a measure for every rule of its axis, by type; entries only lose the names.
  const measures: readonly [string, Measure][] = Object.entries(axis.measures)
  const byName: Readonly<Record<string, MeasureRule>> = rules.axes[axis.id]
  return measures.flatMap(([measure, read]) => {
    const rule = byName[measure]
    const reading = read(context, subject)
    return rule === undefined || rule.weight === 0 || reading === 'does-not-apply' ? [] : [{ measure, rule, reading }]
  })
}

/** The score that something found stands for: on the line between the two anchors around it, and level beyond the outermost. */
export function readAnchors(anchors: MeasureRule['anchors'], found: number): number {
  let [below] = anchors
  for (const anchor of anchors) {
    if (below === undefined || found <= anchor[0]) {
      const [from, low] = below ?? anchor
      const [until, high] = anchor
      return until === from || found <= from ? low : low + ((high - low) * (found - from)) / (until - from)
    }
    below = anchor
  }
  return below?.[1] ?? 0
}

function tenths(number: number): number {
  return Math.round(number * 10) / 10
}
