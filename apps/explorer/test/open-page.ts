import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Analysis, EstateHistory } from '@coppice/model'
import { render } from '@coppice/report'
import type { Browser, Page } from 'playwright-core'

/** The page as it was built. */
export const built = fileURLToPath(new URL('../dist/index.html', import.meta.url))

export interface OpenPage {
  readonly page: Page
  /** What the browser complained of. */
  readonly problems: readonly string[]
  /** Another place in the same page, its heading drawn. */
  readonly go: (address: string) => Promise<void>
  readonly close: () => Promise<void>
}

/** The built page with an analysis in it, as the report writes it, opened from disk. */
export async function openPage(
  browser: Browser,
  folder: string,
  analysis: Analysis,
  options: Parameters<Browser['newContext']>[0] = {},
  history?: EstateHistory,
): Promise<OpenPage> {
  const text = render(analysis, 'html', { template: await readFile(built, 'utf8'), history })[0]?.text ?? ''
  const file = join(folder, `${Math.abs(hash(text))}.html`)
  await writeFile(file, text)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => message.type() === 'error' && problems.push(message.text()))
  await page.goto(pathToFileURL(file).href)
  await page.waitForSelector('h1:not(.state *), [role="alert"]', { timeout: 120_000 })
  const go = async (address: string): Promise<void> => {
    await page.evaluate((hash) => (window.location.hash = hash), address)
    const view = /^#\/([a-z-]+)/.exec(address)?.[1] ?? ''
    await page.waitForSelector(`main[data-view="${view}"] h1`)
  }
  return { page, problems, go, close: () => context.close() }
}

function hash(text: string): number {
  let sum = 7
  for (let at = 0; at < text.length; at += 97) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0
  return sum + text.length
}
