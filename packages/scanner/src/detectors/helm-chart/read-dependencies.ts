import { findByImage } from '@coppice/catalog'
import type { Unit } from '../../facts/finding.ts'
import { itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

/**
 * Charts of known servers that a chart brings along: their workloads stand in no file of the repository. Charts that lie beside it are read
 * from their own templates, and of a chart that nobody knows nothing can be said.
 */
export function* readDependencies(root: ConfigNode, chart: string): Iterable<Unit> {
  const owner = textAt(root, 'name')
  for (const item of itemsAt(root, 'dependencies')) {
    const name = textAt(item, 'name')
    const repository = textAt(item, 'repository') ?? ''
    if (name === undefined || !/^(https?|oci):|^[@"]/.test(repository) || findByImage(name) === undefined) continue
    const known = textAt(item, 'alias') ?? name
    const condition = textAt(item, 'condition')
    yield {
      kind: 'unit',
      line: item.line,
      // What the chart renders to, in the scope of the workloads beside it.
      form: 'kubernetes-workload',
      name: known,
      hostNames: hostNamesOf(known, owner),
      scope: 'default',
      image: name,
      command: [],
      ports: [],
      environment: [],
      environmentFrom: [`chart:${chart}`],
      mounts: [],
      startsAfter: [],
      labels: {},
      ...(condition === undefined ? {} : { requires: condition.split(',').map((key) => `values.${key.trim()}`) }),
      environments: [],
    }
  }
}

/** Services of such charts are called after the release and the part they play: `shop-redis-master`. */
function hostNamesOf(name: string, owner: string | undefined): string[] {
  const stems = owner === undefined || owner === name ? [name] : [name, `${owner}-${name}`]
  return stems.flatMap((stem) => [stem, `${stem}-master`, `${stem}-primary`, `${stem}-headless`]).filter((host) => host !== name)
}
