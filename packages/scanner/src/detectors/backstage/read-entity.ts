import type { CatalogEntity } from '../../facts/finding.ts'
import { readLife } from './read-life.ts'
import { entryAt, itemsAt, textAt, type ConfigNode } from '../../syntax/config-tree.ts'

const KINDS: ReadonlyMap<string, CatalogEntity['entity']> = new Map([
  ['Component', 'component'],
  ['API', 'api'],
  ['Resource', 'resource'],
])

/** Templates of new projects hold descriptors with holes for a name: they describe nothing yet. */
export function* readEntity(root: ConfigNode): Iterable<CatalogEntity> {
  const entity = KINDS.get(textAt(root, 'kind') ?? '')
  const name = textAt(root, 'metadata', 'name')
  if (entity === undefined || name === undefined || /[{}]/.test(name) || textAt(root, 'apiVersion')?.startsWith('backstage.io/') !== true)
    return
  const type = textAt(root, 'spec', 'type')
  const title = textAt(root, 'metadata', 'title')
  const owner = teamIn(textAt(root, 'spec', 'owner'))
  yield {
    kind: 'catalog-entity',
    line: entryAt(root, 'metadata', 'name')?.line ?? root.line,
    entity,
    name,
    ...(title === undefined ? {} : { title }),
    ...(type === undefined ? {} : { type: type.toLowerCase() }),
    ...(owner === undefined ? {} : { owner: { name: owner, line: entryAt(root, 'spec', 'owner')?.line ?? root.line } }),
    ...readLife(root),
    relations: [
      ...referencesAt(root, 'providesApis', 'provides', 'api'),
      ...referencesAt(root, 'consumesApis', 'consumes', 'api'),
      ...referencesAt(root, 'dependsOn', 'depends-on', undefined),
    ],
  }
}

/** `group:default/payments` is the team `payments`; people are not named. */
function teamIn(owner: string | undefined): string | undefined {
  const [, kind = 'group', name] = /^(?:(\w+):)?(?:[\w.-]+\/)?([\w.-]+)$/.exec(owner ?? '') ?? []
  return kind.toLowerCase() === 'group' && name !== 'unknown' ? name : undefined
}

/** `component:default/orders`, `resource:orders-db`; where a field is of one kind it may be left out. */
function referencesAt(
  root: ConfigNode,
  field: string,
  relation: CatalogEntity['relations'][number]['relation'],
  usual: CatalogEntity['entity'] | undefined,
): CatalogEntity['relations'] {
  return itemsAt(root, 'spec', field).flatMap((item) => {
    const [, kind = usual ?? '', name] = /^(?:(\w+):)?(?:[\w.-]+\/)?([\w.-]+)$/.exec(textAt(item) ?? '') ?? []
    const entity = [...KINDS.values()].find((known) => known === kind.toLowerCase())
    return entity === undefined || name === undefined ? [] : [{ relation, entity, name, line: item.line }]
  })
}
