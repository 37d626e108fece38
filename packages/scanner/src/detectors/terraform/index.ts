import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { readHcl } from '../../syntax/hcl-document.ts'
import { createModule } from '../../cloud-resources/create-module.ts'
import { readModule } from '../../cloud-resources/read-module.ts'

export const terraform = defineDetector({
  id: 'terraform',
  title: 'Functions, containers, databases, and queues with their receivers of Terraform modules',
  docs: 'https://developer.hashicorp.com/terraform/language/syntax/configuration',
  family: 'deployment',
  files: ['**/*.{tf,tofu}'],
  mayMatter: (text) => /^\s*(?:resource|variable|locals|module)\b/m.test(text),
  detect: (file, context) => readModule(createModule(readHcl(file.text, context), directoryOf(file.path))),
})
