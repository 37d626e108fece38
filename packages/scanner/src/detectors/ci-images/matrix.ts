import { entriesAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

/** One run of a job: values of its matrix by their dotted names. */
type Combination = ReadonlyMap<string, string>

/** More runs than a job may have. */
const MAX_COMBINATIONS = 256

/** Runs of a job: one for each combination of the lists, with what `include` adds; a single one without a matrix. */
export function combinationsOf(matrix: ConfigNode | undefined): readonly Combination[] {
  let base: Combination[] = [new Map()]
  const own = new Set<string>()
  for (const { key, node } of entriesAt(matrix)) {
    if (key === 'include' || key === 'exclude' || node.kind !== 'list') continue
    own.add(key)
    base = base
      .flatMap((combination) => node.items.map((item): Combination => new Map([...combination, ...valuesOf(key, item)])))
      .slice(0, MAX_COMBINATIONS)
  }
  const added: Combination[] = []
  for (const item of itemsAt(matrix, 'include')) {
    const values = new Map(entriesAt(item).flatMap(({ key, node }) => valuesOf(key, node)))
    const shared = [...values].filter(([key]) => own.has(key))
    const fits = (combination: Combination): boolean => shared.every(([key, value]) => combination.get(key) === value)
    if (own.size > 0 && base.some(fits))
      base = base.map((combination) => (fits(combination) ? new Map([...combination, ...values]) : combination))
    else added.push(values)
  }
  // Without lists of its own a matrix is what it includes.
  return own.size === 0 && added.length > 0 ? added : [...base, ...added]
}

/** `service: { name, path }` is `service.name` and `service.path`. */
function valuesOf(key: string, node: ConfigNode): [string, string][] {
  if (node.kind === 'scalar') return [[key, textAt(node) ?? '']]
  return entriesAt(node).flatMap((entry) => valuesOf(`${key}.${entry.key}`, entry.node))
}
