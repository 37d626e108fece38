import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { compareText } from '@coppice/model'
import { InputError } from './input-error.ts'

/** A folder that is scanned as one: a checkout, or any folder without version history. */
export interface Repository {
  /** Unique within the scan. */
  readonly name: string
  /** Absolute path, links resolved. */
  readonly root: string
}

/**
 * What the given paths hold: a folder that is a checkout is one repository; a folder of checkouts is as many as it holds; any other
 * folder is scanned as it is.
 *
 * @throws InputError where a path does not exist or is no folder.
 */
export async function findRepositories(paths: readonly string[]): Promise<Repository[]> {
  const roots = new Set<string>()
  for (const path of paths) for (const root of await rootsIn(path)) roots.add(root)
  return toNamed([...roots].toSorted(compareText))
}

async function rootsIn(path: string): Promise<string[]> {
  const root = await toFolder(path)
  if (await isCheckout(root)) return [root]
  const entries = await readdir(root, { withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).map((entry) => join(root, entry.name))
  const checkouts = await Promise.all(folders.map(async (folder) => ((await isCheckout(folder)) ? folder : undefined)))
  const found = checkouts.filter((folder) => folder !== undefined)
  return found.length > 0 ? found : [root]
}

async function toFolder(path: string): Promise<string> {
  const absolute = resolve(path)
  const found = await stat(absolute).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code === 'ENOENT' ? `${path} does not exist.` : `${path} cannot be read: ${error.message}`)
  })
  if (!found.isDirectory()) throw new InputError(`${path} is a file. Give the folder that holds it.`)
  await readdir(absolute).catch((error: Error) => {
    throw new InputError(`${path} cannot be read: ${error.message}`)
  })
  return realpath(absolute)
}

/** A checkout has `.git` as folder, or as a file where it is a worktree or submodule. */
async function isCheckout(folder: string): Promise<boolean> {
  return stat(join(folder, '.git')).then(
    () => true,
    () => false,
  )
}

/** The folder's name, with as many parents in front as it takes to tell two of the same name apart. */
function toNamed(roots: readonly string[]): Repository[] {
  const named = roots.map((root) => ({ root, parent: dirname(root), name: basename(root) || 'root' }))
  for (;;) {
    const counts = new Map<string, number>()
    for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
    const twins = named.filter(({ name, parent }) => (counts.get(name) ?? 0) > 1 && parent !== dirname(parent))
    if (twins.length === 0) return named.map(({ name, root }) => ({ name, root }))
    for (const twin of twins) {
      twin.name = `${basename(twin.parent)}/${twin.name}`
      twin.parent = dirname(twin.parent)
    }
  }
}
