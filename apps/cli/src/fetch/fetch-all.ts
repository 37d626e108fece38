import { fetchOne, removeUnfinished, type Fetched, type FetchOptions } from './fetch-one.ts'
import type { Wanted } from './read-list.ts'

/** Fetches a list, several at once, and answers in the list's order. One that fails takes no other with it. */
export async function fetchAll(
  list: readonly Wanted[],
  options: FetchOptions & { readonly jobs: number; readonly onDone: (done: number) => void; readonly signal: AbortSignal },
): Promise<Fetched[]> {
  await removeUnfinished(options.into)
  const results = new Map<number, Fetched>()
  const open = [...list.entries()].toReversed()
  const lanes = Array.from({ length: Math.min(options.jobs, list.length) }, async () => {
    for (let next = open.pop(); next; next = open.pop()) {
      options.signal.throwIfAborted()
      const [at, wanted] = next
      results.set(at, await fetchOne(wanted, options))
      options.onDone(results.size)
    }
  })
  // All lanes are waited for, also when one was interrupted: each cleans up behind itself.
  const ended = await Promise.allSettled(lanes)
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason
  return [...results].toSorted(([one], [other]) => one - other).map(([, result]) => result)
}
