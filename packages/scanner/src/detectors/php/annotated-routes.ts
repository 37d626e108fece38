import { text } from '../../facts/expression.ts'
import type { ServedRoute } from '../../facts/finding.ts'

const ANNOTATION = /@Route\(\s*(?:(?:path\s*=\s*)?"([^"]*)")?([^)]*)\)/g
const CLASS = /^(?:(?:final|abstract|readonly)\s+)*class\s/

/** Routes in comments, as Symfony had them before attributes: `@Route("/carts", methods={"GET"})` above a method, and above its class. */
export function readAnnotatedRoutes(source: string): ServedRoute[] {
  if (!source.includes('@Route(')) return []
  const found: ServedRoute[] = []
  let prefix = ''
  for (const comment of source.matchAll(/\/\*\*(?:[^*]|\*(?!\/))*\*\/\s*(?:#\[[^\n]*\]\s*)*([^\n]*)/g)) {
    const isOfClass = CLASS.test((comment[1] ?? '').trim())
    for (const match of comment[0].matchAll(ANNOTATION)) {
      const path = match[1] ?? ''
      if (isOfClass) {
        prefix = path
        continue
      }
      const written = /methods\s*=\s*\{?([^})]*)/.exec(match[2] ?? '')?.[1] ?? ''
      const methods = written.match(/GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS/g) ?? ['*']
      const line = source.slice(0, comment.index + match.index).split('\n').length
      for (const method of methods) found.push({ kind: 'served-route', line, method, path: text(`${prefix}${path}`) })
    }
  }
  return found
}
