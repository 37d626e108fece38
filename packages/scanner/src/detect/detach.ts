/**
 * Lets a value stand for itself. A piece of a text, as an expression over it or a parser gives it, keeps the whole text alive: findings of a few hundred
 * bytes would hold every file of an estate in memory. What is said in thousands of files (a name that is imported, a package) is kept once.
 * The value itself is changed and given back: detectors make their findings anew for each file.
 */
export function detach<T>(value: T): T {
  return detachAny(value) as T
}

function detachAny(value: unknown): unknown {
  if (typeof value === 'string') return kept(value)
  if (typeof value !== 'object' || value === null) return value
  // What a detector hands out again and again may not be changed by anybody.
  if (Object.isFrozen(value)) return detachAny(structuredClone(value))
  const holder = value as Record<string, unknown>
  for (const key in holder) {
    const one = holder[key]
    if (typeof one === 'string') holder[key] = kept(one)
    else if (typeof one === 'object' && one !== null) holder[key] = detachAny(one)
  }
  return value
}

/** Longer texts are seldom said twice. */
const LONGEST = 80
/** What is known is forgotten from time to time: an estate has no end of names. */
const MOST = 100_000
const known = new Map<string, string>()

function kept(text: string): string {
  if (text.length > LONGEST) return copy(text)
  const found = known.get(text)
  if (found !== undefined) return found
  if (known.size >= MOST) known.clear()
  const own = copy(text)
  known.set(own, own)
  return own
}

/** The engine shares the characters of a text with its pieces, and says so nowhere: what is written and read again shares nothing. */
function copy(text: string): string {
  return JSON.parse(JSON.stringify(text)) as string
}
