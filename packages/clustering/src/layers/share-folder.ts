import type { ServiceNode } from '@coppice/model'

/** Two programs of one folder: what their code has in common, they have by what they are. */
export function shareFolder(a: ServiceNode, b: ServiceNode): boolean {
  if (a.paths.length === 0 || b.paths.length === 0) return false
  const folders = new Set(a.paths.map((path) => JSON.stringify(path)))
  return b.paths.some((path) => folders.has(JSON.stringify(path)))
}
