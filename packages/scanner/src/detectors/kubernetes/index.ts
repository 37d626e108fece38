import { defineDetector } from '../../detect/detector.ts'
import { chartFolderOf, flattenHelmTemplate, isHelmTemplate, linesOfGuessedNames, requirementsByLine } from '../../syntax/helm-template.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readObject } from './read-object.ts'

export const kubernetes = defineDetector({
  id: 'kubernetes',
  title: 'Workloads, services, routes and configuration of Kubernetes manifests and simple Helm charts',
  docs: 'https://kubernetes.io/docs/reference/kubernetes-api/',
  family: 'deployment',
  files: ['**/*.{yaml,yml}'],
  mayMatter: (text) => /^[ \t-]*["']?kind["']?[ \t]*:/m.test(text) && text.includes('apiVersion'),
  *detect(file, context) {
    const isTemplate = isHelmTemplate(file.text)
    const text = isTemplate ? flattenHelmTemplate(file.text, file.path) : file.text
    const manifests = {
      path: file.path,
      isTemplate,
      chart: isTemplate ? chartFolderOf(file.path) : undefined,
      guessedLines: isTemplate ? linesOfGuessedNames(file.text) : new Set<number>(),
      requirementsAt: isTemplate ? requirementsByLine(file.text) : () => [],
    }
    for (const document of readYaml(text, context, { repeatedKeys: isTemplate })) yield* readObject(document, manifests, context)
  },
})
