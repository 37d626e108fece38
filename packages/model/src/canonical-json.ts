/** JSON with sorted keys and a line per element of the outer arrays, so that the same value gives the same bytes and diffs read well. */
export function toCanonicalJson(value: unknown): string {
  return [...toCanonicalPieces(value)].join('')
}

/** The same text in pieces: that of a large estate is longer than anything else that is held of it. */
export function* toCanonicalPieces(value: unknown): Iterable<string> {
  let piece = ''
  for (const part of writeLines(value, 0)) {
    piece += part
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield `${piece}\n`
}

const PIECE = 256 * 1024

/** Depth to which objects and arrays are broken into lines. */
const LINES_TO_DEPTH = 2

function* writeLines(value: unknown, depth: number): Iterable<string> {
  if (!isObject(value) || depth >= LINES_TO_DEPTH) {
    yield write(value)
    return
  }
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const line = `\n${'  '.repeat(depth)}`
  let before = `${open}${line}  `
  for (const key of keysOf(value)) {
    yield Array.isArray(value) ? before : `${before}${quote(key)}: `
    yield* writeLines(value[key], depth + 1)
    before = `,${line}  `
  }
  yield before.startsWith(',') ? `${line}${close}` : `${open}${close}`
}

function write(value: unknown): string {
  if (!isObject(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(write).join(', ')}]`
  let text = ''
  for (const key of keysOf(value)) text += `${text === '' ? '' : ', '}${quote(key)}: ${write(value[key])}`
  return `{${text}}`
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object'
}

/** Places of a list; of an object the keys of what is set, by code unit as everything is ordered here. */
function keysOf(value: Readonly<Record<string, unknown>>): string[] {
  const keys = Object.keys(value)
  return Array.isArray(value) ? keys : keys.filter((key) => value[key] !== undefined).sort()
}

const quoted = new Map<string, string>()

/** Few keys, said millions of times; those of a document whose keys are anything are not kept. */
function quote(key: string): string {
  const known = quoted.get(key)
  if (known !== undefined) return known
  const text = JSON.stringify(key)
  if (quoted.size < MOST_KEYS) quoted.set(key, text)
  return text
}

const MOST_KEYS = 2_000
