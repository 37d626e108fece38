import type { Package } from '../../facts/finding.ts'
import { baseNameOf, directoryOf } from '../../facts/paths.ts'
import type { Statement } from './read-statements.ts'

type Dependency = Package['dependencies'][number]

/**
 * A build script as a package, named after its folder. What it says of other projects (`subprojects`) or of the build itself
 * (`buildscript`) is no dependency of its own; a root that says nothing else is no package.
 *
 * Other projects (`:cart:api`) and entries of version catalogs (`libs.kafka`) keep these names: other files tell what they mean.
 */
export function readBuild(statements: readonly Statement[], path: string): Package[] {
  const dependencies = statements.flatMap((one) => (one.text === 'dependencies' ? (one.block ?? []).flatMap(readDependency) : []))
  if (dependencies.length === 0 && !isProject(statements)) return []
  const folder = baseNameOf(directoryOf(path))
  const group = statements.map((one) => /^group ?=? ?["']([\w.-]+)["']$/.exec(one.text)?.[1]).find((found) => found !== undefined)
  return [
    {
      kind: 'package',
      line: 1,
      ecosystem: 'maven',
      ...(folder === '.' ? {} : { name: group === undefined ? folder : `${group}:${folder}` }),
      private: false,
      workspaces: [],
      scripts: {},
      entries: [],
      dependencies,
    },
  ]
}

/** It applies a plugin to itself, and does not speak for others. */
function isProject(statements: readonly Statement[]): boolean {
  if (statements.some((one) => /^(subprojects|allprojects|configure)\b/.test(one.text))) return false
  return statements.some(
    (one) =>
      /^apply\b/.test(one.text) || (one.text === 'plugins' && (one.block ?? []).some((plugin) => !/apply ?\(?false/.test(plugin.text))),
  )
}

/** Configurations of what only tests, tools or a developer's machine need. */
const DEVELOPMENT = /test|^(annotationProcessor|kapt|ksp|detektPlugins|developmentOnly|checkstyle|jmh)/i

/** `implementation 'g:a:1'`, `api(project(":cart"))`, `compile group: 'g', name: 'a'`, `implementation(libs.kafka)`, several in one. */
function readDependency({ text, line }: Statement): Dependency[] {
  const [, configuration, rest = ''] = /^["']?(\w+)["']?[ (]+(.*)$/.exec(text) ?? []
  if (configuration === undefined || /^(constraints|modules|components|def|val)$/.test(configuration)) return []
  if (/^(enforcedP|p)latform\b/.test(rest)) return []
  const development = DEVELOPMENT.test(configuration)
  return [...namedParts(rest), ...projects(rest), ...catalogEntries(rest), ...coordinates(rest)].map((found) => ({
    ...found,
    development,
    line,
  }))
}

type Found = Pick<Dependency, 'name' | 'range'>

function coordinates(text: string): Found[] {
  return [...text.matchAll(/(["'])([\w.-]+:[\w.-]+)(?::([^"':]*))?[^"']*\1/g)].map(([, , name = '', range]) => ({
    name,
    ...(range === undefined || range === '' || range.includes('$') ? {} : { range }),
  }))
}

function namedParts(text: string): Found[] {
  const part = (key: string): string | undefined => new RegExp(`\\b${key} ?[:=] ?["']([^"'$]+)["']`).exec(text)?.[1]
  const group = part('group')
  const name = part('name')
  const range = part('version')
  return group === undefined || name === undefined ? [] : [{ name: `${group}:${name}`, ...(range === undefined ? {} : { range }) }]
}

/** `project(':cart:api')`, `project(path: ':cart')`, and the accessors that Gradle makes: `projects.cart.api`. */
function projects(text: string): Found[] {
  const named = [...text.matchAll(/\bproject ?\(? ?(?:path ?[:=] ?)?["'](:[\w:.-]+)["']/g)].map((match) => match[1] ?? '')
  const accessors = [...text.matchAll(/(?:^|[( ])projects\.([\w.]+)/g)].map(
    (match) => `:${(match[1] ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replaceAll('.', ':')}`,
  )
  return [...named, ...accessors].map((name) => ({ name }))
}

function catalogEntries(text: string): Found[] {
  return [...text.matchAll(/(?:^|[( ,])(libs\.(?!versions\.|plugins\.)[\w.]+)/g)].map((match) => ({
    name: (match[1] ?? '').replace(/\.get$/, ''),
  }))
}
