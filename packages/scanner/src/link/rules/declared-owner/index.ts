import { confidence } from '../../../confidence.ts'
import { defineFactRule } from '../../estate.ts'

/** Manifests that say which team something belongs to, and in which repository its source lies. */
export const declaredOwner = defineFactRule({
  id: 'declared-owner',
  title: 'Teams and repositories of source that manifests declare',
  *link(estate) {
    for (const component of estate.components) {
      for (const unit of component.units) {
        const { team, sourceCode } = unit
        const common = { from: { kind: 'component', component }, confidence: confidence.ownership, optional: false } as const
        // People who said otherwise in the configuration are heard first.
        if (team && !component.owner)
          yield {
            ...common,
            to: { kind: 'team', name: team.value },
            relation: 'owned-by',
            evidence: [estate.evidenceOf({ ...unit, line: team.line }, 'declared', `${unit.name} belongs to ${team.value}`)],
          }
        for (const name of sourceCode ? repositoriesIn(sourceCode.value) : [])
          yield {
            ...common,
            to: { kind: 'repository', name },
            relation: 'located-in',
            evidence: [estate.evidenceOf({ ...unit, line: sourceCode?.line ?? unit.line }, 'declared', `source of ${unit.name}`)],
          }
      }
    }
  },
})

/** `https://github.com/clinic/visits.git`, `git@github.com:clinic/visits`, also several: their hosts left out. */
function repositoriesIn(value: string): string[] {
  const found = [...value.matchAll(/(?:https?:\/\/|git@|ssh:\/\/)?[\w.-]+\.[a-z]{2,}[:/]([\w.-]+\/[\w.-]+)/gi)]
  return [...new Set(found.map((match) => (match[1] ?? '').replace(/\.git$|\.$/, '')))]
}
