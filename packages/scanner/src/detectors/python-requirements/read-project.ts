import type { Package } from '../../facts/finding.ts'
import { entriesAt, entryAt, textAt, textsAt, type ConfigEntry, type ConfigNode } from '../../syntax/config-tree.ts'
import { fromTable } from './from-table.ts'
import { isForDevelopment, toDependency, toPackage, type Dependency } from './requirement.ts'

/** A pyproject.toml: `[project]` with its extras and groups, Poetry's tables, and what uv and PDM add. Settings of tools alone are no package. */
export function readProject(root: ConfigNode, source: string): Package[] {
  const project = entryAt(root, 'project')
  const poetry = entryAt(root, 'tool', 'poetry')
  if (!project && !poetry) return []
  const name = entryAt(root, 'project', 'name') ?? entryAt(root, 'tool', 'poetry', 'name')
  const lines = source.split(/\r?\n/)
  const list = (entry: ConfigEntry | undefined, development: boolean): (Dependency | undefined)[] =>
    entry ? textsAt(entry.node).map((text) => toDependency(text, lineOfItem(lines, entry.line, text), development)) : []
  const found = toPackage(name?.line ?? project?.line ?? poetry?.line ?? 1, textAt(name?.node), [
    ...list(entryAt(root, 'project', 'dependencies'), false),
    ...entriesAt(root, 'project', 'optional-dependencies').flatMap((entry) => list(entry, isForDevelopment(entry.key))),
    ...entriesAt(root, 'dependency-groups').flatMap((entry) => list(entry, true)),
    ...list(entryAt(root, 'tool', 'uv', 'dev-dependencies'), true),
    ...entriesAt(root, 'tool', 'pdm', 'dev-dependencies').flatMap((entry) => list(entry, true)),
    ...fromTable(entriesAt(root, 'tool', 'poetry', 'dependencies'), false),
    ...fromTable(entriesAt(root, 'tool', 'poetry', 'dev-dependencies'), true),
    ...entriesAt(root, 'tool', 'poetry', 'group').flatMap(({ key, node }) =>
      fromTable(entriesAt(node, 'dependencies'), isForDevelopment(key)),
    ),
  ])
  return [{ ...found, workspaces: textsAt(entryAt(root, 'tool', 'uv', 'workspace', 'members')?.node) }]
}

/** The reader of TOML knows lines of keys alone: items are looked for from the line of their list on. */
function lineOfItem(lines: readonly string[], from: number, text: string): number {
  const at = lines.findIndex((line, index) => index >= from - 1 && (line.includes(`"${text}"`) || line.includes(`'${text}'`)))
  return at < 0 ? from : at + 1
}
