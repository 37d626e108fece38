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

const FEW_ENTITIES = 4

/**
 * The story below the figures, row by row; in print the parts of a row stand below each other. Without a plan, verdicts stand where waves would;
 * paper, which cannot be pointed at, has both.
 */
export function rowsOf(data: OverviewData, isPrinting: boolean): readonly (readonly Part[])[] {
  const isPlanned = data.waves.waves.length > 0
  const begin = [asks, isPlanned ? waves : mix]
  if (!isPrinting) return [begin, [savings, truth], [firstTen], [map, unknowns]]
  // What is large goes where a page has room for it: a long list of entities after the savings, a short one below the map.
  const middle = data.truth.entities.length > FEW_ENTITIES ? [[truth], [map]] : [[map], [truth]]
  return [begin, ...(isPlanned ? [[mix]] : []), [savings], ...middle, [firstTen], [unknowns]]
}
