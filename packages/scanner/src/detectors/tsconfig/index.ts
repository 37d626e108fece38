import { defineDetector } from '../../detect/detector.ts'
import { entriesAt, entryAt, textAt, textsAt } from '../../syntax/config-tree.ts'
import { readJson } from '../../syntax/json-document.ts'

export const tsconfig = defineDetector({
  id: 'tsconfig',
  title: 'How TypeScript maps specifiers to files',
  docs: 'https://www.typescriptlang.org/tsconfig/#paths',
  family: 'manifest',
  files: ['**/tsconfig.json', '**/tsconfig[._-]*.json', '**/jsconfig.json'],
  mayMatter: (text) => text.includes('"paths"') || text.includes('"baseUrl"'),
  *detect(file, context) {
    const root = readJson(file.text, context)
    const baseUrl = textAt(root, 'compilerOptions', 'baseUrl')
    const paths = entryAt(root, 'compilerOptions', 'paths')
    const line = paths?.line ?? entryAt(root, 'compilerOptions', 'baseUrl')?.line
    if (line === undefined) return
    yield {
      kind: 'path-mapping',
      line,
      ...(baseUrl === undefined ? {} : { baseUrl }),
      patterns: entriesAt(paths?.node).map(({ key, node }) => ({ pattern: key, targets: textsAt(node) })),
    }
  },
})
