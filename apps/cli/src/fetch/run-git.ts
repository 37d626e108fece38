import { execFile } from 'node:child_process'
import { withoutUserInfo } from './without-user-info.ts'

export type RunGit = (args: readonly string[], folder?: string) => Promise<string>

/** git said no: its own words, without credentials. */
export class GitError extends Error {
  override readonly name = 'GitError'
}

/** What the user's own git is told each time: run no program that a repository or a template names, follow no submodule. */
const HARMLESS = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.symlinks=true',
  'submodule.recurse=false',
  'fetch.recurseSubmodules=false',
  'protocol.ext.allow=never',
  'advice.detachedHead=false',
  'gc.auto=0',
].flatMap((setting) => ['-c', setting])

/** Runs the user's git without questions: what needs a password that nobody keeps for git fails. */
export function createGit(environment: Readonly<Record<string, string | undefined>>, signal: AbortSignal): RunGit {
  const env = {
    ...environment,
    GIT_TERMINAL_PROMPT: '0',
    GIT_LFS_SKIP_SMUDGE: '1',
    GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
    GIT_SSH_COMMAND: environment['GIT_SSH_COMMAND'] ?? 'ssh -oBatchMode=yes',
    LC_ALL: 'C',
    // A hook or a script around us may have named a repository of its own.
    GIT_DIR: undefined,
    GIT_WORK_TREE: undefined,
    GIT_INDEX_FILE: undefined,
  }
  return (args, folder) =>
    new Promise((resolve, reject) => {
      const options = { cwd: folder, env, signal, maxBuffer: 16 * 1024 * 1024, windowsHide: true }
      const child = execFile('git', [...HARMLESS, ...args], options, (error, output, complaints) => {
        if (!error) resolve(output.trim())
        else if (signal.aborted || !('code' in error)) reject(error)
        else if (error.code === 'ENOENT') reject(new GitError('git is not installed.'))
        else reject(new GitError(wordOf(complaints)))
      })
      child.stdin?.end()
    })
}

/** The line that says why, of all that git says. */
function wordOf(complaints: string): string {
  const lines = withoutUserInfo(complaints)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const telling =
    lines.find((line) => /^(fatal|error|remote: (error|fatal|not found))/i.test(line)) ?? lines.at(-1) ?? 'git failed and did not say why.'
  return telling.replace(/^(fatal|error|remote): /i, '')
}
