import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { historyOf } from './history.ts'
import { NOISE, type NoiseLevel } from './noise.ts'
import type { EstatePlan } from './plan.ts'

/**
 * Writes the repositories of a plan with their histories to `folder/repositories`, and the truth to `folder/truth.json`, which is not to be scanned.
 * What was there before is replaced.
 *
 * @throws Error where git is missing or the folder cannot be written.
 */
export function writeEstate(plan: EstatePlan, folder: string, noise: NoiseLevel = 'default'): void {
  rmSync(folder, { recursive: true, force: true })
  for (const repository of plan.repositories) {
    const root = join(folder, 'repositories', repository.name)
    mkdirSync(root, { recursive: true })
    const git = (args: readonly string[], input?: string): void =>
      void execFileSync('git', args, { cwd: root, stdio: ['pipe', 'ignore', 'pipe'], ...(input === undefined ? {} : { input }) })
    git(['init', '--quiet', '--initial-branch=main'])
    git(['fast-import', '--quiet'], historyOf(repository, plan, NOISE[noise]))
    git(['reset', '--quiet', '--hard', 'main'])
  }
  writeFileSync(join(folder, 'truth.json'), `${JSON.stringify({ ...plan, noise }, null, 1)}\n`)
}
