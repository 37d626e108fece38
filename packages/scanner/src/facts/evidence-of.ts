import type { Evidence, EvidenceClass } from '@coppice/model'
import type { Fact } from './fact.ts'

/** Makes evidence of facts. The repository is named only where several were scanned, as the contract says. */
export type EvidenceOf = (fact: Pick<Fact, 'repository' | 'file' | 'line' | 'detector'>, as: EvidenceClass, note?: string) => Evidence

export function createEvidenceOf(severalRepositories: boolean): EvidenceOf {
  return (fact, as, note) => ({
    class: as,
    detector: fact.detector,
    ...(severalRepositories ? { repository: fact.repository } : {}),
    file: fact.file,
    line: fact.line,
    ...(note === undefined ? {} : { note }),
  })
}
