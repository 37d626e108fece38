import { defineDetector } from '../../detect/detector.ts'
import { directoryOf } from '../../facts/paths.ts'
import { parseScript } from '../../syntax/typescript.ts'
import { createModule } from '../../cloud-resources/create-module.ts'
import { readModule } from '../../cloud-resources/read-module.ts'
import { readResources } from './read-resources.ts'

/** Resources of Pulumi are made after those of Terraform, attribute by attribute: they are read as those. */
export const pulumi = defineDetector({
  id: 'pulumi',
  title: 'Functions, containers, databases, and queues with their receivers of Pulumi programs in TypeScript',
  docs: 'https://www.pulumi.com/docs/iac/concepts/resources/',
  family: 'deployment',
  files: ['**/*.{ts,mts,js,mjs}'],
  mayMatter: (text) => /['"]@pulumi\/(?:aws|gcp|azure)['"]/.test(text),
  detect: (file) => readModule(createModule(readResources(parseScript(file.path, file.text)), directoryOf(file.path))),
})
