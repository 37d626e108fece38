import { basename, resolve } from 'node:path'
import type { Inventory, SourcePath } from '@coppice/model'
import { detectors } from './detectors/index.ts'
import { decideIdentities } from './configuration/decide-identities.ts'
import { excludeNodes } from './configuration/exclude-nodes.ts'
import { excludePaths } from './configuration/exclude-paths.ts'
import { NO_SETTINGS, type Settings } from './configuration/settings.ts'
import { createEvidenceOf } from './facts/evidence-of.ts'
import { indexFacts } from './facts/fact-index.ts'
import type { Directory } from './identity/component.ts'
import { resolveIdentities } from './identity/resolve-identities.ts'
import { buildInventory } from './inventory/build-inventory.ts'
import { toCoverage } from './inventory/to-coverage.ts'
import { collectFacts, type CollectedFacts, type CollectOptions } from './io/collect-facts.ts'
import { findRepositories } from './io/find-repositories.ts'
import { loadConfiguration } from './io/load-configuration.ts'
import { createEstate } from './link/create-estate.ts'
import { linkEstate } from './link/link.ts'
import { joinHistory } from './sources/git-history/component-history.ts'
import { readGitHistory, type GitHistory } from './sources/git-history/index.ts'

export interface ScanOptions extends Omit<CollectOptions, 'shard' | 'excluded'> {
  /** ISO date that stands for today; by default the newest commit of the input. */
  readonly asOf?: string | undefined
  /** Name of the estate; by default that of the scanned folder. */
  readonly name?: string | undefined
  /** Whether the version history is read; it is by default. */
  readonly history?: boolean | undefined
  /** A configuration file instead of those in the scanned folders; false for none at all. */
  readonly configuration?: string | false | undefined
}

/**
 * Reads folders and files into an inventory of services and what they depend on.
 *
 *    ┌──────── what people decided ─────┬──────────────────────────┐
 *   walk ─► detect ─► facts ─► resolve identities ─► link ─► leave out ─► inventory
 *                                       git history ─────────────────┘
 *
 * @throws InputError where a path does not exist or is no folder.
 */
export async function scan(paths: readonly string[], options: ScanOptions = {}): Promise<Inventory> {
  const repositories = await findRepositories(paths)
  const settings = await loadConfiguration(paths, repositories, options.configuration)
  const excluded = settings.exclude.length > 0 ? excludePaths(settings.exclude, repositories.length > 1) : undefined
  const found = await collectFacts(repositories, { ...options, detectors, excluded: excluded?.has })
  const collected = excluded ? { ...found, diagnostics: [...found.diagnostics, ...excluded.diagnostics()] } : found
  options.onProgress?.({ stage: 'history', done: 0, total: repositories.length })
  const histories = options.history === false ? [] : await readGitHistory(repositories, options)
  options.onProgress?.({ stage: 'link', done: 0, total: undefined })
  const [only] = paths
  const name = options.name ?? settings.name ?? (paths.length === 1 && only !== undefined ? basename(resolve(only)) : 'estate')
  return linkFacts(collected, histories, {
    name,
    asOf: options.asOf,
    repositories: repositories.map((repository) => repository.name),
    settings,
  })
}

interface LinkOptions {
  readonly name: string
  readonly asOf: string | undefined
  /** Names of all that were scanned, those without any fact included. */
  readonly repositories: readonly string[]
  /** What people decided by hand. */
  readonly settings?: Settings
}

/** The step from facts to one inventory. Pure; the order of files and the way they were sharded make no difference. */
export function linkFacts(
  collected: CollectedFacts,
  histories: readonly GitHistory[],
  { name, asOf, repositories, settings = NO_SETTINGS }: LinkOptions,
): Inventory {
  const several = repositories.length > 1
  const index = indexFacts(collected.files)
  const evidenceOf = createEvidenceOf(several)
  const identities = decideIdentities(resolveIdentities(index), settings, repositories)
  const whole = createEstate(index, identities, evidenceOf)
  const { estate, linked, diagnostics: left } = excludeNodes(whole, linkEstate(whole), settings.exclude)
  const history = joinHistory(histories, estate.components)
  const diagnostics = [...collected.diagnostics, ...history.diagnostics, ...identities.diagnostics, ...left]
  return buildInventory({
    name,
    asOf: asOf ?? history.newest,
    estate,
    linked,
    history,
    toSourcePath: ({ repository, path }: Directory): SourcePath => (several ? { repository, path } : path),
    diagnostics: several ? diagnostics : diagnostics.map(({ repository: _repository, ...diagnostic }) => diagnostic),
    coverage: toCoverage(collected, histories, repositories.length),
  })
}
