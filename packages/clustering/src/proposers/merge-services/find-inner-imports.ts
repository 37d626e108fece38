import type { Evidence, InventoryNode, NodeId, ServiceNode, SourcePath } from '@coppice/model'
import { oncePerEstate } from '../../graph/once-per-estate.ts'
import type { Estate } from '../../graph/to-estate.ts'

/** The inside of one service in another: packages that lie in its home and that the other runs. */
export interface InnerImports {
  readonly packages: readonly NodeId[]
  readonly evidence: readonly Evidence[]
}

/** `pilot/cmd/discovery` is one program of `pilot`, as Go lays out its folders: what lies beside `cmd` is the inside of its programs. */
const PROGRAM = /^(.+)\/cmd\/[^/]+$/

/** For each service, of which others it runs the inside: by packages of its own estate that lie in their homes. A program's own home is not counted. */
export const findInnerImports = oncePerEstate((estate): ReadonlyMap<NodeId, ReadonlyMap<NodeId, InnerImports>> => {
  const programs = new Map<string, ServiceNode[]>()
  for (const service of estate.clustered) for (const home of homesOf(service)) programs.set(home, [...(programs.get(home) ?? []), service])
  if (programs.size === 0) return new Map()
  return new Map(estate.clustered.map((service) => [service.id, innerImportsOf(estate, service, programs)]))
})

function innerImportsOf(
  estate: Estate,
  service: ServiceNode,
  programs: ReadonlyMap<string, readonly ServiceNode[]>,
): ReadonlyMap<NodeId, InnerImports> {
  const own = new Set(homesOf(service))
  const found = new Map<NodeId, { packages: NodeId[]; evidence: Evidence[] }>()
  for (const edge of estate.outbound(service.id, 'imports')) {
    const home = homeAround(estate.node(edge.to), programs)
    if (edge.optional || home === undefined || own.has(home)) continue
    for (const { id } of programs.get(home) ?? []) {
      const inner = found.get(id) ?? { packages: [], evidence: [] }
      inner.packages.push(edge.to)
      inner.evidence.push(...edge.evidence.slice(0, 1))
      found.set(id, inner)
    }
  }
  return found
}

function homeAround(node: InventoryNode | undefined, programs: ReadonlyMap<string, unknown>): string | undefined {
  if (node?.kind !== 'library') return undefined
  for (const path of node.paths) {
    const parts = textOf(path).split('/')
    for (let length = parts.length - 1; length > 0; length--) {
      const folder = parts.slice(0, length).join('/')
      if (programs.has(folder)) return folder
    }
  }
  return undefined
}

function homesOf({ paths }: ServiceNode): string[] {
  return paths.flatMap((path) => PROGRAM.exec(textOf(path))?.[1] ?? [])
}

function textOf(path: SourcePath): string {
  return typeof path === 'string' ? path : `${path.repository}/${path.path}`
}
