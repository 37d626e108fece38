/**
 * `npm start [-- PATH… OPTION…]`: sets the checkout up, then runs `coppice run` on the given paths, or on the bundled shop. `--demo N` runs it on an
 * organisation of N services that is generated for the purpose, with the records that such an organisation keeps.
 * On a terminal it goes on to serve the explorer.
 */
import { join } from 'node:path'
import { setUp } from './set-up.mjs'
import { fail, root, runInForeground, step } from './terminal.mjs'

/** Options of `coppice run` that stand alone: what follows them is a path. */
const switches = /^--(?:no-.+|serve|json|quiet|verbose|help|version)$/
/** Those that take every word up to the next option. */
const lists = /^(?:--format|-f|--records|--fail-on)(?:=|$)/

const { demo, given } = takeDemo(process.argv.slice(2))
const hasPath = given.some((argument, index) => !argument.startsWith('-') && !isValue(index))
const saysServe = given.some((argument) => /^--(?:no-)?serve$/.test(argument))

await setUp()
const bundled = demo === undefined ? [join(root, 'fixtures/estates/shop')] : await writeDemo(demo)
process.exitCode = await runInForeground(
  process.execPath,
  [
    join(root, 'apps/cli/bin/coppice.js'),
    'run',
    ...(hasPath ? [] : bundled),
    ...given,
    ...(saysServe ? [] : [process.stdout.isTTY ? '--serve' : '--no-serve']),
  ],
  // npm changes to the root of the checkout; people mean their paths from where they stand.
  { cwd: process.env.INIT_CWD ?? root },
)

/** `--demo 400` is ours; all else is for the command line. */
function takeDemo(words) {
  const at = words.findIndex((word) => word === '--demo' || word.startsWith('--demo='))
  if (at < 0) return { demo: undefined, given: words }
  const [, inline] = words[at].split('=')
  const services = Number(inline ?? words[at + 1])
  if (!Number.isInteger(services) || services < 12 || services > 20_000)
    fail('✗ --demo needs a number of services from 12 to 20,000.', 'npm start -- --demo 400')
  return { demo: services, given: [...words.slice(0, at), ...words.slice(at + (inline === undefined ? 2 : 1))] }
}

/** The same organisation every time, with its histories and records, in a folder that is not part of the checkout's history; what to run on it. */
async function writeDemo(services) {
  const folder = join(root, 'node_modules/.cache/coppice', `demo-${services}`)
  const { planEstate, writeEstate, writeRecords } = await import('../../packages/estate-generator/dist/index.js')
  const configuration = await step(`Generated an organisation of ${services.toLocaleString('en-US')} services in ${folder}`, async () => {
    const plan = planEstate({ services, seed: 1 })
    await writeEstate(plan, folder)
    return writeRecords(plan, folder)
  })
  const isConfigured = given.some((argument) => /^--(?:no-)?config(?:=|$)/.test(argument))
  const isNamed = given.some((argument) => /^--name(?:=|$)/.test(argument))
  return [
    join(folder, 'repositories'),
    ...(isConfigured ? [] : ['--config', configuration]),
    ...(isNamed ? [] : ['--name', 'The demo company']),
  ]
}

function isValue(index) {
  if (lists.test(given.slice(0, index).findLast((word) => word.startsWith('-')) ?? '')) return true
  const before = given[index - 1]
  return before !== undefined && before.startsWith('-') && !before.includes('=') && !switches.test(before)
}
