/** `npm run check [-- --without STEP]`: everything a change has to pass, in one command. Goes on after a failure, so that one run shows all. */
import { performance } from 'node:perf_hooks'
import { install, requireNode } from './set-up.mjs'
import { runQuietly, say, secondsSince } from './terminal.mjs'

/** Names of npm scripts, quickest first. */
const steps = ['format', 'lint', 'borders', 'types', 'dead-code', 'site', 'test']
const without = process.argv.filter((_, index, all) => all[index - 1] === '--without')

requireNode()
await install()
let failed = 0
for (const name of steps.filter((candidate) => !without.includes(candidate))) {
  const started = performance.now()
  const { code, output } = await runQuietly('npm', ['run', '--silent', name])
  say(`${code === 0 ? '✓' : '✗'} ${name} (${secondsSince(started)})`)
  if (code === 0) continue
  failed += 1
  say(`\n${output}\n`)
}
if (failed > 0) say(`${failed} of ${steps.length - without.length} steps failed. What a tool can mend, "npm run fix" mends.`)
process.exitCode = failed > 0 ? 1 : 0
