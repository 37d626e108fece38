/**
 * `npm run accuracy -- --gold DIR --corpus DIR [APP…] [-v] [--mode dep|pair] [--out DIR] [--table]`: scans the applications of a gold
 * standard and scores the inventories; `--table` also writes the tables of docs/accuracy.md. `DIR/apps/<app>.json` names them, `CORPUS/<app>` is the checkout of each, `CORPUS/<app>+config/*` are
 * further repositories that it reads its configuration from; `DIR/score.mjs` counts.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { writeAccuracyTable } from './accuracy-table.mjs'
import { setUp } from './set-up.mjs'
import { fail, root, runInForeground, runOrFail, runQuietly, say, secondsSince } from './terminal.mjs'

const usage = 'npm run accuracy -- --gold DIR --corpus DIR [APP…] [-v] [--mode dep|pair] [--out DIR] [--table]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: 'string' },
    corpus: { type: 'string' },
    out: { type: 'string', default: join(root, 'coppice-out/accuracy') },
    mode: { type: 'string', default: 'dep' },
    table: { type: 'boolean', default: false },
    verbose: { type: 'boolean', short: 'v', default: false },
  },
})
if (!values.gold || !values.corpus) fail('✗ Two folders are needed: the gold standard and the corpus.', usage)
const [gold, corpus, out] = [values.gold, values.corpus, values.out].map((path) => resolve(process.env.INIT_CWD ?? root, path))
if (!existsSync(join(gold, 'apps'))) fail(`✗ ${gold} holds no folder "apps".`, usage)

await setUp()
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
for (const app of wantedApps()) await scan(app)
process.exitCode = await runInForeground(process.execPath, scoring(out, values.mode, ...(values.verbose ? ['-v'] : [])))
if (values.table) await writeTables()

function scoring(inventories, mode, ...more) {
  return [join(gold, 'score.mjs'), inventories, '--gold', join(gold, 'apps'), '--mode', mode, ...more]
}

/** One table of all, and one in the manner in which others scored tools on the applications whose truth is theirs. */
async function writeTables() {
  const page = join(root, 'docs/accuracy.md')
  writeAccuracyTable(page, 'all applications', await scoreOf(out, 'dep'))
  const published = join(out, 'published')
  mkdirSync(published)
  for (const app of wantedApps().filter(isPublished)) copyFileSync(join(out, `${app}.json`), join(published, `${app}.json`))
  writeAccuracyTable(page, 'published truth', await scoreOf(published, 'pair'))
  await runOrFail('npx', ['prettier', '--write', page], { cwd: root })
}

async function scoreOf(inventories, mode) {
  const { output } = await runQuietly(process.execPath, scoring(inventories, mode, '--json'))
  return JSON.parse(output)
}

function isPublished(app) {
  return /Schneider/.test(JSON.parse(readFileSync(join(gold, 'apps', `${app}.json`), 'utf8')).gold_by)
}

function wantedApps() {
  const known = readdirSync(join(gold, 'apps')).map((file) => file.replace(/\.json$/, ''))
  const unknown = positionals.filter((app) => !known.includes(app))
  if (unknown.length > 0) fail(`✗ The gold standard does not know ${unknown.join(', ')}.`, `It knows ${known.join(', ')}.`)
  return known.filter((app) => positionals.length === 0 || positionals.includes(app)).sort()
}

async function scan(app) {
  const checkout = join(corpus, app)
  if (!existsSync(checkout)) return say(`- ${app}: not in the corpus`)
  const sources = [checkout, ...foldersIn(`${checkout}+config`)]
  const started = performance.now()
  const cli = join(root, 'apps/cli/bin/coppice.js')
  const { code, output } = await runQuietly(process.execPath, [cli, 'scan', ...sources, '--out', join(out, `${app}.json`)])
  say(`${code === 0 ? '✓' : '✗'} ${app} (${secondsSince(started)})`)
  if (code !== 0) say(output)
  else writePlainPaths(join(out, `${app}.json`))
}

/** The score reads paths as text, which they are not where several repositories were scanned. */
function writePlainPaths(file) {
  const inventory = JSON.parse(readFileSync(file, 'utf8'))
  for (const node of inventory.nodes)
    node.paths = node.paths.map((path) => (typeof path === 'string' ? path : `${path.repository}/${path.path}`))
  writeFileSync(file, JSON.stringify(inventory))
}

function foldersIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
}
