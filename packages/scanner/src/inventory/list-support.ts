import { findByImage, findByPackage, findCycle, technologyById, type Ecosystem } from '@coppice/catalog'
import { by, TechnologyId, type Evidence, type Support } from '@coppice/model'
import type { Component } from '../identity/component.ts'
import type { Estate } from '../link/estate.ts'

/** Versions of runtimes that images of a component are built on, or run. */
export function listSupport(estate: Estate, component: Component): { support?: Support[] } {
  const found = component.builds.flatMap(
    (build) => toImageSupport(build.base, estate.evidenceOf(build, 'declared', `on ${build.base}`)) ?? [],
  )
  return found.length === 0 ? {} : { support: distinctSupport(found) }
}

/** `node:18-alpine`: the make of an image and the version in its tag. */
export function toImageSupport(image: string, evidence: Evidence): Support | undefined {
  const tag = /:([^/:@]+)(?:@.*)?$/.exec(image)?.[1]
  const technology = findByImage(image)
  return technology === undefined || tag === undefined ? undefined : toSupport(technology.id, tag, evidence)
}

/** A package or runtime of a bill of materials; only what the table of dates has tells anything. */
export function toPackageSupport(
  purl: string | undefined,
  name: string,
  version: string | undefined,
  evidence: Evidence,
): Support | undefined {
  if (version === undefined) return undefined
  const [, type = '', path = ''] = /^pkg:([^/]+)\/([^@?#]+)/.exec(purl ?? '') ?? []
  const ecosystem = ECOSYSTEMS[type]
  const full = decodeURIComponent(path)
  const packageName = ecosystem === 'maven' ? full.replace('/', ':') : full
  const technology =
    (ecosystem === undefined ? undefined : findByPackage(ecosystem, packageName))?.id ??
    (type === 'docker' || type === 'oci' ? findByImage(full)?.id : undefined) ??
    RUNTIMES[name.toLowerCase()]
  // A starter or client of a framework has its version; a driver has one of its own.
  return technology === undefined || (ecosystem !== undefined && !FRAMEWORKS.has(technology))
    ? undefined
    : toSupport(technology, version, evidence)
}

/** Package types of https://github.com/package-url/purl-spec. */
const ECOSYSTEMS: Readonly<Record<string, Ecosystem>> = {
  npm: 'npm', pypi: 'pypi', maven: 'maven', golang: 'go', nuget: 'nuget', gem: 'gem', composer: 'composer', cargo: 'cargo',
} // prettier-ignore
const FRAMEWORKS: ReadonlySet<string> = new Set(['django', 'laravel', 'rails', 'spring-boot'])
const RUNTIMES: Readonly<Record<string, string>> = {
  node: 'nodejs', 'node.js': 'nodejs', nodejs: 'nodejs', python: 'python', cpython: 'python', openjdk: 'java', jdk: 'java', jre: 'java', temurin: 'java', go: 'go', stdlib: 'go',
  golang: 'go', ruby: 'ruby', php: 'php', '.net': 'dotnet', dotnet: 'dotnet',
} // prettier-ignore

function toSupport(technology: string, version: string, evidence: Evidence): Support | undefined {
  if (!/\d/.test(version)) return undefined
  const found = findCycle(technology, version)
  return {
    technology: TechnologyId.parse(technology),
    name: technologyById(technology)?.name ?? technology,
    version,
    ...(found === undefined ? {} : { cycle: found.cycle, ends: found.ends }),
    evidence: [evidence],
  }
}

/** Each technology and version once, in order. */
export function distinctSupport(all: readonly Support[]): Support[] {
  const known = new Map<string, Support>()
  for (const one of all) if (!known.has(`${one.technology} ${one.version}`)) known.set(`${one.technology} ${one.version}`, one)
  return [...known.values()].toSorted(
    by(
      (one) => one.technology,
      (one) => one.version,
    ),
  )
}
