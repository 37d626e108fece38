/**
 * `npm run bench:verdicts -- --data DIR [--corpus DIR] [--only NAME…] [--out DIR] [--scanned] [--table]`: how good the proposals are where the right answer
 * is known; `--scanned` takes the scans of past events from the run before, `--table` also writes the tables of docs/accuracy.md and docs/performance.md.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBetweenMarks } from './marked-page.mjs'
import { setUp } from './set-up.mjs'
import { fail, root, runOrFail, say, step } from './terminal.mjs'
import { benchmarks } from './verdicts/benchmarks.mjs'

const usage = 'npm run bench:verdicts -- --data DIR [--corpus DIR] [--only NAME…] [--out DIR] [--scanned] [--table]'
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    corpus: { type: 'string' },
    only: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: join(root, 'coppice-out/verdicts') },
    scanned: { type: 'boolean', default: false },
    table: { type: 'boolean', default: false },
  },
})
const unknown = values.only.filter((name) => !benchmarks.some(({ id }) => id === name))
if (unknown.length > 0) fail(`✗ No benchmark is named ${unknown.join(', ')}.`, `There are ${benchmarks.map(({ id }) => id).join(', ')}.`)
const [data, corpus, out] = [values.data, values.corpus, values.out].map((path) => path && resolve(process.env.INIT_CWD ?? root, path))
if (!data) fail('✗ The folder with the records is needed.', usage)

await setUp()
const written = new Set()
for (const { id, title, run, page = 'docs/accuracy.md', keepsFiles = false } of benchmarks.filter(
  (benchmark) => values.only.length === 0 || values.only.includes(benchmark.id),
)) {
  const scratch = join(out, id)
  if (!keepsFiles) rmSync(scratch, { recursive: true, force: true })
  mkdirSync(scratch, { recursive: true })
  const { summary, markdown } = await step(title, () => run({ data, corpus, out: scratch, scanned: values.scanned, say }))
  for (const line of summary) process.stdout.write(`  ${line}\n`)
  if (!values.table || !markdown) continue
  writeBetweenMarks(join(root, page), `verdicts: ${id}`, markdown)
  written.add(join(root, page))
}
if (written.size > 0) await runOrFail('npx', ['prettier', '--write', ...written], { cwd: root })
