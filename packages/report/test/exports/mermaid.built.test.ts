import { createRequire } from 'node:module'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../../../.config/browser.ts'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { textOf } from './text-of.ts'

const found = await findBrowser()

describe.skipIf(!found)('report/exports/mermaid', () => {
  let browser: Browser
  let draw: (text: string) => Promise<string>

  beforeAll(async () => {
    if (!found) return
    browser = await found.launch()
    const page = await browser.newPage()
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('@mermaid-js/tiny') })
    draw = (text) =>
      page.evaluate(async (definition) => {
        const { mermaid } = globalThis as unknown as { mermaid: { render: (id: string, text: string) => Promise<{ svg: string }> } }
        const { svg } = await mermaid.render('drawn', definition)
        return svg.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]+>/g, ' ')
      }, text)
  })
  afterAll(() => browser?.close())

  it('is drawn by Mermaid', async () => {
    expect(await draw(textOf(smallAnalysis(), 'mermaid'))).toMatch(/accounts[\s\S]*ledger[\s\S]*statement-fax/)
  })

  it.each(hostileNames)('is drawn with %s in a name', async (_, name) => {
    expect(await draw(textOf(smallAnalysis(name), 'mermaid'))).toMatch(/accounts[\s\S]*ledger/)
  })
})
