import { open } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostedRepository } from '@coppice/model'
import { readRemote } from '../hosting/read-remote.ts'
import { toWebAddress } from '../hosting/to-web-address.ts'
import type { Repository } from './find-repositories.ts'

/** Where repositories are hosted, and at which commit they were scanned: of those whose own `.git` says so. Git is not asked: its files are read as text. */
export async function readHosting(repositories: readonly Repository[]): Promise<HostedRepository[]> {
  const hosted = await Promise.all(repositories.map(hostedAt))
  return hosted.filter((one) => one !== undefined)
}

async function hostedAt({ name, root }: Repository): Promise<HostedRepository | undefined> {
  const folder = join(root, '.git')
  const remote = readRemote((await readHead(join(folder, 'config'))) ?? '')
  const url = remote === undefined ? undefined : toWebAddress(remote)
  if (url === undefined) return undefined
  const commit = await readCommit(folder)
  return { name, url, ...(commit === undefined ? {} : { commit }) }
}

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** The commit that is checked out; undefined where the files of git do not tell. */
async function readCommit(folder: string): Promise<string | undefined> {
  const head = (await readHead(join(folder, 'HEAD')))?.trim() ?? ''
  const branch = /^ref: (refs\/heads\/[\w./-]+)$/.exec(head)?.[1]
  if (branch === undefined || branch.split('/').includes('..')) return HASH.test(head) ? head : undefined
  const loose = (await readHead(join(folder, branch)))?.trim()
  const packed = loose === undefined ? await readHead(join(folder, 'packed-refs')) : undefined
  const found =
    loose ??
    packed
      ?.split('\n')
      .find((line) => line.endsWith(` ${branch}`))
      ?.split(' ')[0] ??
    ''
  return HASH.test(found) ? found : undefined
}

/** A file of git is small; what is larger is none that would be of use. */
const MOST = 4 * 1024 * 1024

async function readHead(path: string): Promise<string | undefined> {
  const file = await open(path).catch(() => undefined)
  if (!file) return undefined
  try {
    const { size } = await file.stat()
    return size > MOST ? undefined : await file.readFile('utf8')
  } catch {
    return undefined
  } finally {
    await file.close()
  }
}
