import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { shapes } from './call-shapes/index.ts'
import { language } from './language.ts'

/** Programs that a build or a benchmark runs, and no service. */
const ASIDE = /(?:^|\/)(?:build\.rs|benches\/.*)$/

export const rust = defineDetector({
  id: 'rust',
  title: 'Rust: calls, clients of stores and brokers, routes, environment',
  docs: 'https://doc.rust-lang.org/reference/',
  family: 'usage',
  files: ['**/*.rs'],
  grammars: ['rust'],
  *detect(file, context) {
    for (const finding of readCode(file, language, shapes, context))
      if (finding.kind !== 'entry-point' || !ASIDE.test(file.path)) yield finding
  },
})
