import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { text as readStream } from 'node:stream/consumers'
import { showProgress } from '../console/progress.ts'
import type { Terminal } from '../console/terminal.ts'
import { resolvePath } from '../documents/places.ts'
import { UseError } from '../errors.ts'
import { fetchAll } from '../fetch/fetch-all.ts'
import type { Fetched } from '../fetch/fetch-one.ts'
import { readList, type Wanted } from '../fetch/read-list.ts'
import { createGit } from '../fetch/run-git.ts'
import { defineCommand } from './define-command.ts'

interface FetchCommand {
  readonly list: string
  readonly into: string
  readonly jobs: number
  readonly depth: number
  readonly json: boolean
}

/** A list of addresses to a folder of clones, which `scan` and `run` take. */
export const fetch = defineCommand<FetchCommand>({
  command: 'fetch <list>',
  describe: 'Clone a list of repositories with your git, or bring the clones up to date',
  options: (args) =>
    args
      .positional('list', { type: 'string', demandOption: true, describe: 'File with one address a line, or a JSON export; - for stdin' })
      .option('into', { type: 'string', default: 'repositories', describe: 'Folder for the clones' })
      .option('jobs', { alias: 'j', type: 'number', default: 4, describe: 'How many at once' })
      .option('depth', {
        type: 'number',
        default: 1000,
        describe: 'Commits of history, which tells what is still being changed; 0 for all',
      })
      .option('json', { type: 'boolean', default: false, describe: 'Print the result as JSON' })
      .example('$0 fetch repositories.txt --into ~/estate', 'then: coppice run ~/estate')
      .example('gh repo list shop --limit 1000 --json url | $0 fetch -', 'all repositories of an organisation'),
  run: async (options, terminal) => {
    checkCount('jobs', options.jobs, 1)
    checkCount('depth', options.depth, 0)
    const { surroundings } = terminal
    const list = await readWanted(options.list, terminal)
    const progress = await showProgress(terminal)
    try {
      const say = (done: number): void => progress.update({ stage: 'fetch', done, total: list.length })
      say(0)
      const fetched = await fetchAll(list, {
        into: resolvePath(options.into, surroundings),
        depth: options.depth,
        jobs: options.jobs,
        git: createGit(surroundings.environment, surroundings.signal),
        signal: surroundings.signal,
        onDone: say,
      })
      progress.stop()
      terminal.print(options.json ? JSON.stringify(fetched, null, 2) : toTable(fetched, terminal))
      const failed = fetched.filter((one) => one.state === 'failed').length
      if (failed > 0) terminal.complain(`${failed} of ${fetched.length} could not be fetched. Run it again to try those again.`)
      return failed > 0 ? 2 : 0
    } finally {
      progress.stop()
    }
  },
})

async function readWanted(given: string, { surroundings }: Terminal): Promise<Wanted[]> {
  if (given === '-') return readList(await readStream(process.stdin), 'the list', surroundings.directory)
  const path = resolvePath(given, surroundings)
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new UseError(
      error.code === 'ENOENT' ? `${given} does not exist.` : `${given} could not be read: ${error.message}`,
      'It is a file with one address of a repository a line.',
    )
  })
  return readList(text, given, dirname(path))
}

function checkCount(name: string, value: number, least: number): void {
  if (!Number.isInteger(value) || value < least) throw new UseError(`--${name} is a whole number from ${least} on.`)
}

/** One line a repository: what became of it, where it is, and why not. */
function toTable(fetched: readonly Fetched[], { palette }: Terminal): string {
  const { green, red, dim } = palette
  const width = Math.max(...fetched.map(({ folder }) => folder.length))
  return fetched
    .map(({ folder, state, commit, url, reason }) => {
      const paint = state === 'failed' ? red : state === 'unchanged' ? dim : green
      return `${paint(state.padEnd(9))}  ${folder.padEnd(width)}  ${dim((commit ?? '').slice(0, 10).padEnd(10))}  ${reason ?? dim(url)}`
    })
    .join('\n')
}
