import { by, compareText, type NodeId, type Rules } from '@coppice/model'
import { longDate } from '../wording/dates.ts'
import { agree, count, listNames } from '../wording/words.ts'
import type { Group } from './group-together.ts'
import type { Draft } from './to-draft.ts'

/** Where a group stands, and why there. */
export interface Placement {
  readonly group: Group
  readonly wave: number
  readonly because: readonly string[]
}

type PlanRules = Rules['plan']

/** What held a group back so far. */
interface Held {
  readonly group: Group
  readonly by: { readonly team: string; readonly wave: number; readonly used: number } | undefined
}

/**
 * Fills one wave after the other. Of what may be done, first comes what has to be given notice of before the wave is over, then what is
 * approved, then what saves most for its effort and risk; each as long as its teams have time left. A group that is larger than a wave has one to
 * itself. What nobody is known to own is held back by no team.
 */
export function fillWaves(groups: readonly Group[], rules: PlanRules, asOf: string | undefined): Placement[] {
  const placements: Placement[] = []
  const waveOf = new Map<string, number>()
  const worthOf = createWorth(groups)
  const titles = new Map(groups.flatMap(({ members }) => members.map(({ id, title }) => [id, title] as const)))
  let open: Held[] = groups.map((group) => ({ group, by: undefined }))
  for (let wave = 1; open.length > 0; wave++) {
    const ends = endOf(wave, rules, asOf)
    const ready = open.filter(({ group }) => [...group.after].every((id) => (waveOf.get(id) ?? Infinity) < wave))
    const ordered = ready.toSorted(
      by(
        ({ group }) => (isUrgent(group, ends) ? 0 : 1),
        ({ group }) => (group.members.some(({ status }) => status === 'approved') ? 0 : 1),
        ({ group }) => -Math.round(worthOf(group) * 1e6),
        ({ group }) => group.id,
      ),
    )
    const used = new Map<NodeId, number>()
    const next = new Map<Held, Held>()
    for (const held of ordered) {
      const { group } = held
      const loads = loadsOf(group)
      const full = [...loads].find(([team, weeks]) => {
        const already = used.get(team) ?? 0
        return already > 0 && already + weeks > rules.weeksPerTeam
      })
      if (full) {
        next.set(held, { group, by: { team: teamName(group, full[0]), wave, used: used.get(full[0]) ?? 0 } })
        continue
      }
      for (const [team, weeks] of loads) used.set(team, (used.get(team) ?? 0) + weeks)
      for (const { id } of group.members) waveOf.set(id, wave)
      placements.push({ group, wave, because: explain(held, { waveOf, titles }, rules, ends) })
    }
    open = open.flatMap((held) => (waveOf.has(held.group.id) ? [] : [next.get(held) ?? held]))
  }
  return placements
}

/** Person-weeks of each team, by the high end; several teams of an item share its work. */
function loadsOf({ members }: Group): Map<NodeId, number> {
  const loads = new Map<NodeId, number>()
  for (const { teams, effort } of members) for (const team of teams) loads.set(team, (loads.get(team) ?? 0) + effort.high / teams.length)
  return loads
}

function teamName({ members }: Group, team: NodeId): string {
  for (const { teams, teamNames } of members) {
    const name = teamNames[teams.indexOf(team)]
    if (name !== undefined) return name
  }
  return team
}

const DAY = 86_400_000

function endOf(wave: number, { weeksPerWave }: PlanRules, asOf: string | undefined): string | undefined {
  const start = asOf === undefined ? Number.NaN : Date.parse(asOf.slice(0, 10))
  return Number.isNaN(start) ? undefined : new Date(start + wave * weeksPerWave * 7 * DAY).toISOString().slice(0, 10)
}

function isUrgent({ members }: Group, ends: string | undefined): boolean {
  return ends !== undefined && members.some(({ deadline }) => deadline !== undefined && deadline <= ends)
}

/** Below this, risk makes no difference any more. */
const LEAST_RISK = 10

/**
 * Saving ÷ (effort × risk), each by the end that promises least. Where nobody knows what an item saves, it is taken to save as much for every service
 * and product as the item in the middle of those that are known: unknown is not nothing.
 */
function createWorth(groups: readonly Group[]): (group: Group) => number {
  const units = ({ savings }: Draft) => savings.services + savings.saas
  const moneyOf = ({ savings }: Draft) => savings.runRate.reduce((sum, amount) => sum + amount.low, 0)
  const known = groups
    .flatMap(({ members }) => members)
    .filter((draft) => draft.savings.runRate.length > 0 && units(draft) > 0)
    .map((draft) => moneyOf(draft) / units(draft))
    .toSorted((a, b) => a - b)
  const perUnit = known[Math.floor(known.length / 2)] ?? 1
  return ({ members }) => {
    let [saving, weighted] = [0, 0]
    for (const draft of members) {
      saving += draft.savings.runRate.length > 0 ? moneyOf(draft) : units(draft) * perUnit
      weighted += Math.max(0.5, draft.effort.high) * Math.max(LEAST_RISK, draft.risk)
    }
    return saving / weighted
  }
}

/** What stands in which wave so far, and what it is called. */
interface Placed {
  readonly waveOf: ReadonlyMap<string, number>
  readonly titles: ReadonlyMap<string, string>
}

function explain({ group, by: held }: Held, { waveOf, titles }: Placed, rules: PlanRules, ends: string | undefined): string[] {
  const [first] = group.members
  const before = [...group.after].sort(compareText).map((id) => `"${titles.get(id) ?? id}" (wave ${waveOf.get(id) ?? 0})`)
  const deadlines = group.members.flatMap(({ deadline }) => deadline ?? []).sort()
  const weeks = group.members.reduce((sum, { effort }) => sum + effort.high, 0)
  return [
    ...(group.members.length > 1 ? [`${listNames(group.members.map(({ title }) => `"${title}"`))} need each other and go together.`] : []),
    ...(before.length > 0 ? [`${listNames(before)} ${agree(before.length, 'goes', 'go')} first.`] : ['Nothing has to go before it.']),
    ...(held ? [`${held.team} had no time left in wave ${held.wave}: ${weeksOf(held.used)} of ${weeksOf(rules.weeksPerTeam)} taken.`] : []),
    ...(deadlines[0] === undefined
      ? []
      : [
          `Notice has to be given by ${longDate(deadlines[0])}${ends !== undefined && deadlines[0] <= ends ? ', before this wave is over' : ''}.`,
        ]),
    ...(group.members.some(({ status }) => status === 'approved') ? ['It is approved.'] : []),
    ...(first && group.members.every(({ teams }) => teams.length === 0)
      ? ['Nobody is known to own it, so that no team holds it back.']
      : []),
    ...(weeks > rules.weeksPerTeam ? ['It takes more than a team has for one wave.'] : []),
  ]
}

function weeksOf(weeks: number): string {
  return count(Math.round(weeks * 10) / 10, 'person-week')
}
