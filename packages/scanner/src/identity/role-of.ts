import type { Role } from '@coppice/model'
import { findByImage, findByPackage, type Ecosystem, type Technology } from '@coppice/catalog'
import type { Fact } from '../facts/fact.ts'

export interface RoleInput {
  readonly name: string
  readonly units: readonly Fact<'unit'>[]
  readonly builds: readonly Fact<'image-build'>[]
  readonly packages: readonly Fact<'package'>[]
  readonly technology: Technology | undefined
}

/**
 * The role by what it runs and is built with, surest first: an off-the-shelf image, a schedule, a framework that makes a role
 * (a gateway, a registry), a user interface without a server; `application` where nothing says otherwise.
 */
export function roleOf({ name, units, builds, packages, technology }: RoleInput): Role {
  if (technology?.role) return technology.role
  if (units.length > 0 && units.every((unit) => unit.job === true)) return 'job'
  const dependencies = packages.flatMap((fact) =>
    fact.dependencies
      .filter((dependency) => !dependency.development)
      .map((dependency) => findByPackage(fact.ecosystem as Ecosystem, dependency.name)),
  )
  const made = dependencies.find((found) => found?.role !== undefined && found.packagesAre === 'server')?.role
  if (made) return made
  if (/^load-?(gen|test)/i.test(name)) return 'load-generator'
  const purposes = new Set(dependencies.map((found) => found?.purpose))
  if (purposes.has('ui-framework') && !purposes.has('web-framework')) return 'frontend'
  const base = builds.map((build) => findByImage(build.base)).find((found) => found?.role !== undefined)
  if (packages.length === 0 && base?.role === 'gateway' && builds.every(isBuiltWithNode)) return 'frontend'
  if (packages.length === 0 && base?.role) return base.role
  if (/(^|[-_.])(gateway|reverse-?proxy|edge)([-_.]|$)/i.test(name)) return 'gateway'
  if (/(^|[-_.])(frontend|webapp|web-?ui)([-_.]|$)/i.test(name)) return 'frontend'
  return 'application'
}

/** A web server on top of a stage that bundles scripts serves pages. */
function isBuiltWithNode({ bases }: Fact<'image-build'>): boolean {
  return bases.some((base) => /(?:^|[/-])(?:node|bun|deno|pnpm)(?:[:@-]|$)/.test(base))
}
