import { defineDetector } from '../../detect/detector.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { isProject, readProject } from './read-project.ts'

/** What compose finds by itself, and names that people give to files that they hand over by `-f`. */
const NAMED = /(?:^|\/)(?:[^/]*docker-compose[^/]*|compose(?:[._-][^/]*)?|[^/]*[._-]compose)\.ya?ml$/i

export const dockerCompose = defineDetector({
  id: 'docker-compose',
  title: 'Services of Docker Compose files',
  docs: 'https://docs.docker.com/reference/compose-file/',
  family: 'deployment',
  files: ['**/*.{yml,yaml}'],
  mayMatter: (text) => /\b(?:image|build|extends)\b|^services:/m.test(text),
  *detect(file, context) {
    if (NAMED.test(file.path)) for (const document of readYaml(file.text, context)) yield* readProject(document, file, context)
    else if (/^services:[ \t]*(?:#.*)?$/m.test(file.text))
      for (const document of readYaml(file.text, { skip: () => undefined }))
        if (isProject(document)) yield* readProject(document, file, context)
  },
})
