import type { Endpoint, NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { count, listNames, nameOf } from '../../wording/words.ts'
import { rarity } from '../groups.ts'
import { defineLayer, type Tie } from '../layer.ts'
import { toOperation } from './to-operation.ts'

/** Operations that more services offer are a convention of the house. */
const MOST_OFFERING = 8

/** Fewer operations in common are chance. */
const FEWEST_COMMON = 2

/** Services that offer the same operations under the same paths, by the share of both that is common; rare operations weigh more. */
export const apiLikeness = defineLayer({
  id: 'api-likeness',
  ties: tiesByOperations,
  explain: (estate, members) =>
    [...tiesByOperations(estate, members)].map(({ a, b, strength }) => {
      const [ofA, ofB] = [operationsOf(estate, a), operationsOf(estate, b)]
      const common = [...ofA.keys()].filter((key) => ofB.has(key))
      const text = `${nameOf(estate, a)} and ${nameOf(estate, b)} offer ${count(common.length, 'operation')} in common (${listNames(common)}): ${Math.round(strength * 100)} % of what the two offer, rare operations counted more.`
      return toArgument('api-likeness', text, [a, b], evidenceOf(common.flatMap((key) => [ofA.get(key) ?? [], ofB.get(key) ?? []].flat())))
    }),
})

function* tiesByOperations(estate: Estate, within?: ReadonlySet<NodeId>): Generator<Tie> {
  const services = estate.clustered
  const offering = new Map<string, NodeId[]>()
  for (const { id } of services) {
    for (const operation of operationsOf(estate, id).keys()) {
      const list = offering.get(operation)
      if (list) list.push(id)
      else offering.set(operation, [id])
    }
  }
  const weightOf = (operation: string) => rarity(offering.get(operation)?.length ?? 1, services.length)
  const common = new Map<string, { a: NodeId; b: NodeId; operations: number; weight: number }>()
  for (const [operation, ids] of offering) {
    if (ids.length < 2 || ids.length > MOST_OFFERING) continue
    const inside = within ? ids.filter((id) => within.has(id)) : ids
    for (const [index, a] of inside.entries()) {
      for (const b of inside.slice(index + 1)) {
        const pair = common.get(`${a} ${b}`) ?? { a, b, operations: 0, weight: 0 }
        common.set(`${a} ${b}`, { ...pair, operations: pair.operations + 1, weight: pair.weight + weightOf(operation) })
      }
    }
  }
  const totals = new Map<NodeId, number>()
  const totalOf = (id: NodeId): number => {
    const known = totals.get(id)
    if (known !== undefined) return known
    const total = [...operationsOf(estate, id).keys()].reduce((sum, operation) => sum + weightOf(operation), 0)
    totals.set(id, total)
    return total
  }
  for (const { a, b, operations, weight } of common.values()) {
    if (operations >= FEWEST_COMMON && weight > 0) yield { a, b, strength: weight / (totalOf(a) + totalOf(b) - weight) }
  }
}

function operationsOf(estate: Estate, id: NodeId): Map<string, Endpoint[]> {
  const node = estate.node(id)
  const operations = new Map<string, Endpoint[]>()
  if (node?.kind !== 'service') return operations
  for (const endpoint of node.endpoints) {
    const operation = toOperation(endpoint)
    if (operation !== undefined) operations.set(operation, [...(operations.get(operation) ?? []), endpoint])
  }
  return operations
}
