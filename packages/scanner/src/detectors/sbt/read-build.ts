import type { SourceFile } from '../../detect/detector.ts'
import type { Finding, Package } from '../../facts/finding.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'
import { withoutComments } from '../../syntax/without-comments.ts'

const DEPENDENCY = /"([\w.-]+)"\s*%{1,3}\s*"([\w.-]+)"\s*%\s*(?:"([^"\s]+)"|[\w.]+)(\s*%\s*(?:"?(?:test|it)\b|Test\b|IntegrationTest\b))?/g
/** What the plugins of Play bring along by a word of their own. */
const BROUGHT: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:libraryDependencies\s*\+\+?=.*?)?\bws\b\s*[,)]/m, 'com.typesafe.play:play-ws'],
  [/\benablePlugins\([^)]*\bPlay\w*/, 'com.typesafe.play:play'],
]

/** A build as a package: what its projects depend on together, since settings are shared between them by any means of the language. */
export function readBuild(file: SourceFile): Finding[] {
  const source = withoutComments(file.text, 'scala')
  const lineAt = createLineFinder(source)
  const dependencies = new Map<string, Package['dependencies'][number]>()
  for (const match of source.matchAll(DEPENDENCY)) {
    const [, group = '', artifact = '', range, scope] = match
    const name = `${group}:${artifact}`
    if (dependencies.has(name)) continue
    dependencies.set(name, { name, ...(range === undefined ? {} : { range }), development: scope !== undefined, line: lineAt(match.index) })
  }
  for (const [pattern, name] of BROUGHT) {
    const at = pattern.exec(source)?.index
    if (at !== undefined && !dependencies.has(name)) dependencies.set(name, { name, development: false, line: lineAt(at) })
  }
  const named = /^\s*(?:ThisBuild\s*\/\s*)?name\s*:=\s*"([^"]+)"/m.exec(source)
  if (dependencies.size === 0 && !named && !/\bproject\b/.test(source)) return []
  return [
    {
      kind: 'package',
      line: named ? lineAt(named.index) : 1,
      ecosystem: 'maven',
      ...(named?.[1] === undefined ? {} : { name: named[1] }),
      private: true,
      workspaces: [],
      scripts: {},
      entries: [],
      dependencies: [...dependencies.values()].toSorted((a, b) => a.line - b.line),
    },
  ]
}
