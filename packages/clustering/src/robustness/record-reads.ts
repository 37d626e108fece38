/**
 * A value that notes which of its numbers are read, by path: `retire.staleAfterDays`. What was never read cannot have steered a result, so
 * that nobody has to keep a list of which rule steers which proposer.
 */
export function recordReads<T extends object>(value: T): { readonly watched: T; readonly read: ReadonlySet<string> } {
  const read = new Set<string>()
  return { watched: watch(value, [], read), read }
}

function watch<T extends object>(value: T, path: readonly string[], read: Set<string>): T {
  return new Proxy(value, {
    get(target, key): unknown {
      const found: unknown = Reflect.get(target, key)
      if (typeof key !== 'string') return found
      if (typeof found === 'number') read.add([...path, key].join('.'))
      return typeof found === 'object' && found !== null ? watch(found, [...path, key], read) : found
    },
  })
}
