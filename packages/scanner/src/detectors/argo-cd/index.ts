import { defineDetector } from '../../detect/detector.ts'
import { textAt } from '../../syntax/config-tree.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readApplication } from './read-application.ts'
import { readApplicationSet } from './read-application-set.ts'

export const argoCd = defineDetector({
  id: 'argo-cd',
  title: 'Applications of Argo CD that install charts, and where their source lies',
  docs: 'https://argo-cd.readthedocs.io/en/stable/operator-manual/application.yaml',
  family: 'deployment',
  files: ['**/*.{yaml,yml}'],
  mayMatter: (text) => text.includes('argoproj.io/') && /^kind:\s*["']?Application/m.test(text),
  *detect(file, context) {
    for (const document of readYaml(file.text, context)) {
      if (textAt(document, 'apiVersion')?.startsWith('argoproj.io/') !== true) continue
      if (textAt(document, 'kind') === 'Application') yield* readApplication(document, file.path)
      if (textAt(document, 'kind') === 'ApplicationSet') yield* readApplicationSet(document, file.path)
    }
  },
})
