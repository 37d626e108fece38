import { compareText, type InventoryEdge, type NodeId } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import { LARGEST_GROUP } from '../../settings.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { listNames, nameOf } from '../../wording/words.ts'
import { defineLayer, type Tie } from '../layer.ts'

/** Who publishes to a channel and who consumes from it; by 1/(k−1) for k services on the channel. Two consumers alone share nothing. */
export const sharedChannel = defineLayer({
  id: 'shared-channel',
  *ties(estate) {
    for (const channel of channelsOf(
      estate,
      estate.nodes('channel').map((channel) => channel.id),
    ))
      yield* tiesThrough(channel)
  },
  explain: (estate, members) =>
    channelsOf(estate, channelsAround(estate, members)).flatMap((channel) => {
      const publishes = channel.publishes.filter((edge) => members.has(edge.from))
      const consumes = channel.consumes.filter((edge) => members.has(edge.from))
      if (![...tiesThrough({ ...channel, publishes, consumes })].length) return []
      const edges = [...publishes, ...consumes]
      const from = listNames(namesOfSources(estate, publishes))
      const to = listNames(namesOfSources(estate, consumes))
      const text = `${from} ${publishes.length === 1 ? 'sends' : 'send'} messages to ${to} through ${nameOf(estate, channel.id)}.`
      return [toArgument('shared-channel', text, [channel.id, ...edges.map((edge) => edge.from)], evidenceOf(edges))]
    }),
})

interface Channel {
  readonly id: NodeId
  readonly publishes: readonly InventoryEdge[]
  readonly consumes: readonly InventoryEdge[]
}

function channelsAround(estate: Estate, members: ReadonlySet<NodeId>): NodeId[] {
  const edges = [...members].flatMap((id) => [...estate.outbound(id, 'publishes'), ...estate.outbound(id, 'consumes')])
  return [...new Set(edges.map((edge) => edge.to))].sort(compareText)
}

function channelsOf(estate: Estate, ids: readonly NodeId[]): Channel[] {
  const isLive = (edge: InventoryEdge) => !edge.optional && estate.isClustered(edge.from)
  return ids.map((id) => ({
    id,
    publishes: estate.inbound(id, 'publishes').filter(isLive),
    consumes: estate.inbound(id, 'consumes').filter(isLive),
  }))
}

function* tiesThrough({ publishes, consumes }: Channel): Generator<Tie> {
  const publishers = new Set(publishes.map((edge) => edge.from))
  const consumers = new Set(consumes.map((edge) => edge.from))
  const size = new Set([...publishers, ...consumers]).size
  if (size < 2 || size > LARGEST_GROUP) return
  const seen = new Set<string>()
  for (const publisher of publishers) {
    for (const consumer of consumers) {
      const [a, b] = compareText(publisher, consumer) < 0 ? [publisher, consumer] : [consumer, publisher]
      if (a === b || seen.has(`${a} ${b}`)) continue
      seen.add(`${a} ${b}`)
      yield { a, b, strength: 1 / (size - 1) }
    }
  }
}

function namesOfSources(estate: Estate, edges: readonly InventoryEdge[]): string[] {
  return [...new Set(edges.map((edge) => nameOf(estate, edge.from)))]
}
