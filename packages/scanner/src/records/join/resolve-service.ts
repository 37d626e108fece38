import { toNodeId, type Evidence, type InventoryNode, type NameMatch, type NodeId, type NodeKind } from '@coppice/model'
import { editsBetween } from '../vendors/edits-between.ts'
import type { Workbench } from './workbench.ts'

/** Nodes by the names that telemetry, bills and registers call them. */
export interface ServiceNames {
  /** The node that goes by a name, or why it is not clear. Only nodes of the given kinds. */
  readonly find: (written: string, kinds?: readonly NodeKind[]) => NodeId | undefined
  /** The same, and remembered among what the report says of names. */
  readonly resolve: (written: string, evidence: Evidence, kinds?: readonly NodeKind[]) => NodeId | undefined
}

const RUNNING: readonly NodeKind[] = ['service']

/** Names without what environments add to them: case, marks, namespaces, domains, ports and copies. */
export function createServiceNames(bench: Workbench): ServiceNames {
  // What something is called outweighs what is left of a longer name, and what was asked for first outweighs the rest.
  const whole = new Map<string, Set<NodeId>>()
  const parts = new Map<string, Set<NodeId>>()
  for (const node of bench.nodes.values())
    for (const name of [node.name, ...node.aliases, node.id.slice(node.id.indexOf(':') + 1)]) {
      for (const [at, key] of keysOf(name).entries()) {
        const index = at === 0 ? whole : parts
        index.set(key, (index.get(key) ?? new Set()).add(node.id))
      }
    }
  const candidates = (written: string, kinds: readonly NodeKind[]): NodeId[] => {
    for (const index of [whole, parts])
      for (const key of keysOf(written))
        for (const kind of kinds) {
          const found = [...(index.get(key) ?? [])].filter((id) => isKind(bench.nodes.get(id), [kind]))
          if (found.length > 0) return found
        }
    return []
  }
  const find = (written: string, kinds = RUNNING) => {
    const found = candidates(written, kinds)
    return found.length === 1 ? found[0] : undefined
  }
  return {
    find,
    resolve(written, evidence, kinds = RUNNING) {
      const found = candidates(written, kinds)
      const [only] = found
      if (found.length === 1 && only !== undefined) {
        remember(bench, { written, state: 'matched', node: only, because: 'A name or alias of it.', candidates: [], evidence: [evidence] })
        return only
      }
      const near = found.length > 0 ? found : nearby(bench, written, kinds)
      remember(bench, {
        written,
        state: near.length > 0 ? 'doubtful' : 'unmatched',
        because:
          found.length > 1
            ? 'Several go by that name.'
            : near.length > 0
              ? 'Something is called nearly so.'
              : 'Nothing in the estate is called so.',
        candidates: near.slice(0, 8),
        evidence: [evidence],
      })
      return undefined
    },
  }
}

function isKind(node: InventoryNode | undefined, kinds: readonly NodeKind[]): boolean {
  return node !== undefined && kinds.includes(node.kind)
}

/** From the name as it is to what is left of it without what was put around it. */
function keysOf(written: string): string[] {
  const plain = written.trim().toLowerCase()
  const withoutPort = plain.replace(/^\w+:\/\//, '').replace(/[:/].*$/, '')
  const first = withoutPort.split('.')[0] ?? withoutPort
  const bare = (withoutPort.includes('.') ? first : withoutPort).replace(
    /-(?:prod|production|prd|live|staging|stage|stg|dev|test|qa|v\d+)$/,
    '',
  )
  return [...new Set([plain, withoutPort, withoutPort.split('.').at(-1) ?? '', first, bare].map(toLetters).filter((key) => key !== ''))]
}

function toLetters(text: string): string {
  return text.replace(/[^a-z0-9]+/g, '')
}

function nearby(bench: Workbench, written: string, kinds: readonly NodeKind[]): NodeId[] {
  const key = toLetters(written.toLowerCase())
  if (key.length < 5) return []
  return [...bench.nodes.values()]
    .filter((node) => kinds.includes(node.kind) && editsBetween(toLetters(node.name.toLowerCase()), key) === 1)
    .map((node) => node.id)
}

function remember(bench: Workbench, match: NameMatch): void {
  if (!bench.services.has(match.written)) bench.services.set(match.written, match)
}

/** A service that only telemetry knows: the scanner missed it. */
export function addObservedService(bench: Workbench, written: string, evidence: Evidence): NodeId {
  const id = toNodeId('service', written)
  if (!bench.nodes.has(id))
    bench.nodes.set(id, {
      kind: 'service',
      id,
      name: written,
      aliases: [],
      paths: [],
      evidence: [evidence],
      role: 'application',
      endpoints: [],
      languages: [],
    })
  return id
}
