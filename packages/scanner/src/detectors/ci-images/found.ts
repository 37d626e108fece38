import type { ImageSource, Unit } from '../../facts/finding.ts'
import { joinPath } from '../../facts/paths.ts'
import { plainUnit } from '../../syntax/plain-unit.ts'

export type Found = ImageSource | Unit

/** What a step says; texts as written, with variables in braces. */
export interface Build {
  readonly line: number
  readonly images: readonly string[]
  /** Relative to the root of the repository. */
  readonly context: string
  readonly dockerfile: string | undefined
}

/** What is known of an image is of use only if it has a name and a place. */
export function* toImageSources({ line, images, context, dockerfile }: Build): Iterable<ImageSource> {
  const places = { context: joinPath(context), ...(dockerfile === undefined ? {} : { dockerfile: joinPath(dockerfile) }) }
  if (Object.values(places).some((place) => place.startsWith('..') || place.startsWith('/') || /[${}:]/.test(place))) return
  for (const image of new Set(images.map(withoutTag)))
    if (/[a-z]/i.test(image) && !/\s/.test(image)) yield { kind: 'image-source', line, image, ...places }
}

/** One build is published under many tags. */
function withoutTag(image: string): string {
  return image.replace(/:(?:[\w.-]|\$\{[^}]*\})+$/, '')
}

/** What a step deploys, where nothing else says so. */
export interface Deployment {
  readonly line: number
  readonly form: string
  readonly name: string | undefined
  readonly image: string | undefined
  /** Folder whose source the platform builds. */
  readonly source: string | undefined
}

export function* toUnits({ line, form, name, image, source }: Deployment): Iterable<Unit> {
  if (name === undefined || !/^[a-z][a-z\d-]*$/i.test(name) || (image === undefined && source === undefined)) return
  const context = source === undefined ? undefined : joinPath(source)
  if (context !== undefined && (context.startsWith('..') || /[${}:]/.test(context))) return
  yield plainUnit({
    line,
    form,
    name,
    scope: form,
    ...(image === undefined ? {} : { image }),
    ...(context === undefined ? {} : { build: { context } }),
  })
}

/** A workflow for every branch says the same again. */
export function distinct(found: readonly Found[]): Found[] {
  const byMeaning = new Map<string, Found>()
  for (const one of found) {
    const { line: _line, ...meaning } = one
    const key = JSON.stringify(meaning)
    if (!byMeaning.has(key)) byMeaning.set(key, one)
  }
  return [...byMeaning.values()].toSorted((a, b) => a.line - b.line)
}
