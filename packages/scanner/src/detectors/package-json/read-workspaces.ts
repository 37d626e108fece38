import type { Package } from '../../facts/finding.ts'
import { entryAt, textsAt, type ConfigNode } from '../../syntax/config-tree.ts'

/** `packages` of pnpm-workspace.yaml and lerna.json: a root without a name of its own. */
export function* readWorkspaces(root: ConfigNode): Iterable<Package> {
  const entry = entryAt(root, 'packages')
  if (!entry) return
  yield {
    kind: 'package',
    line: entry.line,
    ecosystem: 'npm',
    private: true,
    workspaces: textsAt(entry.node),
    scripts: {},
    entries: [],
    dependencies: [],
  }
}
