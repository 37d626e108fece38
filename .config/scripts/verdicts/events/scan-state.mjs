import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runQuietly } from '../../terminal.mjs'

const cli = join(root, 'apps/cli/bin/coppice.js')

/**
 * The analysis of a repository as it stood at a commit, with its history up to there; today is the day of that commit. Undefined where the corpus
 * has no such repository or commit. `CORPUS/OWNER+NAME` is a clone or a bare mirror: it is only read, the checkout goes into `out`. With `scanned`, an inventory of the run before is analysed as it is.
 */
export async function scanState({ corpus, out, repository, commit, scanned }) {
  const name = repository.split('/').at(-1)
  const source = join(corpus, repository.replace('/', '+'))
  const checkout = join(out, 'checkouts', name)
  const [inventory, analysis] = ['inventory', 'analysis'].map((kind) => join(out, `${name}-${commit.slice(0, 8)}.${kind}.json`))
  if (scanned && existsSync(inventory)) return analyse(inventory, analysis)
  if (!existsSync(source)) return undefined
  if (!existsSync(checkout)) {
    mkdirSync(join(out, 'checkouts'), { recursive: true })
    const cloned = await runQuietly('git', ['clone', '--quiet', '--shared', '--no-checkout', source, checkout])
    if (cloned.code !== 0) throw new Error(`${source} could not be cloned: ${cloned.output}`)
  }
  if (!(await standsAt(checkout, commit))) return undefined
  await runCoppice('scan', checkout, '--name', name, '--cache', join(out, 'cache'), '--out', inventory)
  return analyse(inventory, analysis)
}

async function analyse(inventory, analysis) {
  await runCoppice('analyze', inventory, '--out', analysis)
  return JSON.parse(readFileSync(analysis, 'utf8'))
}

/** A mirror may lack its largest files; git then complains, but checks out all others. */
async function standsAt(checkout, commit) {
  await runQuietly('git', ['-C', checkout, 'checkout', '--quiet', '--force', '--detach', commit])
  await runQuietly('git', ['-C', checkout, 'clean', '-qfdx'])
  const head = await runQuietly('git', ['-C', checkout, 'rev-parse', 'HEAD'])
  return head.output === commit
}

async function runCoppice(...args) {
  const { code, output } = await runQuietly(process.execPath, [cli, ...args, '--quiet'])
  if (code !== 0) throw new Error(`coppice ${args.join(' ')}: exit code ${code}\n${output}`)
}
