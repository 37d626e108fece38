import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import type { Analysis } from '@coppice/model'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../.config/browser.ts'
import { analysisOf, historyOf, hostileAnalysis, HOSTILE_NAME } from './estates/estates.ts'
import { built, openPage } from './open-page.ts'

const found = await findBrowser()

/** An address for each state of each view. */
function addressesOf(analysis: Analysis): string[] {
  const retire = analysis.proposals.find((proposal) => proposal.kind === 'retire-service')?.id ?? ''
  const merge = analysis.proposals.find((proposal) => proposal.kind === 'merge-services')?.id ?? ''
  const community = analysis.communities.find((one) => one.members.length > 2)?.id ?? ''
  const service =
    analysis.inventory.nodes.find((node) => node.kind === 'service' && analysis.inventory.edges.some((edge) => edge.to === node.id))?.id ??
    ''
  const call = analysis.inventory.edges.find((edge) => edge.kind === 'calls' && edge.evidence.some((evidence) => 'file' in evidence))
  const select = (view: string, selection: string): string => `#/${view}?${new URLSearchParams({ s: selection }).toString()}`
  return [
    '#/overview',
    '#/sheet',
    select('sheet', retire),
    select('sheet', merge),
    '#/retire',
    select('retire', retire),
    '#/merge',
    select('merge', merge),
    '#/map',
    '#/map?by=team',
    select('map', community),
    '#/matrix',
    `#/matrix?${new URLSearchParams({ order: 'team', s: `${call?.from ?? ''}>${call?.to ?? ''}` }).toString()}`,
    '#/overlap',
    '#/costs',
    '#/history',
    '#/plan',
    '#/what-if',
    `#/what-if?${new URLSearchParams({ name: 'Careful', accept: [retire, merge].join() }).toString()}`,
    '#/data',
    '#/path',
    `#/path?${new URLSearchParams({ from: call?.from ?? '', to: call?.to ?? '' }).toString()}`,
    '#/impact',
    select('impact', call?.to ?? ''),
    select('services', service),
    `#/service?${new URLSearchParams({ depth: '2', s: service }).toString()}`,
    '#/services',
    '#/services?kind=saas',
    select('service', service),
    select('service', 'service:nobody'),
    '#/unknown',
  ]
}

/** Both widths and both themes; each with each where COPPICE_EVERY_SETTING is set, for it takes minutes. */
const SETTINGS = [
  [1440, 'light'],
  [390, 'dark'],
  ...(process.env['COPPICE_EVERY_SETTING'] === undefined
    ? []
    : ([
        [1440, 'dark'],
        [390, 'light'],
      ] as const)),
] as const

describe.skipIf(!found)('explorer, as one file from disk', () => {
  let browser: Browser
  let folder: string

  beforeAll(async () => {
    if (found) browser = await found.launch()
    folder = await mkdtemp(join(tmpdir(), 'coppice-page-'))
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })

  // Side by side: each is a page of its own, and the browser has a process for each.
  it.concurrent.each(SETTINGS)(
    'shows every view at %i pixels in the %s theme without a violation of axe, an error or a sideways scroll',
    async (width, colorScheme) => {
      const analysis = analysisOf('small')
      const { page, problems, close } = await openPage(
        browser,
        folder,
        analysis,
        { viewport: { width, height: 900 }, colorScheme },
        historyOf(analysis),
      )

      for (const address of addressesOf(analysis)) {
        await page.goto(`${page.url().replace(/#.*/, '')}${address}`)
        await page.waitForSelector('h1')
        const { violations } = await lookAt(page)
        const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)

        expect(
          violations.map(
            (violation) => `${address} ${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
          ),
        ).toEqual([])
        expect(isTooWide, `${address} scrolls sideways`).toBe(false)
      }
      expect(problems).toEqual([])
      await close()
    },
    // Two dozen places, each looked at by axe.
    240_000,
  )

  it('takes no name for markup, in any view', async () => {
    const analysis = hostileAnalysis()
    const { page, problems, close } = await openPage(browser, folder, analysis)
    const dialogs: string[] = []
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message())
      void dialog.dismiss()
    })
    const hostile = analysis.inventory.nodes.find((node) => node.kind === 'service' && node.name === HOSTILE_NAME)?.id ?? ''

    for (const address of [...addressesOf(analysis), `#/service?${new URLSearchParams({ s: hostile }).toString()}`]) {
      await page.goto(`${page.url().replace(/#.*/, '')}${address}`)
      await page.waitForSelector('h1')
      expect(await page.locator('img').count()).toBe(0)
    }
    expect(await page.locator('h1').textContent()).toBe(HOSTILE_NAME)
    expect(dialogs).toEqual([])
    expect(problems).toEqual([])
    await close()
  })

  it('leads by keyboard from a name to the line behind a call', async () => {
    const analysis = analysisOf('small')
    const call = analysis.inventory.edges.find((edge) => edge.kind === 'calls' && edge.evidence.some((evidence) => 'file' in evidence))
    const target = analysis.inventory.nodes.find((node) => node.id === call?.to)
    const { page, close } = await openPage(browser, folder, analysis)

    await page.keyboard.press('/')
    await page.keyboard.type(target?.name ?? '')
    await page.keyboard.press('Enter')

    await page.waitForFunction((name) => document.querySelector('h1')?.textContent === name, target?.name)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    const summary = page.locator('details summary').first()
    await summary.focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('details[open] .evidence code').first().textContent()).toMatch(/:\d+$/)
    await close()
  })

  it('opens the evidence of a retirement, closes it with Escape, and keeps the place in the address', async () => {
    const { page, close } = await openPage(browser, folder, analysisOf('small'))
    await page.goto(`${page.url().replace(/#.*/, '')}#/retire`)

    await page.locator('.data-table a').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer h2')
    expect(await page.locator('.drawer .evidence code').count()).toBeGreaterThan(0)
    const address = page.url()
    await page.reload()
    await page.waitForSelector('.drawer h2')
    expect(page.url()).toBe(address)

    await page.keyboard.press('Escape')
    await page.waitForSelector('.drawer', { state: 'detached' })
    await close()
  })

  it('says what to do where there is no analysis, and why where one cannot be read', async () => {
    const bare = await browser.newPage()
    await bare.goto(pathToFileURL(built).href)
    expect(await bare.locator('h1').textContent()).toBe('No analysis in this page yet')
    await bare.close()

    const { page, close } = await openPage(browser, folder, { schema: 'coppice.analysis/9' } as unknown as Analysis)
    expect(await page.locator('h1').textContent()).toContain('cannot be read')
    await close()
  })
})

/** The page has no frames: axe looks at it in place, without opening a page of its own for each result, and tells of violations alone. */
function lookAt(page: Page): ReturnType<AxeBuilder['analyze']> {
  return new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
}
