/** What a scan cannot be quicker than: `stat`, `read` or `parse` the files of a folder that no ignore rule excludes. */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { walk } from '../../packages/scanner/dist/io/walk.js'

const [what, root] = process.argv.slice(2)
const { files } = await walk({ name: 'bench', root })
const scripts = files.filter((file) => /\.[cm]?[jt]sx?$/.test(file))
if (what === 'stat') for (const file of files) statSync(join(root, file), { throwIfNoEntry: false })
if (what === 'read') for (const file of scripts) readFileSync(join(root, file))
if (what === 'parse') {
  const { ts } = createRequire(join(import.meta.dirname, '../../packages/scanner/package.json'))('ts-morph')
  for (const file of scripts) ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true)
}
