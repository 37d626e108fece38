import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { Analysis, toCanonicalJson, type Inventory } from '@coppice/model'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../.config/browser.ts'
import { analysisOf } from './estates/estates.ts'
import { openPage } from './open-page.ts'

const bin = fileURLToPath(new URL('../../cli/bin/coppice.js', import.meta.url))
const found = await findBrowser()

describe.skipIf(!found)('explorer/what-if, from a scenario to what is done', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    if (found) browser = await found.launch()
    folder = await mkdtemp(join(tmpdir(), 'coppice-what-if-'))
    await writeFile(join(folder, 'inventory.json'), toCanonicalJson(analysisOf('small').inventory))
    run('analyze', 'inventory.json', '--out', 'analysis.json')
  }, 300_000)
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })

  it('builds a scenario by keyboard, exports it, and finds it decided, changed and realised in later runs', async () => {
    const first = await read('analysis.json')
    const proposal = first.proposals.find((one) => one.kind === 'retire-service' && one.subjects.length === 1 && one.blockers.length === 0)
    const page = await open(first, `#/what-if?${new URLSearchParams({ q: proposal?.title ?? '' }).toString()}`)

    await page.getByRole('button', { name: `Accept: ${proposal?.title ?? ''}`, exact: true }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Name of the scenario').focus()
    await page.keyboard.type('Careful')
    await page.waitForFunction(() => document.querySelector('h1')?.textContent.startsWith('Careful leaves'))
    const left = first.figures.services - 1
    expect(await page.locator('h1').textContent()).toBe(`Careful leaves ${left} of ${first.figures.services} services`)
    await page.reload()
    await page.waitForSelector('main[data-view="what-if"] h1')
    expect(await page.locator('h1').textContent()).toContain(`Careful leaves ${left}`)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([])
    const saving = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Save as coppice.decisions.yaml' }).focus()
    await page.keyboard.press('Enter')
    await (await saving).saveAs(join(folder, 'coppice.decisions.yaml'))
    await page.context().close()

    run('analyze', 'inventory.json', '--out', 'analysis.json')
    const decided = await read('analysis.json')
    expect(decided.decisions).toMatchObject([{ state: 'holds', outcome: { state: 'open' } }])
    const plan = await open(decided, '#/plan')
    expect(await plan.locator('.decisions li').first().getAttribute('data-state')).toBe('holds')
    expect(await plan.locator('.wave-table .status').first().textContent()).toBe('approved')
    await plan.context().close()

    const node = proposal?.subjects[0] ?? ''
    await writeInventory((inventory) => ({
      ...inventory,
      unresolved: [
        ...inventory.unresolved,
        {
          reference: 'http://${TARGET}/',
          relation: 'calls',
          tried: [],
          candidates: proposal?.subjects ?? [],
          evidence: inventory.edges[0]?.evidence ?? [],
        },
      ],
    }))
    run('analyze', 'changed.json', '--out', 'analysis.json')
    const changed = await read('analysis.json')
    expect(changed.decisions).toMatchObject([{ state: 'needs-review' }])
    const review = await open(changed, '#/plan')
    expect(await review.locator('.decisions li[data-state="needs-review"] s').textContent()).toBe('approve')
    await review.context().close()

    await writeInventory((inventory) => ({
      ...inventory,
      nodes: inventory.nodes.filter(({ id }) => id !== node),
      edges: inventory.edges.filter(({ from, to }) => from !== node && to !== node),
      unresolved: inventory.unresolved.filter(({ from, candidates }) => from !== node && !candidates.some((id) => id === node)),
    }))
    run('analyze', 'changed.json', '--out', 'analysis.json')
    const done = await read('analysis.json')
    expect(done.decisions).toMatchObject([{ state: 'holds', outcome: { state: 'realised', gone: [node] } }])
    expect(done.plan.savings.realised).toMatchObject({ items: 1, services: 1 })
    // Four runs of the command line and four pages.
  }, 300_000)

  it('writes decisions from the served page, and from no other', async () => {
    run('analyze', 'inventory.json', '--no-decisions', '--out', 'served.json')
    const server: ChildProcess = spawn(process.execPath, [bin, 'serve', 'served.json', '--decisions', 'served.yaml', '--port', '4697'], {
      cwd: folder,
      env: environment(),
    })
    try {
      await new Promise<void>((resolve) => server.stderr?.on('data', (chunk: Buffer) => chunk.includes('4697') && resolve()))
      const foreign = await fetch('http://localhost:4697/decisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: 'http://shop.example' },
        body: '{"decisions":[]}',
      })
      expect(foreign.status).toBe(403)
      const page = await browser.newPage()
      await page.goto('http://localhost:4697/#/what-if')
      await page.getByRole('button', { name: 'Accept all that nothing blocks' }).click()
      await page.getByRole('button', { name: 'Write to served.yaml, and analyze again' }).click()

      await expect.poll(async () => (await read('served.json')).decisions.length, { timeout: 120_000 }).toBeGreaterThan(0)
      expect(await readFile(join(folder, 'served.yaml'), 'utf8')).toContain('verdict: approve')
      await page.close()
    } finally {
      server.kill('SIGINT')
    }
  }, 300_000)

  /** npm says where it was called from, which would be taken for the folder to work in. */
  function environment(): NodeJS.ProcessEnv {
    return { ...process.env, INIT_CWD: folder }
  }

  function run(...args: readonly string[]): void {
    const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { cwd: folder, encoding: 'utf8', env: environment() })
    expect(stderr.includes('✗') ? stderr : status).toBe(0)
  }

  async function read(name: string): Promise<Analysis> {
    return Analysis.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))
  }

  async function writeInventory(change: (inventory: Inventory) => Inventory): Promise<void> {
    await writeFile(join(folder, 'changed.json'), toCanonicalJson(change(analysisOf('small').inventory)))
  }

  async function open(analysis: Analysis, address: string): Promise<Page> {
    const { page, go } = await openPage(browser, folder, analysis, { acceptDownloads: true })
    await go(address)
    return page
  }
})
