import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyOf } from './history.ts'
import { NOISE, type Noise, type NoiseLevel } from './noise.ts'
import type { EstatePlan, PlannedRepository } from './plan.ts'
import { groupServices } from './write/repository.ts'

/** Repositories that are written at a time: git waits for the disk more than it works. */
const AT_A_TIME = 4

/** Nothing here has to outlive a power cut, and nobody looks at loose objects. */
const HASTE = ['-c', 'core.fsync=none', '-c', 'fastimport.unpackLimit=0', '-c', 'gc.auto=0']

/** `git fast-import` hands memory back after every commit; where glibc passes that on to the system at once, it is nearly all of its time. */
const KEEP_MEMORY = { MALLOC_TOP_PAD_: String(2 ** 26), MALLOC_TRIM_THRESHOLD_: String(2 ** 30) }

/**
 * Writes the repositories of a plan with their histories to `folder/repositories`, and the truth to `folder/truth.json`, which is not to be scanned.
 * What was there before is replaced.
 *
 * @throws Error where git is missing or the folder cannot be written.
 */
export async function writeEstate(plan: EstatePlan, folder: string, noise: NoiseLevel = 'default'): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const waiting = [...plan.repositories]
  const write = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      await writeRepository(next, plan, join(folder, 'repositories', next.name), NOISE[noise])
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, write))
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify({ ...plan, noise }, null, 1)}\n`)
}

async function writeRepository(repository: PlannedRepository, plan: EstatePlan, root: string, noise: Noise): Promise<void> {
  mkdirSync(root, { recursive: true })
  await git(root, ['init', '--quiet', '--template=', '--initial-branch=main'])
  await git(root, [...HASTE, 'fast-import', '--quiet'], historyOf(repository, groupServices(plan).get(repository.name) ?? [], plan, noise))
  await git(root, [...HASTE, 'reset', '--quiet', '--hard', 'main'])
}

function git(cwd: string, args: readonly string[], input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { cwd, stdio: ['pipe', 'ignore', 'pipe'], env: { ...process.env, ...KEEP_MEMORY } })
    let complaint = ''
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`git ${args.join(' ')}: ${complaint}`))))
    // What reads nothing may be gone before it is written to; its exit code tells whether that is a failure.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
