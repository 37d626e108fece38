import { defineDetector } from '../../detect/detector.ts'
import { directoryOf, joinPath } from '../../facts/paths.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readGenerators } from './read-generators.ts'

/** The objects that a kustomization gathers are read from their own files; overlays of one name are one service by their names. */
export const kustomize = defineDetector({
  id: 'kustomize',
  title: 'ConfigMaps and Secrets that kustomizations generate',
  docs: 'https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/',
  family: 'deployment',
  files: ['**/kustomization.{yaml,yml}', '**/Kustomization'],
  mayMatter: (text) => /^\s*(?:configMap|secret)Generator\s*:/m.test(text),
  *detect(file, context) {
    const folder = directoryOf(file.path)
    for (const root of readYaml(file.text, context)) yield* readGenerators(root, (path) => joinPath(folder, path))
  },
})
