import { createSketch, encodeSketch } from '@coppice/model'
import { READ_LANGUAGES } from '../facts/read-languages.ts'
import { classifyPath } from './classify-path.ts'

/** Tokens in a row that make one fragment: long enough that equal ones are rarely chance, short enough to survive an edited line. */
const FRAGMENT = 6

/** Less than this is a file of constants or an empty shell: alike everywhere. */
const FEWEST_FRAGMENTS = 24

/** Characters that are read of one file: what is longer is seldom written by hand, and its beginning tells enough. */
const MOST_CHARACTERS = 60_000

/** Languages that services are written in; scripts and templates are alike everywhere. */
const CODE: ReadonlySet<string> = new Set([...READ_LANGUAGES, 'C++', 'Elixir', 'F#'])

/** What tools write on top of what they made. */
const GENERATED = /@generated|do not edit|code generated|auto-?generated/i

/** Characters within which that stands. */
const HEAD = 1000

const SPACE = 0
const WORD = 1
const DIGIT = 2
const QUOTE = 3
const SLASH = 4
const HASH = 5
const MARK = 6
const KINDS = new Uint8Array(128).fill(MARK)
for (let code = 0; code <= 32; code++) KINDS[code] = SPACE
for (const [from, to] of [
  ['a', 'z'],
  ['A', 'Z'],
  ['_', '_'],
  ['$', '$'],
] as const)
  // prettier-ignore
  KINDS.fill(WORD, from.charCodeAt(0), to.charCodeAt(0) + 1)
KINDS.fill(DIGIT, 48, 58)
for (const quote of '"\'`') KINDS[quote.charCodeAt(0)] = QUOTE
KINDS['/'.charCodeAt(0)] = SLASH
KINDS['#'.charCodeAt(0)] = HASH

const STRING_TOKEN = 0x2f0b4c47
const NUMBER_TOKEN = 0x51ed270b
const STEP = 0x01000193
/** `STEP` to the power of `FRAGMENT`: takes the oldest token out of the rolling hash. */
let oldest = 1
for (let n = 0; n < FRAGMENT; n++) oldest = Math.imul(oldest, STEP)

/**
 * Sketch of the fragments of a source file, as text; undefined for what was not written by hand, for tests, and for what is too short to
 * tell. Comments and spaces count for nothing, texts and numbers are all one: a copy with other settings is the same code. One pass, as
 * every file of the estate goes through here.
 */
export function fingerprintCode(path: string, text: string, language: string | undefined): string | undefined {
  if (language === undefined || !CODE.has(language) || classifyPath(path) !== 'source' || GENERATED.test(text.slice(0, HEAD)))
    return undefined
  const sketch = createSketch()
  const end = Math.min(text.length, MOST_CHARACTERS)
  const hashComments = language === 'Python' || language === 'Ruby' || language === 'Elixir'
  const window = new Int32Array(FRAGMENT)
  let rolling = 0
  let tokens = 0
  for (let at = 0; at < end;) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (KINDS[code] ?? MARK) : WORD
    let token = code
    if (kind === SPACE) {
      at++
      continue
    }
    if (kind === WORD) {
      token = 0x811c9dc5 | 0
      for (let c = code; at < end; c = text.charCodeAt(++at)) {
        if (c < 128 && KINDS[c] !== WORD && KINDS[c] !== DIGIT) break
        token = Math.imul(token ^ (c | 32), STEP)
      }
    } else if (kind === DIGIT) {
      token = NUMBER_TOKEN
      for (let c = code; at < end && (KINDS[c] === DIGIT || KINDS[c] === WORD); c = text.charCodeAt(++at));
    } else if (kind === QUOTE) {
      token = STRING_TOKEN
      at = endOfString(text, at, code, end)
    } else if (kind === SLASH && (text.charCodeAt(at + 1) === 47 || text.charCodeAt(at + 1) === 42)) {
      at = endOfComment(text, at, end)
      continue
    } else if (kind === HASH && hashComments) {
      at = endOfLine(text, at, end)
      continue
    } else at++
    const slot = tokens % FRAGMENT
    rolling = (Math.imul(rolling, STEP) + token - Math.imul(window[slot] ?? 0, oldest)) | 0
    window[slot] = token
    if (++tokens < FRAGMENT) continue
    const mixed = mix(rolling)
    const bin = mixed >>> 25
    const value = mixed & 0xffffff
    if (value < (sketch[bin] ?? 0)) sketch[bin] = value
  }
  return tokens - FRAGMENT + 1 < FEWEST_FRAGMENTS ? undefined : encodeSketch(sketch)
}

/** Spreads the bits (the finish of MurmurHash3), as bin and value are both taken out of them. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return mixed ^ (mixed >>> 16)
}

/** Texts end at their quote; those of one line also at its end, so that an apostrophe in prose costs one line at most. */
function endOfString(text: string, start: number, quote: number, end: number): number {
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code === 92) at++
    else if (code === quote) return at + 1
    else if (code === 10 && quote !== 96) return at
  }
  return end
}

function endOfComment(text: string, start: number, end: number): number {
  if (text.charCodeAt(start + 1) === 47) return endOfLine(text, start, end)
  const close = text.indexOf('*/', start + 2)
  return close < 0 ? end : close + 2
}

function endOfLine(text: string, start: number, end: number): number {
  const close = text.indexOf('\n', start)
  return close < 0 ? end : close + 1
}
