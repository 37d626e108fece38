import { findByImage } from '@coppice/catalog'
import { groupBy } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import { baseNameOf, normaliseName, tellingName } from '../facts/paths.ts'
import { isCommonName } from './common-names.ts'
import type { Directory } from './component.ts'
import type { SourceDirectory } from './directory-names.ts'
import { imagePathOf } from './image-name.ts'

/** Folders that make images, found from manifests that lie in another repository. */
export interface OtherRepositories {
  /** The one folder that an image of a unit is named after; without images, the unit itself or its chart. */
  readonly ofUnit: (unit: Fact<'unit'>, images: readonly string[]) => Directory | undefined
}

/**
 * Where manifests have a repository of their own, an image bears the name of the repository it is made in, or of a folder in it, alone or behind
 * the repository's: `acme/orders`, `acme/shop/cart`, `acme/shop-cart`. A name that several answer to means none of them.
 */
export function indexOtherRepositories(entries: readonly SourceDirectory[]): OtherRepositories {
  const built = entries.filter((entry) => entry.builds.length > 0)
  const byRepository = groupBy(
    [...groupBy(entries, ({ directory }) => directory.repository).values()].flatMap((own) => mainOf(own) ?? []),
    ({ directory }) => nameOf(directory.repository),
  )
  const byFolder = groupBy(
    built.filter(({ directory }) => directory.path !== '.'),
    ({ directory }) => normaliseName(tellingName(directory.path) ?? ''),
  )
  const byBoth = groupBy(
    built.filter(({ directory }) => directory.path !== '.'),
    ({ directory }) => nameOf(directory.repository) + normaliseName(tellingName(directory.path) ?? ''),
  )
  const elsewhere = (found: readonly SourceDirectory[] | undefined, { repository }: Fact<'unit'>): Directory[] =>
    (found ?? []).map(({ directory }) => directory).filter((directory) => directory.repository !== repository)

  const byImage = (unit: Fact<'unit'>, image: string): Directory | undefined => {
    const path = imagePathOf(image)
    const name = path.at(-1)
    if (name === undefined || findByImage(image)) return undefined
    const above = normaliseName(path.at(-2) ?? '')
    const folders = elsewhere(byFolder.get(normaliseName(name)), unit)
    return (
      only(folders.filter(({ repository }) => above !== '' && nameOf(repository) === above)) ??
      only(elsewhere(byRepository.get(normaliseName(name)), unit)) ??
      only(elsewhere(byBoth.get(normaliseName(name)), unit)) ??
      (isCommonName(name) ? undefined : only(folders)) ??
      (isAbout(name, unit.name) ? only(elsewhere(byRepository.get(normaliseName(unit.name)), unit)) : undefined)
    )
  }
  return {
    ofUnit: (unit, images) => {
      const [run] = images.flatMap((image) => byImage(unit, image) ?? [])
      if (run || unit.image !== undefined || unit.chart === undefined || findByImage(baseNameOf(unit.chart))) return run
      // The chart, or its release, is called after the repository.
      const [named] = [baseNameOf(unit.chart), unit.name].flatMap(
        (name) => only(elsewhere(byRepository.get(normaliseName(name)), unit)) ?? [],
      )
      return named
    },
  }
}

/** What the image of a whole repository is made of: its root, or the one folder that makes an image. */
function mainOf(entries: readonly SourceDirectory[]): SourceDirectory | undefined {
  const built = entries.filter((entry) => entry.builds.length > 0)
  const root = entries.find(({ directory }) => directory.path === '.')
  if (built.length === 0) return root
  return root && built.includes(root) ? root : built.length === 1 ? built[0] : undefined
}

function nameOf(repository: string): string {
  return normaliseName(baseNameOf(repository))
}

/** `orders-service` is an image for the unit `orders`. */
function isAbout(image: string, unit: string): boolean {
  const [one, other] = [normaliseName(image), normaliseName(unit)]
  return one.includes(other) || other.includes(one)
}

function only(directories: readonly Directory[]): Directory | undefined {
  return directories.length === 1 ? directories[0] : undefined
}
