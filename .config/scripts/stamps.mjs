/** Remembers by hash what a step has read, so that it runs again only when that has changed. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root, step } from './terminal.mjs'

/** Does `work` if one of `inputs` (files and folders) changed since it last succeeded, or if one of `outputs` is missing. */
export async function onceFor({ name, title, inputs, outputs }, work) {
  const stamp = join(root, 'node_modules/.cache/coppice', name)
  const hash = hashOf(inputs)
  const isCurrent = existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && outputs.every((output) => existsSync(join(root, output)))
  if (isCurrent) return
  await step(title, work)
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
}

function hashOf(inputs) {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of inputs.flatMap(filesIn)) hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** The file itself, or the files of a folder in a fixed order, without what builds leave there. */
function filesIn(path) {
  const absolute = join(root, path)
  if (!existsSync(absolute)) return []
  if (statSync(absolute).isFile()) return [path]
  return readdirSync(absolute)
    .filter((name) => !['dist', 'node_modules', 'coverage'].includes(name))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`))
}
