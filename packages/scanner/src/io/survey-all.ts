import { basename, resolve } from 'node:path'
import type { Diagnostic, HostedRepository } from '@coppice/model'
import type { ExcludedPaths } from '../configuration/exclude-paths.ts'
import type { Settings } from '../configuration/settings.ts'
import { findRepositories, type Repository } from './find-repositories.ts'
import { loadConfiguration } from './load-configuration.ts'
import { readHosting } from './read-hosting.ts'
import type { RemoteFacts } from './remote/remote-facts.ts'
import { hashOwnCode, stampOwnCode } from './stamp-own-code.ts'
import { survey, type Survey } from './survey.ts'

export interface SurveyAllOptions {
  readonly name?: string | undefined
  readonly configuration?: string | false | undefined
  readonly cacheDirectory?: string | undefined
  /** Where several machines keep what they know; read only where nothing is kept on this one. */
  readonly remoteCache?: RemoteCache | undefined
  readonly onNotice?: ((text: string) => void) | undefined
}

export interface RemoteCache {
  /** A folder, `s3://BUCKET/PREFIX`, or an address. */
  readonly place: string
  readonly writes: boolean
  /** Where keys are looked for. */
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** All that is known before a file is read. */
export interface Surveyed {
  readonly repositories: readonly Repository[]
  /** Those of them whose host is known. */
  readonly hosted: readonly HostedRepository[]
  readonly settings: Settings
  readonly surveys: readonly Survey[]
  /** Name of the estate. */
  readonly name: string
  /** Folders that were passed over, and what became of the paths that were to be left out. */
  readonly notes: readonly Diagnostic[]
  readonly cache: { readonly directory: string; readonly version: string } | undefined
}

/** @throws InputError where a path does not exist or is no folder. */
export async function surveyAll(paths: readonly string[], options: SurveyAllOptions, part = ''): Promise<Surveyed> {
  const { cacheDirectory } = options
  const { repositories, passedOver } = await findRepositories(paths)
  const hosted = await readHosting(repositories)
  const settings = await loadConfiguration(paths, repositories, options.configuration)
  const cache =
    cacheDirectory === undefined
      ? undefined
      : { directory: cacheDirectory, version: await stampOwnCode(), remote: await openRemote(options, part) }
  const excluded = await excludedBy(settings, repositories.length > 1)
  const surveys: Survey[] = []
  for (const repository of repositories) surveys.push(await survey(repository, { cache, excluded: excluded?.has }))
  const [only] = paths
  const name = options.name ?? settings.name ?? (paths.length === 1 && only !== undefined ? basename(resolve(only)) : 'estate')
  return { repositories, hosted, settings, surveys, name, notes: [...passedOver.map(toNote), ...(excluded?.diagnostics() ?? [])], cache }
}

/** A folder among checkouts may be one that somebody unpacked: whoever passes over it has to say so. */
function toNote(folder: string): Diagnostic {
  const message = 'The folder is no checkout, and lies beside some: nothing in it was read. Name it by itself to have it scanned as well.'
  return { file: basename(folder), severity: 'warning', code: 'folder-passed-over', message }
}

async function openRemote({ remoteCache, onNotice = () => {} }: SurveyAllOptions, part: string): Promise<RemoteFacts | undefined> {
  if (!remoteCache) return undefined
  const { openRemoteStore } = await import('./remote/remote-store.ts')
  const { openRemoteFacts } = await import('./remote/remote-facts.ts')
  const store = openRemoteStore(remoteCache.place, remoteCache.environment)
  return openRemoteFacts(store, { version: await hashOwnCode(), part, writes: remoteCache.writes, onNotice })
}

async function excludedBy(settings: Settings, hasSeveral: boolean): Promise<ExcludedPaths | undefined> {
  if (settings.exclude.length === 0) return undefined
  const { excludePaths } = await import('../configuration/exclude-paths.ts')
  return excludePaths(settings.exclude, hasSeveral)
}
