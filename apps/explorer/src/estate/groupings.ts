import { by, type Community, type InventoryNode } from '@coppice/model'
import type { Estate } from './index-estate.ts'

/** What services can be rolled up by. */
export type GroupingId = 'community' | 'domain' | 'team' | 'repository' | 'language'

/** Services that stand together in one grouping. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly members: readonly string[]
  /** The community that it is, where the grouping is by community. */
  readonly community: Community | undefined
  /** Those that the grouping does not reach: in no community, without an owner. */
  readonly isRest: boolean
}

interface Grouping {
  readonly id: GroupingId
  /** One of its groups, and several. */
  readonly noun: string
  readonly plural: string
  /** What those are called that it does not reach. */
  readonly rest: string
  readonly keyOf: (estate: Estate, node: InventoryNode) => string | undefined
}

export const groupings: readonly Grouping[] = [
  {
    id: 'community',
    noun: 'community',
    plural: 'communities',
    rest: 'In no community',
    keyOf: (estate, node) => estate.communityOf(node.id)?.id,
  },
  {
    id: 'domain',
    noun: 'domain',
    plural: 'domains',
    rest: 'In no domain',
    keyOf: (_estate, node) => (node.kind === 'service' ? node.domain : undefined),
  },
  { id: 'team', noun: 'team', plural: 'teams', rest: 'No owner known', keyOf: (estate, node) => estate.owners(node.id)[0] },
  { id: 'repository', noun: 'repository', plural: 'repositories', rest: 'In no repository', keyOf: (_estate, node) => repositoryOf(node) },
  {
    id: 'language',
    noun: 'language',
    plural: 'languages',
    rest: 'Language unknown',
    keyOf: (_estate, node) => (node.kind === 'service' ? node.languages[0] : undefined),
  },
]

export function groupingOf(id: string | undefined): Grouping {
  // The list is not empty: its first is the default.
  return groupings.find((one) => one.id === id) ?? (groupings[0] as Grouping)
}

/** Those that tell services of this estate apart. */
export function usefulGroupings(estate: Estate): readonly Grouping[] {
  const tellsApart = (grouping: Grouping): boolean => toGroups(estate, grouping).filter((group) => !group.isRest).length > 1
  const useful = usefulOf.get(estate) ?? groupings.filter((grouping) => grouping.id === 'community' || tellsApart(grouping))
  usefulOf.set(estate, useful)
  return useful
}

/** Asked by each view anew, and the same for as long as the page lives. */
const usefulOf = new WeakMap<Estate, readonly Grouping[]>()

/** Each service in one group: communities in their order, other groups largest first; what is not reached comes last. */
export function toGroups(estate: Estate, grouping: Grouping): Group[] {
  const members = new Map<string, string[]>()
  const rest: string[] = []
  for (const node of estate.analysis.inventory.nodes) {
    if (node.kind !== 'service') continue
    const key = grouping.keyOf(estate, node)
    if (key === undefined) rest.push(node.id)
    else {
      const known = members.get(key)
      if (known) known.push(node.id)
      else members.set(key, [node.id])
    }
  }
  const toGroup = (id: string, name: string, ids: readonly string[], community?: Community): Group => ({
    id,
    name,
    members: ids,
    community,
    isRest: false,
  })
  const known =
    grouping.id === 'community'
      ? estate.analysis.communities.map((one) => toGroup(one.id, one.name, one.members, one))
      : [...members]
          .map(([key, ids]) => toGroup(`${grouping.id}:${key}`, key, ids))
          .sort(
            by(
              (group) => -group.members.length,
              (group) => group.name,
            ),
          )
  return rest.length === 0 ? known : [...known, { ...toGroup(`no-${grouping.id}`, grouping.rest, rest), isRest: true }]
}

/** The repository that a node lies in, where several were scanned. */
export function repositoryOf(node: InventoryNode): string | undefined {
  const path = node.paths.find((one) => typeof one !== 'string')
  return path?.repository ?? node.evidence.find((evidence) => evidence.repository !== undefined)?.repository
}
