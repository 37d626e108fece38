import type { Ignore } from 'ignore'
import { confidence } from '../../../confidence.ts'
import type { Fact } from '../../../facts/fact.ts'
import { readIgnoreRules } from '../../../syntax/ignore-rules.ts'
import { defineFactRule } from '../../estate.ts'

/** CODEOWNERS: of the patterns that match a component's folder the last decides. */
export const ownership = defineFactRule({
  id: 'ownership',
  title: 'Owners of folders by CODEOWNERS, and by the word of a person before them',
  *link(estate) {
    const patterns = estate.index.of('ownership').map((fact) => ({ fact, matcher: readIgnoreRules(fact.pattern).rules }))
    for (const component of estate.components) {
      const { owner: said } = component
      if (said) {
        yield {
          from: { kind: 'component', component },
          to: { kind: 'team', name: said.name },
          relation: 'owned-by',
          confidence: confidence.ownership,
          optional: false,
          evidence: [estate.evidenceOf(said.decision, 'asserted', said.decision.note)],
        }
        continue
      }
      for (const directory of component.directories) {
        const owner = lastMatch(patterns, directory.repository, directory.path)
        if (!owner) continue
        for (const name of owner.owners) {
          yield {
            from: { kind: 'component', component },
            to: { kind: 'team', name },
            relation: 'owned-by',
            confidence: confidence.ownership,
            optional: false,
            evidence: [estate.evidenceOf(owner, 'declared', `${owner.pattern} is owned by ${name}`)],
          }
        }
      }
    }
  },
})

function lastMatch(
  patterns: readonly { fact: Fact<'ownership'>; matcher: Ignore }[],
  repository: string,
  path: string,
): Fact<'ownership'> | undefined {
  // A pattern may name the folder itself or files inside it, so a path below the folder stands for it.
  const probe = path === '.' ? 'x' : `${path}/x`
  return patterns.findLast(({ fact, matcher }) => fact.repository === repository && matcher.ignores(probe))?.fact
}
