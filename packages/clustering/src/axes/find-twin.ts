import type { NodeId, ServiceNode } from '@coppice/model'
import type { AxisContext } from './axis.ts'

/** The service that comes nearest to another in what it offers or in its code, and how near, 0 to 1. */
export interface Twin {
  readonly id: NodeId
  readonly likeness: number
}

/** Undefined where the code was not read, or the service takes no part in ties; a likeness of 0 where nothing comes near. */
export function findTwin({ projection, coverage }: AxisContext, service: ServiceNode): Twin | { readonly likeness: 0 } | undefined {
  const index = projection.indexOf.get(service.id)
  if (index === undefined || !coverage.isRead(service)) return undefined
  let nearest: Twin | undefined
  for (const tie of projection.tiesOf[index] ?? []) {
    const likeness = Math.max(tie.strengths.get('api-likeness') ?? 0, tie.strengths.get('code-likeness') ?? 0)
    const id = projection.members[tie.a === index ? tie.b : tie.a]
    if (id !== undefined && likeness > (nearest?.likeness ?? 0)) nearest = { id, likeness }
  }
  return nearest ?? { likeness: 0 }
}
