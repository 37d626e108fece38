import type { Definition } from '../../facts/finding.ts'
import { text } from '../../facts/expression.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { entriesAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

/** Libraries of a version catalog by the names that build scripts read them by: `spring-kafka` is `libs.spring.kafka`. */
export function readCatalog(root: ConfigNode, path: string): Definition[] {
  const catalog = baseNameOf(path).split('.')[0] ?? 'libs'
  return entriesAt(root, 'libraries').flatMap(({ key, line, node }): Definition[] => {
    const written =
      node.kind === 'scalar' ? node.text : (textAt(node, 'module') ?? `${textAt(node, 'group') ?? ''}:${textAt(node, 'name') ?? ''}`)
    const [, name] = /^([\w.-]+:[\w.-]+)/.exec(written) ?? []
    return name === undefined ? [] : [{ kind: 'definition', line, name: catalog, path: key.split(/[-_.]/), value: text(name) }]
  })
}
