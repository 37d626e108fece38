import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { shapes } from './call-shapes.ts'
import { kotlin } from './kotlin.ts'
import { language } from './language.ts'

export const java = defineDetector({
  id: 'java',
  title: 'Java and Kotlin: calls, Feign clients, listeners, stores, routes, settings',
  docs: 'https://docs.oracle.com/javase/specs/',
  family: 'usage',
  files: ['**/*.{java,kt}'],
  grammars: ['java', 'kotlin'],
  detect: (file, context) => readCode(file, file.path.endsWith('.kt') ? kotlin : language, shapes, context),
})
