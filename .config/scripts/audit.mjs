/**
 * `npm run audit`: asks the registry for known weaknesses of everything in the lock file, and fails for grave ones in what ships. Where the registry
 * cannot be reached, it says so and fails nothing: whether a change is sound does not hang on a network.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runQuietly, say } from './terminal.mjs'

const [command, ...args] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.pnpm.split(' ')
const { output } = await runQuietly(command, [...args, 'audit', '--json', '--prod'])
const report = toReport(output)
if (report === undefined) say(`! The registry could not be asked, so nothing is known of weaknesses: ${output.trim().split('\n').at(-1)}`)
else {
  const advisories = Object.values(report.advisories)
  for (const { severity, module_name: name, title, url } of advisories) say(`${severity}  ${name}  ${title}  ${url}`)
  const grave = advisories.filter(({ severity }) => severity === 'high' || severity === 'critical')
  say(`${advisories.length} known weaknesses in what ships, ${grave.length} of them grave`)
  process.exitCode = grave.length > 0 ? 1 : 0
}

/** Undefined where the answer is none. */
function toReport(text) {
  const start = text.indexOf('{')
  try {
    const parsed = JSON.parse(text.slice(start))
    return parsed.advisories === undefined ? undefined : parsed
  } catch {
    return undefined
  }
}
