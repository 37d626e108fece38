import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { shapes } from './call-shapes/index.ts'
import { language } from './language.ts'
import { readConfiguration } from './read-configuration.ts'

export const ruby = defineDetector({
  id: 'ruby',
  title: 'Ruby: calls, clients of stores and brokers, routes of Sinatra and Grape, settings of Rails, environment',
  docs: 'https://docs.ruby-lang.org/en/master/',
  family: 'usage',
  files: ['**/*.{rb,ru,rake}'],
  grammars: ['ruby'],
  *detect(file, context) {
    // What a rackup file runs is a program that serves.
    if (baseNameOf(file.path) === 'config.ru') yield { kind: 'entry-point', line: 1 }
    yield* readCode(file, language, shapes, context)
    yield* readConfiguration(file)
  },
})
