/**
 * A configuration file as maps, lists and scalars that know their lines, whatever notation it was written in. Aliases share nodes, so
 * a tree may be a graph without cycles: walk it with `walkLeaves`, which is bounded.
 */
export type ConfigNode = ConfigMap | ConfigList | ConfigScalar

export interface ConfigMap {
  readonly kind: 'map'
  readonly line: number
  readonly entries: ReadonlyMap<string, ConfigEntry>
}

export interface ConfigEntry {
  readonly key: string
  /** Line of the key. */
  readonly line: number
  readonly node: ConfigNode
}

export interface ConfigList {
  readonly kind: 'list'
  readonly line: number
  readonly items: readonly ConfigNode[]
}

export interface ConfigScalar {
  readonly kind: 'scalar'
  readonly line: number
  readonly value: string | number | boolean | null
  /** As written, without quotes: `08` stays `08`. */
  readonly text: string
}

/** The node below a path of keys. */
export function nodeAt(node: ConfigNode | undefined, ...path: readonly string[]): ConfigNode | undefined {
  let at = node
  for (const key of path) at = at?.kind === 'map' ? at.entries.get(key)?.node : undefined
  return at
}

/** The entry below a path of keys, for its line. */
export function entryAt(node: ConfigNode | undefined, ...path: readonly string[]): ConfigEntry | undefined {
  const parent = nodeAt(node, ...path.slice(0, -1))
  return parent?.kind === 'map' ? parent.entries.get(path.at(-1) ?? '') : undefined
}

/** Text of a scalar that is not null. */
export function textAt(node: ConfigNode | undefined, ...path: readonly string[]): string | undefined {
  const at = nodeAt(node, ...path)
  return at?.kind === 'scalar' && at.value !== null ? at.text : undefined
}

export function intAt(node: ConfigNode | undefined, ...path: readonly string[]): number | undefined {
  const text = textAt(node, ...path)
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
}

/** Entries of a map; none for anything else. */
export function entriesAt(node: ConfigNode | undefined, ...path: readonly string[]): readonly ConfigEntry[] {
  const at = nodeAt(node, ...path)
  return at?.kind === 'map' ? [...at.entries.values()] : []
}

/** Items of a list; none for anything else. */
export function itemsAt(node: ConfigNode | undefined, ...path: readonly string[]): readonly ConfigNode[] {
  const at = nodeAt(node, ...path)
  return at?.kind === 'list' ? at.items : []
}

/** Items of a list, or the one thing that stands where a list may. */
export function oneOrMoreAt(node: ConfigNode | undefined, ...path: readonly string[]): readonly ConfigNode[] {
  const at = nodeAt(node, ...path)
  if (at === undefined) return []
  return at.kind === 'list' ? at.items : [at]
}

/** Texts of the scalars of a list, or of the one scalar. */
export function textsAt(node: ConfigNode | undefined, ...path: readonly string[]): string[] {
  return oneOrMoreAt(node, ...path)
    .map((item) => textAt(item))
    .filter((text) => text !== undefined)
}

export interface ConfigLeaf {
  /** Keys from the root; items of lists by their index. */
  readonly path: readonly string[]
  readonly line: number
  readonly scalar: ConfigScalar
}

/** Every scalar with its path, in order; stops after `limit`, because aliases can make a small file endless. */
export function* walkLeaves(root: ConfigNode, limit = 20_000): Generator<ConfigLeaf> {
  let left = limit
  function* walk(node: ConfigNode, path: readonly string[], line: number): Generator<ConfigLeaf> {
    if (left-- <= 0) return
    if (node.kind === 'scalar') yield { path, line, scalar: node }
    else if (node.kind === 'list') for (const [at, item] of node.items.entries()) yield* walk(item, [...path, String(at)], item.line)
    else for (const entry of node.entries.values()) yield* walk(entry.node, [...path, entry.key], entry.line)
  }
  yield* walk(root, [], root.line)
}
