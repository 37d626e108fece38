import { defineDetector } from '../../detect/detector.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readProject } from './read-project.ts'

export const dockerCompose = defineDetector({
  id: 'docker-compose',
  title: 'Services of Docker Compose files',
  docs: 'https://docs.docker.com/reference/compose-file/',
  family: 'deployment',
  files: ['**/*docker-compose*.{yml,yaml}', '**/compose.{yml,yaml}', '**/compose[._-]*.{yml,yaml}', '**/*[._-]compose.{yml,yaml}'],
  mayMatter: (text) => /image|build|extends|^services:/m.test(text),
  *detect(file, context) {
    for (const document of readYaml(file.text, context)) yield* readProject(document, file, context)
  },
})
