import type { Package } from '../../facts/finding.ts'
import { entriesAt, entryAt, nodeAt, textAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'
import { redactCommandLine } from '../../syntax/redact-words.ts'
import { withoutSecrets } from '../../syntax/variables.ts'

export function readPackage(root: ConfigNode): Package {
  const name = textAt(root, 'name')
  const isPrivate = nodeAt(root, 'private')
  const workspaces = nodeAt(root, 'workspaces')
  return {
    kind: 'package',
    line: entryAt(root, 'name')?.line ?? root.line,
    ecosystem: 'npm',
    ...(name === undefined ? {} : { name }),
    private: isPrivate?.kind === 'scalar' && isPrivate.value === true,
    workspaces: workspaces?.kind === 'map' ? textsAt(workspaces, 'packages') : textsAt(workspaces),
    scripts: Object.fromEntries(entriesAt(root, 'scripts').map(({ key, node }) => [key, redactCommandLine(textAt(node) ?? '')])),
    entries: [...exportsOf(root), ...mainsOf(root), ...binsOf(root, name)],
    dependencies: dependenciesOf(root),
  }
}

type Entry = Package['entries'][number]

/** Every file that `exports` may lead to, whatever the condition. */
function exportsOf(root: ConfigNode): Entry[] {
  const exports = nodeAt(root, 'exports')
  const subpaths = entriesAt(exports).filter(({ key }) => key.startsWith('.'))
  if (subpaths.length === 0) return leafTexts(exports).map((file) => ({ subpath: '.', file }))
  return subpaths.flatMap(({ key, node }) => leafTexts(node).map((file) => ({ subpath: key, file })))
}

function mainsOf(root: ConfigNode): Entry[] {
  return ['main', 'module', 'types', 'typings'].flatMap((key) => textsAt(root, key).map((file) => ({ subpath: '.', file })))
}

/** Programs are no subpath that could be imported: they stand under `bin:NAME`. */
function binsOf(root: ConfigNode, name: string | undefined): Entry[] {
  const single = textAt(root, 'bin')
  if (single !== undefined) return [{ subpath: `bin:${name ?? ''}`, file: single }]
  return entriesAt(root, 'bin').flatMap(({ key, node }) => textsAt(node).map((file) => ({ subpath: `bin:${key}`, file })))
}

/** Texts at the ends of nested conditions: `{ import: { types, default }, require }`; each once. */
export function leafTexts(node: ConfigNode | undefined, depth = 0): string[] {
  if (node === undefined || depth > 8) return []
  if (node.kind === 'scalar') return textsAt(node)
  const children = node.kind === 'list' ? node.items : [...node.entries.values()].map((entry) => entry.node)
  return [...new Set(children.flatMap((child) => leafTexts(child, depth + 1)))]
}

const GROUPS = [
  { key: 'dependencies', development: false },
  { key: 'devDependencies', development: true },
  { key: 'peerDependencies', development: false },
  { key: 'optionalDependencies', development: false },
]

/** What stands in several groups counts once, where it stands first; only in the second is it needed for development alone. */
function dependenciesOf(root: ConfigNode): Package['dependencies'] {
  const found = new Map<string, Package['dependencies'][number]>()
  for (const { key: group, development } of GROUPS) {
    for (const { key, line, node } of entriesAt(root, group)) {
      const known = found.get(key)
      if (known && (!known.development || development)) continue
      const range = textAt(node)
      found.set(key, { name: key, ...(range === undefined ? {} : { range: withoutSecrets('', range) }), development, line })
    }
  }
  return [...found.values()]
}
