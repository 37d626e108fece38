/**
 * `npm run pack [-- FOLDER]`: builds, and packs the command line with all that it needs of the house into one tarball. Whoever installs it needs no
 * other package of ours: they are bundled; packages of others come from the registry.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { setUp } from './set-up.mjs'
import { root, runOrFail, say } from './terminal.mjs'

const bundled = ['model', 'catalog', 'clustering', 'report', 'scanner']
const { catalog } = parse(readFileSync(join(root, 'pnpm-workspace.yaml'), 'utf8'))
const target = resolve(process.env.INIT_CWD ?? root, process.argv[2] ?? '.')

await setUp()
const stage = mkdtempSync(join(tmpdir(), 'coppice-pack-'))
try {
  const own = readPackage('apps/cli')
  const dependencies = { ...thirdPartyOf(own) }
  for (const name of bundled) {
    const inner = readPackage(`packages/${name}`)
    const folder = join(stage, 'node_modules/@coppice', name)
    copy(`packages/${name}`, folder, inner.files)
    // Types and code are what is installed: the source is not, and would be looked for under its condition.
    const { source: _, ...entry } = inner.exports['.']
    write(folder, {
      ...inner,
      exports: { '.': entry },
      dependencies: { ...thirdPartyOf(inner), ...ownOf(inner) },
      devDependencies: undefined,
    })
    Object.assign(dependencies, thirdPartyOf(inner))
  }
  copy('apps/cli', stage, own.files)
  cpSync(join(root, 'apps/explorer/dist/index.html'), join(stage, 'dist/explorer.html'))
  for (const file of ['LICENSE', 'README.md', 'apps/cli/CHANGELOG.md']) cpSync(join(root, file), join(stage, basename(file)))
  const { source: _, ...entry } = own.exports['.']
  write(stage, {
    ...own,
    exports: { '.': entry },
    engines: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines,
    dependencies: {
      ...Object.fromEntries(Object.entries(dependencies).sort(([a], [b]) => (a < b ? -1 : 1))),
      ...Object.fromEntries(bundled.map((name) => [`@coppice/${name}`, own.version])),
    },
    bundleDependencies: bundled.map((name) => `@coppice/${name}`),
    peerDependencies: thirdPartyOf({ dependencies: own.peerDependencies }),
    devDependencies: undefined,
  })
  mkdirSync(target, { recursive: true })
  await runOrFail('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', target], {
    cwd: stage,
    advice: 'The lines above say why it could not be packed.',
  })
  const packed = join(target, `coppice-cli-${own.version}.tgz`)
  const advice = 'The lines above say what whoever installs it would stumble over.'
  for (const check of ['check:package', 'check:package-types']) await runOrFail('npm', ['run', '--silent', check, '--', packed], { advice })
  say(`Packed ${packed}`)
} finally {
  rmSync(stage, { recursive: true, force: true })
}

function readPackage(folder) {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
}

/** With versions in the place of the words that only pnpm knows. */
function thirdPartyOf({ dependencies = {} }) {
  const theirs = Object.entries(dependencies).filter(([name]) => !name.startsWith('@coppice/'))
  return Object.fromEntries(theirs.map(([name, version]) => [name, version === 'catalog:' ? catalog[name] : version]))
}

function ownOf({ dependencies = {}, version }) {
  return Object.fromEntries(
    Object.keys(dependencies)
      .filter((name) => name.startsWith('@coppice/'))
      .map((name) => [name, version]),
  )
}

function copy(from, to, files) {
  for (const file of files)
    cpSync(join(root, from, file), join(to, file), {
      recursive: true,
      filter: (path) => !/\.(?:tsbuildinfo|map)$|\.test\.(?:js|d\.ts)$/.test(path),
    })
}

function write(folder, content) {
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`)
}
