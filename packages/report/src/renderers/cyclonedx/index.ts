import { by, type Analysis, type InventoryEdge, type InventoryNode, type NodeId, type SaasNode, type ServiceNode } from '@coppice/model'
import { toPlace, toWording } from '../../words.ts'
import { toPath } from '../../tables/node-columns.ts'
import type { Renderer } from '../renderer.ts'
import { toWellFormed } from '../../to-well-formed.ts'

/** CycloneDX 1.6 (ECMA-424): services that the company runs and rents, what they are built with, and who depends on whom. */
export const cyclonedx: Renderer = {
  title: 'CycloneDX 1.6 with services',
  render: (analysis) => [{ name: 'estate.cdx.json', text: `${JSON.stringify(toBom(analysis), null, 2)}\n` }],
}

/** Kinds that are components in its sense; teams, repositories and entities are none. */
const COMPONENTS: Partial<Readonly<Record<InventoryNode['kind'], string>>> = {
  library: 'library',
  technology: 'framework',
  datastore: 'data',
  broker: 'platform',
  channel: 'data',
}

const DEPENDS: ReadonlySet<InventoryEdge['kind']> = new Set([
  'calls',
  'publishes',
  'consumes',
  'stores-in',
  'uses-saas',
  'hosted-on',
  'imports',
  'built-with',
])

function toBom(analysis: Analysis): object {
  const { nodes, edges, name, asOf } = analysis.inventory
  const verdicts = new Map(analysis.verdicts.map((verdict) => [verdict.node, verdict]))
  const { ownersOf } = toWording(analysis)
  const services = nodes.filter((node): node is ServiceNode | SaasNode => node.kind === 'service' || node.kind === 'saas')
  const components = nodes.filter((node) => COMPONENTS[node.kind] !== undefined)
  const known = new Set([...services, ...components].map(({ id }) => id))
  const propertiesOf = (node: InventoryNode): readonly { name: string; value: string }[] => {
    const verdict = verdicts.get(node.id)
    const values: readonly (readonly [string, string | undefined])[] = [
      ['kind', node.kind],
      ['role', node.kind === 'service' ? node.role : undefined],
      ['purpose', 'purpose' in node ? node.purpose : undefined],
      ['technology', 'technology' in node ? node.technology : undefined],
      ['verdict', verdict?.disposition],
      ['rung', verdict?.rung],
      ['owner', ownersOf(node.id).join('; ') || undefined],
      ['path', node.paths.map(toPath).join('; ') || undefined],
      ['evidence', node.evidence[0] && toPlace(node.evidence[0])],
    ]
    return values.flatMap(([key, value]) => (value === undefined ? [] : [{ name: `coppice:${key}`, value }]))
  }
  const timestamp = asOf === undefined || Number.isNaN(Date.parse(asOf)) ? undefined : new Date(asOf).toISOString()
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      ...(timestamp === undefined ? {} : { timestamp }),
      tools: { components: [{ type: 'application', name: 'coppice' }] },
      component: { type: 'application', 'bom-ref': 'estate', name },
    },
    components: components.map((node) => ({
      type: COMPONENTS[node.kind],
      'bom-ref': node.id,
      name: node.name,
      properties: propertiesOf(node),
    })),
    services: services.map((node) => ({
      'bom-ref': node.id,
      name: node.name,
      ...(node.kind === 'service' && node.endpoints.length > 0
        ? { endpoints: [...new Set(node.endpoints.map(({ path }) => toReference(path)))] }
        : {}),
      // Where a rented product runs is not ours: data crosses a border on the way to it.
      ...(node.kind === 'saas' ? { 'x-trust-boundary': true } : {}),
      properties: propertiesOf(node),
    })),
    dependencies: toDependencies(edges, known),
  }
}

function toDependencies(edges: readonly InventoryEdge[], known: ReadonlySet<NodeId>): object[] {
  const dependsOn = new Map<NodeId, Set<NodeId>>([...known].map((id) => [id, new Set()]))
  for (const { from, to, kind } of edges) if (DEPENDS.has(kind) && from !== to && known.has(to)) dependsOn.get(from)?.add(to)
  return [...dependsOn]
    .toSorted(by(([ref]) => ref))
    .map(([ref, refs]) => ({ ref, ...(refs.size === 0 ? {} : { dependsOn: [...refs].toSorted(by((id) => id)) }) }))
}

/** Paths with parameters in braces are no IRI references as they stand. */
function toReference(path: string): string {
  return encodeURI(toWellFormed(path))
    .replaceAll('[', '%5B')
    .replaceAll(']', '%5D')
    .replace(/^(?=[^/]*:)/, './')
}
