import { hashWord } from '../../../facts/outline.ts'

/** What the words of a module are good for, each by its hash, in order. */
export interface Words {
  /** What may be called or made, elements of JSX included. */
  readonly called: readonly number[]
  /** `if (options.useRedis)`, `options.useRedis && …` */
  readonly guards: readonly number[]
  /** `useRedis: true` */
  readonly flags: readonly number[]
}

const OPTION = /(?:use|enable|with|disable|is|has|should)[A-Z]\w*/y
const GUARDS = /\s*(?:\)|&&)/y
const IS_SWITCHED = /['"]?\s*:\s*(?:true|false)\b/y

const LETTER = 1
const DIGIT = 2
const KINDS = new Uint8Array(128)
for (let code = 0; code < 128; code++)
  KINDS[code] = /[A-Za-z_$]/.test(String.fromCharCode(code)) ? LETTER : /\d/.test(String.fromCharCode(code)) ? DIGIT : 0

const QUESTION = 63
const DOT = 46
const DOLLAR = 36
const OPEN = 40
const LESS = 60
const TICK = 96

/** Looks at every word behind the head once: this is done for every module of an estate, and an expression for each question takes several times as long. */
export function wordsIn(text: string, from: number, bases: Iterable<string>): Words {
  // A class that extends another may call its constructor.
  const called = new Set<number>([...bases].map(hashWord))
  const guards = new Set<number>()
  const flags = new Set<number>()
  let openedAt = -1
  for (let at = from; at < text.length;) {
    const code = text.charCodeAt(at)
    if (code >= 128 || KINDS[code] !== LETTER) {
      at++
      continue
    }
    const isElement = code >= 65 && code <= 90 && at > 0 && text.charCodeAt(at - 1) === LESS && openedAt !== at - 1
    let hash = 2166136261
    let end = at
    let hasDollar = false
    for (let c = code; end < text.length; c = text.charCodeAt(++end)) {
      if (c >= 128 || KINDS[c] === 0) break
      if (c === DOLLAR) hasDollar = true
      hash = Math.imul(hash ^ c, 16777619)
    }
    const opened = isElement ? -1 : openingAfter(text, end)
    if (opened >= 0) openedAt = opened
    if (isElement || opened >= 0) called.add(hash | 0)
    if (hasDollar || FIRST.has(code)) addOptions(text, at, end, guards, flags)
    at = end
  }
  return { called: inOrder(called), guards: inOrder(guards), flags: inOrder(flags) }
}

/** Where the arguments of a call, the types of them, or a template begin behind a name; -1 where none does. */
function openingAfter(text: string, end: number): number {
  let at = afterSpace(text, end)
  if (text.charCodeAt(at) === QUESTION && text.charCodeAt(at + 1) === DOT) at = afterSpace(text, at + 2)
  const code = text.charCodeAt(at)
  return code === OPEN || code === LESS || code === TICK ? at : -1
}

function afterSpace(text: string, from: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at)
    if (code === 32 || (code >= 9 && code <= 13) || (code >= 128 && /\s/.test(text.charAt(at)))) continue
    return at
  }
}

/** First letters of options. */
const FIRST = new Set(Array.from('uewdihs', (letter) => letter.charCodeAt(0)))

/** A dollar sign is no part of an option: one may begin behind it. */
function addOptions(text: string, from: number, to: number, guards: Set<number>, flags: Set<number>): void {
  for (let at = from; at < to; at++) {
    const before = at === 0 ? 0 : text.charCodeAt(at - 1)
    if (at > from ? before !== DOLLAR : KINDS[before] === DIGIT) continue
    OPTION.lastIndex = at
    const [option] = OPTION.exec(text) ?? []
    if (option === undefined) continue
    const end = at + option.length
    if (isFollowed(GUARDS, text, end)) guards.add(hashWord(option))
    if (isFollowed(IS_SWITCHED, text, end)) flags.add(hashWord(option))
  }
}

function isFollowed(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function inOrder(hashes: ReadonlySet<number>): number[] {
  return [...Int32Array.from(hashes).sort()]
}
