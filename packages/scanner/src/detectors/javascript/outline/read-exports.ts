import type { Export } from '../../../facts/finding.ts'
import { createLineCounter, elementsOf } from './read-head.ts'

const STATEMENT = /^export\b[ \t]*(.*)$/gm
/** What vanishes when the program runs. */
const TYPE = /^(?:declare\s+)?(?:type\b(?!\s*=)|interface\b|namespace\b|module\b|global\b)/
const NAMED =
  /^(?:declare\s+)?(?:abstract\s+class|class|(?:async\s+)?function(?:\s*\*\s*|\s+)|(?:const\s+)?enum)\s*([\w$]+)(?![\w$]|\P{ASCII})/u
const VARIABLE = /^(?:declare\s+)?(?:const|let|var)\s+([\w$]+)\s*[:=;!]/
const BY_DEFAULT = /^default\b\s*(.*)$/
const DECLARED = /^(?:abstract\s+class|class|(?:async\s+)?function\b\s*\*?)\s*(?!extends\b|implements\b)([\w$]*)(?!\P{ASCII})/u
/** A second name after a value that ends on its line: only a parser tells declarations from the operands of a comma. */
const SEVERAL = /^(?:const|let|var)\s.*,\s*[\w$]+\s*(?::[^,]*)?=[^>=]/
const VALUE_WORD = /^(?:null|true|false|this|new|await|async|typeof|class|function)$/

/**
 * Names that a module offers, by the statements at the beginning of a line; undefined where one is of a form that only a parser can tell. What
 * stands so in a comment or a text offers a name that nobody asks for.
 */
export function readExports(text: string, from: number): Export[] | undefined {
  const exports: Export[] = []
  const lineAt = createLineCounter(text)
  const body = text.slice(from)
  for (const found of body.matchAll(STATEMENT)) {
    const [, rest = ''] = found
    const names = namesOf(rest.trim(), body, found.index)
    if (!names) return undefined
    const line = lineAt(from + found.index)
    for (const { exported, local } of names) exports.push({ kind: 'export', line, exported, local })
  }
  return exports
}

type Names = readonly { readonly exported: string; readonly local: string }[]

function namesOf(rest: string, text: string, at: number): Names | undefined {
  if (TYPE.test(rest)) return rest.startsWith('type {') ? undefined : []
  const variable = VARIABLE.exec(rest)?.[1]
  if (variable !== undefined) return SEVERAL.test(withoutBrackets(rest)) ? undefined : [{ exported: variable, local: variable }]
  const named = NAMED.exec(rest)?.[1]
  if (named !== undefined) return [{ exported: named, local: named }]
  const byDefault = BY_DEFAULT.exec(rest)
  if (byDefault) return isContinued(text, at) ? undefined : [{ exported: 'default', local: localOf(byDefault[1] ?? '') }]
  if (!rest.startsWith('{')) return undefined
  const list = /^export\s*\{([^{}'"`]*)\}\s*(?:;|\r?\n|$)/.exec(text.slice(at, at + 5000))?.[1]
  const names = list === undefined ? undefined : elementsOf(list.replace(/\/\/[^\n]*|\/\*[\s\S]*?\*\//g, ''))
  return names?.map(({ imported, local }) => ({ exported: local, local: imported }))
}

/** What stands outside brackets, up to one that closes on a later line. */
function withoutBrackets(line: string): string {
  let left = line
  for (let before = ''; before !== left;) {
    before = left
    left = left.replace(/\([^()[\]{}]*\)|\[[^()[\]{}]*\]|\{[^()[\]{}]*\}/g, ' ')
  }
  return left.replace(/[([{].*$/, '')
}

/** A name that a chain of members follows on the next line. */
function isContinued(text: string, at: number): boolean {
  return /^export\s+default\s+[\w$]+[ \t]*\r?\n\s*[.([?]/.test(text.slice(at, at + 300))
}

function localOf(value: string): string {
  const declared = DECLARED.exec(value)
  if (declared) return declared[1] === '' || declared[1] === undefined ? 'default' : declared[1]
  const name = /^([\w$]+)\s*;?$/.exec(value)?.[1]
  return name === undefined || /^\d/.test(name) || VALUE_WORD.test(name) ? 'default' : name
}
