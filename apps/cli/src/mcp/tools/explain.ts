import { explain as explainId, suggestIds } from '@coppice/report'
import { z } from 'zod'
import { cite, citeArguments } from '../evidence.ts'
import { defineTool, ToolError } from '../tool.ts'

const MOST = 50

export const explain = defineTool({
  name: 'explain',
  title: 'Everything known about one service, product or proposal',
  description:
    'Explains a service, product, database or proposal by id or name: verdict, scores, who depends on whom, what speaks for and against, and the lines behind it.',
  input: z.object({ id: z.string().min(1).describe('Like service:cart, cart, or retire-service/cart') }),
  answer: ({ id }, { analysis }) => {
    const found = explainId(analysis, id)
    if (!found) {
      const close = suggestIds(analysis, id)
      throw new ToolError(`Nothing is called ${id}.${close.length > 0 ? ` Did you mean ${close.join(', ')}?` : ''}`)
    }
    if (found.kind === 'proposal') {
      const { title, confidence, evidenceFor, evidenceAgainst, blockers, wouldChange, nextEvidence } = found.proposal
      return {
        kind: 'proposal',
        id: found.proposal.id,
        title,
        confidence,
        subjects: found.proposal.subjects,
        for: citeArguments(evidenceFor),
        against: citeArguments(evidenceAgainst),
        blockers: citeArguments(blockers),
        wouldChange,
        nextEvidence,
      }
    }
    const { node, verdict, assessment, proposals, owners, inbound, outbound, unresolved } = found
    return {
      kind: node.kind,
      id: node.id,
      name: node.name,
      aliases: node.aliases,
      owners,
      verdict,
      scores: assessment?.axes.map(({ axis, score, low, high, missing }) => ({ axis, score: score ?? 'unknown', low, high, missing })),
      proposals: proposals.map(({ id: proposal, title }) => ({ id: proposal, title })),
      usedBy: inbound.slice(0, MOST).map(({ edge }) => ({
        id: edge.from,
        kind: edge.kind,
        protocol: edge.protocol,
        confidence: edge.confidence,
        evidence: cite(edge.evidence),
      })),
      uses: outbound.slice(0, MOST).map(({ edge }) => ({
        id: edge.to,
        kind: edge.kind,
        protocol: edge.protocol,
        confidence: edge.confidence,
        evidence: cite(edge.evidence),
      })),
      unresolved: unresolved
        .slice(0, MOST)
        .map(({ reference, tried, candidates, evidence }) => ({ reference, tried, candidates, evidence: cite(evidence) })),
      evidence: cite(node.evidence),
    }
  },
})
