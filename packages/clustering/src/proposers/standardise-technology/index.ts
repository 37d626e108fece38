import { by, compareText, type Argument, type NodeId, type ServiceNode, type StandardiseProposal } from '@coppice/model'
import { round } from '../../layers/weigh-ties.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf, spell } from '../../wording/words.ts'
import { defineProposer, type ProposerContext } from '../proposer.ts'
import { findRivals, type Rivals, type Technology } from './find-rivals.ts'

/**
 * Technologies of one purpose, of which the house has a clear standard and a few services use another. Never for reasons of taste: only
 * servers, which somebody has to run, and libraries that hold data access or work queues together, which somebody has to know and to patch.
 * What frameworks serve requests is left to the teams.
 */
export const standardiseTechnology = defineProposer<StandardiseProposal>({
  id: 'standardise-technology',
  propose: (context) =>
    findRivals(context)
      .flatMap((rivals) => rivals.others.flatMap((other) => toProposal(context, rivals, other) ?? []))
      .sort(by((proposal) => proposal.id)),
})

function toProposal(context: ProposerContext, rivals: Rivals, other: Technology): StandardiseProposal | undefined {
  const { estate } = context
  const { standard } = rivals
  const changing = [...other.users.keys()]
  if (!isClear(context, standard, other)) return undefined
  const against = findDoubts(context, rivals, other)
  const names = listNames(changing.map((service) => service.name))
  const effort = estimateEffort(changing, rivals.isServer)
  return {
    kind: 'standardise-technology',
    id: `standardise-technology/${rivals.key}/${other.id}`,
    title: `Use ${standard.name} in place of ${other.name} for ${spell(rivals.purpose)}${rivals.isServer ? '' : ` in ${rivals.language}`}`,
    subjects: [...standard.nodes, ...other.nodes],
    purpose: rivals.purpose,
    keep: standard.nodes[0],
    changes: changing.map((service) => service.id).sort(compareText),
    effort,
    confidence: round(0.6 * 0.8 ** against.length),
    evidenceFor: [usedBy(standard, rivals), usedBy(other, rivals), whatItSaves(rivals, other), ...sameOwner(context, rivals, other)],
    evidenceAgainst: against,
    blockers: [],
    wouldChange: [
      `Something that ${names} ${agree(changing.length, 'needs', 'need')} and only ${other.name} can do would keep it.`,
      `More services that choose ${other.name} would leave the house without a clear standard.`,
    ],
    nextEvidence: `Ask ${ownersOf(context, changing) ?? `those who look after ${names}`} what ${other.name} does there that ${standard.name} cannot${rivals.isServer ? `, and how much ${namesOf(estate, other.nodes).length === 1 ? 'it holds' : 'they hold'}` : ''}.`,
    savesServices: 0,
  }
}

function isClear({ settings }: ProposerContext, standard: Technology, other: Technology): boolean {
  const { leastUsers, clearMajority, mostToChange } = settings.rules.standardise
  const few = other.users.size
  return few > 0 && few <= mostToChange && standard.users.size >= leastUsers && standard.users.size >= few * clearMajority
}

function usedBy(technology: Technology, { purpose, isServer }: Rivals): Argument {
  const users = [...technology.users.keys()]
  const how = isServer ? '' : ', as their packages declare'
  const text = `${count(users.length, 'service')} ${agree(users.length, 'uses', 'use')} ${technology.name} for ${spell(purpose)}${how}: ${listNames(users.map((user) => user.name))}.`
  return toArgument(
    'same-purpose',
    text,
    [...technology.nodes, ...users.map((user) => user.id)],
    evidenceOf([...technology.users.values()].flat()),
  )
}

function whatItSaves(rivals: Rivals, other: Technology): Argument {
  const servers = other.nodes.length
  const text = rivals.isServer
    ? `${count(servers, 'server')} of a kind of its own would go: nobody would have to upgrade, watch and restore ${other.name} any more.`
    : `One library less to know and to keep free of known flaws in ${rivals.language}.`
  return toArgument('what-it-saves', text, other.nodes)
}

/** One team that uses both can decide alone. */
function sameOwner({ estate }: ProposerContext, { standard }: Rivals, other: Technology): Argument[] {
  const teams = (technology: Technology) =>
    new Set([...technology.users.keys()].flatMap((user) => estate.outbound(user.id, 'owned-by').map((edge) => edge.to)))
  const both = [...teams(other)].filter((team) => teams(standard).has(team))
  if (both.length === 0) return []
  const text = `${listNames(namesOf(estate, both))} ${agree(both.length, 'uses', 'use')} both: ${agree(both.length, 'it', 'they')} can decide without asking another team.`
  return [toArgument('same-owner', text, both)]
}

function findDoubts(context: ProposerContext, rivals: Rivals, other: Technology): Argument[] {
  const both = [...other.users.keys()].filter((user) => rivals.standard.users.has(user))
  const sideBySide =
    both.length === 0
      ? []
      : [
          toArgument(
            'used-side-by-side',
            `${listNames(both.map((user) => user.name))} ${agree(both.length, 'uses', 'use')} both: either a change is under way, or the two do different work there.`,
            both.map((user) => user.id),
          ),
        ]
  const moves = rivals.isServer
    ? [toArgument('has-to-move', `What lies in ${other.name} has to be moved, and the two may be meant for different work.`, other.nodes)]
    : []
  const unowned = [...other.users.keys()].every((user) => context.estate.outbound(user.id, 'owned-by').length === 0)
  const nobody = unowned
    ? [
        toArgument(
          'no-known-owner',
          'Nobody is known who would have to agree.',
          [...other.users.keys()].map((user) => user.id),
        ),
      ]
    : []
  return [...sideBySide, ...moves, ...nobody]
}

function ownersOf({ estate }: ProposerContext, services: readonly ServiceNode[]): string | undefined {
  const owners = new Set<NodeId>(services.flatMap((service) => estate.outbound(service.id, 'owned-by').map((edge) => edge.to)))
  return owners.size === 0 ? undefined : listNames(namesOf(estate, owners))
}

/**
 * Person-weeks, a prior: for each service that changes half a week, and one for every 20,000 lines, up to two weeks, and one for every 4,000; for
 * a server twice of both, as data or messages move while it runs.
 */
function estimateEffort(services: readonly ServiceNode[], isServer: boolean): { low: number; high: number } {
  const factor = isServer ? 2 : 1
  let low = 0
  let high = 0
  for (const { linesOfCode = 8000 } of services) {
    low += factor * (0.5 + linesOfCode / 20_000)
    high += factor * (2 + linesOfCode / 4000)
  }
  return { low: Math.max(1, Math.round(low)), high: Math.ceil(high) }
}
