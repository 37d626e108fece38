import { by, type Coverage } from '@coppice/model'
import { READ_LANGUAGES } from '../facts/read-languages.ts'
import type { CollectedFacts } from '../io/collect-facts.ts'
import type { GitHistory } from '../git-history/index.ts'

/** What no detector or source of this version looks at, in words for the report. */
const NOT_LOOKED_AT = [
  'Tests, their data and stories: what they call says nothing of what runs.',
  'Traffic, logins, invoices and contracts: nothing here was observed, so no verdict goes beyond R1.',
  'Values that are set outside the scanned folders: secrets stores, consoles, deployment pipelines.',
  'What rented products do among themselves.',
]

export function toCoverage(collected: CollectedFacts, history: readonly GitHistory[], repositories: number): Omit<Coverage, 'references'> {
  const languages = new Map<string, number>()
  const detectors = new Map<string, { files: number; findings: number }>()
  for (const file of collected.files) {
    if (file.language !== undefined) languages.set(file.language, (languages.get(file.language) ?? 0) + 1)
    // Definitions and invocations are only read where a link asks for them.
    const facts = file.facts.filter((fact) => fact.kind !== 'definition' && fact.kind !== 'invocation')
    for (const id of new Set(facts.map((fact) => fact.detector))) {
      const counted = detectors.get(id) ?? { files: 0, findings: 0 }
      detectors.set(id, { files: counted.files + 1, findings: counted.findings + facts.filter((fact) => fact.detector === id).length })
    }
  }
  return {
    files: { listed: collected.listed, read: collected.read, failed: collected.failed },
    languages: [...languages]
      .map(([language, files]) => ({ language, files, read: READ_LANGUAGES.has(language) }))
      .toSorted(
        by(
          (one) => -one.files,
          (one) => one.language,
        ),
      ),
    detectors: [...detectors].map(([id, counted]) => ({ id, ...counted })).toSorted(by((one) => one.id)),
    history: { repositories, withHistory: history.filter((one) => one.commits.length > 0).length },
    notLookedAt: NOT_LOOKED_AT,
  }
}
