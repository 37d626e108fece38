import type { Detector } from '../detect/detector.ts'
import { detectors } from '../detectors/index.ts'
import type { Repository } from './find-repositories.ts'
import type { FileToRead, ReadFacts } from './read-facts.ts'

/** Whoever reads batches of files: this thread or several others. */
export interface DetectPool {
  /** Batches that may be under way at once. */
  readonly width: number
  /** Files in a batch. */
  readonly batch: number
  readonly read: (repository: Repository, files: readonly FileToRead[]) => Promise<ReadFacts[]>
  readonly close: () => Promise<void>
}

/** What a worker is asked; its answer is `ReadFacts[]`. */
export interface DetectTask {
  readonly repository: Repository
  readonly files: readonly FileToRead[]
}

/** Handing over costs, and who has finished should not have to wait for long. */
const BATCH = 64

/**
 * Worker threads that read and detect. None where the detectors are not those of the registry, which is what a worker knows, or where the
 * code runs from TypeScript, which threads cannot load.
 */
export async function openDetectPool(wanted: readonly Detector[], workers: number): Promise<DetectPool | undefined> {
  if (wanted !== detectors || import.meta.url.endsWith('.ts')) return undefined
  const { Piscina } = await import('piscina')
  const pool = new Piscina<DetectTask, ReadFacts[]>({ filename: new URL('./detect-worker.js', import.meta.url).href, maxThreads: workers })
  return {
    width: workers * 2,
    batch: BATCH,
    read: (repository, files) => pool.run({ repository, files }, { name: 'detect' }),
    close: () => pool.destroy(),
  }
}
