import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

/** A browser that tests can drive, and where it was found. */
export interface FoundBrowser {
  readonly origin: 'CHROME_PATH' | 'installed' | 'package'
  readonly launch: () => Promise<Browser>
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'Google Chrome', 'chrome.exe']
const places = [
  ...(process.env['PATH'] ?? '').split(delimiter),
  '/Applications/Google Chrome.app/Contents/MacOS',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((key) => join(process.env[key] ?? '', 'Google/Chrome/Application')),
]
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run']

/**
 * Finds a browser without a download: the one CHROME_PATH names, an installed Chrome or Chromium, or the one that comes as a package
 * (Linux on x64). `COPPICE_TEST_BROWSER=package` asks for the last. Says so loudly if there is none: `describe.skipIf(!browser)`.
 */
export async function findBrowser(): Promise<FoundBrowser | undefined> {
  const onlyPackage = process.env['COPPICE_TEST_BROWSER'] === 'package'
  const named = process.env['CHROME_PATH']
  if (!onlyPackage && named) return { origin: 'CHROME_PATH', launch: () => launch(named) }
  const installed = onlyPackage ? undefined : findInstalled()
  if (installed) return { origin: 'installed', launch: () => launch(installed) }
  if (process.platform === 'linux' && process.arch === 'x64') return { origin: 'package', launch: launchPackage }
  console.warn('\n! No Chrome or Chromium was found: tests in a real browser are SKIPPED. Install one, or set CHROME_PATH.\n')
  return undefined
}

function findInstalled(): string | undefined {
  return places.flatMap((place) => names.map((name) => join(place, name))).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: quiet })
}

/** Imported late: its files are large, and most machines have a browser. */
async function launchPackage(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...quiet] })
}
