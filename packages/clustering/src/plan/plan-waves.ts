import {
  by,
  compareText,
  type Assessment,
  type DecidedItem,
  type Plan,
  type PlanItem,
  type Proposal,
  type Rules,
  type Saving,
  type Wave,
} from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'
import { fillWaves, type Placement } from './fill-waves.ts'
import { findPrerequisites } from './find-prerequisites.ts'
import { groupTogether, type Group } from './group-together.ts'
import { listRenewals } from './list-renewals.ts'
import { addUp, realisedSavings } from './sum-savings.ts'
import { toDrafts, type Draft } from './to-draft.ts'

/** What a plan is made of. */
export interface PlanInput {
  readonly estate: Estate
  readonly assessments: readonly Assessment[]
  readonly proposals: readonly Proposal[]
  readonly savings: readonly Saving[]
  readonly decisions: readonly DecidedItem[]
  readonly rules: Rules
}

/**
 * Puts proposals into waves, each with the reasons why it stands there and not earlier.
 *
 *     proposals ─► drafts (effort, risk, teams, deadline) ─► what has to go before what ─► groups that go together ─► waves
 *
 * A service is retired after the last of those who need it is gone, never in the same wave, unless they need each other: then they go together.
 * What only holds up others (a caller that is retired soon need not be moved to another product first) goes before as well.
 */
export function planWaves(input: PlanInput): Plan {
  const { estate, proposals, rules } = input
  const [candidates, refused] = split(proposals, whyUnplanned)
  const drafts = toDrafts(input, candidates)
  const { after, stuck } = findPrerequisites(estate, drafts)
  const movable = drafts.filter(({ id }) => !stuck.has(id))
  const groups = groupTogether(movable, after)
  const placements = fillWaves(groups, rules.plan, estate.inventory.asOf)
  const waves = toWaves(placements, input)
  const items = waves.flatMap((wave) => wave.items)
  return {
    waves,
    unplanned: [...refused, ...[...stuck].map(([proposal, because]) => ({ proposal, because }))].sort(by(({ proposal }) => proposal)),
    renewals: listRenewals(estate),
    savings: {
      identified: addUp(items.map(({ savings }) => savings)),
      approved: addUp(items.filter(({ status }) => status === 'approved').map(({ savings }) => savings)),
      realised: realisedSavings(input.decisions),
    },
  }
}

/** What leads beyond a suspicion as soon as those who need it are gone. */
const ENOUGH_ONCE_UNUSED: ReadonlySet<string> = new Set(['word-of-the-owner', 'no-demand'])

/** Why nobody should schedule a proposal yet. Who still needs it is no reason by itself: they may go before it. */
function whyUnplanned(proposal: Proposal): string | undefined {
  const blocker = proposal.blockers.find(({ signal }) => signal !== 'still-needed')
  if (blocker) return blocker.text
  if (proposal.blockers.length > 0 && proposal.evidenceFor.some(({ signal }) => ENOUGH_ONCE_UNUSED.has(signal))) return undefined
  return proposal.kind === 'retire-service' && proposal.rung === 'R0'
    ? 'It is only suspected: one class of signal speaks for it.'
    : undefined
}

function split(proposals: readonly Proposal[], why: (proposal: Proposal) => string | undefined): [Proposal[], Plan['unplanned']] {
  const candidates = proposals.filter((proposal) => why(proposal) === undefined)
  const refused = proposals.flatMap((proposal) => {
    const because = why(proposal)
    return because === undefined ? [] : [{ proposal: proposal.id, because }]
  })
  return [candidates, refused]
}

function toWaves(placements: readonly Placement[], { estate, rules }: PlanInput): Wave[] {
  const last = Math.max(0, ...placements.map(({ wave }) => wave))
  return Array.from({ length: last }, (_, at): Wave => {
    const number = at + 1
    const items = placements
      .filter(({ wave }) => wave === number)
      .flatMap((placement) => placement.group.members.map((draft) => toItem(draft, placement)))
    return { number, ...datesOf(number, rules.plan.weeksPerWave, estate.inventory.asOf), items }
  })
}

function toItem(draft: Draft, { group, because }: Placement): PlanItem {
  const { id, title, nodes, teams, status, effort, risk, savings, deadline } = draft
  return {
    proposal: id,
    title,
    nodes: [...nodes],
    teams: [...teams],
    status,
    effort,
    risk,
    savings,
    after: [...group.after].sort(compareText),
    together: othersIn(group, id),
    ...(deadline === undefined ? {} : { deadline }),
    because: [...because],
  }
}

function othersIn(group: Group, id: string): string[] {
  return group.members.flatMap((member) => (member.id === id ? [] : member.id))
}

const DAY = 86_400_000

function datesOf(number: number, weeks: number, asOf: string | undefined): Pick<Wave, 'from' | 'until'> {
  const start = asOf === undefined ? Number.NaN : Date.parse(asOf.slice(0, 10))
  if (Number.isNaN(start)) return {}
  const dayOf = (wave: number, days = 0): string => new Date(start + (wave - 1) * weeks * 7 * DAY + days * DAY).toISOString().slice(0, 10)
  return { from: dayOf(number), until: dayOf(number + 1, -1) }
}
