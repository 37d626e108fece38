import { z } from 'zod'
import { Evidence } from './evidence.ts'
import { NodeId } from './ids.ts'

/** Seven ways to look at a service or product, each 0 to 100. What each asks stands in the rules, under the same name. */
export const Axis = z.enum(['demand', 'value', 'fit', 'cost', 'redundancy', 'removal-risk', 'fragmentation'])
export type Axis = z.infer<typeof Axis>

/** What one measure adds to a score. What it asks, and the anchors it is read off, stand in the rules under its name. */
export const Point = z.object({
  /** Name of the measure in the rules of its axis. */
  measure: z.string(),
  /** What was counted, as the anchors take it. */
  found: z.number(),
  /** What it adds. */
  points: z.number().min(0).max(100),
  /** The most it can add: the share of its weight, in points of 100. With what is missing, all measures of an axis have 100. */
  of: z.number().min(0).max(100),
  /** What was found, in a sentence. */
  text: z.string(),
  /** The first line or record behind it; the nodes and edges of which the sentence speaks have them all. */
  evidence: Evidence.optional(),
})
export type Point = z.infer<typeof Point>

export const AxisScore = z.object({
  axis: Axis,
  /** Sum of the points ÷ sum of what the known measures can add. Absent where nothing is known. */
  score: z.int().min(0).max(100).optional(),
  /** What the score could become, at worst and at best, once all that is unknown were known. */
  low: z.int().min(0).max(100),
  high: z.int().min(0).max(100),
  /** Share of the inputs, by weight, that are known. */
  coverage: z.number().min(0).max(1),
  /** What is known. */
  points: z.array(Point),
  /** Measures of which nothing is known. */
  missing: z.array(z.string()),
})
export type AxisScore = z.infer<typeof AxisScore>

/** Where value and fit put something (Gartner's TIME), or that too little of either is known. */
export const TimePlace = z.enum(['tolerate', 'invest', 'migrate', 'eliminate', 'not-assessed'])
export type TimePlace = z.infer<typeof TimePlace>

/** How one service or SaaS product stands on all axes. */
export const Assessment = z.object({
  node: NodeId,
  axes: z.array(AxisScore),
  place: TimePlace,
  because: z.string(),
})
export type Assessment = z.infer<typeof Assessment>
