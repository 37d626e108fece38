import { randomUUID } from 'node:crypto'
import { readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from '@coppice/scanner'
import { GitError, type RunGit } from './run-git.ts'
import type { Wanted } from './read-list.ts'
import { withoutUserInfo } from './without-user-info.ts'

export interface Fetched {
  readonly folder: string
  /** Without credentials. */
  readonly url: string
  readonly state: 'cloned' | 'updated' | 'unchanged' | 'failed'
  readonly commit: string | undefined
  /** Why it failed, in words. */
  readonly reason: string | undefined
}

export interface FetchOptions {
  readonly into: string
  /** Commits of history; 0 for all of it. */
  readonly depth: number
  readonly git: RunGit
}

/** Larger files of the past are not fetched: nothing reads them. */
const BLOB_LIMIT = '256k'
/** Marks a clone as ours: nothing else is ever updated, or its files reset. */
const MARK = 'coppice.fetched'
const UNFINISHED = '.coppice-fetch-'

/** Clones a repository, or brings the clone of an earlier run up to date. Never throws but when interrupted. */
export async function fetchOne(wanted: Wanted, options: FetchOptions): Promise<Fetched> {
  const target = join(options.into, wanted.folder)
  const base = { folder: wanted.folder, url: withoutUserInfo(wanted.url) }
  try {
    const isThere = await stat(target).then(
      () => true,
      () => false,
    )
    const done = isThere ? await update(wanted, target, options) : await clone(wanted, target, options)
    return { ...base, ...done, reason: undefined }
  } catch (error) {
    if (!(error instanceof GitError)) throw error
    return { ...base, state: 'failed', commit: undefined, reason: error.message }
  }
}

type Done = Pick<Fetched, 'state' | 'commit'>

/** Into a folder beside the target, moved there when all is well: whatever happens, there is a whole clone or none. */
async function clone({ url, ref }: Wanted, target: string, { into, depth, git }: FetchOptions): Promise<Done> {
  await makeFolder(into)
  const unfinished = join(into, `${UNFINISHED}${process.pid}-${randomUUID()}`)
  try {
    await git(['init', '--quiet', '--template=', '--initial-branch=main', unfinished])
    await git(['config', MARK, 'true'], unfinished)
    await git(['remote', 'add', 'origin', url], unfinished)
    await git(['config', 'remote.origin.promisor', 'true'], unfinished)
    await git(['config', 'remote.origin.partialclonefilter', `blob:limit=${BLOB_LIMIT}`], unfinished)
    const commit = await checkOut(unfinished, ref, depth, git)
    await rename(unfinished, target)
    return { state: 'cloned', commit }
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

async function update({ url, ref, folder }: Wanted, target: string, { depth, git }: FetchOptions): Promise<Done> {
  const isOurs = (await git(['config', '--local', '--default', '', '--get', MARK], target).catch(() => '')) === 'true'
  if (!isOurs) throw new GitError(`${folder} exists and was not fetched by coppice: it is left as it is.`)
  const origin = await git(['config', '--local', '--get', 'remote.origin.url'], target)
  if (withoutUserInfo(origin) !== withoutUserInfo(url))
    throw new GitError(`${folder} is a clone of ${withoutUserInfo(origin)}: move it away or take another folder.`)
  if ((await git(['status', '--porcelain', '--ignore-submodules=all'], target)) !== '')
    throw new GitError(`${folder} has changes of its own: they are left as they are, and nothing was updated.`)
  await git(['remote', 'set-url', 'origin', url], target)
  const before = await git(['rev-parse', 'HEAD'], target)
  const commit = await checkOut(target, ref, depth, git)
  return { state: before === commit ? 'unchanged' : 'updated', commit }
}

async function checkOut(folder: string, ref: string | undefined, depth: number, git: RunGit): Promise<string> {
  const shallow = depth > 0 ? [`--depth=${depth}`] : (await isShallow(folder, git)) ? ['--unshallow'] : []
  const filter = `--filter=blob:limit=${BLOB_LIMIT}`
  await git(
    ['fetch', '--quiet', '--force', '--no-tags', '--no-recurse-submodules', ...shallow, filter, '--', 'origin', ref ?? 'HEAD'],
    folder,
  )
  await git(['checkout', '--quiet', '--force', '--detach', 'FETCH_HEAD'], folder)
  return git(['rev-parse', 'HEAD'], folder)
}

async function isShallow(folder: string, git: RunGit): Promise<boolean> {
  return (await git(['rev-parse', '--is-shallow-repository'], folder)) === 'true'
}

/** Removes what a run that was killed left behind. A run that is still under way is known by its process. */
export async function removeUnfinished(into: string): Promise<void> {
  const names = await readdir(into).catch(() => [])
  for (const name of names) {
    const [, process] = new RegExp(`^\\${UNFINISHED}(\\d+)-`).exec(name) ?? []
    if (process !== undefined && !isRunning(Number(process))) await rm(join(into, name), { recursive: true, force: true })
  }
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
