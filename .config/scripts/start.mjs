/**
 * `npm start [-- PATH… OPTION…]`: sets the checkout up, then runs `coppice run` on the given paths, or on the bundled shop.
 * On a terminal it goes on to serve the explorer.
 */
import { join } from 'node:path'
import { setUp } from './set-up.mjs'
import { root, runInForeground } from './terminal.mjs'

/** Options of `coppice run` that stand alone: what follows them is a path. */
const switches = /^--(?:no-.+|serve|json|quiet|verbose|help|version)$/

const given = process.argv.slice(2)
const hasPath = given.some((argument, index) => !argument.startsWith('-') && !isValueOf(given[index - 1]))
const saysServe = given.some((argument) => /^--(?:no-)?serve$/.test(argument))

await setUp()
process.exitCode = await runInForeground(
  process.execPath,
  [
    join(root, 'apps/cli/bin/coppice.js'),
    'run',
    ...(hasPath ? [] : [join(root, 'fixtures/estates/shop')]),
    ...given,
    ...(saysServe ? [] : [process.stdout.isTTY ? '--serve' : '--no-serve']),
  ],
  // npm changes to the root of the checkout; people mean their paths from where they stand.
  { cwd: process.env.INIT_CWD ?? root },
)

function isValueOf(option) {
  return option !== undefined && option.startsWith('-') && !option.includes('=') && !switches.test(option)
}
