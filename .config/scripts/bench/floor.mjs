/** What a scan cannot be quicker than: `stat`, `read` or `parse` the files of a folder that no ignore rule excludes; or the part of it that `link`s. */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const [what, root] = process.argv.slice(2)
if (what === 'link') await link()
else await touch()

async function touch() {
  const { walk } = await import('../../../packages/scanner/dist/io/walk.js')
  const { files } = await walk({ name: 'bench', root })
  const scripts = files.filter((file) => /\.[cm]?[jt]sx?$/.test(file))
  if (what === 'stat') for (const file of files) statSync(join(root, file), { throwIfNoEntry: false })
  if (what === 'read') for (const file of scripts) readFileSync(join(root, file))
  if (what === 'parse') {
    const { ts } = createRequire(join(import.meta.dirname, '../../../packages/scanner/package.json'))('ts-morph')
    for (const file of scripts) ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
  }
}

/** From the last file that was read to the inventory. */
async function link() {
  const { scan } = await import('../../../packages/scanner/dist/index.js')
  let started = 0
  await scan([root], { history: false, onProgress: ({ stage }) => void (stage === 'link' && (started = performance.now())) })
  process.stdout.write(`took ${((performance.now() - started) / 1000).toFixed(3)} s\n`)
}
