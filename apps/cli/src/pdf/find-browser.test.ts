import { describe, expect, it } from 'vitest'
import { findBrowser, type BrowserSearch } from './find-browser.ts'

const machine = (installed: readonly string[], environment: BrowserSearch['environment'] = {}): BrowserSearch => ({
  environment: { PATH: '/usr/bin', ...environment },
  platform: 'darwin',
  architecture: 'arm64',
  isProgram: (path) => installed.includes(path.replaceAll('\\', '/')),
})

describe('cli/pdf/find-browser', () => {
  it('takes the one that CHROME_PATH names before an installed one', async () => {
    const found = await findBrowser(machine(['/opt/chrome', '/usr/bin/chromium'], { CHROME_PATH: '/opt/chrome' }))

    expect(found?.origin).toBe('CHROME_PATH')
    expect(await found?.program()).toEqual({ path: '/opt/chrome', args: [] })
  })

  it('does not pass over a CHROME_PATH that is wrong', async () => {
    expect(await findBrowser(machine(['/usr/bin/chromium'], { CHROME_PATH: '/opt/nothing' }))).toBeUndefined()
  })

  it.each(['/usr/bin/chromium', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'])(
    'finds %s',
    async (path) => {
      const found = await findBrowser(machine([path]))

      expect(found?.origin).toBe('installed')
      expect((await found?.program())?.path.replaceAll('\\', '/')).toBe(path)
    },
  )

  it('finds none where there is none', async () => {
    expect(await findBrowser(machine([]))).toBeUndefined()
  })
})
