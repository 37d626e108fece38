/**
 * `npm run bench:shards -- DIR… [--parts N] [--table]`: what a scan in parts takes, for each folder: every part in a process of its own, as many at a time
 * as the machine has processors, then `link`, then `analyze`. `--table` writes the result to its place in docs/performance.md.
 */
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measure } from './bench/measure.mjs'
import { writeBetweenMarks } from './marked-page.mjs'
import { setUp } from './set-up.mjs'
import { fail, root, runOrFail, step } from './terminal.mjs'
import { table } from './verdicts/markdown.mjs'

const usage = 'npm run bench:shards -- DIR… [--parts N] [--table]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { parts: { type: 'string', default: '8' }, table: { type: 'boolean', default: false } },
})
if (positionals.length === 0) fail('✗ A folder is needed.', usage)
const parts = Number(values.parts)
const cli = join(root, 'apps/cli/bin/coppice.js')
const lanes = availableParallelism()

await setUp()
const rows = []
for (const given of positionals) {
  const folder = resolve(process.env.INIT_CWD ?? root, given)
  rows.push(await step(`Measured ${given}`, () => measureInParts(folder)))
}
const markdown = [
  `Each folder in ${parts} parts, ${lanes} at a time on ${lanes} processors, Node ${process.versions.node}, without version history. _Processor_ is the time of all parts together, _longest part_ what each of ${parts} machines would wait for.`,
  table(
    [
      'services',
      'edges',
      'parts: processor',
      'longest part',
      'memory of a part',
      'facts',
      'link',
      'processor',
      'memory',
      'analyze',
      'processor',
      'memory',
      'processor a service',
    ],
    rows,
  ),
].join('\n\n')
process.stdout.write(`${markdown}\n`)
if (values.table) {
  const page = join(root, 'docs/performance.md')
  writeBetweenMarks(page, 'bench: shards', markdown)
  await runOrFail('npx', ['prettier', '--write', page], { cwd: root, advice: 'The page was written and not formatted.' })
}

async function measureInParts(folder) {
  const scratch = mkdtempSync(join(tmpdir(), 'coppice-shards-'))
  const at = (name) => join(scratch, name)
  const facts = Array.from({ length: parts }, (_, index) => at(`${index + 1}.ndjson`))
  try {
    const scans = await inLanes(
      facts.map((file, index) => run('scan', folder, '--shard', `${index + 1}/${parts}`, '--no-cache', '--no-history', '--out', file)),
    )
    const link = await run('link', ...facts, '--out', at('inventory.json'))()
    const analyze = await run('analyze', at('inventory.json'), '--out', at('analysis.json'))()
    const { nodes, edges } = JSON.parse(readFileSync(at('inventory.json'), 'utf8'))
    const services = nodes.filter(({ kind }) => kind === 'service').length
    const processor = sum(scans.map(({ cpu }) => cpu))
    const largest = (figure) => Math.max(...scans.map((scan) => scan[figure]))
    return [
      services.toLocaleString('en-US'),
      edges.length.toLocaleString('en-US'),
      `${processor.toFixed(0)} s`,
      `${largest('cpu').toFixed(1)} s`,
      megabytes(largest('megabytes')),
      megabytes(sum(facts.map((file) => statSync(file).size)) / 2 ** 20),
      `${link.seconds.toFixed(1)} s`,
      `${link.cpu.toFixed(1)} s`,
      megabytes(link.megabytes),
      `${analyze.seconds.toFixed(1)} s`,
      `${analyze.cpu.toFixed(1)} s`,
      megabytes(analyze.megabytes),
      `${(((processor + link.cpu + analyze.cpu) * 1000) / services).toFixed(0)} ms`,
    ]
  } finally {
    rmSync(scratch, { recursive: true, force: true })
  }
}

function run(...args) {
  return async () =>
    (await measure({ args: ['--max-old-space-size=8000', cli, ...args, '--quiet'] })) ?? fail(`✗ coppice ${args.join(' ')} failed.`, usage)
}

async function inLanes(work) {
  const waiting = [...work.entries()]
  const done = []
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) done[next[0]] = await next[1]()
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return done
}

function sum(numbers) {
  return numbers.reduce((total, one) => total + one, 0)
}

function megabytes(size) {
  return `${Math.round(size).toLocaleString('en-US')} MB`
}
