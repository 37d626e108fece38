import { basename } from 'node:path'
import type { Inventory, SourcePath } from '@coppice/model'
import { detectors } from './detectors/index.ts'
import { createEvidenceOf } from './facts/evidence-of.ts'
import { indexFacts } from './facts/fact-index.ts'
import type { Directory } from './identity/component.ts'
import { resolveIdentities } from './identity/resolve-identities.ts'
import { buildInventory } from './inventory/build-inventory.ts'
import { toCoverage } from './inventory/to-coverage.ts'
import { collectFacts, type CollectOptions } from './io/collect-facts.ts'
import { findRepositories } from './io/find-repositories.ts'
import { createEstate } from './link/create-estate.ts'
import { linkEstate } from './link/link.ts'
import { joinHistory } from './sources/git-history/component-history.ts'
import { readGitHistory } from './sources/git-history/index.ts'

export interface ScanProgress {
  readonly stage: 'walk' | 'detect' | 'history' | 'link'
  readonly done: number
  /** Undefined while nobody knows how much there is. */
  readonly total: number | undefined
}

export interface ScanOptions extends CollectOptions {
  /** ISO date that stands for today; by default the newest commit of the input. */
  readonly asOf?: string | undefined
  /** Name of the estate; by default that of the scanned folder. */
  readonly name?: string | undefined
  /** Whether the version history is read; it is by default. */
  readonly history?: boolean | undefined
  readonly onProgress?: ((progress: ScanProgress) => void) | undefined
}

/**
 * Reads folders and files into an inventory of services and what they depend on.
 *
 *   walk ─► detect ─► facts ─► resolve identities ─► link ─► inventory
 *                       git history ──────────────────┘
 *
 * @throws InputError where a path does not exist or is no folder.
 */
export async function scan(paths: readonly string[], options: ScanOptions = {}): Promise<Inventory> {
  const repositories = await findRepositories(paths)
  const collected = await collectFacts(repositories, { ...options, detectors })
  const history = options.history === false ? [] : await readGitHistory(repositories, options)
  options.onProgress?.({ stage: 'link', done: 0, total: 1 })

  const several = repositories.length > 1
  const index = indexFacts(collected.files)
  const evidenceOf = createEvidenceOf(several)
  const identities = resolveIdentities(index)
  const estate = createEstate(index, identities, evidenceOf)
  const linked = linkEstate(estate)
  const componentHistory = joinHistory(history, identities.components)
  const inventory = buildInventory({
    name: options.name ?? (paths.length === 1 ? basename(paths[0] ?? '') : 'estate'),
    asOf: options.asOf ?? componentHistory.newest,
    estate,
    linked,
    history: componentHistory,
    toSourcePath: ({ repository, path }: Directory): SourcePath => (several ? { repository, path } : path),
    diagnostics: [...collected.diagnostics, ...componentHistory.diagnostics],
    coverage: toCoverage(collected, history, repositories.length),
  })
  options.onProgress?.({ stage: 'link', done: 1, total: 1 })
  return inventory
}
