import { by, type DataMap } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, capital, count, figure, inWords, opening, share } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

/** What a system is to an entity. */
export type Holding = 'record' | 'copy' | 'assumed' | 'consumer'

export interface EntityRow {
  readonly id: string
  readonly name: string
  readonly records: number
  /** By system. */
  readonly cells: ReadonlyMap<string, { readonly holding: Holding; readonly because: string }>
}

export interface StoreRow {
  readonly id: string
  readonly users: readonly string[]
  readonly owners: readonly string[]
}

export interface DataViewData {
  readonly title: string
  readonly gridTitle: string
  readonly entities: readonly EntityRow[]
  /** Rows of the picture: those that a system in its columns has to do with. */
  readonly grid: readonly EntityRow[]
  /** Columns: systems that claim what others claim too, then those that hold most, and how many others there are. */
  readonly systems: readonly string[]
  readonly moreSystems: number
  readonly dataMap: DataMap
  readonly journeys: DataMap['journeys']
  /** Stores with more than one user, most users first. */
  readonly shared: readonly StoreRow[]
  readonly storesTitle: string
  readonly stores: number
}

const MOST_SYSTEMS = 26
const MOST_ROWS = 40
const MOST_JOURNEYS = 10

export function prepare(estate: Estate, _route: Route): DataViewData {
  const { dataMap } = estate.analysis
  const entities = dataMap.entities
    .map((entity): EntityRow => {
      const cells = new Map<string, { holding: Holding; because: string }>()
      for (const system of entity.consumers) cells.set(system, { holding: 'consumer', because: 'asks for it' })
      for (const { system, as, because } of entity.holders) cells.set(system, { holding: as, because })
      return { id: entity.entity, name: estate.name(entity.entity), records: entity.records.length, cells }
    })
    .sort(
      by(
        (row) => -row.records,
        (row) => -row.cells.size,
        (row) => row.name,
      ),
    )
  const ranked = rankSystems(entities)
  const systems = chooseSystems(entities, ranked)
  const grid = entities.filter((row) => systems.some((id) => row.cells.has(id))).slice(0, MOST_ROWS)
  const stores = toStores(estate)
  const shared = stores.filter((store) => store.users.length > 1)
  return {
    title: entities.length > 0 ? entityTitle(entities) : storesTitle(stores, shared),
    gridTitle: gridTitle(estate, entities, ranked),
    entities,
    grid,
    systems,
    moreSystems: Math.max(0, ranked.length - systems.length),
    dataMap,
    journeys: dataMap.journeys.toSorted(by((journey) => -(journey.touched ?? journey.systems.length))).slice(0, MOST_JOURNEYS),
    shared,
    storesTitle: storesTitle(stores, shared),
    stores: stores.length,
  }
}

/** Whoever claims what others claim as well is what the picture is for; what holds most has the columns that are left. */
function chooseSystems(entities: readonly EntityRow[], ranked: readonly string[]): string[] {
  const rivals = entities
    .filter((row) => row.records > 1)
    .flatMap((row) => [...row.cells].flatMap(([system, { holding }]) => (holding === 'consumer' ? [] : [system])))
  return [...new Set([...rivals, ...ranked])].slice(0, MOST_SYSTEMS)
}

function rankSystems(entities: readonly EntityRow[]): string[] {
  const weights = new Map<string, number>()
  for (const { cells } of entities)
    for (const [system, { holding }] of cells) weights.set(system, (weights.get(system) ?? 0) + (holding === 'consumer' ? 0.1 : 1))
  return [...weights]
    .filter(([, weight]) => weight >= 1)
    .sort(
      by(
        ([, weight]) => -weight,
        ([id]) => id,
      ),
    )
    .map(([id]) => id)
}

function entityTitle(entities: readonly EntityRow[]): string {
  const rivals = entities.filter((row) => row.records > 1).length
  if (rivals === 0)
    return `Each of ${count(entities.length, 'kind of data', 'kinds of data')} has one place for its truth, or none that was found`
  if (entities.length === 1) return `The one kind of data that was found has more than one system that may claim the truth`
  return `${opening(rivals)} of ${figure(entities.length)} kinds of data ${agree(rivals, 'has', 'have')} more than one system that may claim the truth`
}

function gridTitle(estate: Estate, entities: readonly EntityRow[], systems: readonly string[]): string {
  const [most] = entities
  if (!most) return ''
  const holders = [...most.cells.values()].filter((cell) => cell.holding !== 'consumer').length
  const lives = `${capital(most.name)} lives in ${inWords(holders)} ${agree(holders, 'system', 'systems')}`
  const held = (id: string): number => entities.filter((row) => row.cells.has(id) && row.cells.get(id)?.holding !== 'consumer').length
  const [first = '', second = ''] = systems
  // Where several hold as many, none holds most.
  return held(first) > Math.max(1, held(second)) ? `${lives}; ${estate.name(first)} holds most kinds of data` : lives
}

/** Logical databases; servers only where nothing logical is known of them. */
function toStores(estate: Estate): StoreRow[] {
  return estate.analysis.inventory.nodes
    .filter((node) => node.kind === 'datastore')
    .flatMap((node) => {
      const users = [...new Set(estate.into(node.id, 'stores-in').map((edge) => String(edge.from)))].sort()
      if (users.length === 0) return []
      return [{ id: String(node.id), users, owners: [...new Set(users.flatMap((user) => estate.owners(user)))].sort() }]
    })
    .sort(
      by(
        (store) => -store.users.length,
        (store) => -store.owners.length,
        (store) => store.id,
      ),
    )
}

function storesTitle(stores: readonly StoreRow[], shared: readonly StoreRow[]): string {
  if (stores.length === 0) return 'No store was found that a service uses'
  if (shared.length === 0) return `Each of ${count(stores.length, 'store')} in use has one service alone`
  const across = shared.filter((store) => store.owners.length > 1).length
  const teams = across > 0 ? `, ${inWords(across)} of them by services of different teams` : ''
  return `${share(shared.length, stores.length, 'stores')} ${agree(shared.length, 'is', 'are')} used by several services${teams}`
}
