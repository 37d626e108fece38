/** `name argument… ;` or `name argument… { … }`. */
export interface Directive {
  readonly name: string
  readonly words: readonly string[]
  readonly line: number
  readonly block: readonly Directive[]
}

export interface Directives {
  readonly directives: readonly Directive[]
  /** Line of a block that the file ends in. */
  readonly openSince: number | undefined
}

const TOKEN = /\s+|#[^\n]*|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|[{};]|(?:\\[\s\S]|\$\{[^}\n]*\}|\{\{[^}\n]*\}\}|[^\s{};"'])+|./g

/** Reads the block notation of nginx; variables in braces, of nginx or of templates, belong to their word. */
export function readDirectives(source: string): Directives {
  const root: Directive[] = []
  const open: { line: number; into: Directive[] }[] = []
  let into = root
  let words: string[] = []
  let line = 1
  let start = 1
  const finish = (block: Directive[]): void => {
    const [name, ...rest] = words
    if (name !== undefined) into.push({ name, words: rest, line: start, block })
    words = []
  }
  for (const [token] of source.matchAll(TOKEN)) {
    if (token === ';') finish([])
    else if (token === '{') {
      const block: Directive[] = []
      finish(block)
      open.push({ line: start, into })
      into = block
    } else if (token === '}') {
      words = []
      into = open.pop()?.into ?? root
    } else if (!/^[\s#]/.test(token)) {
      if (words.length === 0) start = line
      words.push(/^(["']).*\1$/s.test(token) ? token.slice(1, -1) : token)
    }
    line += token.split('\n').length - 1
  }
  return { directives: root, openSince: open.at(-1)?.line }
}
