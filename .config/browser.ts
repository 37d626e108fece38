import { chromium, type Browser } from 'playwright-core'
import { findBrowser as find, findPackage, thisMachine } from '../apps/cli/src/pdf/find-browser.ts'

/** A browser that tests can drive, and where it was found. */
export interface FoundBrowser {
  readonly origin: 'CHROME_PATH' | 'installed' | 'package'
  readonly launch: () => Promise<Browser>
}

const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

/**
 * The browser that the command line would print with. `COPPICE_TEST_BROWSER=package` asks for the one that comes as a package. Says so loudly
 * if there is none: `describe.skipIf(!browser)`.
 */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const machine = thisMachine()
  const found = await (machine.environment['COPPICE_TEST_BROWSER'] === 'package' ? findPackage(machine) : find(machine))
  if (!found) {
    console.warn('\n! No Chrome or Chromium was found: tests in a real browser are SKIPPED. Install one, or set CHROME_PATH.\n')
    return undefined
  }
  return {
    origin: found.origin,
    launch: async () => {
      const { path, args } = await found.program()
      return chromium.launch({ executablePath: path, args: [...args, ...quiet] })
    },
  }
}
