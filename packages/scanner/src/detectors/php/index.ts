import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { text, type Expression } from '../../facts/expression.ts'
import type { ServedRoute } from '../../facts/finding.ts'
import { readAnnotatedRoutes } from './annotated-routes.ts'
import { shapes } from './call-shapes/index.ts'
import { language } from './language.ts'
import { readSettings } from './read-settings.ts'

export const php = defineDetector({
  id: 'php',
  title: 'PHP: calls, clients of stores and brokers, routes, settings of Laravel, environment',
  docs: 'https://www.php.net/manual/en/langref.php',
  family: 'usage',
  files: ['**/*.php'],
  grammars: ['php'],
  *detect(file, context) {
    for (const finding of readCode(file, language, shapes, context)) {
      if (finding.kind === 'reference' && finding.client === 'composer:php' && !mayLeaveTheMachine(finding.target)) continue
      yield finding.kind === 'served-route' && API_ROUTES.test(file.path) ? belowApi(finding) : finding
    }
    yield* readSettings(file)
    yield* readAnnotatedRoutes(file.text)
  },
})

/** Functions that read files read addresses too: those that begin like one, or that settings tell. */
function mayLeaveTheMachine(target: Expression): boolean {
  switch (target.kind) {
    case 'text':
      return /^(?:https?|ftps?):\/\//i.test(target.value)
    case 'environment':
    case 'setting':
      return true
    case 'joined':
      return target.parts[0] !== undefined && mayLeaveTheMachine(target.parts[0])
    case 'either':
      return target.options.some(mayLeaveTheMachine)
    default:
      return false
  }
}

/** What Laravel serves below `/api`: https://laravel.com/docs/routing#api-routes */
const API_ROUTES = /(?:^|\/)routes\/api\.php$/

function belowApi(route: ServedRoute): ServedRoute {
  return { ...route, path: { kind: 'joined', parts: [text('/api/'), route.path] } }
}
