import { classifyPath } from '../../detect/classify-path.ts'
import { defineDetector } from '../../detect/detector.ts'
import { withSyntaxTree } from '../../syntax/tree-sitter.ts'
import { readChains } from './read-chains.ts'
import { toUnits } from './to-units.ts'

/** An app host is written by hand; what is longer is none. */
const MAX_LENGTH = 200_000

export const dotnetAspire = defineDetector({
  id: 'dotnet-aspire',
  title: 'App hosts of .NET Aspire: projects, containers, servers and what they are given of each other',
  docs: 'https://learn.microsoft.com/dotnet/aspire/fundamentals/app-host-overview',
  family: 'deployment',
  files: ['**/*.cs'],
  grammars: ['c-sharp'],
  mayMatter: (text) => text.length <= MAX_LENGTH && text.includes('DistributedApplication.CreateBuilder'),
  detect: (file) =>
    // Tests have app hosts of their own, with other databases.
    classifyPath(file.path) === 'test' ? [] : withSyntaxTree('c-sharp', file.text, (root) => toUnits(readChains(root), file.path)),
})
