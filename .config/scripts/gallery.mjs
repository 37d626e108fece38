/**
 * `npm run gallery [-- --estates shop,400] [--widths 1440,390] [--schemes light,dark] [--into FOLDER]`: every view of every estate as a PNG, to be looked at.
 * The views come from the page, so that a new one is in it; the folder is not part of the history.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { openBrowser } from './open-browser.mjs'
import { setUp } from './set-up.mjs'
import { fail, root, runOrFail, say, step } from './terminal.mjs'

const { values } = parseArgs({
  options: {
    estates: { type: 'string', default: 'quiet,shop,400,1200' },
    widths: { type: 'string', default: '1440,390' },
    schemes: { type: 'string', default: 'light,dark' },
    into: { type: 'string', default: 'node_modules/.cache/coppice/gallery' },
    /** Scan the estates again, instead of taking what an earlier run found. */
    fresh: { type: 'boolean', default: false },
  },
})
const folder = resolve(process.env.INIT_CWD ?? root, values.into.startsWith('node_modules') ? join(root, values.into) : values.into)

await setUp()
const browser = await openBrowser()
try {
  for (const estate of values.estates.split(',')) await shoot(estate)
} finally {
  await browser.close()
}
say(`Look at ${folder}`)

/** All views of one estate, at every width and in every scheme. */
async function shoot(estate) {
  const report = join(root, 'node_modules/.cache/coppice/estates', estate)
  if (values.fresh || !existsSync(join(report, 'index.html'))) await analyse(estate, report)
  else await rebuild(report)
  const analysis = JSON.parse(readFileSync(join(report, 'analysis.json'), 'utf8'))
  const address = pathToFileURL(join(report, 'index.html')).href
  mkdirSync(join(folder, estate), { recursive: true })
  await step(`Drew ${estate}`, async () => {
    for (const width of values.widths.split(',').map(Number))
      for (const colorScheme of values.schemes.split(',')) {
        const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, reducedMotion: 'reduce' })
        page.on('pageerror', (error) => fail(`✗ ${estate}: ${error.message}`, 'A view failed while it was drawn.'))
        await page.goto(address)
        await page.waitForSelector('h1')
        for (const [name, hash] of await storiesOf(page, analysis)) {
          await page.goto(`${address}${hash}`)
          await page.waitForSelector('h1')
          await page.waitForTimeout(150)
          await page.screenshot({ path: join(folder, estate, `${name}-${width}-${colorScheme}.png`), fullPage: true })
        }
        await page.close()
      }
  })
}

/** Every tab of every audience, and one selection for each kind of thing that has a page of its own. */
async function storiesOf(page, { proposals, communities, inventory }) {
  const links = (selector) => page.$$eval(selector, (anchors) => anchors.map((anchor) => anchor.getAttribute('href')))
  const hashes = new Set()
  for (const audience of await links('nav.audiences a')) {
    await page.goto(`${page.url().replace(/#.*/, '')}${audience}`)
    await page.waitForSelector('nav.tabs a[aria-current]')
    for (const hash of await links('nav.tabs a')) hashes.add(hash)
  }
  const select = (view, id) => (id === undefined ? [] : [[`${view}-one`, `#/${view}?${new URLSearchParams({ s: id })}`]])
  const first = (kind) => proposals.find((proposal) => proposal.kind === kind)?.id
  const busiest = inventory.nodes.find(
    (node) => node.kind === 'service' && inventory.edges.filter((edge) => edge.to === node.id).length > 2,
  )
  return [
    ...[...hashes].map((hash) => [hash.replace(/^#\//, '').replace(/\?.*/, ''), hash]),
    ...select('sheet', first('retire-service') ?? first('merge-services')),
    ...select('retire', first('retire-service')),
    ...select('merge', first('merge-services')),
    ...select('map', communities.find(({ members }) => members.length > 2)?.id),
    ...select('service', busiest?.id),
  ]
}

/** Scans and analyses: bundled estates by name, generated ones by their number of services. */
async function analyse(estate, report) {
  const services = Number(estate)
  let source = join(root, 'fixtures/estates', estate)
  if (Number.isInteger(services)) {
    const { planEstate, writeEstate } = await import('../../packages/estate-generator/dist/index.js')
    source = join(root, 'node_modules/.cache/coppice', `demo-${services}`, 'repositories')
    if (!existsSync(source))
      await step(`Generated ${estate} services`, () => writeEstate(planEstate({ services, seed: 1 }), join(source, '..')))
  } else if (!existsSync(source))
    fail(`✗ There is no estate called ${estate}.`, 'Bundled are quiet and shop; a number stands for a generated one.')
  await step(`Analysed ${estate}`, () =>
    coppice(
      'run',
      source,
      ...(Number.isInteger(services) ? ['--name', 'The demo company'] : []),
      '--out',
      report,
      '--format',
      'html',
      'json',
      '--quiet',
    ),
  )
}

/** The page of today around the analysis of before. */
async function rebuild(report) {
  await coppice('report', join(report, 'analysis.json'), '--out', report, '--format', 'html')
}

function coppice(...words) {
  return runOrFail(process.execPath, [join(root, 'apps/cli/bin/coppice.js'), ...words], { advice: 'The lines above say why.' })
}
