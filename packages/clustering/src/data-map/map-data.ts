import type { DataMap, EntityMap, Fragmentation, Journey, NodeId, Proposal } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { mapEntities } from './map-entities.ts'
import { walkJourneys } from './walk-journeys.ts'

/** Which systems hold which data, what journeys touch, and how far that is scattered, now and after all that nothing blocks. */
export function mapData(estate: Estate, proposals: readonly Proposal[]): DataMap {
  const map = { entities: mapEntities(estate), journeys: walkJourneys(estate) }
  return { ...map, fragmentation: { now: scatterNow(map), after: scatterAfter(map, proposals) } }
}

type Mapped = Pick<DataMap, 'entities' | 'journeys'>

function scatterNow({ entities, journeys }: Mapped): Fragmentation {
  return measure(entities, journeys, (id) => id)
}

/** How far data is scattered once all of these are done that nothing blocks. */
export function scatterAfter({ entities, journeys }: Mapped, proposals: readonly Proposal[]): Fragmentation {
  const standsFor = afterProposals(proposals)
  return measure(entities, journeys, standsFor.system, standsFor.unified)
}

interface After {
  /** What does the work of a system when all is done; undefined for what is gone. */
  readonly system: (id: NodeId) => NodeId | undefined
  /** Entities that have one system of record then. */
  readonly unified: ReadonlySet<NodeId>
}

function afterProposals(proposals: readonly Proposal[]): After {
  const open = proposals.filter((proposal) => proposal.blockers.length === 0)
  const into = new Map<NodeId, NodeId | undefined>()
  const unified = new Set<NodeId>()
  for (const proposal of open) {
    if (proposal.kind === 'retire-service' && proposal.rung !== 'R0') for (const id of proposal.subjects) into.set(id, undefined)
    if (proposal.kind === 'merge-services') for (const id of proposal.subjects) if (id !== proposal.host) into.set(id, proposal.host)
    if (proposal.kind === 'consolidate-saas' && proposal.keep !== undefined)
      for (const id of proposal.subjects) if (id !== proposal.keep) into.set(id, proposal.keep)
    if (proposal.kind === 'unify-entity') unified.add(proposal.entity)
  }
  return { system: (id) => (into.has(id) ? into.get(id) : id), unified }
}

function measure(
  entities: readonly EntityMap[],
  journeys: readonly Journey[],
  standsFor: After['system'],
  unified: ReadonlySet<NodeId> = new Set(),
): Fragmentation {
  const records = entities
    .map(({ entity, records: claims }) => {
      const left = distinct(claims, standsFor)
      return unified.has(entity) ? Math.min(1, left) : left
    })
    .filter((number) => number > 0)
  // What a very long journey touches beyond its list is taken to stay as it is.
  const touched = journeys
    .filter(({ entry }) => standsFor(entry) !== undefined)
    .map(({ systems, touched: all = systems.length }) => distinct(systems, standsFor) + all - systems.length)
  return {
    ...mean('recordsPerEntity', records),
    ...mean('systemsPerJourney', touched),
    rivalries: records.filter((number) => number > 1).length,
  }
}

function distinct(ids: readonly NodeId[], standsFor: After['system']): number {
  return new Set(ids.flatMap((id) => standsFor(id) ?? [])).size
}

function mean<K extends string>(key: K, numbers: readonly number[]): { [key in K]?: number } {
  if (numbers.length === 0) return {}
  const value = Math.round((numbers.reduce((sum, number) => sum + number, 0) / numbers.length) * 100) / 100
  // One computed key is a record of exactly that key.
  return { [key]: value } as { [key in K]?: number }
}
