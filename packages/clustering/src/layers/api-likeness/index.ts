import { isFileEvidence, type Endpoint, type FileEvidence, type NodeId, type ServiceNode } from '@coppice/model'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { count, listNames, nameOf } from '../../wording/words.ts'
import { rarity } from '../groups.ts'
import { defineLayer, type Tie } from '../layer.ts'
import { oncePerEstate } from '../../graph/once-per-estate.ts'
import { shareFolder } from '../share-folder.ts'
import { groupTies, within } from '../ties-by-service.ts'
import { toOperation } from './to-operation.ts'

/** Operations that more services offer are a convention of the house. */
const MOST_OFFERING = 8

/** Fewer operations in common are chance. */
const FEWEST_COMMON = 2

/** Services that offer the same operations under the same paths, by the share of both that is common; rare operations weigh more. */
export const apiLikeness = defineLayer({
  id: 'api-likeness',
  ties: (estate) => alikeIn(estate),
  explain: (estate, members) =>
    within(alikeByService(estate), members).map(({ a, b, strength, common }) => {
      const names = common.map(({ operation }) => operation)
      const text = `${nameOf(estate, a)} and ${nameOf(estate, b)} offer ${count(common.length, 'operation')} in common (${listNames(names)}): ${Math.round(strength * 100)}\u00a0% of what the two offer, rare operations counted more.`
      return toArgument('api-likeness', text, [a, b], evidenceOf(common.flatMap(({ endpoints }) => endpoints)))
    }),
})

/** An operation that a service offers. */
interface Offer {
  readonly service: ServiceNode
  readonly endpoints: readonly Endpoint[]
}

interface Offered {
  readonly operation: string
  readonly endpoints: readonly Endpoint[]
}

interface AlikePair extends Tie {
  readonly common: readonly Offered[]
}

const alikeIn = oncePerEstate(({ clustered }): AlikePair[] => {
  const offering = new Map<string, Offer[]>()
  for (const service of clustered) {
    for (const [operation, endpoints] of operationsOf(service)) {
      const list = offering.get(operation)
      if (list) list.push({ service, endpoints })
      else offering.set(operation, [{ service, endpoints }])
    }
  }
  const weightOf = (operation: string) => rarity(offering.get(operation)?.length ?? 1, clustered.length)
  const totals = new Map<NodeId, number>()
  for (const [operation, offers] of offering)
    for (const { service } of offers) totals.set(service.id, (totals.get(service.id) ?? 0) + weightOf(operation))
  return [...commonOperations(offering)].flatMap(([a, partners]) =>
    [...partners].flatMap(([b, common]): AlikePair[] => {
      let weight = 0
      for (const { operation } of common) weight += weightOf(operation)
      if (common.length < FEWEST_COMMON || weight === 0) return []
      return [{ a, b, strength: Math.min(1, weight / ((totals.get(a) ?? 0) + (totals.get(b) ?? 0) - weight)), common }]
    }),
  )
})

const alikeByService = oncePerEstate((estate) => groupTies(alikeIn(estate)))

/** What every two services have in common, under the first and then the second of them. */
function commonOperations(offering: ReadonlyMap<string, readonly Offer[]>): Map<NodeId, Map<NodeId, Offered[]>> {
  const common = new Map<NodeId, Map<NodeId, Offered[]>>()
  for (const [operation, offers] of offering) {
    if (offers.length < 2 || offers.length > MOST_OFFERING) continue
    for (const [index, one] of offers.entries()) {
      for (const other of offers.slice(index + 1)) {
        if (shareFolder(one.service, other.service) || isOneCode(operation, one, other)) continue
        const partners = common.get(one.service.id) ?? new Map<NodeId, Offered[]>()
        common.set(one.service.id, partners)
        const list = partners.get(other.service.id) ?? []
        partners.set(other.service.id, list)
        list.push({ operation, endpoints: [...one.endpoints, ...other.endpoints] })
      }
    }
  }
  return common
}

/** Whether two services offer an operation through the same lines of code: then one brings the code of the other along. */
function isOneCode(operation: string, one: Offer, other: Offer): boolean {
  const [ofOne, ofOther] = [ownLines(operation, one), ownLines(operation, other)]
  return ofOne.length === 0 || ofOther.length === 0 || ofOne.join(' ') === ofOther.join(' ')
}

/** Where the code of an operation stands in a service's own folders. That a contract declares it says nothing: the lines count that serve the contract. */
function ownLines(operation: string, { service, endpoints }: Offer): string[] {
  const contract = operation.slice(1, operation.lastIndexOf('/'))
  const serving = (service.contracts ?? []).filter(({ name, role }) => role === 'serves' && name.toLowerCase() === contract)
  const lines = (serving.length > 0 ? serving : endpoints).flatMap(({ evidence }) => evidence)
  return lines.flatMap((line) =>
    isFileEvidence(line) && isIn(service, line) ? `${line.repository ?? ''}:${line.file}:${line.line ?? 0}` : [],
  )
}

function isIn({ paths }: ServiceNode, { repository, file }: FileEvidence): boolean {
  if (paths.length === 0) return true
  return paths.some((path) => {
    const folder = typeof path === 'string' ? path : path.path
    const isThere = typeof path === 'string' || repository === undefined || path.repository === repository
    return isThere && (folder === '.' || file.startsWith(`${folder}/`))
  })
}

function operationsOf(service: ServiceNode): Map<string, Endpoint[]> {
  const operations = new Map<string, Endpoint[]>()
  for (const endpoint of service.endpoints) {
    const operation = toOperation(endpoint)
    if (operation !== undefined) operations.set(operation, [...(operations.get(operation) ?? []), endpoint])
  }
  return operations
}
