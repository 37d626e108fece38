import { compareAnalyses } from '@coppice/clustering'
import { z } from 'zod'
import { cite } from '../evidence.ts'
import { defineTool, ToolError } from '../tool.ts'

export const diff = defineTool({
  name: 'diff',
  title: 'What changed since an earlier analysis',
  description:
    'Compares with the analysis that the server was given as --before: services, products and dependencies that came or went, and verdicts that changed, with reasons.',
  input: z.object({ limit: z.int().min(1).max(500).default(100).describe('At most so many of each') }),
  answer: ({ limit }, { analysis, before }) => {
    if (before === undefined)
      throw new ToolError('The server knows no earlier analysis. Start it with: coppice mcp ANALYSIS --before EARLIER')
    const { figures, nodes, edges, verdicts, proposals } = compareAnalyses(before, analysis)
    const cited = <T extends { readonly evidence: Parameters<typeof cite>[0] }>(list: readonly T[]): object[] =>
      list.slice(0, limit).map((one) => ({ ...one, evidence: cite(one.evidence) }))
    return {
      figures: figures.filter((figure) => figure.before !== figure.after),
      appeared: cited(nodes.appeared),
      vanished: cited(nodes.vanished),
      newDependencies: cited(edges.appeared),
      goneDependencies: cited(edges.vanished),
      verdicts: verdicts.slice(0, limit),
      proposals,
    }
  },
})
