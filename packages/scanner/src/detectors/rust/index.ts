import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { shapes } from './call-shapes/index.ts'
import { language } from './language.ts'

/** Where Cargo looks for programs; a `main` elsewhere belongs to a build, a benchmark or a test. */
const PROGRAM = /(?:^|\/)(?:main|bin\/[\w-]+)\.rs$/

export const rust = defineDetector({
  id: 'rust',
  title: 'Rust: calls, clients of stores and brokers, routes, environment',
  docs: 'https://doc.rust-lang.org/reference/',
  family: 'usage',
  files: ['**/*.rs'],
  grammars: ['rust'],
  *detect(file, context) {
    for (const finding of readCode(file, language, shapes, context))
      if (finding.kind !== 'entry-point' || finding.port !== undefined || PROGRAM.test(file.path)) yield finding
  },
})
