import { posix } from 'node:path'
import type { Package } from '../../facts/finding.ts'
import { entriesAt, entryAt, itemsAt, textAt, textsAt, type ConfigEntry, type ConfigNode } from '../../syntax/config-tree.ts'

/** A Cargo.toml as a package, or as the root of a workspace; the latter may be both. */
export function readPackage(root: ConfigNode): Package[] {
  const own = entryAt(root, 'package')
  const workspace = entryAt(root, 'workspace')
  if (!own && !workspace) return []
  const name = textAt(own?.node, 'name')
  const members = textsAt(entryAt(workspace?.node, 'members')?.node)
  return [
    {
      kind: 'package',
      line: entryAt(own?.node, 'name')?.line ?? own?.line ?? workspace?.line ?? 1,
      ecosystem: 'cargo',
      ...(name === undefined ? {} : { name }),
      private: textAt(own?.node, 'publish') === 'false',
      workspaces: own ? [] : members,
      scripts: Object.fromEntries(
        itemsAt(root, 'bin').flatMap((item) => {
          const bin = textAt(item, 'name')
          return bin === undefined ? [] : [[bin, textAt(item, 'path') ?? 'src/main.rs']]
        }),
      ),
      entries: [],
      dependencies: [
        ...dependenciesOf(entriesAt(root, 'dependencies'), false),
        ...dependenciesOf(entriesAt(root, 'dev-dependencies'), true),
        ...dependenciesOf(entriesAt(root, 'build-dependencies'), true),
        ...entriesAt(root, 'target').flatMap((entry) => dependenciesOf(entriesAt(entry.node, 'dependencies'), false)),
      ],
    },
  ]
}

/** `serde = "1"`, `money = { path = "../money" }`, `axum = { workspace = true }`, `http = { package = "hyper" }`. */
function dependenciesOf(entries: readonly ConfigEntry[], development: boolean): Package['dependencies'] {
  return entries.map(({ key, line, node }) => {
    const range = textAt(node) ?? textAt(node, 'version')
    const path = textAt(node, 'path')
    return {
      name: textAt(node, 'package') ?? key,
      ...(range === undefined ? {} : { range }),
      ...(path === undefined ? {} : { directory: posix.normalize(path).replace(/\/$/, '') }),
      development,
      line,
    }
  })
}
