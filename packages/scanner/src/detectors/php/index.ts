import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { shapes } from './call-shapes.ts'
import { language } from './language.ts'

export const php = defineDetector({
  id: 'php',
  title: 'PHP: calls, clients of stores, environment',
  docs: 'https://www.php.net/manual/en/langref.php',
  family: 'usage',
  files: ['**/*.php'],
  grammars: ['php'],
  detect: (file, context) => readCode(file, language, shapes, context),
})
