import { by, type Diagnostic } from '@coppice/model'
import { keepIfPossible } from '../io/fact-cache.ts'
import type { Repository } from '../io/find-repositories.ts'
import { openKeptHistories, type KeptHistories } from '../io/kept-histories.ts'
import { runGit } from '../io/run-git.ts'

export interface Commit {
  readonly id: string
  /** ISO 8601 in UTC. */
  readonly date: string
  /** Who wrote it, as a key: never shown. */
  readonly author: string
  /** Name and address of who wrote it, to know programs by: never shown. */
  readonly writer: string
  /** First line of its message: never shown. */
  readonly subject: string
  /** Files it touched, relative to the scanned folder. */
  readonly files: readonly string[]
}

/** What the version history of one repository says. Without one, there are no commits and a diagnostic says why. */
export interface GitHistory {
  readonly repository: string
  /** Newest first. */
  readonly commits: readonly Commit[]
  readonly diagnostics: readonly Diagnostic[]
}

/** How far back commits are read: older ones tell nothing that a verdict rests on. */
const MOST_COMMITS = 20_000

/** The histories of the scanned folders, and what stands for them. */
export interface GitHistories {
  /** Equal where the histories are: a key where there is one, which takes no asking of git. */
  readonly standIns: readonly unknown[]
  readonly read: () => Promise<readonly GitHistory[]>
}

export interface HistoryOptions {
  readonly signal?: AbortSignal | undefined
  /** Where histories are kept between scans; without it nothing is kept. */
  readonly cache?: { readonly directory: string; readonly version: string } | undefined
  readonly onNotice?: ((text: string) => void) | undefined
}

/** Opens the history of the scanned folders: who changed what, when. Merges are left out, renames are not followed. What is kept is only read when asked for. */
export async function openGitHistories(repositories: readonly Repository[], options: HistoryOptions = {}): Promise<GitHistories> {
  const kept = options.cache && openKeptHistories<GitHistory>(options.cache)
  const opened = await Promise.all(repositories.map(async (repository) => open(repository, await kept?.keyOf(repository), kept)))
  const read = memoizeOnce(async () => {
    const histories: GitHistory[] = []
    for (const one of opened) {
      options.signal?.throwIfAborted()
      histories.push((await one.find()) ?? (await readAndKeep(one, options)))
    }
    return histories
  })
  const hasAll = opened.every(({ key }) => key !== undefined)
  const standIns = hasAll ? opened.map(({ key }) => key) : (await read()).map((history, at) => opened[at]?.key ?? history)
  return { standIns, read }
}

/** The histories themselves. */
export async function readGitHistory(repositories: readonly Repository[], options: HistoryOptions = {}): Promise<readonly GitHistory[]> {
  return (await openGitHistories(repositories, options)).read()
}

interface Opened {
  readonly repository: Repository
  readonly key: string | undefined
  readonly find: () => Promise<GitHistory | undefined>
  readonly keep: (history: GitHistory) => Promise<void>
}

function open(repository: Repository, key: string | undefined, kept: KeptHistories<GitHistory> | undefined): Opened {
  return {
    repository,
    key,
    find: async () => (key === undefined ? undefined : kept?.find(repository, key)),
    keep: async (history) => (key === undefined ? undefined : kept?.keep(repository, key, history)),
  }
}

async function readAndKeep({ repository, keep }: Opened, options: HistoryOptions): Promise<GitHistory> {
  const history = await readOne(repository, options.signal)
  // What git refused to tell it may tell next time.
  if (history.diagnostics.every(({ code }) => code !== NO_HISTORY)) await keepIfPossible(() => keep(history), options)
  return history
}

function memoizeOnce<T>(compute: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => (known ??= compute())
}

const NO_HISTORY = 'no-history'

async function readOne({ name, root }: Repository, signal: AbortSignal | undefined): Promise<GitHistory> {
  const log = await runGit(
    root,
    [
      'log',
      '--no-merges',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      `--max-count=${MOST_COMMITS}`,
      '--relative',
      '--name-only',
      '--format=%x01%H%x02%ct%x02%aE%x02%aN%x02%s',
      '--',
      '.',
    ],
    signal,
  )
  const without = (code: string, message: string): GitHistory => ({
    repository: name,
    commits: [],
    diagnostics: [{ repository: name, file: '.', severity: 'info', code, message }],
  })
  if (log === undefined) return without(NO_HISTORY, 'No version history: what was changed when, by how many, and together is not known.')
  const boundary = await shallowBoundary(root, signal)
  const commits = parseLog(log).filter((commit) => !boundary.has(commit.id))
  if (boundary.size === 0) return { repository: name, commits, diagnostics: [] }
  const message = 'The version history is cut off (a shallow clone): files look younger than they are. Fetch all of it for a better answer.'
  return {
    repository: name,
    commits,
    diagnostics: [{ repository: name, file: '.', severity: 'warning', code: 'shallow-history', message }],
  }
}

/** Commits without their parents: they seem to add every file. */
async function shallowBoundary(root: string, signal: AbortSignal | undefined): Promise<Set<string>> {
  if ((await runGit(root, ['rev-parse', '--is-shallow-repository'], signal))?.trim() !== 'true') return new Set()
  const oldest = await runGit(root, ['log', '--max-parents=0', '--format=%H'], signal)
  return new Set(oldest?.split('\n').filter((id) => id !== ''))
}

/** One entry a commit: `\u0001id\u0002seconds\u0002address\u0002name\u0002subject`, a blank line, then a path a line. */
export function parseLog(log: string): Commit[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((entry) => {
      const [head = '', ...rest] = entry.split('\n')
      const [id = '', seconds = '0', author = '', name = '', ...words] = head.split('\u0002')
      return {
        id,
        date: new Date(Number(seconds) * 1000).toISOString(),
        author: author.toLowerCase(),
        writer: `${name} <${author}>`,
        subject: words.join(' ').trim(),
        files: rest.filter((line) => line !== ''),
      }
    })
    .toSorted(by((commit) => -Date.parse(commit.date)))
}
