import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Surroundings } from '../console/surroundings.ts'

/** Where `run` writes unless told otherwise, and where the other commands look. */
export const DEFAULT_FOLDER = 'coppice-out'

export function resolvePath(path: string, { directory }: Surroundings): string {
  return resolve(directory, path)
}

/** Where facts are kept between scans. */
export function cacheDirectory({ environment }: Surroundings): string {
  const given = environment['XDG_CACHE_HOME'] ?? environment['LOCALAPPDATA']
  return join(given !== undefined && given !== '' ? given : join(homedir(), '.cache'), 'coppice', 'facts')
}
