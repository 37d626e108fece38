import type { Part } from '../part.ts'
import { asks } from './asks.tsx'
import { firstTen } from './first-ten.tsx'
import { map } from './map.tsx'
import { mix } from './mix/index.tsx'
import { unknowns } from './unknowns.tsx'

/** The story below the figures, row by row; in print each row of two becomes two blocks below each other. */
export const rows: readonly (readonly Part[])[] = [[asks, mix], [firstTen], [map, unknowns]]
