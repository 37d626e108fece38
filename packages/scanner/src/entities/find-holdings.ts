import { by, compareText, toNodeId, type EntityNode, type Evidence, type Holding, type InventoryEdge, type NodeId } from '@coppice/model'
import { confidence } from '../confidence.ts'
import type { Settings } from '../configuration/settings.ts'
import type { Fact } from '../facts/fact.ts'
import type { Component } from '../identity/component.ts'
import type { Estate, Link } from '../link/estate.ts'
import { programFilesOf } from '../link/vendors.ts'
import { createEntityNames } from './entity-names.ts'
import { isTechnical } from './is-technical.ts'

/** Kinds of data that code and schemas show, and who keeps them. */
export interface Holdings {
  readonly nodes: readonly EntityNode[]
  readonly edges: readonly InventoryEdge[]
}

type Model = Fact<'data-model'>

/**
 * What each service keeps, by the models of its code and the tables of its schemas. Code that a service only brings along counts where it has a database:
 * a library may define models for others. What is there for the machinery (migrations, locks, join tables) is no kind of data.
 */
export function findHoldings(estate: Estate, links: readonly Link[], settings: Settings, ids: ReadonlyMap<Component, NodeId>): Holdings {
  const nameOf = createEntityNames(settings)
  const stores = new Set(
    links.flatMap((link) => (link.relation === 'stores-in' && link.from.kind === 'component' ? link.from.component : [])),
  )
  const nodes = new Map<NodeId, EntityNode>()
  const edges: InventoryEdge[] = []
  for (const component of estate.components) {
    const from = ids.get(component)
    if (component.kind !== 'service' || from === undefined) continue
    const groups = new Map<string, Model[]>()
    for (const model of modelsOf(component, estate, stores.has(component))) {
      const entity = nameOf(model.name)
      const known = groups.get(entity)
      if (isTechnical(entity)) continue
      if (known) known.push(model)
      else groups.set(entity, [model])
    }
    for (const [entity, models] of groups) {
      const to = toNodeId('entity', entity)
      const evidence = models.map((model) => toEvidence(estate, model)).slice(0, MOST_EVIDENCE)
      edges.push({ from, to, kind: 'holds', confidence: confidence['entity-model'], holding: toHolding(models), evidence })
      const known = nodes.get(to)
      if (known) known.evidence.push(...evidence.slice(0, 1))
      else nodes.set(to, { kind: 'entity', id: to, name: entity, aliases: [], paths: [], evidence: evidence.slice(0, 1) })
    }
  }
  return { nodes: [...nodes.values()].map((node) => ({ ...node, evidence: node.evidence.slice(0, MOST_EVIDENCE) })), edges }
}

const MOST_EVIDENCE = 3

function modelsOf(component: Component, estate: Estate, hasStore: boolean): Model[] {
  return programFilesOf(component, estate)
    .flatMap((file) => estate.index.inFile('data-model', file))
    .filter((model) => (hasStore || isOwn(component, model)) && (model.fields === undefined || model.fields > JOINING))
    .toSorted(
      by(
        (model) => (model.form === 'table' ? 0 : 1),
        (model) => model.file,
        (model) => model.line,
      ),
    )
}

/** Columns of a table that does nothing but tie two others. */
const JOINING = 2

function isOwn({ directories }: Component, { repository, file }: Model): boolean {
  return directories.some((folder) => folder.repository === repository && (folder.path === '.' || file.startsWith(`${folder.path}/`)))
}

function toHolding(models: readonly Model[]): Holding {
  const fields = models.flatMap((model) => model.fields ?? [])
  return {
    by: models.some(({ form }) => form === 'table') ? 'table' : 'model',
    names: [...new Set(models.map(({ name }) => name))].toSorted(compareText),
    ...(fields.length === 0 ? {} : { fields: Math.max(...fields) }),
  }
}

function toEvidence(estate: Estate, model: Model): Evidence {
  return estate.evidenceOf(model, model.form === 'table' ? 'declared' : 'inferred', `keeps ${model.name}`)
}
