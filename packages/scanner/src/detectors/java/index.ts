import { readCode } from '../../code/read-code.ts'
import { defineDetector } from '../../detect/detector.ts'
import { shapes } from './call-shapes.ts'
import { kotlin } from './kotlin.ts'
import { language } from './language.ts'
import { scalaShapes } from './scala-call-shapes.ts'
import { readScalaRoutes } from './scala-routes.ts'
import { scala } from './scala.ts'

export const java = defineDetector({
  id: 'java',
  title: 'Java, Kotlin and Scala: calls, Feign clients, listeners, stores, routes, settings',
  docs: 'https://docs.oracle.com/javase/specs/',
  family: 'usage',
  files: ['**/*.{java,kt,scala}'],
  grammars: ['java', 'kotlin', 'scala'],
  *detect(file, context) {
    if (file.path.endsWith('.scala')) {
      yield* readCode(file, scala, scalaShapes, context)
      yield* readScalaRoutes(file.text)
    } else yield* readCode(file, file.path.endsWith('.kt') ? kotlin : language, shapes, context)
  },
})
