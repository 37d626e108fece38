import { redactUrls } from '../../detect/redact.ts'
import type { Package } from '../../facts/finding.ts'

export type Dependency = Package['dependencies'][number]

/** `Flask[async]>=3.0; python_version > "3.8"`, `shop-money @ https://…` (PEP 508); undefined for what names no package. */
export function toDependency(requirement: string, line: number, development: boolean): Dependency | undefined {
  const text = requirement.replace(/\s+#.*$/, '').trim()
  const match = /^([A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?)\s*(?:\[[^\]]*\])?\s*(?:@\s*(\S+)|\(?([~=!<>][^;()]*)\)?)?\s*(?:;.*)?$/.exec(text)
  const name = match?.[1]
  if (name === undefined) return undefined
  const range = redactUrls((match?.[2] ?? match?.[3] ?? '').trim())
  return { name, ...(range === '' ? {} : { range }), development, line }
}

/** Names that people give to what only developers need: groups, extras and files. */
export function isForDevelopment(group: string): boolean {
  return /(^|[-_./])(dev|develop|development|test|tests|testing|lint|linting|typing|types|docs?|ci|debug|bench|tox)([-_./]|$)/i.test(group)
}

/** A package with these requirements; what is listed twice counts once, where it is needed for more than development. */
export function toPackage(line: number, name: string | undefined, dependencies: readonly (Dependency | undefined)[]): Package {
  const found = new Map<string, Dependency>()
  for (const dependency of dependencies) {
    if (!dependency) continue
    const key = dependency.name.toLowerCase().replace(/[-_.]+/g, '-')
    const known = found.get(key)
    if (!known || (known.development && !dependency.development)) found.set(key, dependency)
  }
  return {
    kind: 'package',
    line,
    ecosystem: 'pypi',
    ...(name === undefined ? {} : { name }),
    private: true,
    workspaces: [],
    scripts: {},
    entries: [],
    dependencies: [...found.values()],
  }
}
