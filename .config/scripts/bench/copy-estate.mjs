import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { walk } from '../../../packages/scanner/dist/io/walk.js'

/** Copies what a scan would look at, and marks as checkouts what is one: the history is not measured here. */
export async function copyEstate(from, to) {
  const { files } = await walk({ name: 'bench', root: from })
  const made = new Set()
  for (const file of files) {
    const folder = dirname(join(to, file))
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    copyFileSync(join(from, file), join(to, file))
  }
  for (const checkout of ['.', ...readdirSync(to)])
    if (existsSync(join(from, checkout, '.git'))) mkdirSync(join(to, checkout, '.git'), { recursive: true })
  return { files, scripts: files.filter((file) => /\.[cm]?[jt]sx?$/.test(file)) }
}
