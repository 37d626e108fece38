import { fail } from './terminal.mjs'

/** A browser to draw with, found where `coppice report --pdf` looks for one: needs the command line to be built. Whoever opens it closes it. */
export async function openBrowser() {
  const { findBrowser, thisMachine } = await import('../../apps/cli/dist/pdf/find-browser.js')
  const found = await findBrowser(thisMachine())
  if (!found) fail('✗ No Chrome or Chromium was found to draw with.', 'Install one, or set CHROME_PATH.')
  const { chromium } = await import('playwright-core')
  const { path, args } = await found.program()
  return chromium.launch({ executablePath: path, args: [...args, '--disable-gpu'] })
}
