import { defineDetector } from '../../detect/detector.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'

/** `CREATE TABLE IF NOT EXISTS shop.orders (`, with the quotes of each dialect; what lives for one session is none. */
const CREATE = /\bcreate\s+(?:or\s+replace\s+)?(?:foreign\s+|unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([`"[\]\w.$-]{1,120})\s*\(/gi

/** Lines of a definition that are no column. */
const CONSTRAINT = /^\s*(?:constraint|primary\s+key|foreign\s+key|unique|key|index|check|exclude|fulltext|spatial|period|like)\b/i

/** Tables of one file: more are a dump of data. */
const MOST_TABLES = 500

export const sqlSchema = defineDetector({
  id: 'sql-schema',
  title: 'Tables of SQL schemas and migrations',
  docs: 'https://www.postgresql.org/docs/current/sql-createtable.html',
  family: 'usage',
  files: ['**/*.{sql,ddl}'],
  mayMatter: (text) => /\bcreate\s[\w\s]{0,40}table\b/i.test(text),
  *detect(file) {
    const text = withoutSqlComments(file.text)
    const lineAt = createLineFinder(text)
    let found = 0
    for (const match of text.matchAll(CREATE)) {
      const name = (match[1] ?? '').replace(/[`"[\]]/g, '').replace(/^.*\./, '')
      if (name === '') continue
      yield {
        kind: 'data-model',
        line: lineAt(match.index),
        form: 'table',
        name,
        fields: countColumns(text, match.index + match[0].length),
      }
      if (++found >= MOST_TABLES) return
    }
  },
})

/** Comments blanked out, lines kept. */
function withoutSqlComments(text: string): string {
  return text.replace(/--[^\n]*|\/\*[^]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
}

/** A definition longer than this is not read to its end. */
const MOST_CHARACTERS = 20_000

/** Columns between the bracket that opens a definition, which ends before `start`, and the one that closes it. */
function countColumns(text: string, start: number): number {
  let depth = 1
  let from = start
  const parts: string[] = []
  const end = Math.min(text.length, start + MOST_CHARACTERS)
  for (let at = start; at < end && depth > 0; at++) {
    const character = text[at]
    if (character === '(') depth++
    else if (character === ')') depth--
    if ((character === ',' && depth === 1) || depth === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return parts.filter((part) => part.trim() !== '' && !CONSTRAINT.test(part)).length
}
