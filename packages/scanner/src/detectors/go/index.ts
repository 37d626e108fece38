import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { shapes } from './call-shapes.ts'
import { language } from './language.ts'

export const go = defineDetector({
  id: 'go',
  title: 'Go: calls, clients of stores and brokers, routes, environment',
  docs: 'https://go.dev/ref/spec',
  family: 'usage',
  files: ['**/*.go'],
  grammars: ['go'],
  mayMatter: (text) => !/^\/\/ Code generated .* DO NOT EDIT\.$/m.test(text.slice(0, 2000)),
  detect: (file, context) => readCode(file, language, shapes, context),
})
