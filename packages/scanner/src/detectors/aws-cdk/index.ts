import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { parseScript } from '../../syntax/typescript.ts'
import { readConstructs } from './read-constructs.ts'
import { toUnits } from './to-units.ts'

/** Infrastructure written in code, as far as one file tells: what other stacks pass in stays unknown. */
export const awsCdk = defineDetector({
  id: 'aws-cdk',
  title: 'Functions, containers, databases, and queues with their receivers of CDK stacks in TypeScript',
  docs: 'https://docs.aws.amazon.com/cdk/api/v2/docs/aws-construct-library.html',
  family: 'deployment',
  files: ['**/*.{ts,mts}'],
  mayMatter: (text) => /from\s+['"](?:aws-cdk-lib|@aws-cdk\/)/.test(text) && /\bnew\s/.test(text),
  detect: (file) => toUnits(readConstructs(parseScript(file.path, file.text)), directoryOf(file.path)),
})
