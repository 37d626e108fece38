import { join } from 'node:path'
import type { HostedRepository } from '@coppice/model'
import { readRemote } from '../hosting/read-remote.ts'
import { toWebAddress } from '../hosting/to-web-address.ts'
import type { Repository } from './find-repositories.ts'
import { readCommit, readGitFile } from './git-files.ts'

/** Where repositories are hosted, and at which commit they were scanned: of those whose own `.git` says so. Git is not asked: its files are read as text. */
export async function readHosting(repositories: readonly Repository[]): Promise<HostedRepository[]> {
  const hosted = await Promise.all(repositories.map(hostedAt))
  return hosted.filter((one) => one !== undefined)
}

async function hostedAt({ name, root }: Repository): Promise<HostedRepository | undefined> {
  const folder = join(root, '.git')
  const remote = readRemote((await readGitFile(join(folder, 'config'))) ?? '')
  const url = remote === undefined ? undefined : toWebAddress(remote)
  if (url === undefined) return undefined
  const commit = await readCommit(folder)
  return { name, url, ...(commit === undefined ? {} : { commit }) }
}
