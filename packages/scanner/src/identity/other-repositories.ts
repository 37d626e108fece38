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
  /** The one folder that a unit's image is named after. */
  readonly ofUnit: (unit: Fact<'unit'>) => Directory | undefined
}

/**
 * Where manifests have a repository of their own, an image bears the name of the repository it is made in, or of a folder in it, alone or behind
 * the repository's: `acme/orders`, `acme/shop/cart`, `acme/shop-cart`. A name that several answer to means none of them.
 */
export function indexOtherRepositories(entries: readonly SourceDirectory[]): OtherRepositories {
  const built = entries.filter((entry) => entry.builds.length > 0)
  const inRepository = groupBy(built, ({ directory }) => directory.repository)
  const byRepository = groupBy(
    built.filter(({ directory }) => directory.path === '.' || inRepository.get(directory.repository)?.length === 1),
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
    ofUnit: (unit) => {
      if (unit.image !== undefined) return byImage(unit, unit.image)
      // A release of a chart that tells no image: the chart, or the release, is called after the repository.
      if (unit.chart === undefined || findByImage(baseNameOf(unit.chart))) return undefined
      const [named] = [baseNameOf(unit.chart), unit.name].flatMap(
        (name) => only(elsewhere(byRepository.get(normaliseName(name)), unit)) ?? [],
      )
      return named
    },
  }
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
