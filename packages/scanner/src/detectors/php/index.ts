import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { text } from '../../facts/expression.ts'
import type { ServedRoute } from '../../facts/finding.ts'
import { shapes } from './call-shapes.ts'
import { language } from './language.ts'

export const php = defineDetector({
  id: 'php',
  title: 'PHP: calls, clients of stores, environment',
  docs: 'https://www.php.net/manual/en/langref.php',
  family: 'usage',
  files: ['**/*.php'],
  grammars: ['php'],
  *detect(file, context) {
    for (const finding of readCode(file, language, shapes, context))
      yield finding.kind === 'served-route' && API_ROUTES.test(file.path) ? belowApi(finding) : finding
  },
})

/** What Laravel serves below `/api`: https://laravel.com/docs/routing#api-routes */
const API_ROUTES = /(?:^|\/)routes\/api\.php$/

function belowApi(route: ServedRoute): ServedRoute {
  return { ...route, path: { kind: 'joined', parts: [text('/api/'), route.path] } }
}
