/** What the scripts of this folder say and run. Plain JavaScript without dependencies: it works before anything is installed. */
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Progress and complaints go to stderr: stdout belongs to the result. */
export function say(line) {
  process.stderr.write(`${line}\n`)
}

/** Ends the process: what went wrong, and what to do. */
export function fail(reason, advice) {
  say(`${reason}\n  ${advice}`)
  process.exit(2)
}

/** Says what is being done, and how long it took. */
export async function step(title, work) {
  const started = performance.now()
  if (process.stderr.isTTY) process.stderr.write(`… ${title}`)
  const result = await work()
  if (process.stderr.isTTY) process.stderr.write('\r')
  say(`✓ ${title} (${secondsSince(started)})`)
  return result
}

export function secondsSince(started) {
  return `${((performance.now() - started) / 1000).toFixed(1)} s`
}

/** Runs a program to its end without showing what it says. */
export async function runQuietly(command, args, options = {}) {
  // On Windows npm and npx are command files, which only a shell can start.
  const shell = process.platform === 'win32' && command !== process.execPath
  const child = spawn(command, args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await ended(child, (error) => (output += error.message))
  return { code, output: output.trim() }
}

/** Runs a program quietly; if it fails, shows the end of what it said and ends this process too. */
export async function runOrFail(command, args, { advice, ...options }) {
  const { code, output } = await runQuietly(command, args, options)
  if (code === 0) return
  fail(`\n${output.split('\n').slice(-40).join('\n')}\n\n✗ ${command} ${args.join(' ')}: exit code ${code}`, advice)
}

/** Runs a program in the foreground and gives its exit code. */
export function runInForeground(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal))
  return ended(child, (error) => say(error.message))
}

function ended(child, onError) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      onError(error)
      resolve(2)
    })
    child.on('close', (code) => resolve(code ?? 2))
  })
}
