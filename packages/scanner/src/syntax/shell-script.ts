/** A piece of a word: as it stands, the value of a variable, or what a command prints. */
export type ShellPart =
  { kind: 'text'; value: string } | { kind: 'variable'; name: string; fallback: string | undefined } | { kind: 'command'; script: string }

export type ShellWord = readonly ShellPart[]

/** Words between two separators. `line` is 1-based. */
export interface ShellCommand {
  readonly line: number
  readonly words: readonly ShellWord[]
}

/**
 * The commands of a shell script, in order: split at ends of lines, `;`, `&`, `|` and single parentheses. Comments, redirections' texts
 * (here-documents) and quotes are gone; keywords and braces stand as words of their own,
 * parentheses as commands.
 */
export function readShellScript(source: string): ShellCommand[] {
  const commands: ShellCommand[] = []
  let words: ShellWord[] = []
  let word: ShellPart[] | undefined
  let line = 1
  let startedAt = 1
  let hereDocument: string | undefined
  const add = (part: ShellPart): void => {
    const last = word?.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') last.value += part.value
    else word = [...(word ?? []), { ...part }]
  }
  const endWord = (): void => {
    if (word) {
      if (words.length === 0) startedAt = line
      words.push(word)
    }
    word = undefined
  }
  const endCommand = (): void => {
    endWord()
    if (words.length > 0) commands.push({ line: startedAt, words })
    words = []
  }
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? ''
    if (char === '\n') {
      endCommand()
      line++
      if (hereDocument !== undefined) {
        const end = endOfHereDocument(source, at + 1, hereDocument)
        line += countLines(source.slice(at + 1, end))
        at = end - 1
        hereDocument = undefined
      }
    } else if (char === '\\') {
      const next = source[++at] ?? ''
      if (next === '\r' && source[at + 1] === '\n') at++
      if (next === '\n' || next === '\r') line++
      else add({ kind: 'text', value: next })
    } else if (char === "'") {
      const end = source.indexOf("'", at + 1)
      const value = source.slice(at + 1, end < 0 ? undefined : end)
      add({ kind: 'text', value })
      line += countLines(value)
      at = end < 0 ? source.length : end
    } else if (char === '"') {
      const quoted = readQuoted(source, at)
      for (const part of quoted.parts) add(part)
      line += countLines(source.slice(at, quoted.end))
      at = quoted.end
    } else if (char === '#' && word === undefined) {
      const end = source.indexOf('\n', at)
      at = (end < 0 ? source.length : end) - 1
    } else if (/\s/.test(char)) {
      endWord()
    } else if (char === '<' && source[at + 1] === '<' && source[at + 2] !== '<') {
      const mark = /^<<-?\s*(['"]?)(\w+)\1/.exec(source.slice(at, at + 80))
      endWord()
      hereDocument = mark?.[2]
      at += (mark?.[0].length ?? 2) - 1
    } else if (/[;&|]/.test(char) && !(char === '&' && /[<>]/.test(source[at - 1] ?? '')) && !(char === '&' && source[at + 1] === '>')) {
      endCommand()
    } else if (char === '(' && source[at + 1] === ')' && words.length <= 1) {
      add({ kind: 'text', value: '()' })
      at++
    } else if (char === '(' || char === ')') {
      endCommand()
      commands.push({ line, words: [[{ kind: 'text', value: char }]] })
    } else {
      const found = partAt(source, at)
      if (found) {
        add(found.part)
        line += countLines(source.slice(at, found.end))
        at = found.end - 1
      } else add({ kind: 'text', value: char })
    }
  }
  endCommand()
  return commands
}

/** What stands between double quotes, and where they close. Text is there even where it is empty: the word is. */
function readQuoted(source: string, from: number): { parts: ShellPart[]; end: number } {
  const parts: ShellPart[] = [{ kind: 'text', value: '' }]
  let at = from + 1
  while (at < source.length && source[at] !== '"') {
    const found = partAt(source, at)
    const escaped = source[at] === '\\' && /["\\$`\n]/.test(source[at + 1] ?? '')
    const value = escaped ? (source[at + 1] ?? '').replace('\n', '') : (source[at] ?? '')
    parts.push(found?.part ?? { kind: 'text', value })
    at = found?.end ?? at + (escaped ? 2 : 1)
  }
  return { parts, end: at }
}

function countLines(value: string): number {
  return value.split('\n').length - 1
}

/** Where the line after the closing mark begins. */
function endOfHereDocument(source: string, from: number, mark: string): number {
  for (let at = from; at < source.length;) {
    const end = source.indexOf('\n', at)
    const next = end < 0 ? source.length : end + 1
    if (source.slice(at, next).trim() === mark) return next
    at = next
  }
  return source.length
}

/** The variable or command that begins here, and where it ends. */
function partAt(source: string, at: number): { part: ShellPart; end: number } | undefined {
  if (source[at] === '`') {
    const end = source.indexOf('`', at + 1)
    return end < 0 ? undefined : { part: { kind: 'command', script: source.slice(at + 1, end) }, end: end + 1 }
  }
  if (source[at] !== '$') return undefined
  if (source[at + 1] === '(') {
    const end = closing(source, at + 1, '(', ')')
    return { part: { kind: 'command', script: source.slice(at + 2, end) }, end: end + 1 }
  }
  if (source[at + 1] === '{') {
    const end = closing(source, at + 1, '{', '}')
    const inside = /^(\w+)(?::?([-=])([^]*))?$/.exec(source.slice(at + 2, end))
    // What cuts or replaces parts of a value is a variable that nobody knows.
    return { part: { kind: 'variable', name: inside?.[1] ?? '', fallback: inside?.[2] ? inside[3] : undefined }, end: end + 1 }
  }
  const bare = /^\$(\d|[A-Za-z_]\w*|[@*#?!$])/.exec(source.slice(at, at + 100))
  return bare ? { part: { kind: 'variable', name: bare[1] ?? '', fallback: undefined }, end: at + bare[0].length } : undefined
}

function closing(source: string, from: number, open: string, close: string): number {
  let depth = 0
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++
    else if (source[at] === open) depth++
    else if (source[at] === close && --depth === 0) return at
  }
  return source.length
}
