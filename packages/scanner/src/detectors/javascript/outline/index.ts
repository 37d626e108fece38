import type { SourceFile } from '../../../detect/detector.ts'
import type { Finding } from '../../../facts/finding.ts'
import type { Outline } from '../../../facts/outline.ts'
import { routesOfPlace } from '../file-routes.ts'
import { reachesOut } from './reaches-out.ts'
import { readExports } from './read-exports.ts'
import { readHead } from './read-head.ts'
import { wordsIn } from './words.ts'

/** Imports, exports of CommonJS, and other forms of either that only a parser can tell. */
const UNTOLD =
  /\brequire\s*[.(]|\bexports\b|\bimport\s*\(|^[ \t]*import\b|^[ \t]+export\b|\bfrom\s*['"]|^export\s*(?:=|import\b|as\b|default\s*$|(?:const|let|var)\s*[[{])/m

const VARIABLE = /^(?:export\s+)?(?:declare\s+)?(?:const|let|var)\s+([\w$]+)([^\n]*)/gm
const BY_DEFAULT = /^export\s+default\s+([^\n]*)/gm
/** Functions, objects, lists, texts, numbers, and what calls and members give: none of them is another name for something. */
const NO_OTHER_NAME = /^[^=]*=\s*(?:[{['"`\d]|async\b|function\b|(?:\([^)]*\)|[\w$]+)(?::[^=]*)?\s*=>|(?!new\b|await\b)[\w$.]+\s*[.(<`?])/
const DERIVED = /\bclass\s+([\w$]+)?[^{;]{0,200}?\bextends\s+([\w$.]+)(?![\w$.]|\s*\()/g

/**
 * The outline of a module: without parsing it where it does nothing but define and call, from its tree (`readTree`) where it may do more. Undefined
 * where only a parser can tell what it imports and offers.
 */
export function outlineOf(
  file: SourceFile,
  readTree: (file: SourceFile) => Finding[] | undefined,
): { findings: Finding[]; outline: Outline } | undefined {
  const { path, text } = file
  if (!/\.[cm]?[jt]sx?$/.test(path)) return undefined
  const head = readHead(text)
  if (!head) return undefined
  const body = text.slice(head.end)
  if (UNTOLD.test(body)) return undefined
  const exports = readExports(text, head.end)
  if (!exports) return undefined
  const findings = reachesOut(path, text, head.specifiers) ? readTree(file) : [...head.imports, ...exports, ...routesOfPlace(path, exports)]
  if (!findings) return undefined
  const names = namesIn(body)
  const words = wordsIn(
    text,
    head.end,
    names.derived.map(({ base }) => base.slice(base.lastIndexOf('.') + 1)),
  )
  return { findings, outline: { words: words.called, guards: words.guards, flags: words.flags, ...names } }
}

function namesIn(body: string): Pick<Outline, 'values' | 'derived'> {
  const derived = [...body.matchAll(DERIVED)].map(([, name = 'default', base = '']) => ({ name, base }))
  const variables = [...body.matchAll(VARIABLE)].flatMap(([, name, rest = '']) =>
    name === undefined || NO_OTHER_NAME.test(rest) ? [] : name,
  )
  const byDefault = [...body.matchAll(BY_DEFAULT)].some(([, value = '']) => !NO_OTHER_NAME.test(`= ${value}`))
  return { values: [...new Set([...variables, ...(byDefault ? ['default'] : [])])], derived }
}
