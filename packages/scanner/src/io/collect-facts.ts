import { availableParallelism } from 'node:os'
import type { Diagnostic } from '@coppice/model'
import type { Detector } from '../detect/detector.ts'
import { languageOf } from '../detect/languages.ts'
import { createDetectorSet, type DetectorSet } from '../detect/run-detectors.ts'
import type { FileFacts } from '../facts/fact.ts'
import { prepareGrammars } from '../syntax/tree-sitter.ts'
import { openDetectPool, type DetectPool } from './detect-pool.ts'
import { hashOwnCode, openFactCache, type FactCache } from './fact-cache.ts'
import type { Repository } from './find-repositories.ts'
import { readFacts, stampOf, withoutFacts, type FileToRead, type ReadFacts } from './read-facts.ts'
import { walk } from './walk.ts'

export interface CollectOptions {
  /** Where facts are kept between scans; without it nothing is kept. */
  readonly cacheDirectory?: string | undefined
  /** Worker threads; by default one a core, and none where there are two cores or fewer. */
  readonly workers?: number | undefined
  /** Only this part of the files, `index` of `count` from 0: the parts of several machines add up to the whole. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Which files and folders are passed over, as a person decided. */
  readonly excluded?: ((repository: string, path: string) => boolean) | undefined
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
}

/** Hand-over costs: workers get files by the batch, and only where there are many. */
const BATCH = 64
const FEW_FILES = 600

/**
 * Walks repositories and reads the facts of every file that a detector claims.
 *
 *   walk ─► this shard's files ─► unchanged? cache ─► else read + detect, in batches ─► facts
 */
export async function collectFacts(
  repositories: readonly Repository[],
  options: CollectOptions & { readonly detectors: readonly Detector[] },
): Promise<CollectedFacts> {
  const set = createDetectorSet(options.detectors)
  const version = options.cacheDirectory === undefined ? '' : await hashOwnCode()
  const collected: CollectedFacts[] = []
  for (const repository of repositories) {
    const cache = options.cacheDirectory === undefined ? undefined : await openFactCache(options.cacheDirectory, repository, version)
    collected.push(await collectOne(repository, set, cache, options))
    await cache?.save()
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
  }
}

async function collectOne(
  repository: Repository,
  set: DetectorSet,
  cache: FactCache | undefined,
  options: CollectOptions & { readonly detectors: readonly Detector[] },
): Promise<CollectedFacts> {
  const { shard, signal, onProgress, excluded } = options
  onProgress?.({ stage: 'walk', done: 0, total: undefined })
  const walked = await walk(repository, excluded && ((path) => excluded(repository.name, path)))
  const mine = shard === undefined ? walked.files : walked.files.filter((file) => shardOf(file, shard.count) === shard.index)
  const claimed = mine.filter((file) => set.claimants(file).length > 0)
  const isClaimed = new Set(claimed)
  const counted = mine
    .filter((file) => !isClaimed.has(file) && languageOf(file) !== undefined)
    .map((file) => withoutFacts(repository.name, file))

  const { known, open } = await consult(cache, repository, claimed)
  const results: ReadFacts[] = []
  let done = claimed.length - open.length
  const progress = (count: number): void => {
    done += count
    onProgress?.({ stage: 'detect', done, total: claimed.length })
  }
  progress(0)
  if (open.length > 0) {
    const pool = await openReader(options, set, open.length)
    try {
      const batches = toBatches(open, BATCH)
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
  }
  const failed = results.filter((result) => result.hash === undefined).length
  return {
    files: [...files, ...counted],
    listed: mine.length,
    read: claimed.length - failed,
    failed,
    // What the walk itself met is told once, by the first shard.
    diagnostics: [...(shard === undefined || shard.index === 0 ? walked.diagnostics : []), ...files.flatMap((file) => file.diagnostics)],
  }
}

async function consult(
  cache: FactCache | undefined,
  repository: Repository,
  files: readonly string[],
): Promise<{ known: FileFacts[]; open: FileToRead[] }> {
  if (!cache) return { known: [], open: files.map((file) => ({ file, hash: undefined })) }
  const known: FileFacts[] = []
  const open: FileToRead[] = []
  for (const batch of toBatches(files, 256)) {
    const stamps = await Promise.all(batch.map((file) => stampOf(repository.root, file)))
    for (const [at, file] of batch.entries()) {
      const stamp = stamps[at]
      const facts = stamp && cache.byStamp(file, stamp)
      if (facts) known.push(facts)
      else open.push({ file, hash: cache.last(file)?.hash })
    }
  }
  return { known, open }
}

async function openReader(
  options: CollectOptions & { readonly detectors: readonly Detector[] },
  set: DetectorSet,
  files: number,
): Promise<DetectPool> {
  const cores = availableParallelism()
  const workers = options.workers ?? (cores > 2 ? cores : 0)
  if (workers > 0 && files >= FEW_FILES) {
    const pool = await openDetectPool(options.detectors, workers)
    if (pool) return pool
  }
  await prepareGrammars(options.detectors.flatMap((detector) => detector.grammars ?? []))
  return { width: 1, read: (repository, batch) => readFacts(repository, batch, set), close: async () => {} }
}

/** Which part a file belongs to: by its path alone, so that machines agree without talking. */
function shardOf(file: string, count: number): number {
  let hash = 2166136261
  for (let at = 0; at < file.length; at++) hash = Math.imul(hash ^ file.charCodeAt(at), 16777619)
  return (hash >>> 0) % count
}

function toBatches<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
