/** A statement of a build script: its text without comments, and what stands in the braces at its end. */
export interface Statement {
  readonly text: string
  /** 1-based. */
  readonly line: number
  readonly block: readonly Statement[] | undefined
}

/** Longest string that is read as one; what is longer is text that does not matter. */
const MAX_STRING = 2_000

/** Deepest nesting that is read. */
const MAX_DEPTH = 40

/**
 * Splits a build script, in Groovy or Kotlin, into statements and blocks. Both languages share braces, strings and comments; more of
 * them is not needed to read what a build declares.
 */
export function readStatements(source: string): Statement[] {
  const clean = withoutComments(source)
  let at = 0
  let line = 1
  const readBlock = (depth: number): Statement[] => {
    const statements: Statement[] = []
    let text = ''
    /** The last character that is no blank: asking the whole text each time would take the square of its length. */
    let last = ''
    let start = 0
    let round = 0
    const end = (block?: readonly Statement[]): void => {
      if (last !== '') statements.push({ text: text.trim().replace(/\s+/g, ' '), line: start, block })
      text = ''
      last = ''
      round = 0
    }
    while (at < clean.length) {
      const string = stringAt(clean, at)
      const part = string ?? runAt(clean, at, /[^"'{}()[\]\n;]+/y)
      at += part.length
      if (string === undefined && part === '}') {
        if (depth > 0) break
        continue
      }
      if (string === undefined && part === '{' && depth < MAX_DEPTH) {
        end(readBlock(depth + 1))
        continue
      }
      if (string === undefined && (part === '\n' || part === ';') && round <= 0 && last !== ',') end()
      else {
        if (last === '') start = line
        text += part
        if (part.trim() !== '') last = part.trimEnd().slice(-1)
        if (part === '(' || part === '[') round++
        if (part === ')' || part === ']') round--
      }
      line += part.split('\n').length - 1
    }
    end()
    return statements
  }
  return readBlock(0)
}

/** The string literal that begins at a place, if one does. */
function stringAt(text: string, at: number): string | undefined {
  if (text[at] !== '"' && text[at] !== "'") return undefined
  const quote = /^(?:"""|'''|"|')/.exec(text.slice(at, at + 3))?.[0]
  if (quote === undefined) return undefined
  for (let end = at + quote.length; end < Math.min(text.length, at + MAX_STRING); end++) {
    if (text[end] === '\\') end++
    else if (text.startsWith(quote, end)) return text.slice(at, end + quote.length)
    else if (quote.length === 1 && text[end] === '\n') return undefined
  }
  return undefined
}

/** Comments become blanks; lines stay where they are. */
function withoutComments(source: string): string {
  let clean = ''
  for (let at = 0; at < source.length;) {
    const string = stringAt(source, at)
    const comment = string === undefined ? commentAt(source, at) : undefined
    const part = string ?? comment ?? runAt(source, at, /[^"'/]+/y)
    clean += comment === undefined ? part : part.replace(/[^\n]/g, ' ')
    at += part.length
  }
  return clean
}

/** Characters that mean nothing to the reader, or the one that does. */
function runAt(text: string, at: number, plain: RegExp): string {
  plain.lastIndex = at
  return plain.exec(text)?.[0] ?? text[at] ?? ''
}

function commentAt(source: string, at: number): string | undefined {
  if (source[at] !== '/') return undefined
  const end = source[at + 1] === '/' ? source.indexOf('\n', at) : source[at + 1] === '*' ? source.indexOf('*/', at) + 2 : 0
  if (end === 0) return undefined
  return source.slice(at, end <= 1 ? undefined : end)
}
