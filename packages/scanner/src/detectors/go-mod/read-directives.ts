/** A line of a go.mod or go.work: `require x v1` in one line, or a line of the block `require (…)`. */
export interface Directive {
  readonly verb: string
  readonly words: readonly string[]
  /** After `//`, without it. */
  readonly comment: string
  readonly line: number
}

/** Both files share one grammar: verbs with words, alone or in blocks, comments to the end of the line. */
export function readDirectives(source: string): Directive[] {
  const directives: Directive[] = []
  let block: string | undefined
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    const [, code = '', comment = ''] = /^((?:(?!\/\/).)*)(?:\/\/\s*(.*))?$/.exec(raw) ?? []
    const words = wordsOf(code)
    const [first] = words
    if (first === undefined) continue
    if (block !== undefined && first === ')') block = undefined
    else if (block !== undefined) directives.push({ verb: block, words, comment, line: at + 1 })
    else if (words[1] === '(') block = first
    else directives.push({ verb: first, words: words.slice(1), comment, line: at + 1 })
  }
  return directives
}

function wordsOf(code: string): string[] {
  return (code.match(/"[^"]*"|`[^`]*`|[()]|[^\s()"`]+/g) ?? []).map((word) => word.replace(/^["`]|["`]$/g, ''))
}
