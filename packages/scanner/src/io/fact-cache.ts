import { readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileFacts } from '../facts/fact.ts'
import type { Repository } from './find-repositories.ts'
import { makeFolder } from './make-folder.ts'
import type { KeptFacts, RemoteFacts } from './remote/remote-facts.ts'
import { toHash, type Stamp } from './read-file.ts'
import { writeWhole } from './write-whole.ts'

/** What is known of a file: how it looked when it was read, and a hash of the facts that were found; null where no detector claims it. */
type Known = (Stamp & { readonly hash: string; readonly says: string }) | null

/**
 * Facts of files by content. Detectors are pure functions of path and text, so an entry holds as long as both and the detectors' own
 * code are the same. A document that cannot be read is as good as none; one is written whole or not at all.
 *
 * Two documents a repository: a small one of stamps, which tells whether anything changed, and the facts, which are only read if what
 * files say has changed.
 */
export interface FactCache {
  /** Undefined for a file that was not there last time. */
  readonly known: (file: string) => Known | undefined
  /** Reads the facts: before it is done, the functions below know nothing. */
  readonly load: () => Promise<void>
  /** Facts of a file that has not been touched since, without reading it. */
  readonly byStamp: (file: string, stamp: Stamp) => FileFacts | undefined
  /** What is known of a file whose stamp changed; holds if its content has the same hash. */
  readonly last: (file: string) => { readonly hash: string; readonly facts: FileFacts } | undefined
  readonly put: (stamp: Stamp, hash: string, facts: FileFacts) => void
  /** Remembers that no detector claims a file. */
  readonly pass: (file: string) => void
  /** Remembers that a file is too large or no text, whatever its facts would be: it is looked at anew when anything else is. */
  readonly refuse: (file: string, stamp: Stamp) => void
  /** Writes what was put or asked for; what is gone from the repository is dropped. Gives what the files say, in the order given; undefined where one is not known. */
  readonly save: (files: readonly string[]) => Promise<readonly (string | null)[] | undefined>
  /** Remembers files that look different and say the same; all others stay as they were. */
  readonly retouch: (touched: readonly { readonly file: string; readonly stamp: Stamp; readonly hash: string }[]) => Promise<void>
}

interface Stamps {
  readonly version: string
  readonly repository: string
  readonly files: readonly (readonly [file: string, size: number, modified: number, hash: string, says: string])[]
  readonly unclaimed: readonly string[]
}

interface Facts {
  readonly version: string
  readonly repository: string
  readonly files: readonly KeptFacts[]
}

/** A hash of all that a file says: equal where nothing that is made of it could differ. */
export function toSays(facts: FileFacts): string {
  return toHash(JSON.stringify(facts))
}

export async function openFactCache(directory: string, repository: Repository, version: string, remote?: RemoteFacts): Promise<FactCache> {
  const path = join(directory, toHash(repository.root).slice(0, 24))
  const isOurs = (document: Stamps | Facts | undefined): boolean => document?.version === version && document.repository === repository.name
  const stamps = await readDocument<Stamps>(`${path}.stamps.json`)
  const known = new Map<string, Known>(isOurs(stamps) ? toKnown(stamps) : [])
  const facts = new Map<string, { readonly hash: string; readonly facts: FileFacts }>()
  const kept = new Map<string, (Stamp & { readonly hash: string }) | null>()
  const keptFacts = new Map<string, readonly [string, FileFacts]>()
  let isChanged = false
  let hasFacts = false
  const writeStamps = (entries: ReadonlyMap<string, Known>): Promise<void> => {
    const files = [...entries].flatMap(([file, one]) => (one ? [[file, one.size, one.modified, one.hash, one.says] as const] : []))
    const unclaimed = [...entries].flatMap(([file, one]) => (one ? [] : [file]))
    return writeDocument(`${path}.stamps.json`, { version, repository: repository.name, files, unclaimed })
  }
  /** What a file says need not be hashed again where it says what it said. */
  const saysOf = (file: string): string => {
    const one = keptFacts.get(file)?.[1]
    const last = known.get(file)
    if (!one) return ''
    return last && last.says !== '' && facts.get(file)?.facts === one ? last.says : toSays(one)
  }
  return {
    known: (file) => known.get(file),
    async load() {
      const document = await readDocument<Facts>(`${path}.facts.json`)
      hasFacts = document !== undefined && isOurs(document)
      const files = document && isOurs(document) ? document.files : await remote?.pull(repository.name)
      for (const [hash, one] of files ?? []) {
        const last = known.get(one.file)
        // What changed without saying anything else was not written again: the stamps know its content.
        facts.set(one.file, { hash: hasFacts && last && last.says !== '' ? last.hash : hash, facts: one })
      }
    },
    byStamp(file, stamp) {
      const entry = known.get(file)
      const found = facts.get(file)
      if (!entry || !found || entry.hash !== found.hash || entry.size !== stamp.size || entry.modified !== stamp.modified) return undefined
      kept.set(file, entry)
      keptFacts.set(file, [found.hash, found.facts])
      return found.facts
    },
    last: (file) => facts.get(file),
    put(stamp, hash, one) {
      if (facts.get(one.file)?.facts !== one) isChanged = true
      kept.set(one.file, { ...stamp, hash })
      keptFacts.set(one.file, [hash, one])
    },
    pass: (file) => void kept.set(file, null),
    refuse: (file, stamp) => void kept.set(file, { ...stamp, hash: '' }),
    async save(files) {
      // Facts first: stamps that speak of facts that are not there would only cost a reading.
      const isOther = isChanged || keptFacts.size !== facts.size
      if (isOther || !hasFacts) {
        await writeDocument(`${path}.facts.json`, { version, repository: repository.name, files: [...keptFacts.values()] })
        if (isOther) await remote?.push(repository.name, [...keptFacts.values()])
      }
      const entries = new Map([...kept].map(([file, one]): [string, Known] => [file, one && { ...one, says: saysOf(file) }]))
      await writeStamps(entries)
      return files.every((file) => entries.has(file)) ? files.map((file) => entries.get(file)?.says ?? null) : undefined
    },
    async retouch(touched) {
      const entries = new Map(known)
      for (const { file, stamp, hash } of touched) entries.set(file, { ...stamp, hash, says: known.get(file)?.says ?? '' })
      await writeStamps(entries)
    },
  }
}

function toKnown(stamps: Stamps | undefined): [string, Known][] {
  const claimed = (stamps?.files ?? []).map(([file, size, modified, hash, says]): [string, Known] => [file, { size, modified, hash, says }])
  return [...claimed, ...(stamps?.unclaimed ?? []).map((file): [string, Known] => [file, null])]
}

/** Written by this program and bound to its version: the shape is trusted, a broken document is dropped. */
export async function readDocument<T>(path: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as T
  } catch (error) {
    // Where it may not be removed, it is passed over all the same.
    if (error instanceof SyntaxError) await rm(path, { force: true }).catch(() => {})
    return undefined
  }
}

/** What is kept quotes what was scanned: a folder that has to be made for it is for its owner alone. */
export async function writeDocument(path: string, document: unknown): Promise<void> {
  await makeFolder(dirname(path), 0o700)
  // After a power cut it may be broken, and is then dropped: waiting for the disk would cost every scan.
  await writeWhole(path, JSON.stringify(document), { outlivesPowerCut: false })
}

/** Nothing depends on what is kept: a disk that is full or a folder that may not be written costs time, and is told. */
export async function keepIfPossible(
  keep: () => Promise<void>,
  { onNotice }: { readonly onNotice?: ((text: string) => void) | undefined },
): Promise<void> {
  try {
    await keep()
  } catch (error) {
    onNotice?.(`Nothing could be kept for the next scan, which will take longer: ${error instanceof Error ? error.message : String(error)}`)
  }
}
