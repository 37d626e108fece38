import { by, type Proposal } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { goingOf } from '../../sheet/to-sheet.ts'
import { agree, capital, count, figure, inWords } from '../../estate/words.ts'

/** How many systems claim the truth about each entity, now and afterwards. */
export interface TruthData {
  readonly title: string
  readonly entities: readonly { readonly id: string; readonly name: string; readonly now: number; readonly after: number }[]
  /** Of the others, in words. */
  readonly rest: string | undefined
}

const MOST = 12
const LEAST = 6

export function toTruthData(estate: Estate): TruthData {
  const { dataMap, proposals } = estate.analysis
  const open = proposals.filter((proposal) => proposal.blockers.length === 0)
  const heirs = heirsOf(open)
  const all = dataMap.entities
    .map(({ entity, records }) => {
      const unify = open.find((proposal) => proposal.kind === 'unify-entity' && proposal.entity === entity)
      const going = new Set<string>(unify ? goingOf(unify) : [])
      const left = new Set(records.filter((id) => !going.has(id)).flatMap((id) => (heirs.has(id) ? (heirs.get(id) ?? []) : [id])))
      return { id: entity, name: estate.name(entity), now: records.length, after: left.size }
    })
    .filter(({ now }) => now > 0)
    .toSorted(
      by(
        ({ now }) => -now,
        ({ after }) => after,
        ({ name }) => name,
      ),
    )
  const rivals = all.filter(({ now }) => now > 1).length
  // Where there are rivals enough, what has none would be rows that say nothing.
  const shown = all.slice(0, Math.min(MOST, Math.max(LEAST, rivals)))
  return { title: titleOf(all), entities: shown, rest: restOf(all.slice(shown.length)) }
}

/**
 * Who has the claims of a system once all is done that nothing blocks, nobody where it is retired: as the analysis counts its mean of systems of
 * record.
 */
function heirsOf(open: readonly Proposal[]): Map<string, string | undefined> {
  const heirs = new Map<string, string | undefined>()
  for (const proposal of open) {
    if (proposal.kind === 'retire-service' && proposal.rung === 'R0') continue
    if (proposal.kind === 'retire-service') for (const id of proposal.subjects) heirs.set(id, undefined)
    if (proposal.kind === 'merge-services') for (const id of goingOf(proposal)) heirs.set(id, proposal.host)
    if (proposal.kind === 'consolidate-saas' && proposal.keep !== undefined)
      for (const id of goingOf(proposal)) heirs.set(id, proposal.keep)
  }
  return heirs
}

function restOf(others: TruthData['entities']): string | undefined {
  if (others.length === 0) return undefined
  const rivals = others.filter(({ now }) => now > 1).length
  const one = others.length - rivals
  return [
    ...(rivals > 0 ? [`${figure(rivals)} more ${agree(rivals, 'has', 'have')} rivals`] : []),
    ...(one > 0 ? [`${figure(one)} ${rivals > 0 ? '' : 'others '}${agree(one, 'has', 'have')} one system each`.replace('  ', ' ')] : []),
  ].join('; ')
}

function titleOf(entities: TruthData['entities']): string {
  const [most] = entities
  if (!most) return 'Which system holds the truth about what is not known'
  const rivals = entities.filter(({ now }) => now > 1)
  if (rivals.length === 0) return `Each of ${count(entities.length, 'entity', 'entities')} has one system of record`
  const then = most.after < most.now ? `; after the plan, ${inWords(most.after)} ${agree(most.after, 'does', 'do')}` : ''
  return `${capital(inWords(most.now))} systems claim to hold ${most.name}${then}`
}
