import { by, type EntityMap, type NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { count, nameOf } from '../../wording/words.ts'

interface Choice {
  readonly keep: NodeId | undefined
  readonly because: string
  /** Whether something speaks for it, rather than the order of names. */
  readonly isClear: boolean
}

/** The one that somebody named, else the one that most others ask, else the one with most fields. */
export function chooseKeeper(estate: Estate, map: EntityMap): Choice {
  const claims = map.records.map((id) => {
    const holdings = estate.outbound(id, 'holds').flatMap((edge) => (edge.to === map.entity ? (edge.holding ?? []) : []))
    return {
      id,
      isSaid: holdings.some((holding) => holding.systemOfRecord === true),
      isAssumed: map.holders.some((holder) => holder.system === id && holder.as === 'assumed'),
      askers: new Set(
        [...estate.inbound(id, 'calls'), ...estate.inbound(id, 'uses-saas')].flatMap((edge) => (edge.optional ? [] : [edge.from])),
      ).size,
      fields: Math.max(0, ...holdings.flatMap((holding) => holding.fields ?? [])),
    }
  })
  const [first, second] = claims.toSorted(
    by(
      (claim) => (claim.isSaid ? 0 : 1),
      (claim) => (claim.isAssumed ? 1 : 0),
      (claim) => -claim.askers,
      (claim) => -claim.fields,
      (claim) => claim.id,
    ),
  )
  if (first === undefined) return { keep: undefined, because: 'Nobody holds it.', isClear: false }
  const name = nameOf(estate, first.id)
  if (first.isSaid) return { keep: first.id, because: `A person or catalog says that the truth is in ${name}.`, isClear: true }
  if (second === undefined || first.askers > second.askers)
    return {
      keep: first.id,
      because: `${count(first.askers, 'system')} ${first.askers === 1 ? 'asks' : 'ask'} ${name}, more than any other.`,
      isClear: true,
    }
  if (first.fields > second.fields)
    return { keep: first.id, because: `${name} knows most about it: ${count(first.fields, 'field')}.`, isClear: true }
  return { keep: first.id, because: `Nothing speaks for ${name} rather than the others but the order of their names.`, isClear: false }
}
