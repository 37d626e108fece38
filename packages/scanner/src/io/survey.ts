import type { Diagnostic } from '@coppice/model'
import { openFactCache, type FactCache } from './fact-cache.ts'
import type { Repository } from './find-repositories.ts'
import type { RemoteFacts } from './remote/remote-facts.ts'
import { stampNow, type Stamp } from './read-file.ts'
import { walk } from './walk.ts'

/** What lies in a repository, and whether it is as it was last time. */
export interface Survey {
  readonly repository: Repository
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
  readonly cache: FactCache | undefined
  /** Of the files that were claimed last time. */
  readonly stamps: ReadonlyMap<string, Stamp>
  /** What every file said last time, in order, and the files that look different since; undefined where some have come or nothing is known. */
  readonly before: { readonly said: readonly (string | null)[]; readonly touched: readonly string[] } | undefined
}

export interface SurveyOptions {
  /** Where facts are kept between scans, and the stamp of the code they hold for; without it nothing is kept. */
  readonly cache: { readonly directory: string; readonly version: string; readonly remote?: RemoteFacts | undefined } | undefined
  readonly excluded?: ((repository: string, path: string) => boolean) | undefined
}

/** Lists a repository and looks at the stamps of its files, without reading any. */
export async function survey(repository: Repository, { cache: kept, excluded }: SurveyOptions): Promise<Survey> {
  const walking = walk(repository, excluded && ((path) => excluded(repository.name, path)))
  const cache = kept && (await openFactCache(kept.directory, repository, kept.version, kept.remote))
  const { files, diagnostics } = await walking
  if (!cache) return { repository, files, diagnostics, cache, stamps: new Map(), before: undefined }
  const claimed = files.filter((file) => cache.known(file))
  const stamps = stampAll(repository.root, claimed)
  const isSame = (file: string): boolean => {
    const known = cache.known(file)
    const stamp = stamps.get(file)
    return known !== null && known !== undefined && stamp?.size === known.size && stamp.modified === known.modified
  }
  const before = files.every((file) => cache.known(file) !== undefined)
    ? { said: files.map((file) => cache.known(file)?.says ?? null), touched: claimed.filter((file) => !isSame(file)) }
    : undefined
  return { repository, files, diagnostics, cache, stamps, before }
}

function stampAll(root: string, files: readonly string[]): Map<string, Stamp> {
  return new Map(files.map((file) => [file, stampNow(root, file)]))
}
