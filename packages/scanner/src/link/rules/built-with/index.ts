import { findByImage, findByPackage, type Ecosystem, type Technology } from '@coppice/catalog'
import type { Evidence } from '@coppice/model'
import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** Frameworks, libraries and base images of a component, as its package and its image declare them. */
export const builtWith = defineFactRule({
  id: 'built-with',
  title: 'Technologies that packages and images declare',
  *link(estate) {
    for (const component of estate.components) {
      if (component.kind !== 'service') continue
      const found = new Map<string, { technology: Technology; evidence: Evidence[] }>()
      const add = (technology: Technology | undefined, evidence: Evidence): void => {
        if (!technology || technology.kind === 'saas') return
        const known = found.get(technology.id)
        if (known) known.evidence.push(evidence)
        else found.set(technology.id, { technology, evidence: [evidence] })
      }
      for (const fact of component.packages) {
        for (const dependency of fact.dependencies) {
          if (dependency.development) continue
          // The ecosystem is a string in facts, because detectors know nothing of the catalog.
          add(
            findByPackage(fact.ecosystem as Ecosystem, dependency.name),
            estate.evidenceOf({ ...fact, line: dependency.line }, 'declared', `depends on ${dependency.name}`),
          )
        }
      }
      for (const fact of component.builds) add(findByImage(fact.base), estate.evidenceOf(fact, 'declared', `runs on ${fact.base}`))
      for (const { technology, evidence } of found.values()) {
        yield {
          from: { kind: 'component', component },
          to: { kind: 'technology', technology },
          relation: 'built-with',
          confidence: confidence['built-with'],
          optional: false,
          evidence: evidence.slice(0, 5),
        }
      }
    }
  },
})
