import type { DecidedItem, Plan, PlanItem, RenewalMark, Wave } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, count, date, figure, listed, opening, range } from '../../estate/words.ts'

/** A row of the timeline: what one team does in each wave. */
export interface TeamRow {
  readonly team: string
  readonly cells: readonly { readonly wave: number; readonly items: readonly PlanItem[] }[]
}

export interface PlanData {
  readonly title: string
  /** Services that go: what is sure enough to count, and with what may prove dead. */
  readonly fewer: { readonly low: number; readonly high: number }
  readonly plan: Plan
  readonly waves: readonly Wave[]
  readonly rows: readonly TeamRow[]
  /** Teams with fewest items, whose rows were left out of the picture. */
  readonly moreTeams: number
  readonly timelineTitle: string
  readonly renewals: readonly (RenewalMark & { readonly name: string })[]
  readonly decisions: readonly DecidedItem[]
  readonly from: string | undefined
  readonly until: string | undefined
}

/** Rows that a picture of the timeline holds. */
const MOST_ROWS = 14
const NOBODY = 'Nobody known'

export function prepare(estate: Estate): PlanData {
  const { plan, decisions } = estate.analysis
  const { waves } = plan
  const fewer = toFewer(estate, plan)
  const byTeam = new Map<string, Map<number, PlanItem[]>>()
  for (const { number, items } of waves)
    for (const item of items) {
      for (const team of item.teams.length === 0 ? [NOBODY] : item.teams.map((id) => estate.name(id))) {
        const cells = byTeam.get(team) ?? new Map<number, PlanItem[]>()
        cells.set(number, [...(cells.get(number) ?? []), item])
        byTeam.set(team, cells)
      }
    }
  const sizeOf = (cells: ReadonlyMap<number, readonly PlanItem[]>): number =>
    [...cells.values()].reduce((sum, items) => sum + items.length, 0)
  const ranked = [...byTeam].toSorted(([a, one], [b, other]) => sizeOf(other) - sizeOf(one) || (a < b ? -1 : 1))
  return {
    title: toTitle(plan, fewer),
    fewer,
    plan,
    waves,
    rows: ranked.slice(0, MOST_ROWS).map(([team, cells]) => ({ team, cells: [...cells].map(([wave, items]) => ({ wave, items })) })),
    moreTeams: Math.max(0, ranked.length - MOST_ROWS),
    timelineTitle: toTimelineTitle(
      plan,
      ranked.map(([team, cells]) => ({ team, waves: cells.size, items: sizeOf(cells) })),
    ),
    renewals: plan.renewals.map((mark) => ({ ...mark, name: estate.name(mark.node) })),
    decisions,
    from: waves[0]?.from,
    until: waves.at(-1)?.until,
  }
}

/** A candidate is a question: it goes only if it proves dead. */
function toFewer(estate: Estate, { waves }: Plan): PlanData['fewer'] {
  let [low, high] = [0, 0]
  for (const { proposal, savings } of waves.flatMap(({ items }) => items)) {
    const known = estate.proposals.get(proposal)
    high += savings.services
    if (known?.kind !== 'retire-service' || known.rung === 'R2' || known.rung === 'R3') low += savings.services
  }
  return { low, high }
}

function toTitle({ waves, savings: { identified }, unplanned }: Plan, { low, high }: PlanData['fewer']): string {
  if (waves.length === 0)
    return unplanned.length === 0
      ? 'There is nothing to plan'
      : `Nothing can be planned yet: ${count(unplanned.length, 'proposal')} ${agree(unplanned.length, 'waits', 'wait')} for something`
  const gone = [
    ...(high > 0 ? [`${range(low, high)} ${high === 1 ? 'service' : 'services'}`] : []),
    ...(identified.saas > 0 ? [count(identified.saas, 'rented product')] : []),
  ]
  const until = waves.at(-1)?.until
  const what = gone.length > 0 ? `take ${listed(gone)} out of the estate` : 'tidy the estate up'
  return `${opening(waves.length)} ${waves.length === 1 ? 'wave' : 'waves'} ${waves.length === 1 ? what.replace(/^(take|tidy)/, (verb) => (verb === 'tidy' ? 'tidies' : 'takes')) : what}${until === undefined ? '' : ` by ${date(until)}`}`
}

function toTimelineTitle(
  { waves }: Plan,
  teams: readonly { readonly team: string; readonly waves: number; readonly items: number }[],
): string {
  const [busiest] = teams
  if (busiest === undefined) return 'No team has anything to do'
  const all = waves.reduce((sum, { items }) => sum + items.length, 0)
  return busiest.team === NOBODY
    ? `Nobody is known who would do ${figure(busiest.items)} of ${count(all, 'item')}`
    : `${busiest.team} has most to do: ${busiest.items} of ${count(all, 'item')}`
}
