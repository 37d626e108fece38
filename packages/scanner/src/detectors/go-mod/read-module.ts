import type { Package } from '../../facts/finding.ts'
import { readDirectives } from './read-directives.ts'

/** A go.mod as a package. What it requires only for others (`// indirect`) is no choice of its own and left out. */
export function readModule(source: string): Package[] {
  const directives = readDirectives(source)
  const module = directives.find((one) => one.verb === 'module')
  const name = module?.words[0]
  if (module === undefined || name === undefined) return []
  return [
    {
      kind: 'package',
      line: module.line,
      ecosystem: 'go',
      name,
      private: false,
      workspaces: [],
      scripts: {},
      entries: [],
      dependencies: directives.flatMap(({ verb, words: [path, range], comment, line }) =>
        verb !== 'require' || path === undefined || /^indirect\b/.test(comment)
          ? []
          : [{ name: path, ...(range === undefined ? {} : { range }), development: false, line }],
      ),
    },
  ]
}
