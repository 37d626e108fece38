import type { Import } from '../../../facts/finding.ts'

/** The statements that a module begins with, as far as they only import or pass on. */
export interface Head {
  readonly imports: readonly Import[]
  /** Every specifier, those of types included. */
  readonly specifiers: readonly string[]
  /** Where what follows begins. */
  readonly end: number
}

const BLANK = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
const DIRECTIVE = /(?:'use [a-z ]+'|"use [a-z ]+")\s*;?/y
const IMPORT =
  /import\b\s*(type\b(?!\s*(?:,|from\b\s*['"])))?\s*(?:([^'"`;()=]*?)\bfrom\b\s*)?(?:'([^'\n\\]+)'|"([^"\n\\]+)")[ \t]*(;|(?=\r?\n|$))/y
const PASSED_ON =
  /export\b\s*(type\b)?\s*(\{[^{}'"`;()=]*\}|\*(?:\s*as\s+[\w$]+)?)\s*from\b\s*(?:'([^'\n\\]+)'|"([^"\n\\]+)")[ \t]*(;|(?=\r?\n|$))/y
const CLAUSE = /^(?:([\w$]+)\s*,?\s*)?(?:\*\s*as\s+([\w$]+)|\{([\s\S]*)\})?\s*$/
const ELEMENT = /^(?:(type)\s+(?!as\b))?([\w$]+)(?:\s+as\s+([\w$]+))?$/
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g

/** Reads the head of a module without parsing it; undefined where it holds a form that only a parser can tell. */
export function readHead(text: string): Head | undefined {
  const imports: Import[] = []
  const specifiers: string[] = []
  const lineAt = createLineCounter(text)
  let at = text.startsWith('\uFEFF') ? 1 : 0
  if (text.startsWith('#!', at)) at = text.indexOf('\n', at)
  for (;;) {
    at = after(BLANK, text, at) ?? at
    const directive = after(DIRECTIVE, text, at)
    if (directive !== undefined) {
      at = directive
      continue
    }
    const found = matchAt(IMPORT, text, at) ?? matchAt(PASSED_ON, text, at)
    if (!found) return { imports, specifiers, end: at }
    const [whole, isType, clause, single, double] = found
    const specifier = single ?? double ?? ''
    const names = namesIn(clause?.replace(COMMENT, ''), whole.startsWith('export'))
    if (!names) return undefined
    specifiers.push(specifier)
    const vanishes = isType !== undefined || (names.length === 0 && clause !== undefined)
    const reexported = whole.startsWith('export') ? { reexported: true as const } : {}
    if (!vanishes) imports.push({ kind: 'import', line: lineAt(at), ecosystem: 'npm', specifier, names, ...reexported })
    at += whole.length
  }
}

function namesIn(clause: string | undefined, isPassedOn: boolean): Import['names'] | undefined {
  if (clause === undefined) return []
  const [matched, byDefault, all, list] = CLAUSE.exec(clause.trim()) ?? []
  if (matched === undefined) return isPassedOn ? passedOn(clause.trim()) : undefined
  const names: Import['names'] = []
  if (byDefault !== undefined) names.push({ imported: 'default', local: byDefault })
  if (all !== undefined) names.push({ imported: '*', local: all })
  const listed = elementsOf(list ?? '')
  return listed && [...names, ...listed]
}

/** `export * from`; the other forms are those of imports. */
function passedOn(clause: string): Import['names'] | undefined {
  return clause === '*' ? [{ imported: '*', local: '*' }] : undefined
}

/** `a, b as c, type D`; types vanish. */
export function elementsOf(list: string): Import['names'] | undefined {
  const names: Import['names'] = []
  for (const element of list.split(',')) {
    if (element.trim() === '') continue
    const [matched, isType, imported = '', local = imported] = ELEMENT.exec(element.trim()) ?? []
    if (matched === undefined) return undefined
    if (isType === undefined) names.push({ imported, local })
  }
  return names
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function after(pattern: RegExp, text: string, at: number): number | undefined {
  const found = matchAt(pattern, text, at)
  return found && at + found[0].length
}

/** 1-based lines of places that are asked for in order. */
export function createLineCounter(text: string): (at: number) => number {
  let line = 1
  let seen = 0
  return (at) => {
    for (let next = text.indexOf('\n', seen); next >= 0 && next < at; next = text.indexOf('\n', seen)) {
      line++
      seen = next + 1
    }
    return line
  }
}
