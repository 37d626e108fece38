/**
 * `npm run bench -- DIR [--runs N]`: how long a scan of a folder takes, cold and warm, as ratios against what the same machine needs in the same
 * run to list and stat, to read, and to parse its files. Runs are interleaved and medians reported, because machines drift; each measurement is a
 * process of its own, because memory is measured too.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { setUp } from './set-up.mjs'
import { fail, root, runQuietly, say } from './terminal.mjs'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '3' } } })
const [given] = positionals
if (given === undefined) fail('✗ A folder is needed.', 'npm run bench -- DIR [--runs N]')
const folder = resolve(process.env.INIT_CWD ?? root, given)
const cache = mkdtempSync(join(tmpdir(), 'coppice-bench-'))
const cli = join(root, 'apps/cli/bin/coppice.js')
const out = join(cache, 'inventory.json')
const floor = (what) => [join(root, '.config/scripts/bench-floor.mjs'), what, folder]

/** What is timed, by name. */
const work = {
  'list and stat': floor('stat'),
  read: floor('read'),
  'parse TypeScript and JavaScript': floor('parse'),
  'scan, cold': [cli, 'scan', folder, '--out', out, '--no-cache', '--no-history', '--quiet'],
  'scan, warm': [cli, 'scan', folder, '--out', out, '--cache', join(cache, 'facts'), '--no-history', '--quiet'],
}

await setUp()
await measure(work['scan, warm'])
const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
const memory = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
for (let run = 0; run < Number(values.runs); run++) {
  for (const [name, args] of Object.entries(work)) {
    const { seconds, megabytes } = await measure(args)
    times[name].push(seconds)
    memory[name].push(megabytes)
  }
}
rmSync(cache, { recursive: true, force: true })

for (const name of Object.keys(work))
  say(`${name.padEnd(34)} ${median(times[name]).toFixed(2).padStart(7)} s ${String(Math.round(median(memory[name]))).padStart(6)} MB`)
say(`cold scan ÷ parse                  ${ratio('scan, cold', 'parse TypeScript and JavaScript')}   (target ≤ 0.75)`)
say(`warm scan ÷ list and stat          ${ratio('scan, warm', 'list and stat')}   (target ≤ 2)`)

async function measure(args) {
  const started = performance.now()
  const { code, output } = await runQuietly(process.execPath, ['--import', join(root, '.config/scripts/bench-memory.mjs'), ...args])
  if (code !== 0) fail(output, 'The command above failed.')
  return { seconds: (performance.now() - started) / 1000, megabytes: Number(/peak (\d+) kB/.exec(output)?.[1] ?? 0) / 1024 }
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

function ratio(one, other) {
  return (median(times[one]) / median(times[other])).toFixed(2)
}
