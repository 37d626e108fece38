import type { ServiceNode } from '@coppice/model'

/** What people put behind or before a name when they build the same thing anew, and what they call the old one. */
const NEWER = /[-_ ]?(?:mk|v|gen)[-_]?(\d+)$|[-_](\d)$|[-_](next|new|ng)$|^(next|new)[-_]/i
const OLDER = /[-_](legacy|old|classic|deprecated)$|^(legacy|old)[-_]/i

interface Generation {
  readonly base: string
  readonly number: number
}

/** Whether one of two names is that of the other in a later generation: `image-builder` and `image-builder-mk3`, `legacy-cart` and `cart`. */
export function areGenerations(a: ServiceNode, b: ServiceNode): boolean {
  return compareGenerations(a, b) !== 0
}

/** Above 0 where a is a later generation of b, below 0 where it is an earlier one, 0 where neither follows from the names. */
export function compareGenerations(a: ServiceNode, b: ServiceNode): number {
  const [ofA, ofB] = [readGeneration(a.name), readGeneration(b.name)]
  return ofA.base === ofB.base ? ofA.number - ofB.number : 0
}

/** A name without a mark is the first generation. */
function readGeneration(name: string): Generation {
  const newer = NEWER.exec(name)
  if (newer) return { base: plain(name.replace(NEWER, '')), number: Number(newer[1] ?? newer[2] ?? 2) }
  if (OLDER.test(name)) return { base: plain(name.replace(OLDER, '')), number: 0 }
  return { base: plain(name), number: 1 }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
