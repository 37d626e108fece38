import type { EdgeKind, NodeKind } from '@coppice/model'

/** `service` → `Service`. */
export function labelOf(kind: NodeKind): string {
  return `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)}`
}

/** `stores-in` → `STORES_IN`. */
export function typeOf(kind: EdgeKind): string {
  return kind.toUpperCase().replaceAll('-', '_')
}
