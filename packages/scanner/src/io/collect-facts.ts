import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Diagnostic } from '@coppice/model'
import type { Detector } from '../detect/detector.ts'
import { languageOf } from '../detect/languages.ts'
import { createDetectorSet, type DetectorSet } from '../detect/run-detectors.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { ReadLeftOut } from '../facts/fact-index.ts'
import { prepareGrammars } from '../syntax/tree-sitter.ts'
import { openDetectPool, type DetectPool } from './detect-pool.ts'
import type { FactCache } from './fact-cache.ts'
import { readFacts, withoutFacts, type FileToRead, type ReadFacts } from './read-facts.ts'
import { readText, type Stamp } from './read-file.ts'
import { shardOf } from './shard-of.ts'
import type { Survey } from './survey.ts'

export interface CollectOptions {
  /** Worker threads; by default one a core, and none where there are two cores or fewer. */
  readonly workers?: number | undefined
  /** Only this part of the files, `index` of `count` from 0: the parts of several machines add up to the whole. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

export interface ScanProgress {
  readonly stage: 'walk' | 'detect' | 'history' | 'link'
  readonly done: number
  /** Undefined while nobody knows how much there is. */
  readonly total: number | undefined
}

/** All that files say, before anything is tied to anything: what shards hand over. */
export interface CollectedFacts {
  readonly files: readonly FileFacts[]
  readonly listed: number
  readonly read: number
  readonly failed: number
  readonly diagnostics: readonly Diagnostic[]
  /** Reads what was left unread of a file. */
  readonly readLeftOut: ReadLeftOut
}

/** Hand-over costs: workers get files only where there are many. */
const FEW_FILES = 600

/** Files that are read without giving way: to watch over them takes as long as reading one or two. */
const IN_A_ROW = 256

/** Next time it may go well: the file is the same, and what was wrong lay elsewhere. */
const TRIED_AGAIN: ReadonlySet<string | undefined> = new Set(['unreadable-file', 'took-too-long'])

/**
 * Reads the facts of every file that a detector claims.
 *
 *   survey ─► this shard's files ─► unchanged? cache ─► else read + detect, in batches ─► facts
 */
export async function collectFacts(
  surveys: readonly Survey[],
  options: CollectOptions & { readonly detectors: readonly Detector[] },
): Promise<CollectedFacts> {
  const set = createDetectorSet(options.detectors)
  const collected: CollectedFacts[] = []
  for (const surveyed of surveys) {
    collected.push(await collectOne(surveyed, set, options))
  }
  return joinCollected(collected)
}

/** Parts of a scan put together. */
export function joinCollected(parts: readonly CollectedFacts[]): CollectedFacts {
  return {
    files: parts.flatMap((part) => part.files),
    listed: sum(parts.map((part) => part.listed)),
    read: sum(parts.map((part) => part.read)),
    failed: sum(parts.map((part) => part.failed)),
    diagnostics: parts.flatMap((part) => part.diagnostics),
    readLeftOut: (file) => {
      for (const part of parts) {
        const found = part.readLeftOut(file)
        if (found) return found
      }
      return undefined
    },
  }
}

async function collectOne(
  { repository, files: listed, diagnostics, cache, stamps }: Survey,
  set: DetectorSet,
  options: CollectOptions & { readonly detectors: readonly Detector[] },
): Promise<CollectedFacts> {
  const { shard, signal, onProgress } = options
  await cache?.load()
  const mine = shard === undefined ? listed : listed.filter((file) => shardOf(file, shard.count) === shard.index)
  const claimed = mine.filter((file) => set.claimants(file).length > 0)
  const isClaimed = new Set(claimed)
  if (cache) for (const file of mine) if (!isClaimed.has(file)) cache.pass(file)
  const counted = mine
    .filter((file) => !isClaimed.has(file) && languageOf(file) !== undefined)
    .map((file) => withoutFacts(repository.name, file))

  const { known, open } = consult(cache, stamps, claimed)
  const results: ReadFacts[] = []
  let done = claimed.length - open.length
  const progress = (count: number): void => {
    done += count
    onProgress?.({ stage: 'detect', done, total: claimed.length })
  }
  progress(0)
  if (open.length > 0) {
    const pool = await openReader(options, set, open)
    try {
      const batches = toBatches(open, pool.batch)
      const lanes = Array.from({ length: pool.width }, async () => {
        for (let batch = batches.pop(); batch; batch = batches.pop()) {
          signal?.throwIfAborted()
          results.push(...(await pool.read(repository, batch)))
          progress(batch.length)
        }
      })
      await Promise.all(lanes)
    } finally {
      await pool.close()
    }
  }
  const files = [...known]
  for (const { file, stamp, hash, facts = cache?.last(file)?.facts } of results) {
    if (!facts) continue
    files.push(facts)
    if (hash !== undefined) cache?.put(stamp, hash, facts)
    else if (facts.diagnostics.every(({ code }) => !TRIED_AGAIN.has(code))) cache?.refuse(file, stamp)
  }
  const failed = results.filter((result) => result.hash === undefined).length
  return {
    files: [...files, ...counted],
    listed: mine.length,
    read: claimed.length - failed,
    failed,
    // What the walk itself met is told once, by the first shard.
    diagnostics: [...(shard === undefined || shard.index === 0 ? diagnostics : []), ...files.flatMap((file) => file.diagnostics)],
    readLeftOut: (outlined) => {
      if (outlined.repository !== repository.name) return undefined
      if (outlined.asked) return outlined.asked
      const content = readText(join(repository.root, outlined.file))
      if ('problem' in content) return undefined
      const asked = set.leftOut(outlined, content.text)
      cache?.put(content.stamp, content.hash, { ...outlined, asked })
      return asked
    },
  }
}

function consult(
  cache: FactCache | undefined,
  stamps: ReadonlyMap<string, Stamp>,
  files: readonly string[],
): { known: FileFacts[]; open: FileToRead[] } {
  const known: FileFacts[] = []
  const open: FileToRead[] = []
  for (const file of files) {
    const stamp = stamps.get(file)
    const facts = stamp && cache?.byStamp(file, stamp)
    if (facts) known.push(facts)
    else open.push({ file, hash: cache?.last(file)?.hash })
  }
  return { known, open }
}

async function openReader(
  options: CollectOptions & { readonly detectors: readonly Detector[] },
  set: DetectorSet,
  files: readonly FileToRead[],
): Promise<DetectPool> {
  const cores = availableParallelism()
  const workers = options.workers ?? (cores > 2 ? cores : 0)
  if (workers > 0 && files.length >= FEW_FILES) {
    const pool = await openDetectPool(options.detectors, workers)
    if (pool) return pool
  }
  // Loading a grammar takes as long as reading a hundred files: only those that a file asks for.
  await prepareGrammars(files.flatMap(({ file }) => set.claimants(file).flatMap((detector) => detector.grammars ?? [])))
  const read: DetectPool['read'] = async (repository, batch) => {
    // Reading blocks: in between, whoever shows progress or wants to stop gets a turn.
    await setImmediate()
    return readFacts(repository, batch, set)
  }
  return { width: 1, batch: IN_A_ROW, read, close: async () => {} }
}

function toBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
