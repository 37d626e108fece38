/**
 * `npm run pictures`: takes the pictures of README and docs anew, from the generated organisation of 400 services with its records
 * (`npm start -- --demo 400`). They are part of the history: look at each before it is committed. The page of paper needs pdftoppm; without it that
 * one picture stays as it is.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openBrowser } from './open-browser.mjs'
import { setUp } from './set-up.mjs'
import { root, runOrFail, say, step } from './terminal.mjs'

const report = join(root, 'node_modules/.cache/coppice/pictures')
const folder = join(root, 'docs/images')

await setUp()
const coppice = (...words) =>
  runOrFail(process.execPath, [join(root, 'apps/cli/bin/coppice.js'), ...words], { advice: 'The lines above say why.' })
if (!existsSync(join(report, 'analysis.json')))
  await step('Analysed the demo', () =>
    runOrFail(process.execPath, [join(root, '.config/scripts/start.mjs'), '--demo', '400', '--no-serve', '--quiet', '--out', report], {
      advice: 'The lines above say why.',
    }),
  )
await step('Printed the report', () => coppice('report', join(report, 'analysis.json'), '--format', 'html', '--pdf', '--out', report))

const browser = await openBrowser()
const address = pathToFileURL(join(report, 'index.html')).href
const { proposals } = JSON.parse(readFileSync(join(report, 'analysis.json'), 'utf8'))
const [retirement] = proposals.filter(({ kind, blockers }) => kind === 'retire-service' && blockers.length === 0)

/** Name, address within the page, and size on the screen. */
const pictures = [
  ['leadership', '#/overview', 1085],
  ['costs', '#/costs', 1300],
  ['merge', '#/merge', 1180],
  ['sheet', `#/sheet?${new URLSearchParams({ s: retirement?.id ?? '' })}`, 960],
]
try {
  for (const [name, hash, height] of pictures) {
    const page = await browser.newPage({
      viewport: { width: 1440, height },
      deviceScaleFactor: 0.8,
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    await page.goto(`${address}${hash}`)
    await page.waitForSelector('h1')
    await page.waitForTimeout(300)
    await page.screenshot({ path: join(folder, `${name}.png`) })
    await page.close()
  }
} finally {
  await browser.close()
}
try {
  execFileSync('pdftoppm', ['-r', '96', '-l', '1', '-singlefile', '-png', join(report, 'report.pdf'), join(folder, 'report-page')])
} catch {
  say('pdftoppm was not found: report-page.png stays as it is.')
}
say(`Look at ${folder}`)
