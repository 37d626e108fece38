import { by, type Diagnostic } from '@coppice/model'
import type { Repository } from '../io/find-repositories.ts'
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

/** Reads the history of the scanned folders: who changed what, when. Merges are left out, renames are not followed. */
export async function readGitHistory(
  repositories: readonly Repository[],
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<GitHistory[]> {
  const histories: GitHistory[] = []
  for (const repository of repositories) histories.push(await readOne(repository, options.signal))
  return histories
}

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
  if (log === undefined) return without('no-history', 'No version history: what was changed when, by how many, and together is not known.')
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
