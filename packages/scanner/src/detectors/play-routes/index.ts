import { defineDetector } from '../../detect/detector.ts'
import { text } from '../../facts/expression.ts'
import type { Finding } from '../../facts/finding.ts'

const ROUTE = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\s+(\/\S*)\s+(\S.*)$/

export const playRoutes = defineDetector({
  id: 'play-routes',
  title: 'Routes of Play',
  docs: 'https://www.playframework.com/documentation/latest/ScalaRouting',
  family: 'usage',
  files: ['**/conf/{routes,*.routes}'],
  *detect(file) {
    const found: Finding[] = []
    for (const [at, line] of file.text.split(/\r?\n/).entries()) {
      const [, method, path = '', handler = ''] = ROUTE.exec(line.trim()) ?? []
      // Files that come with the program are no interface of it.
      if (method === undefined || /\bassets?\b.*\.(?:at|versioned)\b/i.test(handler)) continue
      const plain = path.replace(/\$(\w+)<[^>]*>/g, ':$1').replace(/\*(\w+)/g, ':$1')
      found.push({ kind: 'served-route', line: at + 1, method, path: text(plain) })
    }
    // A program with routes is one that serves.
    if (found.length > 0 && file.path.endsWith('conf/routes')) yield { kind: 'entry-point', line: 1 }
    yield* found
  },
})
