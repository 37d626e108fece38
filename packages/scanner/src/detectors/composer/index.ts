import { defineDetector } from '../../detect/detector.ts'
import type { Package, PathMapping } from '../../facts/finding.ts'
import { entriesAt, entryAt, textAt, textsAt, type ConfigEntry, type ConfigNode } from '../../syntax/config-tree.ts'
import { readJson } from '../../syntax/json-document.ts'

export const composer = defineDetector({
  id: 'composer',
  title: 'Packages of PHP, their requirements and the folders of their classes',
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
    yield* namespaces(root)
  },
})

/** `"autoload": { "psr-4": { "Shop\\": "src/" } }`: in which folder the classes of a namespace lie. */
function namespaces(root: ConfigNode): PathMapping[] {
  const autoload = entryAt(root, 'autoload')
  const patterns = entriesAt(autoload?.node, 'psr-4').map(({ key, node }) => {
    const folder = textAt(node)
    return {
      pattern: `${key.replace(/\\$/, '')}\\*`,
      targets: (folder === undefined ? textsAt(node) : [folder]).map((path) => `${path.replace(/^\.\/|\/$/g, '') || '.'}/*`),
    }
  })
  return autoload && patterns.length > 0 ? [{ kind: 'path-mapping', line: autoload.line, patterns }] : []
}

/** The language itself is no package. */
function requirements(entries: readonly ConfigEntry[], development: boolean): Package['dependencies'] {
  return entries
    .filter(({ key }) => key !== 'php')
    .map(({ key, line, node }) => {
      const range = textAt(node)
      return { name: key, ...(range === undefined ? {} : { range }), development, line }
    })
}
