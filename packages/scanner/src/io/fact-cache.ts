import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareText } from '@coppice/model'
import type { FileFacts } from '../facts/fact.ts'
import type { Repository } from './find-repositories.ts'
import { toHash, type Stamp } from './read-file.ts'

interface Entry extends Stamp {
  readonly hash: string
  readonly facts: FileFacts
}

/**
 * Facts of files by content, one document a repository. Detectors are pure functions of path and text, so an entry holds as long as both
 * and the detectors' own code are the same. A document that cannot be read is as good as none; one is written whole or not at all.
 */
export interface FactCache {
  /** Facts of a file that has not been touched since, without reading it. */
  readonly byStamp: (file: string, stamp: Stamp) => FileFacts | undefined
  /** What is known of a file whose stamp changed; holds if its content has the same hash. */
  readonly last: (file: string) => { readonly hash: string; readonly facts: FileFacts } | undefined
  readonly put: (stamp: Stamp, hash: string, facts: FileFacts) => void
  /** Writes what was put or asked for; what is gone from the repository is dropped. */
  readonly save: () => Promise<void>
}

export async function openFactCache(directory: string, repository: Repository, version: string): Promise<FactCache> {
  const path = join(directory, `${toHash(repository.root).slice(0, 24)}.json`)
  const known = await load(path, version, repository)
  const kept = new Map<string, Entry>()
  let isChanged = false
  const keep = (file: string, entry: Entry): FileFacts => {
    kept.set(file, entry)
    return entry.facts
  }
  return {
    byStamp(file, stamp) {
      const entry = known.get(file)
      return entry && entry.size === stamp.size && entry.modified === stamp.modified ? keep(file, entry) : undefined
    },
    last: (file) => known.get(file),
    put(stamp, hash, facts) {
      isChanged = true
      kept.set(facts.file, { ...stamp, hash, facts })
    },
    async save() {
      if (!isChanged && kept.size === known.size) return
      await mkdir(directory, { recursive: true })
      const temporary = `${path}.${process.pid}.tmp`
      await writeFile(temporary, JSON.stringify({ version, repository: repository.name, entries: [...kept] }))
      await rename(temporary, path)
    },
  }
}

async function load(path: string, version: string, repository: Repository): Promise<Map<string, Entry>> {
  try {
    // Written by this program and bound to its version: the shape is trusted, a broken document is dropped.
    const document = JSON.parse(await readFile(path, 'utf8')) as { version: string; repository: string; entries: [string, Entry][] }
    return document.version === version && document.repository === repository.name ? new Map(document.entries) : new Map()
  } catch (error) {
    if (error instanceof SyntaxError) await rm(path, { force: true })
    return new Map()
  }
}

/** Hash of the scanner's own code: another build may find other facts. */
export async function hashOwnCode(): Promise<string> {
  const root = dirname(dirname(fileURLToPath(import.meta.url)))
  const hash = createHash('sha256')
  for (const file of (await listCode(root)).toSorted(compareText)) hash.update(file.slice(root.length)).update(await readFile(file))
  return hash.digest('hex')
}

async function listCode(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = await Promise.all(entries.filter((entry) => entry.isDirectory()).map((entry) => listCode(join(folder, entry.name))))
  return [
    ...entries.filter((entry) => entry.isFile() && /\.[jt]s$/.test(entry.name)).map((entry) => join(folder, entry.name)),
    ...nested.flat(),
  ]
}
