import type { Part } from '../part.ts'
import type { OverviewData } from '../prepare.ts'
import { asks } from './asks.tsx'
import { firstTen } from './first-ten.tsx'
import { map } from './map.tsx'
import { mix } from './mix/index.tsx'
import { savings } from './savings/index.tsx'
import { truth } from './truth/index.tsx'
import { unknowns } from './unknowns.tsx'
import { waves } from './waves/index.tsx'

/**
 * The story below the figures, row by row; in print the parts of a row stand below each other. Without a plan, verdicts stand where waves would;
 * paper, which cannot be pointed at, has both.
 */
export function rowsOf(data: OverviewData, isPrinting: boolean): readonly (readonly Part[])[] {
  const isPlanned = data.waves.waves.length > 0
  const begin = [asks, isPlanned ? waves : mix]
  // In this order they fill three pages, or four with costs.
  if (isPrinting) return [begin, ...(isPlanned ? [[mix]] : []), [savings], [map], [truth], [firstTen], [unknowns]]
  return [begin, [savings, truth], [firstTen], [map, unknowns]]
}
