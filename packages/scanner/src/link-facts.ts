import type { HostedRepository, Inventory, SourcePath } from '@coppice/model'
import { decideIdentities } from './configuration/decide-identities.ts'
import { excludeNodes } from './configuration/exclude-nodes.ts'
import { NO_SETTINGS, type Settings } from './configuration/settings.ts'
import { createEvidenceOf } from './facts/evidence-of.ts'
import { completeFacts } from './facts/complete-facts.ts'
import { indexFacts } from './facts/fact-index.ts'
import type { Directory } from './identity/component.ts'
import { resolveIdentities } from './identity/resolve-identities.ts'
import { buildInventory } from './inventory/build-inventory.ts'
import { toCoverage } from './inventory/to-coverage.ts'
import type { CollectedFacts } from './io/collect-facts.ts'
import { createEstate } from './link/create-estate.ts'
import { linkEstate } from './link/link.ts'
import { joinHistory } from './git-history/component-history.ts'
import type { GitHistory } from './git-history/index.ts'

interface LinkOptions {
  readonly name: string
  readonly asOf: string | undefined
  /** Names of all that were scanned, those without any fact included. */
  readonly repositories: readonly string[]
  readonly hosted?: readonly HostedRepository[]
  /** What people decided by hand. */
  readonly settings?: Settings
}

/** The step from facts to one inventory. Pure; the order of files and the way they were sharded make no difference. */
export function linkFacts(
  collected: CollectedFacts,
  histories: readonly GitHistory[],
  { name, asOf, repositories, hosted = [], settings = NO_SETTINGS }: LinkOptions,
): Inventory {
  const several = repositories.length > 1
  const index = indexFacts(completeFacts(collected.files), collected.readLeftOut)
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
    hosted,
    settings,
    toSourcePath: ({ repository, path }: Directory): SourcePath => (several ? { repository, path } : path),
    diagnostics: several ? diagnostics : diagnostics.map(({ repository: _repository, ...diagnostic }) => diagnostic),
    coverage: toCoverage(collected, histories, repositories.length),
  })
}
