import { z } from 'zod'
import { findDependants } from '../dependants.ts'
import { cite } from '../evidence.ts'
import { findNode } from '../find-node.ts'
import { defineTool } from '../tool.ts'

export const blastRadius = defineTool({
  name: 'blast_radius',
  title: 'What would notice if it failed or went away',
  description:
    'Lists everything that depends on a service, product, database or channel, directly or through others, with the line of each step. Unresolved references that may mean it are listed too: silence about them is no proof.',
  input: z.object({
    id: z.string().min(1).describe('Like service:cart'),
    steps: z.int().min(1).max(20).default(5).describe('How far to look'),
  }),
  answer: ({ id, steps }, { analysis }) => {
    const node = findNode(analysis, id)
    const dependants = findDependants(analysis, [node.id], steps)
    return {
      id: node.id,
      dependants: dependants.map(({ id: dependant, steps: away, edge }) => ({
        id: dependant,
        steps: away,
        through: edge.to,
        kind: edge.kind,
        confidence: edge.confidence,
        evidence: cite(edge.evidence),
      })),
      services: dependants.filter(({ id: dependant }) => dependant.startsWith('service:')).length,
      mayAlsoDepend: analysis.inventory.unresolved
        .filter(({ candidates }) => candidates.includes(node.id))
        .map(({ from, reference, evidence }) => ({ from, reference, evidence: cite(evidence) })),
    }
  },
})
