import { by, type Analysis, type InventoryEdge, type InventoryNode, type NodeId } from '@coppice/model'
import { stringify } from 'yaml'
import { toWording } from '../../words.ts'
import type { Renderer } from '../renderer.ts'
import { nameEntities, toLabel } from './names.ts'

/** A catalog that Backstage reads, and that Coppice reads back to the same services, owners and dependencies. */
export const backstage: Renderer = {
  title: 'Entities for a Backstage catalog',
  render: (analysis) => [{ name: 'catalog-info.yaml', text: toCatalog(analysis) }],
}

const RESOURCES: Partial<Readonly<Record<InventoryNode['kind'], string>>> = {
  datastore: 'database',
  broker: 'broker',
  channel: 'channel',
  saas: 'saas',
}

/** Of our stages those that its own documentation lists; the others are words that it allows as well. */
const STAGES: Readonly<Record<string, string>> = { planned: 'experimental', retired: 'deprecated' }

const DEPENDS: ReadonlySet<InventoryEdge['kind']> = new Set([
  'calls',
  'publishes',
  'consumes',
  'stores-in',
  'uses-saas',
  'hosted-on',
  'imports',
])

function toCatalog(analysis: Analysis): string {
  const { nodes, edges } = analysis.inventory
  const verdicts = new Map(analysis.verdicts.map((verdict) => [verdict.node, verdict]))
  const { ownersOf } = toWording(analysis)
  const shown = nodes.filter((node) => kindOfEntity(node) !== undefined).toSorted(by((node) => node.id))
  const names = nameEntities(shown.map(({ id, kind, name }) => ({ id, kind: kindOfEntity({ kind }) ?? '', name })))
  const byId = new Map(shown.map((node): [NodeId, InventoryNode] => [node.id, node]))
  const groupOf = new Map(shown.filter((node) => node.kind === 'team').map((node) => [node.name, names.get(node.id) ?? '']))
  const ownerOf = (id: NodeId): string => {
    const group = groupOf.get(ownersOf(id)[0] ?? '')
    return group === undefined ? 'group:default/unknown' : `group:default/${group}`
  }
  const referenceTo = (id: NodeId): string | undefined => {
    const node = byId.get(id)
    return node && node.kind !== 'team' ? `${(kindOfEntity(node) ?? '').toLowerCase()}:default/${names.get(id) ?? ''}` : undefined
  }
  const documents = shown.map((node) => {
    const verdict = verdicts.get(node.id)
    const dependsOn = [
      ...new Set(
        edges
          .filter(({ from, to, kind }) => from === node.id && to !== node.id && DEPENDS.has(kind))
          .flatMap(({ to }) => referenceTo(to) ?? []),
      ),
    ].toSorted(by((reference) => reference))
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: kindOfEntity(node),
      metadata: {
        name: names.get(node.id),
        ...(node.name === '' || node.name === names.get(node.id) ? {} : { title: node.name }),
        annotations: {
          'coppice.dev/id': node.id,
          ...(verdict === undefined ? {} : { 'coppice.dev/verdict': verdict.disposition, 'coppice.dev/because': verdict.because }),
        },
        ...tagsOf(node),
      },
      spec: specOf(node, ownerOf(node.id), dependsOn),
    }
  })
  const unknown = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'unknown', title: 'Owner unknown' },
    spec: { type: 'team', children: [] },
  }
  return [...documents, unknown].map((document) => `---\n${stringify(document, { lineWidth: 0 })}`).join('')
}

function kindOfEntity({ kind }: Pick<InventoryNode, 'kind'>): 'Component' | 'Resource' | 'Group' | undefined {
  if (kind === 'service' || kind === 'library') return 'Component'
  if (kind === 'team') return 'Group'
  return RESOURCES[kind] === undefined ? undefined : 'Resource'
}

function tagsOf(node: InventoryNode): { readonly tags?: readonly string[] } {
  const tags =
    node.kind === 'service' ? [...new Set(node.languages.map((language) => language.toLowerCase().replace(/[^a-z0-9+#]+/g, '-')))] : []
  const valid = tags.filter((tag) => /^[a-z0-9+#]+(-[a-z0-9+#]+)*$/.test(tag) && tag.length <= 63)
  return valid.length === 0 ? {} : { tags: valid.toSorted(by((tag) => tag)) }
}

function specOf(node: InventoryNode, owner: string, dependsOn: readonly string[]): object {
  const depends = dependsOn.length === 0 ? {} : { dependsOn }
  if (node.kind === 'team') return { type: 'team', children: [] }
  if (node.kind === 'service') {
    const stage = node.lifecycle?.stage
    const type = node.role === 'frontend' ? 'website' : 'service'
    return { type, lifecycle: stage === undefined ? 'unknown' : (STAGES[stage] ?? stage), owner, ...depends }
  }
  if (node.kind === 'library') return { type: 'library', lifecycle: 'unknown', owner, ...depends }
  return { type: RESOURCES[node.kind] ?? toLabel(node.kind), owner, ...depends }
}
