import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readDependencies } from './read-dependencies.ts'
import { readValues } from './read-values.ts'

export const helmChart = defineDetector({
  id: 'helm-chart',
  title: 'Values of Helm charts, and the servers that charts bring along as dependencies',
  docs: 'https://helm.sh/docs/topics/charts/',
  family: 'deployment',
  files: ['**/{Chart,requirements,values}.{yaml,yml}'],
  *detect(file, context) {
    const chart = directoryOf(file.path)
    const [root] = readYaml(file.text, context)
    if (!root) return
    if (/values\.ya?ml$/.test(file.path)) yield* readValues(root, chart)
    else yield* readDependencies(root, chart)
  },
})
