import { realpath } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import { joinSettings, NO_SETTINGS, type Settings } from '../configuration/settings.ts'
import type { Repository } from './find-repositories.ts'
import { InputError } from './input-error.ts'
import { readText } from './read-file.ts'

/** Looked for in each scanned folder, unless another file is named. */
export const CONFIGURATION_FILE = 'coppice.config.yaml'

/**
 * The settings of the file that was named, or of those in the scanned folders; none where `named` is false.
 *
 * @throws InputError where the named file does not exist, or a file holds what no setting is. A wrong setting is no bad input to pass
 * over: what it was to leave out would be in the result.
 */
export async function loadConfiguration(
  paths: readonly string[],
  repositories: readonly Repository[],
  named: string | false | undefined,
): Promise<Settings> {
  if (named === false) return NO_SETTINGS
  const places = named === undefined ? [...new Set(paths.map((path) => resolve(path, CONFIGURATION_FILE)))] : [resolve(named)]
  const found = await Promise.all(places.map((place) => loadOne(place, repositories, named !== undefined)))
  return joinSettings(found.filter((settings) => settings !== undefined))
}

async function loadOne(place: string, repositories: readonly Repository[], isNamed: boolean): Promise<Settings | undefined> {
  const path = await realpath(place).catch(() => undefined)
  if (path === undefined) {
    if (isNamed) throw new InputError(`${place} does not exist, so nothing can be configured with it.`)
    return undefined
  }
  const { readConfiguration } = await import('../configuration/read-configuration.ts')
  const read = readText(path)
  if ('problem' in read) throw new InputError(`${place}: ${read.problem.message}`)
  const owner = repositories.find(({ root }) => isBelow(path, root))
  const where = owner
    ? { repository: owner.name, file: relative(owner.root, path).split(sep).join('/') }
    : { repository: '', file: basename(path) }
  const result = readConfiguration(read.text, { ...where, directory: dirname(path), isTrusted: isNamed })
  if ('settings' in result) return result.settings
  throw new InputError(result.problems.map(({ line, message }) => `${where.file}:${line}  ${message}`).join('\n'))
}

function isBelow(path: string, root: string): boolean {
  const way = relative(root, path)
  return way !== '' && !way.startsWith('..') && !isAbsolute(way)
}
