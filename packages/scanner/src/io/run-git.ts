import { execFile } from 'node:child_process'

/** Settings of a scanned repository may name programs to run: each of them is overruled. Nothing is fetched, nothing is asked. */
const HARMLESS = [
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.hooksPath=/dev/null',
  '-c',
  'core.quotePath=off',
  '-c',
  'log.showSignature=false',
  '-c',
  'log.mailmap=true',
  '-c',
  'core.pager=cat',
  '-c',
  'protocol.allow=never',
]

/** Longest time that git may take: what a scanned repository holds can make it wait for something that never comes. */
const PATIENCE = 10 * 60 * 1000

/**
 * Output of the user's own git in a folder; undefined where git is missing, refuses, or the folder has no history.
 * The output is bounded: of a longer history the newest part is kept.
 */
export async function runGit(folder: string, args: readonly string[], signal?: AbortSignal): Promise<string | undefined> {
  return new Promise((resolve) => {
    const environment = { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', LC_ALL: 'C' }
    const options = {
      cwd: folder,
      env: environment,
      maxBuffer: 256 * 1024 * 1024,
      windowsHide: true,
      timeout: PATIENCE,
      ...(signal ? { signal } : {}),
    }
    execFile('git', ['--no-pager', ...HARMLESS, ...args], options, (error, stdout) => {
      if (error && error.code !== 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') resolve(undefined)
      else resolve(stdout)
    })
  })
}
