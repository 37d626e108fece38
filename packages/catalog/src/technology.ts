import type { Role } from '@coppice/model'

/** What a technology is to an estate: something rented, something run, or something built with. */
export type TechnologyKind = 'saas' | 'datastore' | 'broker' | 'infrastructure' | 'framework' | 'library' | 'language'

/** Where packages come from; names are those of the Package URL types, Maven's as `group:artifact`. */
export type Ecosystem = 'npm' | 'pypi' | 'maven' | 'go' | 'nuget' | 'gem' | 'composer' | 'cargo'

/** By what a technology is recognised. A `*` stands for anything but the separator of the place: `@sentry/*`, `*.sentry.io`. */
export interface Matches extends Partial<Record<Ecosystem, readonly string[]>> {
  /** Names of container images without registry and tag; with a slash where the last part says too little. */
  readonly images?: readonly string[]
  /** Resource types of Terraform that are such a server; one whose engine is an attribute stands with the engine that is usual. */
  readonly resources?: readonly string[]
  readonly hosts?: readonly string[]
  /** Beginnings of environment variables that are set to use it. */
  readonly environment?: readonly string[]
  readonly schemes?: readonly string[]
  readonly ports?: readonly number[]
}

/** A technology or product, and what it is for. */
export interface Technology {
  /** Kebab-case, stable: it becomes part of node ids. */
  readonly id: string
  readonly name: string
  readonly kind: TechnologyKind
  /** What it does for its users; two products of one purpose are rivals. */
  readonly purpose: string
  /** Company behind the name, where it is another. */
  readonly vendor?: string | undefined
  /** Former and other names. */
  readonly aliases?: readonly string[] | undefined
  /** What it speaks; a client of the same protocol can be tied to it. */
  readonly protocol?: string | undefined
  /** Host names that its image connects to unless it is told others. */
  readonly connectsTo?: readonly string[] | undefined
  /** Beginnings of the labels by which containers ask it for a route. */
  readonly routingLabels?: readonly string[] | undefined
  /** Protocols of other products that it answers in their place, for development and tests. */
  readonly emulates?: readonly string[] | undefined
  /** Role of a service that is this, or is built with it. */
  readonly role?: Role | undefined
  /** Its packages are the server itself, not clients of it: a service that is built with one has its role. */
  readonly packagesAre?: 'server' | undefined
  /** Commands of its packages that start the product itself: `strapi start`. A package that depends on one and starts so is an installation of it. */
  readonly startedBy?: readonly string[] | undefined
  /** Those of its packages that are its whole program: what depends on one is an installation of it. */
  readonly installedAs?: readonly string[] | undefined
  readonly matches: Matches
}

type Row = Omit<Technology, 'kind' | 'purpose'> & Partial<Pick<Technology, 'kind'>>

/** Technologies of one purpose, with what most of them have in common. */
export function definePurpose(purpose: string, common: Pick<Technology, 'kind' | 'role'>, rows: readonly Row[]): readonly Technology[] {
  return rows.map((row) => ({ purpose, ...common, ...row }))
}
