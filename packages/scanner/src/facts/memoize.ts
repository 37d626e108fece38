import type { FileKey } from './fact-index.ts'

/** Computes a value once for each key. */
export function memoize<K, V>(compute: (key: K) => V): (key: K) => V {
  return memoizeSome(Number.POSITIVE_INFINITY, compute)
}

/** Remembers answers to questions that are asked of files, by file first: names of files are long, and to put one in front of every question takes longer than most answers. */
export function memoizeInFiles<V>(): (file: FileKey, question: string, compute: () => V) => V {
  const known = new Map<FileKey, Map<string, V>>()
  return (file, question, compute) => {
    let answers = known.get(file)
    if (!answers) {
      answers = new Map<string, V>()
      known.set(file, answers)
    }
    const found = answers.get(question)
    if (found !== undefined || answers.has(question)) return found as V
    const value = compute()
    answers.set(question, value)
    return value
  }
}

/** The same for what is asked for in turn, key by key, and holds much: of more than `most` values the oldest is made anew when it is asked for. */
export function memoizeSome<K, V>(most: number, compute: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined || known.has(key)) return found as V
    const value = compute(key)
    known.set(key, value)
    for (const oldest of known.size > most ? known.keys() : []) {
      known.delete(oldest)
      break
    }
    return value
  }
}

/** Computes a value when it is first asked for. */
export function lazy<T>(compute: () => T): () => T {
  let known: { value: T } | undefined
  return () => (known ??= { value: compute() }).value
}
