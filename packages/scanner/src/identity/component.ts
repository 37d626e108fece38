import { by, type Role } from '@coppice/model'
import type { Decision } from '../configuration/decision.ts'
import type { Fact } from '../facts/fact.ts'

/** A folder of one repository; its root is `.`. */
export interface Directory {
  readonly repository: string
  readonly path: string
}

/** Who is who: one running thing under all the names that manifests, folders and packages give it. */
export interface Component {
  readonly kind: 'service' | 'datastore' | 'broker'
  /** As people wrote it. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly role: Role
  /** Catalog key, of what runs an off-the-shelf image. */
  readonly technology: string | undefined
  readonly units: readonly Fact<'unit'>[]
  /** Where its source is; empty where only an image is known. */
  readonly directories: readonly Directory[]
  readonly builds: readonly Fact<'image-build'>[]
  readonly packages: readonly Fact<'package'>[]
  /** Program starts found in its folders, where no manifest declares it. */
  readonly entryPoints: readonly Fact<'entry-point'>[]
  /** What connects to it, of a server that nothing starts. */
  readonly namedBy?: Fact<'reference'> | undefined
  readonly optional: boolean
  /** What people decided about it by hand. */
  readonly decisions?: readonly Decision[]
  /** Names under which people say it is reached. */
  readonly hosts?: readonly { readonly host: string; readonly decision: Decision }[]
  /** Who people say it belongs to. */
  readonly owner?: { readonly name: string; readonly decision: Decision }
}

/** A package of the estate that services import and nobody starts. */
export interface Library {
  readonly package: Fact<'package'>
  readonly name: string
  readonly directory: Directory
  readonly decisions?: readonly Decision[]
}

export function toDirectoryKey(directory: Directory): string {
  return `${directory.repository}:${directory.path}`
}

/** Each folder once, in order. */
export function distinctDirectories(directories: readonly Directory[]): Directory[] {
  const byKey = new Map(directories.map((directory) => [toDirectoryKey(directory), directory]))
  return [...byKey.values()].toSorted(
    by(
      (directory) => directory.repository,
      (directory) => directory.path,
    ),
  )
}
