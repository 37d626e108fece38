import { Disposition } from '@coppice/model'
import { z } from 'zod'
import { cite } from '../evidence.ts'
import { defineTool } from '../tool.ts'

export const listDispositions = defineTool({
  name: 'list_dispositions',
  title: 'What is to become of each service and product',
  description:
    'Lists services and rented products with their verdict (keep, invest, tolerate, merge, replace, retire, not-assessed), the rung of a retirement, whether it is blocked, and why.',
  input: z.object({
    disposition: Disposition.optional().describe('Only this verdict'),
    limit: z.int().min(1).max(500).default(100).describe('At most so many'),
  }),
  answer: ({ disposition, limit }, { analysis }) => {
    const nodes = new Map(analysis.inventory.nodes.map((node) => [node.id, node]))
    const wanted = analysis.verdicts.filter((verdict) => disposition === undefined || verdict.disposition === disposition)
    return {
      estate: analysis.inventory.name,
      asOf: analysis.inventory.asOf,
      figures: analysis.figures,
      total: wanted.length,
      verdicts: wanted.slice(0, limit).map((verdict) => ({
        id: verdict.node,
        name: nodes.get(verdict.node)?.name,
        disposition: verdict.disposition,
        rung: verdict.rung,
        blocked: verdict.blocked,
        because: verdict.because,
        proposals: verdict.proposals,
        evidence: cite(nodes.get(verdict.node)?.evidence ?? []),
      })),
      notKnown: analysis.inventory.coverage.notLookedAt,
    }
  },
})
