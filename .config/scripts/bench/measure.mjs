import { performance } from 'node:perf_hooks'
import { join } from 'node:path'
import { root, runQuietly } from '../terminal.mjs'

/**
 * Runs a Node program to its end: seconds on the clock, seconds of processor time and the memory it held at most. Undefined where it ended with none
 * of the codes that mean it did its work. A program that times a part of itself says so: `took N s`.
 */
export async function measure({ args, cwd = root, ends = [0] }) {
  const started = performance.now()
  const { code, output } = await runQuietly(process.execPath, ['--import', join(root, '.config/scripts/bench/account.mjs'), ...args], {
    cwd,
  })
  const seconds = (performance.now() - started) / 1000
  if (!ends.includes(code)) return undefined
  const [, memory, processor] = /peak (\d+) kB, (\d+) ms of processor time/.exec(output) ?? []
  const part = /took ([\d.]+) s/.exec(output)?.[1]
  return { seconds: Number(part ?? seconds), cpu: Number(processor ?? 0) / 1000, megabytes: Number(memory ?? 0) / 1024 }
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}
