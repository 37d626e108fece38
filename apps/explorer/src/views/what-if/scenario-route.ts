import type { Scenario } from '@coppice/clustering'
import { NodeId } from '@coppice/model'
import { toHash, valuesOf, withValues, type Route } from '../../state/route.ts'

const OUT = '-'

/** The scenario that an address holds: all of it stands there, so that it can be sent to others. */
export function toScenario(route: Route): Scenario {
  const moved = new Map(
    valuesOf(route, 'move').flatMap((pair): [NodeId, NodeId | undefined][] => {
      const [id, host] = pair.split('>')
      const moving = NodeId.safeParse(id)
      const into = NodeId.safeParse(host)
      if (!moving.success || (!into.success && host !== OUT)) return []
      return [[moving.data, into.success ? into.data : undefined]]
    }),
  )
  return {
    name: route.filters['name'] ?? '',
    accepted: valuesOf(route, 'accept'),
    rejected: valuesOf(route, 'reject'),
    moved,
    pinned: valuesOf(route, 'pin').flatMap((id) => {
      const parsed = NodeId.safeParse(id)
      return parsed.success ? [parsed.data] : []
    }),
  }
}

/** The filters that say the same; empty where it says nothing. */
export function toFilters({ name, accepted, rejected, moved, pinned }: Scenario): Record<string, string> {
  return {
    name,
    accept: withValues(accepted),
    reject: withValues(rejected),
    move: withValues([...moved].map(([id, host]) => `${id}>${host ?? OUT}`)),
    pin: withValues(pinned),
  }
}

/** Scenarios that are kept beside the current one, as they stand in the address. */
export function keptScenarios(route: Route): readonly { readonly key: string; readonly scenario: Scenario }[] {
  return valuesOf(route, 'vs').map((key) => ({
    key,
    scenario: toScenario({ view: 'what-if', filters: Object.fromEntries(new URLSearchParams(key)) }),
  }))
}

/** How a scenario stands in the list of those that are kept. */
export function toKey(scenario: Scenario): string {
  return toHash({ view: 'what-if', filters: toFilters(scenario) }).replace(/^#\/what-if\??/, '')
}
