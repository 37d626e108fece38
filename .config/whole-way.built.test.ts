import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { planEstate, writeEstate, writeRecords } from '../packages/estate-generator/src/index.ts'
import { Analysis } from '../packages/model/src/index.ts'
import { findBrowser } from './browser.ts'

const bin = fileURLToPath(new URL('../apps/cli/bin/coppice.js', import.meta.url))
const found = await findBrowser()

/** Where npm was called from would be taken for the folder that paths are meant from. */
const { INIT_CWD: _, ...environment } = process.env

describe.skipIf(!found)('the whole way, on the demo of 400 services', () => {
  let browser: Browser
  let work: string
  beforeAll(async () => {
    if (found) browser = await found.launch()
    work = await mkdtemp(join(tmpdir(), 'coppice-whole-way-'))
    // What `npm start -- --demo 400` makes.
    const plan = planEstate({ services: 400, seed: 1 })
    await writeEstate(plan, work)
    writeRecords(plan, work)
    await scan('html', 'json')
  }, 600_000)
  afterAll(async () => {
    await browser.close()
    await rm(work, { recursive: true })
  })

  it('leads from a scenario built by keyboard to decisions, to a review of what changed, and to what is done', async () => {
    const first = await analysis()
    const retirement = first.proposals.find((one) => one.kind === 'retire-service' && one.rung === 'R2' && one.blockers.length === 0)
    const merge = first.proposals.find((one) => one.kind === 'merge-services' && one.blockers.length === 0)
    const [dead] = first.inventory.nodes.filter((node) => node.id === retirement?.subjects[0])
    const [place] = dead?.paths ?? []
    if (!retirement || !merge || !dead || typeof place !== 'object') throw new Error('the demo has no retirement and no merge to decide on')

    const page = await open('#/what-if')
    for (const { title } of [retirement, merge]) {
      await page.getByRole('button', { name: `Accept: ${title}`, exact: true }).focus()
      await page.keyboard.press('Enter')
    }
    await page.getByLabel('Name of the scenario').focus()
    await page.keyboard.type('Careful')
    const left = first.figures.services - 1 - merge.savesServices
    await page
      .getByRole('heading', { level: 1, name: `Careful leaves ${left} of ${first.figures.services} services`, exact: true })
      .waitFor()
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save as coppice.decisions.yaml' }).focus()
    await page.keyboard.press('Enter')
    await (await saving).saveAs(join(work, 'coppice.decisions.yaml'))
    await page.context().close()

    await coppice('analyze', 'out/inventory.json', '--decisions', 'coppice.decisions.yaml', '--out', 'decided.json')
    const decided = await analysis('decided.json')
    expect(decided.decisions.map(({ state, outcome }) => [state, outcome?.state])).toEqual([
      ['holds', 'open'],
      ['holds', 'open'],
    ])
    expect(decided.plan.savings.approved).toMatchObject({ items: 2, services: 1 + merge.savesServices })

    const requests = join(work, 'records/requests.csv')
    const silent = await readFile(requests, 'utf8')
    await writeFile(requests, silent.replace(new RegExp(`^(${dead.name},/${dead.name},.*),0$`, 'm'), '$1,1200'))
    await scan('html')
    const plan = await open('#/plan')
    expect(await plan.locator('.decisions li').evaluateAll((items) => items.map((item) => item.getAttribute('data-state')))).toEqual([
      'needs-review',
      'holds',
    ])
    await plan.context().close()
    await writeFile(requests, silent)

    const repository = join(work, 'repositories', place.repository)
    await rm(join(repository, place.path), { recursive: true })
    await rm(join(repository, `deploy/${dead.name}.yaml`))
    await scan('json')
    const done = await analysis()
    expect(done.decisions.map(({ state, outcome }) => [state, outcome?.state])).toEqual([
      ['holds', 'realised'],
      ['holds', 'open'],
    ])
    expect(done.plan.savings.realised).toMatchObject({ items: 1, services: 1 })
  }, 600_000)

  async function scan(...formats: readonly ('html' | 'json')[]): Promise<void> {
    const wanted = formats.flatMap((format) => ['--format', format])
    await coppice('run', 'repositories', '--config', 'coppice.config.yaml', '--cache', 'cache', '--out', 'out', ...wanted)
  }

  function coppice(...args: readonly string[]): Promise<void> {
    return new Promise((resolve, reject) => {
      execFile(process.execPath, [bin, ...args], { cwd: work, env: environment, maxBuffer: 64 * 1024 * 1024 }, (error, output, errors) => {
        if (error) reject(new Error(`coppice ${args.join(' ')}\n${output}${errors}`))
        else resolve()
      })
    })
  }

  async function analysis(file = 'out/analysis.json'): Promise<Analysis> {
    return Analysis.parse(JSON.parse(await readFile(join(work, file), 'utf8')))
  }

  async function open(address: string): Promise<Page> {
    const context = await browser.newContext({ acceptDownloads: true })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(work, 'out/index.html')).href + address)
    await page.waitForSelector(`main[data-view="${address.slice(2)}"] h1`)
    return page
  }
})
