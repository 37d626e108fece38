import { distinctSupport, toPackageSupport } from '../../inventory/list-support.ts'
import type { SourcedFact } from '../record-fact.ts'
import type { ServiceNames } from './resolve-service.ts'
import { toEvidence, updateService, type Workbench } from './workbench.ts'

/** Adds to `support` what bills of materials say of versions. */
export function joinComponents(bench: Workbench, facts: readonly SourcedFact[], names: ServiceNames): void {
  for (const { source, fact } of facts) {
    if (fact.kind !== 'component') continue
    const evidence = toEvidence(source, fact.at, 'declared', `${fact.name} ${fact.version ?? ''}`.trim())
    const found = toPackageSupport(fact.purl, fact.name, fact.version, evidence)
    const id = names.resolve(fact.of, evidence)
    if (found === undefined || id === undefined) continue
    updateService(bench, id, ({ support = [] }) => ({ support: distinctSupport([...support, found]) }))
  }
}
