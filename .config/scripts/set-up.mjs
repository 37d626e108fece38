/** Sets a checkout up with nothing but Node and npm: looks at the tools, installs, builds. Each step runs only when it has to. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findCode, isBundled } from '../../apps/cli/bin/find-code.js'
import { onceFor } from './stamps.mjs'
import { fail, root, runOrFail, say, step } from './terminal.mjs'

const oldestNode = [20, 19]
const explorer = 'apps/explorer'
const bundler = '.config/scripts/bundle'
/** What every build reads. */
const shared = ['pnpm-lock.yaml', 'tsconfig.base.json']

/** Ends the process with advice if a step fails. */
export async function setUp() {
  requireNode()
  mentionMissingGit()
  await install()
  await build()
  await buildExplorer()
}

/** Without this, people with an old Node meet a syntax error deep inside a package. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  fail(
    `✗ Coppice needs Node ${oldestNode.join('.')} or newer; this is ${process.versions.node}.`,
    'Get a current one from https://nodejs.org',
  )
}

/** Git is asked for dates, authors and co-change; all else works without it. */
function mentionMissingGit() {
  if (spawnSync('git', ['--version']).status === 0) return
  say('! git was not found, so ages, authors and co-change of services stay unknown. Get it from https://git-scm.com')
}

export async function install() {
  const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', ...workspaceFolders().map((folder) => `${folder}/package.json`)]
  await onceFor({ name: 'install', title: 'Installed packages', inputs, outputs: ['node_modules/.modules.yaml'] }, () => {
    const [command, ...args] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).scripts.pnpm.split(' ')
    return runOrFail(command, [...args, 'install', '--frozen-lockfile'], {
      // Without a terminal pnpm would wait for an answer that cannot come.
      env: { ...process.env, CI: 'true' },
      advice: 'Is the package registry within reach? If you changed dependencies: npm run pnpm -- install',
    })
  })
}

async function build() {
  const folders = workspaceFolders().filter((folder) => existsSync(join(root, folder, 'src/index.ts')))
  const inputs = [...shared, ...folders, bundler]
  const outputs = folders.map((folder) => `${folder}/dist/index.js`)
  const advice = 'The lines above name what to mend.'
  await onceFor({ name: 'build', title: 'Built the packages and the command line', inputs, outputs }, () =>
    runOrFail(process.execPath, ['node_modules/typescript/bin/tsc', '-b', 'packages/estate-generator', 'apps/cli'], { advice }),
  )
  // Whoever called the compiler alone has left a bundle of older modules behind.
  if (isBundled(findCode())) return
  await step('Bundled the command line', () => runOrFail(process.execPath, [`${bundler}/index.mjs`], { advice }))
}

async function buildExplorer() {
  const inputs = [...shared, explorer, 'packages/model/src', 'packages/clustering/src']
  await onceFor({ name: 'explorer', title: 'Built the explorer', inputs, outputs: [`${explorer}/dist/index.html`] }, () =>
    runOrFail('npm', ['run', '--silent', 'build'], { cwd: join(root, explorer), advice: 'The lines above name what to mend.' }),
  )
}

function workspaceFolders() {
  return ['packages', 'apps'].flatMap((parent) =>
    readdirSync(join(root, parent))
      .map((name) => `${parent}/${name}`)
      .filter((folder) => existsSync(join(root, folder, 'package.json')))
      .sort(),
  )
}
