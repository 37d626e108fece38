import { setFlagsFromString } from 'node:v8'

/** How much the heap may grow before the engine looks for what nobody needs any more: by itself it lets it double, or grow fourfold where memory is plenty. */
const GROWTH = 30

/**
 * Runs what makes much more than it keeps. The engine's garbage is then collected when the heap has grown by a third: facts of an estate are most of what a scan
 * keeps, and twice as much again need not be held beside them.
 */
export async function withTightHeap<T>(run: () => Promise<T>): Promise<T> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  try {
    return await run()
  } finally {
    setFlagsFromString('--heap-growing-percent=0')
  }
}
