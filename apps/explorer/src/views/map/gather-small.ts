import { figure } from '../../estate/words.ts'
import type { CommunityRow, MapData } from './prepare.ts'

/** More blocks are wallpaper: the smallest then stand in one. */
const MOST_BLOCKS = 60
/** One that stands for fewer would save nothing. */
const LEAST_GATHERED = 6
/** Id of the block in which the smallest stand together. */
export const SMALLER = 'smaller'

/** Rows as blocks: all of them, or the largest and one that holds all others. What is selected always has its own. */
export function gatherSmall({ communities, selected }: Pick<MapData, 'communities' | 'selected'>): readonly CommunityRow[] {
  const known = communities.filter((row) => !row.isRest)
  const small = known.filter((row, at) => at >= MOST_BLOCKS && row.id !== selected?.id)
  if (small.length < LEAST_GATHERED) return communities
  const gone = new Set(small)
  const sum = (of: (row: CommunityRow) => number): number => small.reduce((total, row) => total + of(row), 0)
  const rest: CommunityRow = {
    id: SMALLER,
    name: `${figure(small.length)} smaller ones`,
    href: undefined,
    members: small.flatMap(({ members }) => members),
    community: undefined,
    isRest: true,
    bound: '',
    inside: sum(({ inside }) => inside),
    crossing: sum(({ crossing }) => crossing),
  }
  const shown = communities.filter((row) => !gone.has(row))
  const at = shown.findIndex((row) => row.isRest)
  return at < 0 ? [...shown, rest] : [...shown.slice(0, at), rest, ...shown.slice(at)]
}
