import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Terminal } from '../console/terminal.ts'
import { UseError } from '../errors.ts'
import { resolvePath } from './places.ts'

/** A file that people write, and where to look for it. */
export interface WantedSettings {
  /** `coppice.rules.yaml`. */
  readonly name: string
  /** What it holds, which is also the name of its option: `rules`. */
  readonly what: string
  /** A file that was named; false where none is wanted. */
  readonly given: string | boolean | undefined
  /** Where to look if none is named. */
  readonly folders: readonly string[]
}

/**
 * The file that was named, or the one that lies in one of the folders; undefined where none is wanted or none lies there.
 *
 * @throws UseError where a named file does not exist, or two folders have one each.
 */
export async function findSettings(
  { name, what, given, folders }: WantedSettings,
  { surroundings }: Terminal,
): Promise<{ readonly path: string; readonly text: string } | undefined> {
  if (given === false) return undefined
  if (given === true || given === '') throw new UseError(`--${what} needs a file.`, `Write --${what} FILE, or --no-${what}.`)
  const places = given === undefined ? [...new Set(folders)].map((folder) => join(folder, name)) : [given]
  const found: { readonly path: string; readonly text: string }[] = []
  for (const path of new Set(places.map((place) => resolvePath(place, surroundings)))) {
    const text = await readText(path, what, given !== undefined)
    if (text !== undefined) found.push({ path, text })
  }
  const [first, second] = found
  if (first && second)
    throw new UseError(`There are two files of ${what}: ${first.path} and ${second.path}.`, `Say which one holds, with --${what} FILE.`)
  return first
}

async function readText(path: string, what: string, isNamed: boolean): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isAbsent = error.code === 'ENOENT' || error.code === 'ENOTDIR'
    if (isAbsent && !isNamed) return undefined
    throw new UseError(
      isAbsent ? `${path} does not exist, so no ${what} can be read from it.` : `${path} could not be read: ${error.message}`,
    )
  })
}
