import { withoutComments } from '../../syntax/without-comments.ts'

/** The object that a configuration in JavaScript exports, written as JSON: keys and texts in double quotes, and `null` for what only code can tell. */
export function literalOf(source: string): { readonly text: string; readonly line: number } | undefined {
  const text = withoutComments(source, 'js')
  const start = /(?:module\.exports\s*=|export\s+default|defineConfig\()\s*(?=\{)/.exec(text)
  if (!start) return undefined
  const from = start.index + start[0].length
  const line = text.slice(0, from).split('\n').length
  return { text: toJson(text.slice(from)), line }
}

const TOKEN = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`|[A-Za-z_$][\w$.]*(?:\([^()]*\))?|-?\d+(?:\.\d+)?|\n|[^\S\n]+|./g

function toJson(source: string): string {
  let depth = 0
  let result = ''
  for (const [token] of source.matchAll(TOKEN)) {
    if (/^[{[(]$/.test(token)) depth++
    if (/^[}\])]$/.test(token)) depth--
    result += toToken(token)
    if (depth === 0 && token === '}') break
  }
  // Words before a colon are keys; others are values that are not known.
  return result
    .replace(/§([^§]*)§(?=\s*:)/g, '"$1"')
    .replace(/§(true|false|null)§/g, '$1')
    .replace(/§[^§]*§(?:\s*(?:\|\||\?\?|\+)\s*(?:§[^§]*§|"[^"]*"))*/g, 'null')
    .replace(/,(\s*[}\]])/g, '$1')
}

function toToken(token: string): string {
  if (/^[A-Za-z_$]/.test(token)) return `§${token}§`
  if (token.startsWith("'")) return JSON.stringify(token.slice(1, -1))
  if (token.startsWith('`')) return token.includes('${') ? 'null' : JSON.stringify(token.slice(1, -1).replace(/\n/g, ' '))
  return token
}
