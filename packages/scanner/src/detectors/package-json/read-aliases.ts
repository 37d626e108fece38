import type { PathMapping } from '../../facts/finding.ts'
import { entriesAt, entryAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { leafTexts } from './read-package.ts'

/** Specifiers that the package maps by itself: `imports` of node (`#db`), and `_moduleAliases` of module-alias. */
export function* readAliases(root: ConfigNode): Iterable<PathMapping> {
  const imports = entryAt(root, 'imports')
  if (imports) yield { kind: 'path-mapping', line: imports.line, patterns: patternsOf(imports.node, '') }
  const aliases = entryAt(root, '_moduleAliases')
  if (aliases)
    yield { kind: 'path-mapping', line: aliases.line, patterns: [...patternsOf(aliases.node, ''), ...patternsOf(aliases.node, '/*')] }
}

function patternsOf(node: ConfigNode, below: string): PathMapping['patterns'] {
  return entriesAt(node).map(({ key, node: target }) => ({
    pattern: key + below,
    targets: leafTexts(target).map((file) => file.replace(/\/$/, '') + below),
  }))
}
