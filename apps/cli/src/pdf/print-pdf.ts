import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import type { Surroundings } from '../console/surroundings.ts'
import { UseError } from '../errors.ts'
import { findBrowser, thisMachine, type FoundBrowser } from './find-browser.ts'
import { withCountedIds } from './with-counted-ids.ts'
import { withDate } from './with-date.ts'

export const papers = ['a4', 'letter'] as const
export type Paper = (typeof papers)[number]

/** Which proposals get a sheet behind the story. */
export const sheetChoices = ['open', 'all', 'none'] as const
export type SheetChoice = (typeof sheetChoices)[number]

export interface PdfRequest {
  /** The report as one page, with its data inside. */
  readonly html: string
  readonly paper: Paper
  readonly sheets: SheetChoice
  /** Date that the document bears, instead of today's: the same analysis gives the same bytes. */
  readonly asOf: string | undefined
}

/** A page of 1,200 services takes its time on a small machine. */
const PATIENCE = 120_000

/**
 * Prints the leadership page, and a sheet for each item, into a tagged PDF with an outline.
 *
 * @throws UseError where there is no browser, or where it does not start.
 */
export async function printPdf({ html, paper, sheets, asOf }: PdfRequest, { environment }: Surroundings): Promise<Uint8Array> {
  const found = await findBrowser({ ...thisMachine(), environment })
  if (!found) throw missing(environment['CHROME_PATH'])
  const folder = await mkdtemp(join(tmpdir(), 'coppice-pdf-'))
  let browser: Browser | undefined
  try {
    const file = join(folder, 'report.html')
    await writeFile(file, html)
    browser = await launch(found)
    const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, reducedMotion: 'reduce', colorScheme: 'light' })
    page.setDefaultTimeout(PATIENCE)
    await page.goto(`${pathToFileURL(file).href}#/overview?sheets=${sheets}`)
    await page.waitForSelector('[data-view="overview"] h1')
    await page.emulateMedia({ media: 'print' })
    // Printing is told to the page by an event: it is ready once the sheets stand there and a frame was drawn with them.
    await page.waitForSelector('[data-sheets]', { state: 'attached' })
    await page.evaluate('document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))')
    const pdf = await page.pdf({ format: paper === 'a4' ? 'A4' : 'Letter', tagged: true, outline: true, printBackground: true })
    return withCountedIds(withDate(pdf, asOf))
  } finally {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function launch(found: FoundBrowser): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const { path, args } = await found.program()
  try {
    return await chromium.launch({
      executablePath: path,
      args: [...args, '--disable-gpu', '--disable-background-networking', '--no-first-run'],
    })
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new UseError(`${path} did not start: ${reason}`, 'Set CHROME_PATH to a Chrome or Chromium that does.')
  }
}

function missing(named: string | undefined): UseError {
  if (named !== undefined && named !== '')
    return new UseError(
      `CHROME_PATH names ${named}, which is no program.`,
      'Let it name a Chrome or Chromium, or unset it to have one looked for.',
    )
  return new UseError(
    'No Chrome or Chromium was found to print with.',
    'Install one, set CHROME_PATH, or on Linux x64: npm install @sparticuz/chromium. Or open index.html in any browser and print it: the pages are the same.',
  )
}
