import type { Reference } from '../../facts/finding.ts'
import { walkLeaves, type ConfigLeaf, type ConfigNode } from '../../syntax/config-tree.ts'
import type { Program } from './programs.ts'
import { isEndpoint, isInternal, toReference } from './to-reference.ts'

/** Addresses of a program's configuration, in order of lines. */
export function readTree(root: ConfigNode, program: Program): Reference[] {
  const leaves = [...walkLeaves(root)]
  const texts = new Map(leaves.map((leaf) => [leaf.path.join('.'), leaf.scalar.text]))
  const references: Reference[] = []
  for (const leaf of leaves) {
    if (!program.reads.test(program.cautious === true ? snake(leaf.path.join('.')) : leaf.path.join('.'))) continue
    const value = withPort(leaf, texts)
    const isWanted = program.cautious === true ? isEndpoint(value) && isInternal(value) : isEndpoint(value) || isHost(value)
    if (isWanted) references.push(toReference(value, leaf.line, program.purpose))
  }
  return references
}

/** `usersUrl` → `users_url` */
function snake(path: string): string {
  return path.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase()
}

/** A host whose port stands beside it. */
function withPort(leaf: ConfigLeaf, texts: ReadonlyMap<string, string>): string {
  const value = leaf.scalar.text.trim()
  const beside = ['port', 'Port', 'port_value']
    .map((key) => texts.get([...leaf.path.slice(0, -1), key].join('.')))
    .find((port) => port !== undefined)
  return beside !== undefined && isHost(value) ? `${value}:${beside}` : value
}

function isHost(value: string): boolean {
  return /^[a-z][\w.-]*$/i.test(value) && !/^(localhost|true|false|null|host)$/i.test(value)
}
