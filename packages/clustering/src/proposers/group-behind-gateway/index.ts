import { by, type Argument, type Community, type GatewayProposal, type InventoryEdge, type NodeId } from '@coppice/model'
import { round } from '../../layers/weigh-ties.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, nameOf, namesOf } from '../../wording/words.ts'
import { defineProposer, type ProposerContext } from '../proposer.ts'

/**
 * Groups of which several clients know many services one by one, and that cannot be merged: one door in front of them leaves the services as they
 * are, and lets them be changed behind it (Uber's domain gateways, 2020). Only groups that are too large for one team, or in the hands of several.
 */
export const groupBehindGateway = defineProposer<GatewayProposal>({
  id: 'group-behind-gateway',
  propose: (context) =>
    context.communities.flatMap((community) => toProposal(context, community) ?? []).sort(by((proposal) => proposal.id)),
})

/** Somebody outside the group, or the part of it that people see, with its direct calls to services of the group. */
interface Client {
  readonly id: NodeId
  readonly edges: readonly InventoryEdge[]
  readonly called: readonly NodeId[]
}

function toProposal(context: ProposerContext, community: Community): GatewayProposal | undefined {
  const { estate, settings } = context
  const behind = community.members.filter((id) => !isFrontend(context, id))
  const why = whyNotMerged(context, community, behind)
  const clients = why === undefined ? [] : findClients(context, behind)
  if (why === undefined || clients.length < settings.rules.gateway.leastClients) return undefined
  const called = [...new Set(clients.flatMap((client) => client.called))].sort()
  const gateway = findGateway(context, called)
  const against = [
    toArgument(
      'one-more-step',
      `Every call from ${listNames(
        namesOf(
          estate,
          clients.map((client) => client.id),
        ),
      )} would take one step more.`,
      [],
    ),
    ...(gateway === undefined
      ? [toArgument('one-more-service', 'The gateway is one more service to run, unless one of the group takes it on.', [])]
      : []),
  ]
  return {
    kind: 'group-behind-gateway',
    id: `group-behind-gateway/${community.id.slice('community:'.length)}`,
    title: gateway
      ? `Reach the ${called.length} services around ${community.name} through ${nameOf(estate, gateway)} alone`
      : `Put the ${called.length} services around ${community.name} behind one gateway`,
    subjects: called,
    community: community.id,
    clients: clients.map((client) => client.id),
    ...(gateway === undefined ? {} : { gateway }),
    confidence: round(0.5 * Math.sqrt(community.stability) * 0.9 ** against.length),
    evidenceFor: [...clients.map((client) => callsMany(context, client)), why],
    evidenceAgainst: against,
    blockers: [],
    wouldChange: [
      'If the clients are changed together with the services behind them anyway, a gateway hides nothing.',
      'If the group can be merged into fewer services, that comes first.',
    ],
    nextEvidence: `Find out how often a change in ${listNames(namesOf(estate, called))} forced one in ${listNames(
      namesOf(
        estate,
        clients.map((client) => client.id),
      ),
      'or',
    )}.`,
    savesServices: 0,
  }
}

function isFrontend({ estate }: ProposerContext, id: NodeId): boolean {
  const node = estate.node(id)
  return node?.kind === 'service' && node.role === 'frontend'
}

/** What forbids to make one service of the group; undefined where nothing does. */
function whyNotMerged({ estate, settings }: ProposerContext, community: Community, behind: readonly NodeId[]): Argument | undefined {
  const { largestSet } = settings.rules.merge
  if (behind.length > largestSet) {
    const text = `The group around ${community.name} has ${count(behind.length, 'service')}: too many for one team to own as one.`
    return toArgument('too-large-to-merge', text, behind)
  }
  const owned = behind.map((id) => estate.outbound(id, 'owned-by').map((edge) => edge.to))
  const teams = [...new Set(owned.flat())]
  if (teams.length < 2) return undefined
  const text = `${count(teams.length, 'team')} own the services of the group: ${listNames(namesOf(estate, teams))}.`
  return toArgument('several-teams', text, [...behind, ...teams])
}

function findClients({ estate, settings }: ProposerContext, behind: readonly NodeId[]): Client[] {
  const inside = new Set(behind)
  const edges = behind
    .flatMap((id) => estate.inbound(id, 'calls'))
    .filter(
      (edge) => !edge.optional && (edge.purpose ?? 'business') === 'business' && !inside.has(edge.from) && estate.isClustered(edge.from),
    )
  const byCaller = new Map<NodeId, InventoryEdge[]>()
  for (const edge of edges) byCaller.set(edge.from, [...(byCaller.get(edge.from) ?? []), edge])
  return [...byCaller]
    .map(([id, own]): Client => ({ id, edges: own, called: [...new Set(own.map((edge) => edge.to))] }))
    .filter((client) => client.called.length >= settings.rules.gateway.leastCalled)
    .sort(by((client) => client.id))
}

/** A gateway that leads to most of them already. */
function findGateway({ estate }: ProposerContext, called: readonly NodeId[]): NodeId | undefined {
  const led = new Map<NodeId, number>()
  for (const id of called) {
    for (const caller of new Set(estate.inbound(id, 'calls').map((edge) => edge.from))) {
      const node = estate.node(caller)
      if (node?.kind === 'service' && node.role === 'gateway' && !node.optional) led.set(caller, (led.get(caller) ?? 0) + 1)
    }
  }
  const [best] = [...led].sort(
    by(
      ([, number]) => -number,
      ([id]) => id,
    ),
  )
  return best && best[1] * 2 > called.length ? best[0] : undefined
}

function callsMany({ estate }: ProposerContext, { id, edges, called }: Client): Argument {
  const text = `${nameOf(estate, id)} calls ${count(called.length, 'service')} of the group directly: ${listNames(namesOf(estate, called))}. It has to follow whenever one of ${agree(called.length, 'it', 'them')} moves.`
  return toArgument('knows-many', text, [id, ...called], evidenceOf(edges))
}
