import { findByImage } from '@coppice/catalog'
import { groupBy } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { baseNameOf, joinPath } from '../facts/paths.ts'
import { isCommonName } from './common-names.ts'
import { distinctDirectories, type Directory } from './component.ts'
import { imagePathOf } from './image-name.ts'

/** Somebody says that an image is made of what stands in a folder. */
interface ImageSource {
  readonly path: readonly string[]
  readonly directory: Directory
}

/** Where images that are built and run in places of their own come from. */
export interface ImageSources {
  /** The one folder that makes the image of that path: of the repository that asks, or of any. */
  readonly of: (repository: string, image: string) => Directory | undefined
}

/**
 * What CI publishes, and what a compose file both builds and names, says where an image comes from that manifests run elsewhere: in a repository
 * of their own, or under another name. `directoryOf` tells what a build is made of.
 */
export function indexImageSources(
  index: FactIndex,
  directoryOf: (repository: string, context: string, dockerfile: string | undefined) => Directory | undefined,
): ImageSources {
  const built = index.of('unit').flatMap((unit) => toBuilt(unit))
  const sources = [...index.of('image-source'), ...built].flatMap(({ repository, image, context, dockerfile }): ImageSource[] => {
    const path = imagePathOf(image.replaceAll('${repository}', baseNameOf(repository)))
    const directory = path.length > 0 ? directoryOf(repository, context, dockerfile) : undefined
    return directory ? [{ path, directory }] : []
  })
  const byName = groupBy(sources, ({ path }) => path.at(-1) ?? '')
  return {
    of: (repository, image) => {
      const wanted = imagePathOf(image)
      const found = (byName.get(wanted.at(-1) ?? '') ?? []).filter(({ path }) => areOne(path, wanted)).map(({ directory }) => directory)
      const own = onlyOne(found.filter((directory) => directory.repository === repository))
      return own ?? (tellsOutside(image, wanted) ? onlyOne(found) : undefined)
    },
  }
}

function toBuilt({ repository, image, build }: Fact<'unit'>): {
  repository: string
  image: string
  context: string
  dockerfile: string | undefined
}[] {
  if (image === undefined || !build) return []
  const { context, dockerfile } = build
  return [{ repository, image, context, dockerfile: dockerfile === undefined ? undefined : joinPath(context, dockerfile) }]
}

/** Who builds a `postgres` or an `app` on a desk makes nobody else's. */
function tellsOutside(image: string, path: readonly string[]): boolean {
  return !findByImage(image) && (path.length > 1 || !isCommonName(path[0] ?? ''))
}

/** One may leave out how the path begins: a registry's project that only a variable names. */
function areOne(one: readonly string[], other: readonly string[]): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(-length).every((part, at) => part === other.slice(-length)[at])
}

function onlyOne(directories: readonly Directory[]): Directory | undefined {
  const [only, ...others] = distinctDirectories(directories)
  return others.length === 0 ? only : undefined
}
