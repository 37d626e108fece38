import { basename, resolve } from 'node:path'
import type { Diagnostic, HostedRepository } from '@coppice/model'
import type { ExcludedPaths } from '../configuration/exclude-paths.ts'
import type { Settings } from '../configuration/settings.ts'
import { findRepositories, type Repository } from './find-repositories.ts'
import { loadConfiguration } from './load-configuration.ts'
import { readHosting } from './read-hosting.ts'
import { stampOwnCode } from './stamp-own-code.ts'
import { survey, type Survey } from './survey.ts'

export interface SurveyAllOptions {
  readonly name?: string | undefined
  readonly configuration?: string | false | undefined
  readonly cacheDirectory?: string | undefined
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
  /** What became of the paths that were to be left out. */
  readonly notes: readonly Diagnostic[]
  readonly cache: { readonly directory: string; readonly version: string } | undefined
}

/** @throws InputError where a path does not exist or is no folder. */
export async function surveyAll(paths: readonly string[], options: SurveyAllOptions): Promise<Surveyed> {
  const { cacheDirectory } = options
  const repositories = await findRepositories(paths)
  const hosted = await readHosting(repositories)
  const settings = await loadConfiguration(paths, repositories, options.configuration)
  const cache = cacheDirectory === undefined ? undefined : { directory: cacheDirectory, version: await stampOwnCode() }
  const excluded = await excludedBy(settings, repositories.length > 1)
  const surveys: Survey[] = []
  for (const repository of repositories) surveys.push(await survey(repository, { cache, excluded: excluded?.has }))
  const [only] = paths
  const name = options.name ?? settings.name ?? (paths.length === 1 && only !== undefined ? basename(resolve(only)) : 'estate')
  return { repositories, hosted, settings, surveys, name, notes: excluded?.diagnostics() ?? [], cache }
}

async function excludedBy(settings: Settings, hasSeveral: boolean): Promise<ExcludedPaths | undefined> {
  if (settings.exclude.length === 0) return undefined
  const { excludePaths } = await import('../configuration/exclude-paths.ts')
  return excludePaths(settings.exclude, hasSeveral)
}
