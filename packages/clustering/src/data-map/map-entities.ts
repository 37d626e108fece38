import { by, compareText, type EntityMap, type InventoryEdge, type NodeId } from '@coppice/model'
import { storesOf } from '../axes/find-users.ts'
import type { Estate } from '../graph/to-estate.ts'
import { listNames, namesOf } from '../wording/words.ts'

type Holder = EntityMap['holders'][number]

/** Who holds each entity, which of them may hold its truth, and who asks them for it. */
export function mapEntities(estate: Estate): EntityMap[] {
  return estate
    .nodes('entity')
    .map((entity): EntityMap => {
      const edges = estate.inbound(entity.id, 'holds').filter((edge) => !edge.optional && estate.node(edge.from)?.optional !== true)
      const holders = edges.map((edge) => toHolder(estate, edge, edges))
      const records = holders.flatMap((holder) => (holder.as === 'copy' ? [] : [holder.system]))
      return { entity: entity.id, holders, records, consumers: consumersOf(estate, records) }
    })
    .filter((map) => map.holders.length > 0)
    .toSorted(by((map) => map.entity))
}

function toHolder(estate: Estate, edge: InventoryEdge, all: readonly InventoryEdge[]): Holder {
  const system = edge.from
  const { holding } = edge
  if (holding?.systemOfRecord === true) return { system, as: 'record', because: 'A person or catalog says that the truth is here.' }
  if (holding?.systemOfRecord === false) return { system, as: 'copy', because: 'A person or catalog says that the truth is elsewhere.' }
  const said = all.filter((other) => other !== edge && other.holding?.systemOfRecord === true)
  const feeder = holding?.by === 'assumed' ? all.find((other) => other !== edge && usesProduct(estate, other.from, system)) : undefined
  if (feeder)
    return { system, as: 'copy', because: `${namesOf(estate, [feeder.from])[0] ?? ''} holds it as well and exchanges data with it.` }
  if (holding?.by === 'assumed')
    return said.length > 0
      ? {
          system,
          as: 'copy',
          because: `The truth is said to be in ${listNames(
            namesOf(
              estate,
              said.map((other) => other.from),
            ),
          )}.`,
        }
      : { system, as: 'assumed', because: 'A product for such data: that it holds any is assumed, nobody looked.' }
  const sharing = all.find((other) => compareText(other.from, system) < 0 && shareStore(estate, other.from, system))
  if (sharing) return { system, as: 'copy', because: `It works on the same database as ${namesOf(estate, [sharing.from])[0] ?? ''}.` }
  const sources = all.filter(
    (other) =>
      other !== edge && other.holding?.by !== 'assumed' && takesFrom(estate, system, other.from) && !shareStore(estate, system, other.from),
  )
  const mutual = sources.filter((other) => takesFrom(estate, other.from, system))
  if (sources.length > mutual.length) {
    const names = namesOf(
      estate,
      sources.filter((other) => !mutual.includes(other)).map((other) => other.from),
    )
    return { system, as: 'copy', because: `It asks ${listNames(names)}, which ${names.length === 1 ? 'holds' : 'hold'} it too.` }
  }
  return { system, as: 'record', because: 'It keeps it and takes it from no other holder.' }
}

function usesProduct(estate: Estate, user: NodeId, product: NodeId): boolean {
  return estate.outbound(user, 'uses-saas').some((edge) => edge.to === product && !edge.optional)
}

function shareStore(estate: Estate, one: NodeId, other: NodeId): boolean {
  const stores = new Set(storesOf(estate, one).map((edge) => edge.to))
  return storesOf(estate, other).some((edge) => stores.has(edge.to))
}

/** Whether one gets data from another: by a call, or out of a channel that the other feeds. */
export function takesFrom(estate: Estate, system: NodeId, source: NodeId): boolean {
  if (estate.outbound(system, 'calls').some((edge) => edge.to === source && !edge.optional)) return true
  const fed = new Set(estate.outbound(source, 'publishes').flatMap((edge) => (edge.optional ? [] : [edge.to])))
  return estate.outbound(system, 'consumes').some((edge) => !edge.optional && fed.has(edge.to) && estate.node(edge.to)?.kind === 'channel')
}

/** Services that call the holders of the truth, or use such a product. */
function consumersOf(estate: Estate, records: readonly NodeId[]): NodeId[] {
  const users = records.flatMap((record) =>
    [...estate.inbound(record, 'calls'), ...estate.inbound(record, 'uses-saas')].filter(
      (edge) => !edge.optional && (edge.purpose === undefined || edge.purpose === 'business'),
    ),
  )
  return [...new Set(users.map((edge) => edge.from))]
    .filter((id) => !records.includes(id) && estate.node(id)?.optional !== true)
    .toSorted(compareText)
}
