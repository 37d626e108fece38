import { z } from 'zod'
import { cite, citeArguments } from '../evidence.ts'
import { defineTool } from '../tool.ts'

const KINDS: ReadonlySet<string> = new Set(['consolidate-saas', 'standardise-technology', 'unify-entity', 'cancel-saas', 'merge-services'])

export const findOverlap = defineTool({
  name: 'find_overlap',
  title: 'What does the same job twice',
  description:
    'Lists rented products and technologies that share a purpose, services that do the same work, and what is proposed about them.',
  input: z.object({ purpose: z.string().optional().describe('Only this purpose, like transactional-mail') }),
  answer: ({ purpose }, { analysis }) => {
    const byPurpose = new Map<string, typeof analysis.inventory.nodes>()
    for (const node of analysis.inventory.nodes)
      if (node.kind === 'saas' && (purpose === undefined || node.purpose === purpose))
        byPurpose.set(node.purpose, [...(byPurpose.get(node.purpose) ?? []), node])
    return {
      products: [...byPurpose]
        .filter(([, nodes]) => nodes.length > 1)
        .map(([shared, nodes]) => ({
          purpose: shared,
          products: nodes.map(({ id, name, evidence }) => ({
            id,
            name,
            users: analysis.inventory.edges.filter(({ to, kind }) => to === id && kind === 'uses-saas').map(({ from }) => from),
            evidence: cite(evidence),
          })),
        })),
      proposals: analysis.proposals
        .filter(
          (proposal) => KINDS.has(proposal.kind) && (purpose === undefined || ('purpose' in proposal && proposal.purpose === purpose)),
        )
        .map(({ id, kind, title, confidence, subjects, evidenceFor, evidenceAgainst, blockers }) => ({
          id,
          kind,
          title,
          confidence,
          subjects,
          for: citeArguments(evidenceFor),
          against: citeArguments(evidenceAgainst),
          blocked: blockers.length > 0,
        })),
    }
  },
})
