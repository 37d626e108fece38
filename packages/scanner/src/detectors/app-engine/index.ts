import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { entriesAt, entryAt, textAt } from '../../syntax/config-tree.ts'
import { environmentsOfFile } from '../../syntax/file-environments.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'
import { redactWords } from '../../syntax/redact-words.ts'
import { splitShellWords } from '../../syntax/shell-words.ts'
import { toAssignment } from '../../syntax/variables.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'

export const appEngine = defineDetector({
  id: 'app-engine',
  title: 'Services on Google App Engine',
  docs: 'https://cloud.google.com/appengine/docs/standard/reference/app-yaml',
  family: 'deployment',
  files: ['**/{app,app[-._]*}.{yaml,yml}'],
  mayMatter: (text) => /^runtime\s*:/m.test(text),
  *detect(file, context) {
    const [root] = readYaml(file.text, context)
    const runtime = entryAt(root, 'runtime')
    // Kubernetes and others keep files of that name as well.
    if (!runtime || textAt(root, 'apiVersion') !== undefined) return
    const service = entryAt(root, 'service') ?? entryAt(root, 'module')
    const directory = directoryOf(file.path)
    yield plainUnit({
      line: service?.line ?? runtime.line,
      form: 'app-engine-service',
      name: textAt(service?.node) ?? 'default',
      scope: 'app-engine',
      build: { context: directory },
      command: redactWords(splitShellWords(textAt(root, 'entrypoint') ?? '')),
      environment: entriesAt(root, 'env_variables').map((entry) => toAssignment(entry.key, textAt(entry.node) ?? '', entry.line)),
      environments: environmentsOfFile(file.path),
    })
  },
})
