import { z } from 'zod'
import { findDependants } from '../dependants.ts'
import { cite, citeArguments } from '../evidence.ts'
import { findNode } from '../find-node.ts'
import { defineTool } from '../tool.ts'

export const proposeScenario = defineTool({
  name: 'propose_scenario',
  title: 'What would change if some were retired or merged',
  description:
    'Tells, without changing anything, what retiring or merging services would come to: how many are left, which calls would break, which data only they keep, what the analysis says against it. Whether to do it is for people to decide, in coppice.decisions.yaml.',
  input: z.object({
    retire: z.array(z.string().min(1)).max(100).default([]).describe('Services or products to take away'),
    merge: z
      .array(z.object({ into: z.string().min(1), members: z.array(z.string().min(1)).min(1).max(50) }))
      .max(20)
      .default([])
      .describe('Services to take into another'),
  }),
  answer: ({ retire, merge }, { analysis }) => {
    const { inventory, proposals, figures } = analysis
    const retired = retire.map((id) => findNode(analysis, id))
    const merged = merge.map(({ into, members }) => ({
      into: findNode(analysis, into),
      members: members.map((id) => findNode(analysis, id)),
    }))
    const gone = new Set(retired.map(({ id }) => id))
    const absorbed = merged.flatMap(({ into, members }) => members.filter(({ id }) => id !== into.id).map(({ id }) => id))
    const hostOf = new Map(merged.flatMap(({ into, members }) => members.map(({ id }) => [id, into.id] as const)))
    const isService = (id: string): boolean => id.startsWith('service:')
    const subjects = new Set([...gone, ...absorbed])
    const broken = inventory.edges.filter(
      ({ from, to, kind }) => gone.has(to) && !gone.has(from) && ['calls', 'uses-saas', 'imports', 'consumes'].includes(kind),
    )
    const becomesInner = inventory.edges.filter(({ from, to, kind }) => {
      const host = hostOf.get(from)
      return kind === 'calls' && host !== undefined && host === hostOf.get(to)
    })
    const stores = inventory.edges.filter(({ from, kind }) => kind === 'stores-in' && gone.has(from))
    return {
      services: { before: figures.services, after: figures.services - [...new Set([...gone, ...absorbed])].filter(isService).length },
      brokenCalls: broken.map(({ from, to, kind, evidence }) => ({ from, to, kind, evidence: cite(evidence) })),
      dependants: findDependants(analysis, [...gone]).map(({ id, steps }) => ({ id, steps })),
      callsThatBecomeInner: becomesInner.map(({ from, to, evidence }) => ({ from, to, evidence: cite(evidence) })),
      dataThatOnlyTheyKeep: stores
        .filter(({ to }) => !inventory.edges.some((other) => other.to === to && other.kind === 'stores-in' && !gone.has(other.from)))
        .map(({ from, to, evidence }) => ({ from, store: to, evidence: cite(evidence) })),
      mayAlsoBreak: inventory.unresolved
        .filter(({ candidates }) => candidates.some((id) => gone.has(id)))
        .map(({ from, reference, evidence }) => ({ from, reference, evidence: cite(evidence) })),
      whatTheAnalysisSays: proposals
        .filter((proposal) => proposal.subjects.some((id) => subjects.has(id)))
        .map(({ id, title, blockers, evidenceAgainst }) => ({
          id,
          title,
          blockers: citeArguments(blockers),
          against: citeArguments(evidenceAgainst),
        })),
      decides: 'Nobody but people: write it into coppice.decisions.yaml.',
    }
  },
})
