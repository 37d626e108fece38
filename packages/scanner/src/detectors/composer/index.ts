import { defineDetector } from '../../detect/detector.ts'
import type { Package } from '../../facts/finding.ts'
import { entriesAt, entryAt, textAt, type ConfigEntry } from '../../syntax/config-tree.ts'
import { readJson } from '../../syntax/json-document.ts'

export const composer = defineDetector({
  id: 'composer',
  title: 'Packages of PHP and their requirements',
  docs: 'https://getcomposer.org/doc/04-schema.md',
  family: 'manifest',
  files: ['**/composer.json'],
  *detect(file, context) {
    const root = readJson(file.text, context)
    if (root?.kind !== 'map') return
    const name = textAt(root, 'name')
    const type = textAt(root, 'type')
    yield {
      kind: 'package',
      line: entryAt(root, 'name')?.line ?? 1,
      ecosystem: 'composer',
      ...(name === undefined ? {} : { name }),
      private: type === undefined || type === 'project',
      workspaces: [],
      scripts: {},
      entries: [],
      dependencies: [...requirements(entriesAt(root, 'require'), false), ...requirements(entriesAt(root, 'require-dev'), true)],
    } satisfies Package
  },
})

/** The language itself is no package. */
function requirements(entries: readonly ConfigEntry[], development: boolean): Package['dependencies'] {
  return entries
    .filter(({ key }) => key !== 'php')
    .map(({ key, line, node }) => {
      const range = textAt(node)
      return { name: key, ...(range === undefined ? {} : { range }), development, line }
    })
}
