/**
 * `npm run bench -- DIR [--runs N] [--peers DIR] [--table NAME]`: how long a scan of a folder takes, as ratios against what the same machine needs in
 * the same run to list and stat, to read, and to parse its files, and against other tools where `--peers` names a folder in which npm has installed
 * them. Runs are interleaved and medians reported, because machines drift; each measurement is a process of its own, because memory is measured too.
 * The folder is copied first: two measurements change a file. `--table` writes the result to its place in docs/performance.md.
 */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { copyEstate } from './bench/copy-estate.mjs'
import { median, measure } from './bench/measure.mjs'
import { peersIn } from './bench/peers.mjs'
import { toTable, verdictsOf } from './bench/table.mjs'
import { writeBetweenMarks } from './marked-page.mjs'
import { setUp } from './set-up.mjs'
import { fail, root, runOrFail, say, step } from './terminal.mjs'

const usage = 'npm run bench -- DIR [--runs N] [--peers DIR] [--table NAME]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '3' }, peers: { type: 'string' }, table: { type: 'string' } },
})
const [given] = positionals
if (given === undefined) fail('✗ A folder is needed.', usage)
const from = process.env.INIT_CWD ?? root

await setUp()
const scratch = mkdtempSync(join(tmpdir(), 'coppice-bench-'))
const folder = join(scratch, 'estate')
const { files, scripts } = await step('Copied the folder', () => copyEstate(resolve(from, given), folder))
const changing = join(folder, middleOf(scripts) ?? files[0] ?? fail('✗ The folder has no files.', usage))
const cli = join(root, 'apps/cli/bin/coppice.js')
const scan = (...options) => [cli, 'scan', folder, '--out', join(scratch, 'inventory.json'), '--no-history', '--quiet', ...options]
const warm = scan('--cache', join(scratch, 'facts'))
const floor = (what) => [join(root, '.config/scripts/bench/floor.mjs'), what, folder]

/** What is timed, by name; the warm scans are in an order in which each finds the cache as it needs it. */
const work = {
  'list and stat': { args: floor('stat') },
  read: { args: floor('read') },
  'parse TypeScript and JavaScript': { args: floor('parse') },
  'scan, cold': { args: scan('--no-cache') },
  'of which linking': { args: floor('link') },
  'scan, warm': { args: warm },
  'scan, one file changed': { args: warm, before: () => appendFileSync(changing, '\n') },
  'scan, one file says something else': { args: warm, before: () => writeFileSync(saying(), `\n${readFileSync(saying(), 'utf8')}`) },
  ...peersIn(values.peers === undefined ? undefined : resolve(from, values.peers), folder),
}

mkdirSync(join(scratch, 'facts'))
await measure({ args: warm })
const told = whatTells()
const runs = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
for (let run = 0; run < Number(values.runs); run++) {
  for (const [name, one] of Object.entries(work)) {
    one.before?.()
    const found = await measure(one)
    if (found) runs[name].push(found)
    else if (!one.isPeer) fail(`✗ ${name} failed.`, one.args.join(' '))
  }
}
rmSync(scratch, { recursive: true, force: true })

const medians = Object.fromEntries(
  Object.entries(runs).flatMap(([name, found]) =>
    found.length === 0
      ? []
      : [[name, Object.fromEntries(['seconds', 'cpu', 'megabytes'].map((figure) => [figure, median(found.map((one) => one[figure]))]))]],
  ),
)
const { figures, verdicts } = toTable(medians, verdictsOf(medians))
say(`${files.length.toLocaleString('en-US')} files, ${scripts.length.toLocaleString('en-US')} of them TypeScript or JavaScript\n`)
process.stdout.write(`${figures}\n\n${verdicts}\n`)
if (values.table !== undefined) {
  const page = join(root, 'docs/performance.md')
  const size = `${files.length.toLocaleString('en-US')} files, ${scripts.length.toLocaleString('en-US')} of them TypeScript or JavaScript; medians of ${values.runs} runs.`
  writeBetweenMarks(page, `bench: ${values.table}`, `${size}\n\n${figures}\n\n${verdicts}`)
  await runOrFail('npx', ['prettier', '--write', page], { cwd: root, advice: 'The page was written and not formatted.' })
}

function middleOf(list) {
  return list[Math.floor(list.length / 2)]
}

/** Of the TypeScript and JavaScript that edges name as their evidence the file in the middle: a line more in it, and what it says has moved. */
function whatTells() {
  const { edges } = JSON.parse(readFileSync(join(scratch, 'inventory.json'), 'utf8'))
  const cited = new Set(edges.flatMap(({ evidence }) => evidence.flatMap(({ file }) => file ?? [])))
  return middleOf(scripts.filter((path) => cited.has(path) || [...cited].some((file) => path.endsWith(`/${file}`))))
}

function saying() {
  return told === undefined ? changing : join(folder, told)
}
