import { by } from '@coppice/model'
import type { Policy } from '../policy.ts'

export const callToRetiring: Policy = {
  id: 'call-to-retiring',
  title: 'A call to a service that is to go',
  help: 'Its catalog entry or the decisions say that it is to be retired: call its successor.',
  find: ({ estate, retiring }) => {
    const isRetiring = (id: string): boolean => retiring.has(id)
    const leaving = estate.services.filter(
      ({ id, lifecycle }) => lifecycle?.stage === 'deprecated' || lifecycle?.stage === 'retired' || isRetiring(id),
    )
    return leaving
      .flatMap(({ id, name, lifecycle }) =>
        estate.inbound(id, 'calls').map((edge) => ({
          policy: 'call-to-retiring' as const,
          subjects: [edge.from, id],
          message: `${estate.node(edge.from)?.name ?? edge.from} calls ${name}, which is ${lifecycle?.stage ?? 'approved for retirement'}${lifecycle?.successor === undefined ? '' : `: ${lifecycle.successor} takes its place`}.`,
          evidence: edge.evidence.slice(0, 3),
        })),
      )
      .toSorted(by(({ subjects }) => subjects.join(' ')))
  },
}
