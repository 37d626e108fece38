import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { shapes } from './call-shapes.ts'
import { language } from './language.ts'

export const java = defineDetector({
  id: 'java',
  title: 'Java: calls, Feign clients, listeners, stores, routes, settings',
  docs: 'https://docs.oracle.com/javase/specs/',
  family: 'usage',
  files: ['**/*.java'],
  grammars: ['java'],
  detect: (file, context) => readCode(file, language, shapes, context),
})
