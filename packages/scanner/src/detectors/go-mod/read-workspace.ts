import type { Package } from '../../facts/finding.ts'
import { joinPath } from '../../facts/paths.ts'
import { readDirectives } from './read-directives.ts'

/** A go.work as the package of a workspace: it has members and no name. */
export function readWorkspace(source: string): Package[] {
  const used = readDirectives(source).filter((one) => one.verb === 'use' && one.words[0] !== undefined)
  const [first] = used
  if (first === undefined) return []
  return [
    {
      kind: 'package',
      line: first.line,
      ecosystem: 'go',
      private: true,
      workspaces: used.map((one) => joinPath(one.words[0] ?? '.')),
      scripts: {},
      entries: [],
      dependencies: [],
    },
  ]
}
