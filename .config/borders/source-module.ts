import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A module as the border rules see it. */
export interface SourceModule {
  /** Relative to the root of the checkout, forward slashes. */
  readonly path: string
  readonly text: string
}

/** An import, a re-export or a dynamic import. */
export interface ImportOf {
  readonly specifier: string
  /** Names between the braces, as exported. */
  readonly names: readonly string[]
  /** 1-based. */
  readonly line: number
}

/** What ships: the modules under `src` of every package and app, without their tests. */
export function readSourceModules(root: string): SourceModule[] {
  return ['packages', 'apps']
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => `${parent}/${name}/src`))
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`))
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))
}

const statement = /^(?:import|export)\s+(?:type\s+)?(?<clause>[\w$*,\s]*(?:\{[^}]*\})?\s*from\s+)?'(?<specifier>[^']+)'/gm
const dynamic = /\bimport\(\s*'(?<specifier>[^']+)'\s*\)/g

/** Reads imports off the text: the formatter puts each at the start of a line, in single quotes. */
export function importsOf(module: SourceModule): ImportOf[] {
  const code = withoutComments(module.text)
  return [...code.matchAll(statement), ...code.matchAll(dynamic)].map((match) => ({
    specifier: match.groups?.['specifier'] ?? '',
    names: namesIn(match.groups?.['clause'] ?? ''),
    line: code.slice(0, match.index).split('\n').length,
  }))
}

/** Blanks comments, so that lines keep their numbers. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '))
}

function namesIn(clause: string): string[] {
  const list = /\{(?<names>[^}]*)\}/.exec(clause)?.groups?.['names'] ?? ''
  return list
    .split(',')
    .map((name) => name.trim().replace(/^type\s+/, ''))
    .map((name) => name.split(/\s/)[0] ?? '')
    .filter((name) => name !== '')
}
