import type { FactIndex, FileKey } from '../facts/fact-index.ts'
import { memoize } from '../facts/memoize.ts'
import type { Symbols } from './symbols.ts'

/** Files that define what others import. */
export interface Homes {
  /** Files that define what a file imports by name; `any` where it imports a whole module, of which it may be any. */
  readonly of: (file: FileKey) => 'any' | ReadonlySet<FileKey>
  /**
   * Whether a call in a file may mean what another defines: by a name that it imports from there, or from a module in which that name is made of, or derives
   * from, something of the other; again `any` where that depends on what a whole module is asked for.
   */
  readonly leadsTo: (file: FileKey, home: FileKey) => boolean | 'any'
}

/** Classes that derive from each other, and values that are made of them: longer chains are not followed by who asks. */
const MAX_STEPS = 7

export function createHomes(index: FactIndex, symbols: Symbols): Homes {
  const of = memoize((file: FileKey) => homesIn(file, index, symbols))
  const reachedFrom = memoize((file: FileKey) => followHomes(file, of, (home) => isAlias(index, home)))
  return {
    of,
    leadsTo: (file, home) => {
      if (file === home) return true
      const reached = reachedFrom(file)
      return reached.homes.has(home) || (reached.isAny ? 'any' : false)
    },
  }
}

function homesIn(file: FileKey, index: FactIndex, symbols: Symbols): 'any' | ReadonlySet<FileKey> {
  const homes = new Set<FileKey>()
  for (const fact of index.inFile('import', file)) {
    if (fact.reexported === true) continue
    for (const { imported, local } of fact.names) {
      const home = symbols.originOnce(file, local)
      if (!home) continue
      if (imported === '*' || home.isWhole === true || home.name === '*') return 'any'
      homes.add(home.file)
    }
  }
  return homes
}

/** A module whose names may stand for those of another: of what was read whole nobody knows it is not. */
function isAlias(index: FactIndex, file: FileKey): boolean {
  const outline = index.outlines.get(file)
  return !outline || outline.values.length > 0 || outline.derived.length > 0
}

interface Reached {
  readonly homes: ReadonlySet<FileKey>
  readonly isAny: boolean
}

function followHomes(start: FileKey, of: Homes['of'], isFollowed: (file: FileKey) => boolean): Reached {
  const homes = new Set<FileKey>()
  let isAny = false
  let next: readonly FileKey[] = [start]
  for (let step = 0; step < MAX_STEPS && next.length > 0; step++) {
    const direct = next.map(of)
    isAny ||= direct.includes('any')
    const found = new Set(direct.flatMap((one) => (one === 'any' ? [] : [...one])))
    next = [...found].filter((home) => !homes.has(home) && isFollowed(home))
    for (const home of found) homes.add(home)
  }
  return { homes, isAny }
}
