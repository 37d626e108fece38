import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../.config/browser.ts'
import { analysisOf } from './estates/estates.ts'
import { openPage, type OpenPage } from './open-page.ts'

const found = await findBrowser()
const analysis = analysisOf('middle')
const nameOf = (id: string): string => analysis.inventory.nodes.find((node) => node.id === id)?.name ?? ''

describe.skipIf(!found)('explorer, by keyboard alone', () => {
  let browser: Browser
  let folder: string
  let opened: OpenPage

  beforeAll(async () => {
    if (found) browser = await found.launch()
    folder = await mkdtemp(join(tmpdir(), 'coppice-journeys-'))
    opened = await openPage(browser, folder, analysis, { viewport: { width: 1440, height: 900 } })
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true })
  })

  /** At the first page, with nothing open on top of it. */
  async function begin(): Promise<void> {
    await opened.page.keyboard.press('Escape')
    await opened.go('#/overview')
  }

  it('leadership: which ten do I retire first, and how sure are we', async () => {
    const { page } = opened
    await begin()

    await press(page, 'g', 'r')
    await arrive(page, 'retire')
    expect(await focused(page)).toMatchObject({ tag: 'H1' })
    const first = analysis.proposals.filter((proposal) => proposal.kind === 'retire-service').length
    expect(first).toBeGreaterThan(9)
    await tabTo(page, '.data-table tbody a')
    const names = [(await focused(page)).text]
    for (let row = 1; row < 10; row++) {
      await page.keyboard.press('ArrowDown')
      await page.waitForFunction((before) => document.activeElement?.textContent !== before, names.at(-1))
      names.push((await focused(page)).text)
    }
    expect(new Set(names).size).toBe(10)

    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer h2:focus')
    const tree = await page.locator('.drawer').ariaSnapshot()
    expect(tree).toContain(`heading "Retire ${names[9]}" [level=2]`)
    expect(tree).toMatch(/img "Rung R[0-3] of R0 to R3/)
    expect(tree).toMatch(/confidence \d+ of 100/)
    expect(tree).toMatch(/heading "Evidence for, \d+" \[level=3\]/)
    expect(tree).toMatch(/heading "What would change it"/)

    await page.keyboard.press('Escape')
    await page.waitForSelector('.drawer', { state: 'detached' })
    expect((await focused(page)).text).toBe(names[9])
  })

  it('architecture: should these be merged, and what breaks', async () => {
    const { page } = opened
    await begin()
    const sets = analysis.proposals.filter((proposal) => proposal.kind === 'merge-services')
    expect(sets.length).toBeGreaterThan(1)

    await press(page, 'g', 'm')
    await arrive(page, 'merge')
    await tabTo(page, 'nav[aria-label="Proposals"] .choice:not([aria-current])')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => window.location.hash.includes('s=merge-services'))
    const id = new URLSearchParams((await page.evaluate(() => window.location.hash)).split('?')[1]).get('s')
    const set = sets.find((proposal) => proposal.id === id)
    const tree = await page.locator('article').ariaSnapshot()

    expect(tree).toContain(`services could be one: ${nameOf(set?.host ?? '')} takes in`)
    for (const member of set?.subjects ?? []) expect(tree).toContain(`link "${nameOf(member)}"`)
    for (const heading of ['What holds it together', 'What speaks against it', 'Before:', 'After:', 'What would change this verdict'])
      expect(tree).toMatch(new RegExp(`heading "${heading}[^"]*" \\[level=2\\]`))
    expect(tree).toMatch(/img "[A-Z][^"]*: [a-z0-9-]+ and /)
    expect(tree).toMatch(/rowheader "Different teams\?"/)
    const broken = analysis.inventory.edges.filter(
      (edge) =>
        edge.kind === 'calls' && set?.subjects.includes(edge.to) === true && edge.to !== set.host && !set.subjects.includes(edge.from),
    )
    expect(tree).toContain(broken.length === 0 ? 'Nothing outside breaks' : `What breaks: ${broken.length} reference`)
    for (const edge of broken.slice(0, 12)) expect(tree).toContain(`link "${nameOf(edge.from)}"`)
  })

  it('platform: who calls it, show me the line', async () => {
    const { page } = opened
    await begin()
    const call = analysis.inventory.edges.find((edge) => edge.kind === 'calls' && edge.evidence.some((evidence) => 'file' in evidence))
    const [target, caller] = [nameOf(call?.to ?? ''), nameOf(call?.from ?? '')]

    await page.keyboard.press('/')
    await page.keyboard.type(`who calls ${target}`)
    await page.waitForFunction((name) => document.querySelector('[role=option][aria-selected=true]')?.textContent.startsWith(name), target)
    await page.keyboard.press('Enter')
    await arrive(page, 'service')
    expect(await focused(page)).toEqual({ tag: 'H1', text: target })
    expect(await page.locator('main').ariaSnapshot()).toMatch(/heading "Who needs it" \[level=2\]/)
    await tabTo(page, `summary[aria-label^="Evidence for ${caller}:"]`)
    await page.keyboard.press('Enter')
    const lines = await page.locator('details[open] .evidence code').allTextContents()

    expect(lines.some((line) => /\S+:\d+$/.test(line))).toBe(true)
  })

  it('platform: what breaks without it, and the way from one to another, by typing both', async () => {
    const { page } = opened
    await begin()
    const call = analysis.inventory.edges.find(
      (edge) => edge.kind === 'calls' && (edge.purpose ?? 'business') === 'business' && edge.optional !== true,
    )
    const [from, to] = [nameOf(call?.from ?? ''), nameOf(call?.to ?? '')]

    await page.keyboard.press('Control+k')
    await page.keyboard.type(`${from} to ${to}`)
    await page.waitForSelector('[role=option][aria-selected=true] >> text=Path from')
    await page.keyboard.press('Enter')
    await arrive(page, 'path')
    expect((await focused(page)).text).toBe(`${from} reaches ${to} directly`)

    await page.keyboard.press('Control+k')
    await page.keyboard.type(`what breaks without ${to}`)
    await page.waitForSelector('[role=option][aria-selected=true] >> text=Blast radius of')
    await page.keyboard.press('Enter')
    await arrive(page, 'impact')
    expect(await page.locator('main').ariaSnapshot()).toContain(`link "${from}"`)
  })

  it('architecture: from call to call in the matrix, and to the lines of one', async () => {
    const { page } = opened
    await begin()
    await press(page, 'g', 'x')
    await arrive(page, 'matrix')
    await tabTo(page, 'canvas')
    await press(page, 'ArrowRight', 'ArrowRight', 'ArrowDown')
    await page.waitForFunction(() => / calls /.test(document.querySelector('.matrix-status')?.textContent ?? ''))
    const said = (await page.locator('.matrix-status').textContent()) ?? ''
    const [, from, to] = /^(\S+) calls (\S+?)(?: over|,|$)/.exec(said) ?? []

    await page.keyboard.press('Enter')
    await page.waitForSelector('.drawer h2:focus')
    expect((await focused(page)).text).toBe(`${from} and ${to}`)
    expect(await page.locator('.drawer .evidence code').first().textContent()).toMatch(/:\d+$/)
    const address = page.url()
    await page.reload()
    await page.waitForSelector('.drawer h2')
    expect(page.url()).toBe(address)
  })
})

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function arrive(page: Page, view: string): Promise<void> {
  await page.waitForSelector(`main[data-view="${view}"] h1:focus`)
}

/** Tab until something of this kind has the focus: within what a person would bear. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 250; step++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`Tab never came to ${selector}`)
}

function focused(page: Page): Promise<{ tag: string; text: string }> {
  return page.evaluate(() => ({ tag: document.activeElement?.tagName ?? '', text: document.activeElement?.textContent ?? '' }))
}
