import { by, isFileEvidence, type Argument, type EntityMap, type InventoryEdge, type NodeId, type UnifyProposal } from '@coppice/model'
import { mapEntities, takesFrom } from '../../data-map/map-entities.ts'
import { round } from '../../layers/weigh-ties.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { count, listNames, nameOf, namesOf } from '../../wording/words.ts'
import { defineProposer, type ProposerContext } from '../proposer.ts'
import { chooseKeeper } from './choose-keeper.ts'
import { estimateEffort } from './estimate-effort.ts'

/**
 * Entities whose truth several systems may claim: the reason for which companies give up systems at all. Proposed only where at least one of them was
 * seen to hold it, as two products that may hold something are no finding.
 */
export const unifyEntity = defineProposer<UnifyProposal>({
  id: 'unify-entity',
  propose: (context) =>
    mapEntities(context.estate)
      .flatMap((map) => toProposal(context, map) ?? [])
      .sort(by((proposal) => proposal.id)),
})

/** A name in common is not yet the same thing; one assumed holder makes it less sure still. Priors. */
const CONFIDENCE = 0.6
const ASSUMED = 0.6
const DOUBT = 0.7

function toProposal(context: ProposerContext, map: EntityMap): UnifyProposal | undefined {
  const { estate } = context
  const isAssumed = (id: NodeId) => map.holders.some((holder) => holder.system === id && holder.as === 'assumed')
  const seen = map.records.filter((id) => !isAssumed(id))
  if (map.records.length < 2 || seen.length === 0) return undefined
  const entity = nameOf(estate, map.entity)
  const edges = map.records.flatMap((id) => holdingOf(context, id, map.entity))
  const { keep, because, isClear } = chooseKeeper(estate, map)
  const rivals = map.records.filter((id) => id !== keep)
  const doubts = [...inStep(context, map), ...byNameAlone(context, map, edges), ...(isClear ? [] : [toss(context, map)])]
  const records = sum(rivals.flatMap((id) => holdingOf(context, id, map.entity).flatMap((edge) => edge.holding?.records ?? [])))
  const consumers = [
    ...new Set(map.consumers.filter((id) => rivals.some((rival) => takesFrom(estate, id, rival) || usesProduct(context, id, rival)))),
  ]
  return {
    kind: 'unify-entity',
    id: `unify-entity/${map.entity.slice('entity:'.length)}`,
    title: `One system of record for ${entity}: ${listNames(namesOf(estate, map.records), 'or')}`,
    subjects: [...map.records],
    entity: map.entity,
    ...(keep === undefined ? {} : { keep }),
    keepBecause: because,
    consumers,
    ...(records === undefined ? {} : { records }),
    retention: retentionOf(context, map),
    effort: estimateEffort(rivals.length, consumers.length),
    confidence: round(CONFIDENCE * (seen.length < map.records.length ? ASSUMED : 1) * DOUBT ** doubts.length),
    evidenceFor: map.records.map((id) => held(context, map, id)),
    evidenceAgainst: doubts,
    blockers: [],
    wouldChange: [
      `Two different things under the name ${entity} would end it: compare the fields, and a few rows by key.`,
      `A feed that keeps ${listNames(namesOf(estate, map.records))} in step would make all but one of them copies.`,
    ],
    nextEvidence: edges.some((edge) => edge.holding?.records === undefined)
      ? `Count the rows of ${entity} in ${listNames(namesOf(estate, map.records))}, and how many keys they have in common.`
      : `Compare a hundred rows of ${entity} by key in ${listNames(namesOf(estate, map.records))}: where do they contradict each other?`,
    savesServices: 0,
  }
}

function holdingOf({ estate }: ProposerContext, system: NodeId, entity: NodeId): InventoryEdge[] {
  return estate.outbound(system, 'holds').filter((edge) => edge.to === entity && !edge.optional)
}

function held(context: ProposerContext, map: EntityMap, id: NodeId): Argument {
  const { estate } = context
  const edges = holdingOf(context, id, map.entity)
  const names = [...new Set(edges.flatMap((edge) => edge.holding?.names ?? []))]
  const rows = sum(edges.flatMap((edge) => edge.holding?.records ?? []))
  const holder = map.holders.find((one) => one.system === id)
  const as = names.length === 0 ? '' : ` as ${listNames(names)}`
  const many = rows === undefined ? '' : `, ${count(rows, 'row')}`
  const text =
    holder?.as === 'assumed'
      ? `${nameOf(estate, id)} is a product for such data: that it holds ${nameOf(estate, map.entity)} is assumed.`
      : `${nameOf(estate, id)} keeps ${nameOf(estate, map.entity)}${as}${many}. ${holder?.because ?? ''}`
  return toArgument(holder?.as === 'assumed' ? 'assumed-holder' : 'system-of-record', text, [id, map.entity], evidenceOf(edges))
}

/** Where one feeds the other both ways they may be kept in step on purpose. */
function inStep({ estate }: ProposerContext, { records }: EntityMap): Argument[] {
  const pairs = records.flatMap((one) =>
    records.filter((other) => one < other && takesFrom(estate, one, other) && takesFrom(estate, other, one)),
  )
  if (pairs.length === 0) return []
  return [
    toArgument('in-step', `${listNames(namesOf(estate, records))} exchange data both ways: they may be kept in step on purpose.`, records),
  ]
}

/** Nobody but code says what it holds: two classes of one name may stand for two things, or for a copy that nobody saw being fed. */
function byNameAlone({ estate }: ProposerContext, { records, entity }: EntityMap, edges: readonly InventoryEdge[]): Argument[] {
  const told = edges.filter(({ holding, evidence }) => holding?.by === 'said' || evidence.some((one) => !isFileEvidence(one)))
  if (told.length > 1) return []
  const text = `That ${listNames(namesOf(estate, records))} keep the same ${nameOf(estate, entity)} is read off names in code and schemas: they may mean different things by it.`
  return [toArgument('name-alone', text, records)]
}

function toss({ estate }: ProposerContext, { records }: EntityMap): Argument {
  return toArgument(
    'no-clear-keeper',
    `Nothing tells which of ${listNames(namesOf(estate, records))} should stay the system of record.`,
    records,
  )
}

function retentionOf({ estate }: ProposerContext, { records }: EntityMap): string[] {
  return records.flatMap((id) => {
    const node = estate.node(id)
    return node?.kind === 'service' && node.retention ? [`${node.name}: ${node.retention.duty}`] : []
  })
}

function usesProduct({ estate }: ProposerContext, user: NodeId, product: NodeId): boolean {
  return estate.outbound(user, 'uses-saas').some((edge) => edge.to === product && !edge.optional)
}

function sum(numbers: readonly number[]): number | undefined {
  return numbers.length === 0 ? undefined : numbers.reduce((total, number) => total + number, 0)
}
