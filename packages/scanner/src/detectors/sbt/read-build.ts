import { posix } from 'node:path'
import type { SourceFile } from '../../detect/detector.ts'
import type { Package } from '../../facts/finding.ts'
import { createLineFinder } from '../../syntax/line-finder.ts'
import { withoutComments } from '../../syntax/without-comments.ts'

type Dependency = Package['dependencies'][number]

const DEPENDENCY = /"([\w.-]+)"\s*%{1,3}\s*"([\w.-]+)"\s*%\s*(?:"([^"\s]+)"|[\w.]+)(\s*%\s*(?:"?(?:test|it)\b|Test\b|IntegrationTest\b))?/g

/** What plugins and words of Play bring along. */
const BROUGHT: readonly (readonly [RegExp, string])[] = [
  [/(?:^|[\s(,])ws\b\s*[,)]/, 'com.typesafe.play:play-ws'],
  [/\benablePlugins\([^)]*\bPlay\w*/, 'com.typesafe.play:play'],
]

/** Projects are values: `lazy val till = (project in file("till")).dependsOn(money)`, or what a function of the build makes of a folder. */
const PROJECT = /^[ \t]*(?:lazy\s+)?val\s+(`?[\w-]+`?)\s*(?::\s*Project\s*)?=\s*(?=[^\n]*\b\w*[pP]roject\b)/gm

interface Project {
  readonly id: string
  readonly directory: string
  readonly line: number
  readonly text: string
  readonly at: number
}

/** The build's own package, and one for each project in a folder below it. */
export function readBuild(file: SourceFile): Package[] {
  const source = withoutComments(file.text, 'scala')
  const lineAt = createLineFinder(source)
  const projects = projectsIn(source, lineAt)
  const below = projects.filter((project) => project.directory !== '.')
  const byId = new Map(projects.map((project) => [project.id, project]))
  let own = source
  for (const { text } of projects) own = own.replace(text, (part) => part.replace(/[^\n]/g, ' '))
  const common = dependenciesIn(own, 0, lineAt)
  const root = projects.find((project) => project.directory === '.')
  const named = /^\s*(?:ThisBuild\s*\/\s*)?name\s*:=\s*"([^"]+)"/m.exec(own) ?? /\bname\s*:=\s*"([^"]+)"/.exec(root?.text ?? '')
  const ofRoot = [...common, ...(root ? dependenciesIn(root.text, root.at, lineAt) : [])]
  const packages = below.map((project) => {
    const used = [...project.text.matchAll(/\.dependsOn\(((?:[^()]|\([^()]*\))*)\)/g)].flatMap(
      ([, words = '']) => words.match(/`?[A-Za-z_][\w-]*`?/g) ?? [],
    )
    const inside = [...new Set(used)].flatMap((id): Dependency[] => {
      const other = byId.get(id)
      if (!other || other === project) return []
      return [
        { name: other.id, directory: posix.relative(project.directory, other.directory) || '.', development: false, line: project.line },
      ]
    })
    return toPackage(project.line, project.id, [...dependenciesIn(project.text, project.at, lineAt), ...inside], {
      root: project.directory,
    })
  })
  if (ofRoot.length === 0 && !named && packages.length === 0 && !root) return []
  const workspaces = below.map((project) => project.directory)
  return [toPackage(named ? lineAt(named.index) : 1, named?.[1], ofRoot, { workspaces }), ...packages]
}

function toPackage(line: number, name: string | undefined, dependencies: readonly Dependency[], more: Partial<Package>): Package {
  return {
    kind: 'package',
    line,
    ecosystem: 'maven',
    ...(name === undefined ? {} : { name }),
    private: true,
    workspaces: [],
    scripts: {},
    entries: [],
    dependencies: [...dependencies],
    ...more,
  }
}

function projectsIn(source: string, lineAt: (at: number) => number): Project[] {
  const starts = [...source.matchAll(PROJECT)]
  return starts.map((match) => {
    const rest = source.slice(match.index + match[0].length)
    // A value ends where the next definition of the same level begins.
    const end = /\n[ \t]*(?:lazy\s+val|val|def|ThisBuild|import)\b/.exec(rest)?.index ?? rest.length
    const text = source.slice(match.index, match.index + match[0].length + end)
    const id = (match[1] ?? '').replaceAll('`', '')
    const folder = /\bfile\(\s*"([^"]+)"/.exec(text)?.[1] ?? /\b\w+[pP]roject\w*\(\s*"([^"]+)"/.exec(text)?.[1] ?? id
    return { id, directory: posix.normalize(folder).replace(/\/$/, ''), line: lineAt(match.index), text, at: match.index }
  })
}

function dependenciesIn(text: string, from: number, lineAt: (at: number) => number): Dependency[] {
  const found = new Map<string, Dependency>()
  for (const match of text.matchAll(DEPENDENCY)) {
    const [, group = '', artifact = '', range, scope] = match
    const name = `${group}:${artifact}`
    if (!found.has(name))
      found.set(name, {
        name,
        ...(range === undefined ? {} : { range }),
        development: scope !== undefined,
        line: lineAt(from + match.index),
      })
  }
  for (const [pattern, name] of BROUGHT) {
    const at = pattern.exec(text)?.index
    if (at !== undefined && !found.has(name)) found.set(name, { name, development: false, line: lineAt(from + at) })
  }
  return [...found.values()].toSorted((a, b) => a.line - b.line)
}
