import { defineDetector } from '../../detect/detector.ts'
import { readBuild } from './read-build.ts'

export const sbt = defineDetector({
  id: 'sbt',
  title: 'Builds of Scala: their projects and dependencies',
  docs: 'https://www.scala-sbt.org/1.x/docs/Multi-Project.html',
  family: 'manifest',
  files: ['**/build.sbt'],
  detect: (file) => readBuild(file),
})
