import { open } from 'node:fs/promises'
import { join } from 'node:path'

const HASH = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/

/** The commit that is checked out, by the files of a `.git` folder; undefined where they do not tell. Git is not asked. */
export async function readCommit(folder: string): Promise<string | undefined> {
  const head = (await readGitFile(join(folder, 'HEAD')))?.trim() ?? ''
  const branch = /^ref: (refs\/heads\/[\w./-]+)$/.exec(head)?.[1]
  if (branch === undefined || branch.split('/').includes('..')) return HASH.test(head) ? head : undefined
  const loose = (await readGitFile(join(folder, branch)))?.trim()
  const packed = loose === undefined ? await readGitFile(join(folder, 'packed-refs')) : undefined
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

/** Text of a file of git; undefined where there is none. */
export async function readGitFile(path: string): Promise<string | undefined> {
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
