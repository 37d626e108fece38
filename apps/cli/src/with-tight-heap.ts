import { getHeapStatistics, setFlagsFromString } from 'node:v8'

/** How much the heap may grow before the engine looks for what nobody needs any more: by itself it lets it double, or grow fourfold where memory is plenty. */
const GROWTH = 30

/** A heap from which on memory counts for more than the time of looking for garbage, which is a fifteenth of a scan. */
const LARGE = 100 * 1024 * 1024

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

/** The same for what may turn out to be small: the heap is tight from when the function handed in finds it large. */
export async function withTightHeapOnceLarge<T>(run: (look: () => void) => Promise<T>): Promise<T> {
  try {
    return await run(() => {
      if (getHeapStatistics().used_heap_size > LARGE) setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
    })
  } finally {
    setFlagsFromString('--heap-growing-percent=0')
  }
}
