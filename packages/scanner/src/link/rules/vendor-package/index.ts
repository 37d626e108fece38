import { findByPackage, type Ecosystem, type Technology } from '@coppice/catalog'
import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import { defineFactRule } from '../../estate.ts'

/** Code imports the client library of a rented product. A dependency that nothing imports is no use. */
export const vendorPackage = defineFactRule({
  id: 'vendor-package',
  title: 'Imports of the client libraries of rented products',
  *link(estate) {
    for (const component of estate.components) {
      const found = new Map<string, { technology: Technology; facts: Fact<'import'>[] }>()
      for (const key of estate.filesOf(component)) {
        for (const fact of estate.index.inFile('import', key)) {
          if (/^[./]/.test(fact.specifier)) continue
          // The ecosystem is a string in facts, because detectors know nothing of the catalog.
          const technology = findByPackage(fact.ecosystem as Ecosystem, packageOf(fact))
          if (technology?.kind !== 'saas') continue
          const known = found.get(technology.id)
          if (known) known.facts.push(fact)
          else found.set(technology.id, { technology, facts: [fact] })
        }
      }
      for (const { technology, facts } of found.values()) {
        yield {
          from: { kind: 'component', component },
          to: { kind: 'saas', technology },
          relation: 'uses-saas',
          confidence: confidence['vendor-package'],
          optional: false,
          evidence: facts.slice(0, 5).map((fact) => estate.evidenceOf(fact, 'inferred', `imports ${fact.specifier}`)),
        }
      }
    }
  },
})

/** The package of a specifier: `@scope/name/sub` → `@scope/name` in npm; whole elsewhere. */
function packageOf(fact: Fact<'import'>): string {
  if (fact.ecosystem !== 'npm') return fact.specifier
  return fact.specifier
    .split('/')
    .slice(0, fact.specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
