import { defineDetector } from '../../detect/detector.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readEntity } from './read-entity.ts'

export const backstage = defineDetector({
  id: 'backstage',
  title: 'Components, APIs and resources of a Backstage catalog: their owners and what they say they depend on',
  docs: 'https://backstage.io/docs/features/software-catalog/descriptor-format',
  family: 'manifest',
  files: ['**/*.{yaml,yml}'],
  mayMatter: (text) => /^apiVersion:\s*["']?backstage\.io\//m.test(text),
  *detect(file, context) {
    for (const root of readYaml(file.text, context)) yield* readEntity(root)
  },
})
