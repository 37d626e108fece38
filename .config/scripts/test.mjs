/** `npm test [-- FILTER… OPTION…]`: sets the checkout up and runs all tests. The last line is `N passed, N failed`. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setUp } from './set-up.mjs'
import { root, runInForeground } from './terminal.mjs'

const report = join(root, 'node_modules/.cache/coppice/tests.json')

process.on('exit', (code) => {
  // Setting up has failed, and said why.
  if (code === 2) console.log('0 passed, 1 failed')
})
await setUp()
rmSync(report, { force: true })
const code = await runInForeground(process.execPath, [
  join(root, 'node_modules/vitest/vitest.mjs'),
  'run',
  '--config=.config/vitest.config.ts',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
])
const { passed, failed, skipped } = count()
if (skipped > 0) console.log(`${skipped} skipped`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** A file that could not be loaded, and an error outside of any test, count as one failure each. */
function count() {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 }
  const result = JSON.parse(readFileSync(report, 'utf8'))
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  )
  const failed = result.numFailedTests + broken.length
  return { passed: result.numPassedTests, failed: code === 0 ? failed : Math.max(failed, 1), skipped: result.numPendingTests }
}
