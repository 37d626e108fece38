/**
 * `npm run accuracy -- --gold DIR --corpus DIR [APP…] [-v] [--mode dep|pair] [--out DIR]`: scans the applications of a gold standard and
 * scores the inventories. `DIR/apps/<app>.json` names them, `CORPUS/<app>` is the checkout of each, `CORPUS/<app>+config/*` are
 * further repositories that it reads its configuration from; `DIR/score.mjs` counts.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { setUp } from './set-up.mjs'
import { fail, root, runInForeground, runQuietly, say, secondsSince } from './terminal.mjs'

const usage = 'npm run accuracy -- --gold DIR --corpus DIR [APP…] [-v] [--mode dep|pair] [--out DIR]'
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    gold: { type: 'string' },
    corpus: { type: 'string' },
    out: { type: 'string', default: join(root, 'coppice-out/accuracy') },
    mode: { type: 'string', default: 'dep' },
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
process.exitCode = await runInForeground(process.execPath, [
  join(gold, 'score.mjs'),
  out,
  '--gold',
  join(gold, 'apps'),
  '--mode',
  values.mode,
  ...(values.verbose ? ['-v'] : []),
])

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
