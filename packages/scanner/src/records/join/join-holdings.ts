import { entitiesOfPurpose } from '@coppice/catalog'
import { toNodeId, type Evidence, type Holding, type NodeId } from '@coppice/model'
import type { Settings } from '../../configuration/settings.ts'
import { confidence } from '../../confidence.ts'
import { createEntityNames } from '../../entities/entity-names.ts'
import type { SourcedFact } from '../record-fact.ts'
import type { ServiceNames } from './resolve-service.ts'
import type { createVendorResolver } from './resolve-vendor.ts'
import { addEdge, toEvidence, type Workbench } from './workbench.ts'

/** Writes what records and people say of data, and what products of a purpose are assumed to hold: a CRM holds customers. */
export function joinHoldings(
  bench: Workbench,
  facts: readonly SourcedFact[],
  names: ServiceNames,
  resolveVendor: ReturnType<typeof createVendorResolver>,
  settings: Settings,
): void {
  const entityOf = createEntityNames(settings)
  for (const { source, fact } of facts) {
    if (fact.kind !== 'holding') continue
    const evidence = toEvidence(source, fact.at, 'declared', `${fact.system} holds ${fact.entity}`)
    const own = names.find(fact.system) ?? names.find(fact.system, ['datastore', 'saas'])
    const system = own ?? resolveVendor(source, fact.system, undefined, fact.at).node
    if (system === undefined) continue
    hold(bench, system, entityOf(fact.entity), evidence, confidence['said-by-record'], {
      by: 'table',
      names: [fact.entity],
      ...(fact.records === undefined ? {} : { records: fact.records }),
      ...(fact.systemOfRecord === undefined ? {} : { systemOfRecord: fact.systemOfRecord }),
    })
  }
  for (const node of bench.nodes.values()) {
    if (node.kind !== 'saas' || node.optional) continue
    for (const entity of entitiesOfPurpose(node.purpose)) {
      const evidence: Evidence = node.evidence[0] ?? {
        class: 'inferred',
        detector: 'catalog',
        record: { source: 'catalog', id: node.technology },
      }
      if (isHeld(bench, node.id, entityOf(entity))) continue
      hold(
        bench,
        node.id,
        entityOf(entity),
        { ...evidence, class: 'inferred', note: `${node.purpose} holds ${entity}: assumed` },
        confidence['assumed-holding'],
        { by: 'assumed', names: [] },
      )
    }
  }
  for (const { entry, place } of settings.entities) {
    const { truth } = entry
    const system =
      truth === undefined
        ? undefined
        : (names.find(truth, ['service', 'saas', 'datastore']) ?? [...bench.nodes.keys()].find((id) => id === truth))
    if (system === undefined) continue
    const evidence: Evidence = {
      class: 'asserted',
      detector: 'configuration',
      ...(place.repository === '' ? {} : {}),
      file: place.file,
      line: place.line,
      note: entry.reason ?? `the truth about ${entry.entity} is in ${truth ?? ''}`,
    }
    hold(bench, system, entityOf(entry.entity), evidence, 1, { by: 'said', names: [], systemOfRecord: true })
  }
}

function isHeld(bench: Workbench, system: NodeId, entity: string): boolean {
  return [...bench.edges.values()].some((edge) => edge.kind === 'holds' && edge.from === system && edge.to === toNodeId('entity', entity))
}

function hold(bench: Workbench, system: NodeId, entity: string, evidence: Evidence, sure: number, holding: Holding): void {
  const id = toNodeId('entity', entity)
  if (!bench.nodes.has(id)) bench.nodes.set(id, { kind: 'entity', id, name: entity, aliases: [], paths: [], evidence: [evidence] })
  const known = [...bench.edges.values()].find((edge) => edge.kind === 'holds' && edge.from === system && edge.to === id)
  const names = [...new Set([...(known?.holding?.names ?? []), ...holding.names])].toSorted()
  const by = known?.holding && holding.by !== 'said' ? known.holding.by : holding.by
  addEdge(bench, {
    from: system,
    to: id,
    kind: 'holds',
    confidence: Math.max(sure, known?.confidence ?? 0),
    holding: { ...known?.holding, ...holding, by, names },
    evidence: [evidence],
  })
}
