import type { Dirent } from 'node:fs'
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

export interface FoundRepositories {
  readonly repositories: readonly Repository[]
  /** Absolute paths of folders beside checkouts that hold none themselves. */
  readonly passedOver: readonly string[]
}

/** Levels of groups between a folder and its checkouts: `acme/payments/orders`. */
const MAX_GROUPS = 3

/**
 * What the given paths hold: a folder that is a checkout is one repository; a folder of checkouts, or of groups of them, is as many as it holds;
 * any other folder is scanned as it is.
 *
 * @throws InputError where a path does not exist or is no folder.
 */
export async function findRepositories(paths: readonly string[]): Promise<FoundRepositories> {
  const roots = new Set<string>()
  const passedOver = new Set<string>()
  for (const path of paths) {
    const root = await toFolder(path)
    const found = (await isCheckout(root)) ? { checkouts: [root], others: [] } : await checkoutsIn(root, MAX_GROUPS)
    for (const checkout of found.checkouts.length > 0 ? found.checkouts : [root]) roots.add(checkout)
    if (found.checkouts.length > 0) for (const other of found.others) passedOver.add(other)
  }
  // A folder that was named by itself is scanned, wherever it lies.
  return {
    repositories: toNamed([...roots].toSorted(compareText)),
    passedOver: [...passedOver].filter((folder) => !roots.has(folder)).toSorted(compareText),
  }
}

interface Folders {
  readonly checkouts: readonly string[]
  readonly others: readonly string[]
}

async function checkoutsIn(folder: string, groups: number): Promise<Folders> {
  const entries = await readdir(folder, { withFileTypes: true })
  const levels = isGroup(entries) ? groups : 1
  const folders = entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
    .map((entry) => join(folder, entry.name))
  const found = await Promise.all(folders.map((one) => lookInto(one, levels - 1)))
  return { checkouts: found.flatMap(({ checkouts }) => checkouts), others: found.flatMap(({ others }) => others) }
}

async function lookInto(folder: string, levels: number): Promise<Folders> {
  if (await isCheckout(folder)) return { checkouts: [folder], others: [] }
  const entries = levels > 0 ? await readdir(folder, { withFileTypes: true }).catch(() => []) : []
  const inside = isGroup(entries) ? await checkoutsIn(folder, levels) : undefined
  return inside && inside.checkouts.length > 0 ? inside : { checkouts: [], others: [folder] }
}

/** A group holds folders, and notes at most: what holds files is no group, whatever lies in it. */
function isGroup(entries: readonly Dirent[]): boolean {
  return entries.length > 0 && entries.every((entry) => entry.isDirectory() || /^\.|\.md$/i.test(entry.name))
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
