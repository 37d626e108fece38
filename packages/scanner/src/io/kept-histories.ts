import { access, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { readDocument, writeDocument } from './fact-cache.ts'
import { by } from '@coppice/model'
import type { Repository } from './find-repositories.ts'
import { readCommit, readGitFile } from './git-files.ts'
import { toHash } from './read-file.ts'

/** Histories of the last scan, each for as long as all that git makes it of is the same: to ask git takes longer than all else of a scan that finds nothing changed. */
export interface KeptHistories<History> {
  /** Stands for the history of a checkout; undefined where the files of git do not tell all that it depends on. */
  readonly keyOf: (repository: Repository) => Promise<string | undefined>
  readonly find: (repository: Repository, key: string) => Promise<History | undefined>
  readonly keep: (repository: Repository, key: string, history: History) => Promise<void>
}

/** `version` stands for the code that reads histories. */
export function openKeptHistories<History>({
  directory,
  version,
}: {
  readonly directory: string
  readonly version: string
}): KeptHistories<History> {
  const placeOf = ({ root }: Repository): string => join(directory, `${toHash(root).slice(0, 24)}.history.json`)
  return {
    async keyOf({ name, root }) {
      const parts = await partsOf(root)
      return parts && toHash(JSON.stringify([version, name, ...parts]))
    },
    async find(repository, key) {
      const kept = await readDocument<{ readonly key: string; readonly history: History }>(placeOf(repository))
      return kept?.key === key ? kept.history : undefined
    },
    keep: (repository, key, history) => writeDocument(placeOf(repository), { key, history }),
  }
}

/** Sections of settings by which other files decide how authors are written. */
const LEADS_ELSEWHERE = /^\s*\[\s*(?:include|includeif|mailmap)\b/im

/** What git makes a history of: the commit, what cuts it off or replaces parts of it, whom names stand for, and the settings of the user. */
async function partsOf(root: string): Promise<readonly unknown[] | undefined> {
  const folder = join(root, '.git')
  // In a worktree or a submodule most of it lies elsewhere, and so it does where an enclosing folder is the checkout.
  if (!(await isFolder(folder)) || (await isThere(join(folder, 'refs/replace'))) || (await isThere(join(folder, 'commondir'))))
    return undefined
  const commit = await readCommit(folder)
  const settings = await Promise.all([join(folder, 'config'), ...settingsOfUser()].map(readGitFile))
  if (commit === undefined || settings.some((text) => text !== undefined && LEADS_ELSEWHERE.test(text))) return undefined
  if ((await readGitFile(join(folder, 'packed-refs')))?.includes(' refs/replace/') === true) return undefined
  const others = ['.git/shallow', '.git/info/grafts', '.git/info/attributes', '.mailmap'].map((file) => readGitFile(join(root, file)))
  const environment = Object.entries(process.env).filter(([name]) => name.startsWith('GIT_'))
  return [root, commit, settings, await Promise.all(others), environment.toSorted(by(([name]) => name))]
}

function settingsOfUser(): string[] {
  const { XDG_CONFIG_HOME: given } = process.env
  const configured = given === undefined || given === '' ? join(homedir(), '.config') : given
  return [join(homedir(), '.gitconfig'), join(configured, 'git/config'), '/etc/gitconfig']
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
