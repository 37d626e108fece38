import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { createCloudStack, databasesOf } from '../../syntax/cloud-stack.ts'
import { nodeAt } from '../../syntax/config-tree.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { createFill } from './create-fill.ts'
import { readService } from './read-service.ts'

export const serverless = defineDetector({
  id: 'serverless',
  title: 'Services of the Serverless Framework: their functions, routes, queues and databases',
  docs: 'https://www.serverless.com/framework/docs/providers/aws/guide/serverless.yml',
  family: 'deployment',
  files: ['**/serverless*.{yaml,yml}'],
  mayMatter: (text) => /^provider:/m.test(text) && /^service:/m.test(text),
  *detect(file, context) {
    const [root] = readYaml(file.text, context)
    if (!root) return
    const fill = createFill(root)
    const scope = directoryOf(file.path)
    const resources = nodeAt(root, 'resources', 'Resources')
    yield* readService(root, { stack: createCloudStack(resources, fill), fill, scope, path: file.path })
    yield* databasesOf(resources, scope)
  },
})
