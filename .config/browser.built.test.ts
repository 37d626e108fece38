import { afterEach, describe, expect, it, vi } from 'vitest'
import { findBrowser } from './browser.ts'

const browser = await findBrowser()

describe.skipIf(!browser)('config/browser', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('starts a browser that draws a page', async () => {
    expect(await titleOfPageIn(browser)).toBe('a shop')
  })

  it.runIf(process.env['CI'] && process.platform === 'linux' && process.arch === 'x64')(
    'starts the browser that comes as a package',
    async () => {
      vi.stubEnv('COPPICE_TEST_BROWSER', 'package')

      const packaged = await findBrowser()

      expect(packaged?.origin).toBe('package')
      expect(await titleOfPageIn(packaged)).toBe('a shop')
    },
  )
})

async function titleOfPageIn(found: Awaited<ReturnType<typeof findBrowser>>): Promise<string | undefined> {
  const running = await found?.launch()
  try {
    const page = await running?.newPage()
    await page?.goto('data:text/html,<title>a shop</title>')
    return await page?.title()
  } finally {
    await running?.close()
  }
}
