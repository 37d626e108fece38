import { posix } from 'node:path'
import type { Package } from '../../facts/finding.ts'

type Dependency = Package['dependencies'][number]

const FOR_DEVELOPMENT = /^(?:development|test|staging_test|ci|lint|debug|doc|docs)$/

/** Lines of the form `gem "name", "~> 1.0", group: :test` in the groups they stand in, and `add_dependency` of a specification. */
export function readGems(source: string): Dependency[] {
  const dependencies: Dependency[] = []
  const blocks: boolean[] = []
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    const line = raw.replace(/^\s*#.*$/, '')
    const group = /^\s*group\s*\(?\s*(.*?)\)?\s+do\b/.exec(line)?.[1]
    const opens = /\bdo\b\s*(?:\|[^|]*\|)?\s*$|^\s*(?:if|unless|case)\b/.test(line)
    const found = toDependency(line, at + 1, blocks.includes(true))
    if (found && !dependencies.some((one) => one.name === found.name && !one.development)) dependencies.push(found)
    if (opens) blocks.push(group !== undefined && isForDevelopment(group))
    else if (/^\s*end\b/.test(line)) blocks.pop()
  }
  return dependencies
}

function toDependency(line: string, at: number, inGroup: boolean): Dependency | undefined {
  const [, verb = '', name, rest = ''] =
    /^\s*(gem|\w+\.add_(?:runtime_|development_)?dependency)\s*\(?\s*["']([\w.-]+)["']\s*\)?(.*)$/.exec(line) ?? []
  if (name === undefined) return undefined
  const range = /^\s*,\s*["']([^"']+)["']/.exec(rest)?.[1]
  const path = /\bpath(?::|\s*=>)\s*["']([^"']+)["']/.exec(rest)?.[1]
  const own = /\bgroups?(?::|\s*=>)\s*(\[[^\]]*\]|:\w+)/.exec(rest)?.[1]
  return {
    name,
    ...(range === undefined ? {} : { range }),
    ...(path === undefined || path.startsWith('/') ? {} : { directory: posix.normalize(path).replace(/\/$/, '') }),
    development: inGroup || verb.includes('development') || (own !== undefined && isForDevelopment(own)),
    line: at,
  }
}

function isForDevelopment(groups: string): boolean {
  const names = groups.match(/\w+/g) ?? []
  return names.length > 0 && names.every((name) => FOR_DEVELOPMENT.test(name))
}
