import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { createCloudStack, databasesOf } from '../../syntax/cloud-stack.ts'
import { nodeAt } from '../../syntax/config-tree.ts'
import { readYaml } from '../../syntax/yaml-documents.ts'
import { readFunctions } from './read-functions.ts'

export const cloudformation = defineDetector({
  id: 'cloudformation',
  title: 'Functions, what calls them, and databases of CloudFormation and SAM templates',
  docs: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-anatomy.html',
  family: 'deployment',
  files: ['**/*.{yaml,yml}', '**/*template*.json'],
  mayMatter: (text) =>
    /["']?Type["']?\s*:\s*["']?AWS::(Serverless|Lambda|RDS|ElastiCache|DocDB)::/.test(text) && /^\s*["']?Resources["']?\s*:/m.test(text),
  *detect(file, context) {
    for (const root of readYaml(file.text, context)) {
      const resources = nodeAt(root, 'Resources')
      const scope = directoryOf(file.path)
      yield* readFunctions(root, createCloudStack(resources), scope)
      yield* databasesOf(resources, scope)
    }
  },
})
