/** Disjoint sets; the representative is the smallest member, so that it does not depend on the order of unions. */
export interface UnionFind<T> {
  readonly find: (item: T) => T
  readonly union: (a: T, b: T) => void
}

export function createUnionFind<T>(): UnionFind<T> {
  const parents = new Map<T, T>()
  const find = (item: T): T => {
    let root = item
    for (let up = parents.get(root); up !== undefined && up !== root; up = parents.get(root)) root = up
    for (let at = item; at !== root;) {
      const next = parents.get(at) ?? root
      parents.set(at, root)
      at = next
    }
    return root
  }
  return {
    find,
    union: (a, b) => {
      const [first, second] = [find(a), find(b)]
      if (first === second) return
      if (first < second) parents.set(second, first)
      else parents.set(first, second)
    },
  }
}
