import type { Contract } from '../../facts/finding.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'

/** The fields of the root types: what can be asked of who serves the schema. */
export function readSchema(source: string): Contract[] {
  const text = withoutProse(source)
  const lineAt = createLineFinder(text)
  const roots = [...text.matchAll(/\btype\s+(Query|Mutation|Subscription)\b[^{]*\{/g)]
  const operations = roots.flatMap((root) => {
    const start = root.index + root[0].length
    const end = text.indexOf('}', start)
    const body = withoutArguments(text.slice(start, end < 0 ? text.length : end))
    return [...body.matchAll(/^[ \t]*(\w+)\s*:/gm)].map((field) => ({
      line: lineAt(start + field.index + field[0].search(/\w/)),
      method: (root[1] ?? '').toUpperCase(),
      path: field[1] ?? '',
    }))
  })
  const [first] = roots
  return first && operations.length > 0
    ? [{ kind: 'contract', line: lineAt(first.index), form: 'graphql', name: 'schema', operations }]
    : []
}

/** Descriptions and comments become blanks, so that lines stay where they are. */
function withoutProse(source: string): string {
  return source.replace(/"""[\s\S]*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g, blank)
}

/** Arguments have names and types too. */
function withoutArguments(body: string): string {
  let text = body
  for (let before = ''; before !== text;) {
    before = text
    text = text.replace(/\([^()]*\)/g, blank)
  }
  return text
}

function blank(found: string): string {
  return found.replace(/[^\n]/g, ' ')
}
