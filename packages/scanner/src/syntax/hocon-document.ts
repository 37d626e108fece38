/** A value of HOCON as its pieces: texts and substitutions, in order. */
export interface HoconEntry {
  /** Dotted, from the root. */
  readonly key: string
  readonly line: number
  readonly pieces: readonly HoconPiece[]
}

export type HoconPiece = { readonly text: string } | { readonly substitution: string; readonly optional: boolean }

/** Characters of a text without quotes that begin nothing else. */
const PLAIN = /[^\n,}\]#{["$/]+/y

/** Deepest nesting that is followed. */
const MAX_DEPTH = 60

/**
 * Assignments of a HOCON document in order (https://github.com/lightbend/config/blob/main/HOCON.md): nested objects, keys with dots, comments, substitutions.
 * Items of lists are numbered. What is broken is skipped to the end of its line.
 */
export function readHocon(source: string): HoconEntry[] {
  const entries: HoconEntry[] = []
  let at = 0
  let line = 1
  const peek = (): string => source[at] ?? ''
  const step = (): void => {
    if (source[at] === '\n') line++
    at++
  }
  const skipBlank = (newlines: boolean): void => {
    while (at < source.length) {
      const char = peek()
      if (char === '#' || source.startsWith('//', at)) while (at < source.length && peek() !== '\n') at++
      else if (char === ' ' || char === '\t' || char === '\r' || char === '\uFEFF' || (newlines && (char === '\n' || char === ','))) step()
      else return
    }
  }
  const readQuoted = (): string => {
    if (source.startsWith('"""', at)) {
      const end = source.indexOf('"""', at + 3)
      const text = source.slice(at + 3, end < 0 ? undefined : end)
      const until = end < 0 ? source.length : end + 3
      while (at < until) step()
      return text
    }
    let text = ''
    step()
    while (at < source.length && peek() !== '"' && peek() !== '\n') {
      if (peek() === '\\') step()
      text += peek()
      step()
    }
    if (peek() === '"') step()
    return text
  }
  const readKey = (): string => {
    let key = ''
    while (at < source.length && !/[=:{}\n,[\]]/.test(peek()) && !source.startsWith('+=', at)) {
      if (peek() === '"') key += readQuoted()
      else {
        key += peek()
        step()
      }
    }
    return key.trim()
  }
  const readValue = (key: string, depth: number): void => {
    const from = line
    const pieces: HoconPiece[] = []
    const add = (text: string): void => {
      const last = pieces.at(-1)
      if (last && 'text' in last) pieces[pieces.length - 1] = { text: last.text + text }
      else pieces.push({ text })
    }
    while (at < source.length) {
      const char = peek()
      if (depth >= MAX_DEPTH && /[{[]/.test(char)) step()
      else if (char === '{') {
        readObject(key, depth + 1)
      } else if (char === '[') {
        readList(key, depth + 1)
      } else if (char === '"') {
        add(readQuoted())
      } else if (source.startsWith('${', at)) {
        const end = source.indexOf('}', at)
        if (end < 0) break
        const [, optional, substitution = ''] = /^\$\{(\??)\s*([^}]*?)\s*$/.exec(source.slice(at, end)) ?? []
        pieces.push({ substitution, optional: optional === '?' })
        at = end + 1
      } else if (/[\n,}\]#]/.test(char) || source.startsWith('//', at)) break
      else {
        PLAIN.lastIndex = at
        const run = PLAIN.exec(source)?.[0] ?? char
        add(run)
        at += run.length
      }
    }
    const trimmed = trim(pieces)
    if (trimmed.length > 0) entries.push({ key, line: from, pieces: trimmed })
  }
  const readList = (key: string, depth: number): void => {
    step()
    for (let index = 0; at < source.length; index++) {
      skipBlank(true)
      if (peek() === ']' || depth > MAX_DEPTH) break
      const before = at
      readValue(`${key}.${index}`, depth)
      if (at === before) step()
    }
    if (peek() === ']') step()
  }
  const readObject = (prefix: string, depth: number): void => {
    if (peek() === '{') step()
    while (at < source.length) {
      skipBlank(true)
      if (peek() === '}') {
        step()
        if (depth > 0) return
        continue
      }
      const before = at
      const key = readKey()
      const whole = prefix === '' ? key : `${prefix}.${key}`
      skipBlank(false)
      if (source.startsWith('+=', at)) at += 2
      else if (peek() === '=' || peek() === ':') step()
      else if (peek() !== '{') {
        // `include "other"`, or something broken.
        if (at === before || peek() !== '\n') step()
        continue
      }
      skipBlank(false)
      if (key !== '' && depth <= MAX_DEPTH) readValue(whole, depth)
      else if (at === before) step()
    }
  }
  readObject('', 0)
  return entries
}

function trim(pieces: readonly HoconPiece[]): HoconPiece[] {
  const last = pieces.length - 1
  return pieces
    .map((piece, at) => {
      if (!('text' in piece)) return piece
      const begun = at === 0 ? piece.text.trimStart() : piece.text
      return { text: at === last ? begun.trimEnd() : begun }
    })
    .filter((piece) => !('text' in piece) || piece.text !== '')
}
