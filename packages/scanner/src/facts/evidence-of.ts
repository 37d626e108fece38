import type { Evidence, EvidenceClass } from '@coppice/model'
import type { Fact } from './fact.ts'

/** What has a place that can be shown. The repository is empty where the file belongs to none that was scanned. */
export type Citable = Pick<Fact, 'repository' | 'file' | 'line' | 'detector' | 'writtenIn'>

/** Makes evidence of facts. The repository is named only where several were scanned, as the contract says. */
export type EvidenceOf = (fact: Citable, as: EvidenceClass, note?: string) => Evidence

export function createEvidenceOf(severalRepositories: boolean): EvidenceOf {
  return (fact, as, note) => ({
    class: as,
    detector: fact.detector,
    ...(severalRepositories && fact.repository !== '' ? { repository: fact.repository } : {}),
    file: fact.writtenIn ?? fact.file,
    line: fact.line,
    ...(note === undefined ? {} : { note }),
  })
}
