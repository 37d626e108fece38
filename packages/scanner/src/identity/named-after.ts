import { findByImage, type Technology } from '@coppice/catalog'
import { normaliseName } from '../facts/paths.ts'
import { imageNameOf } from './image-name.ts'

/** `acme/tuned-postgres`, run under the name `postgres`, is somebody's build of that server. */
export function namedAfter(image: string, unitName: string): Technology | undefined {
  const word = imageNameOf(image)?.split('-').at(-1)?.replace(/\d+$/, '')
  if (word === undefined || !normaliseName(unitName).endsWith(normaliseName(word))) return undefined
  const found = findByImage(word)
  return found?.kind === 'datastore' || found?.kind === 'broker' ? found : undefined
}
