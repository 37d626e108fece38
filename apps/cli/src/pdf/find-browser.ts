import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Chrome or Chromium on this machine, and how it was found. */
export interface FoundBrowser {
  readonly origin: 'CHROME_PATH' | 'installed' | 'package'
  /** Where it is: unpacked first, if it comes as a package. */
  readonly program: () => Promise<{ readonly path: string; readonly args: readonly string[] }>
}

/** What of the machine decides which browser there is. */
export interface BrowserSearch {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly architecture: string
  readonly isProgram?: (path: string) => boolean
}

/** The machine that this runs on. */
export function thisMachine(): BrowserSearch {
  return { environment: process.env, platform: process.platform, architecture: process.arch }
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'Google Chrome',
  'Chromium',
  'chrome.exe',
  'msedge.exe',
]

/**
 * Finds a browser without a download: the one that CHROME_PATH names, then an installed one, then the package `@sparticuz/chromium` (Linux
 * on x64), if that is there. A CHROME_PATH that is wrong is not passed over: whoever set it wants that one.
 */
export async function findBrowser(search: BrowserSearch): Promise<FoundBrowser | undefined> {
  const { environment, isProgram = isExecutable } = search
  const named = environment['CHROME_PATH']
  if (named !== undefined && named !== '') return isProgram(named) ? at('CHROME_PATH', named) : undefined
  const installed = placesOf(environment)
    .flatMap((place) => NAMES.map((name) => join(place, name)))
    .find(isProgram)
  return installed === undefined ? findPackage(search) : at('installed', installed)
}

/** The browser that comes as a package: its files are large, so it is asked for late. */
export async function findPackage({
  platform,
  architecture,
}: Pick<BrowserSearch, 'platform' | 'architecture'>): Promise<FoundBrowser | undefined> {
  if (platform !== 'linux' || architecture !== 'x64') return undefined
  const module = await import('@sparticuz/chromium').catch(() => undefined)
  if (!module) return undefined
  const { default: chromium } = module
  return { origin: 'package', program: async () => ({ path: await chromium.executablePath(), args: chromium.args }) }
}

function at(origin: FoundBrowser['origin'], path: string): FoundBrowser {
  return { origin, program: () => Promise.resolve({ path, args: [] }) }
}

/** Folders of programs, by the habits of each system. */
function placesOf(environment: BrowserSearch['environment']): string[] {
  return [
    ...(environment['PATH'] ?? '').split(delimiter),
    '/Applications/Google Chrome.app/Contents/MacOS',
    '/Applications/Chromium.app/Contents/MacOS',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((key) => {
      const folder = environment[key]
      return folder === undefined ? [] : [join(folder, 'Google/Chrome/Application'), join(folder, 'Microsoft/Edge/Application')]
    }),
  ].filter((place) => place !== '')
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
