import type { InventoryEdge, InventoryNode, Proposal, Unresolved, Verdict } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { age, agree, count, date, figure, opening } from '../../estate/words.ts'
import type { Neighbourhood } from '../../layout/neighbourhood.ts'
import type { Route } from '../../state/route.ts'

export interface ServiceData {
  readonly node: InventoryNode | undefined
  readonly verdict: Verdict | undefined
  readonly proposals: readonly Proposal[]
  readonly facts: readonly { readonly label: string; readonly value: string | undefined }[]
  readonly inbound: readonly InventoryEdge[]
  readonly outbound: readonly InventoryEdge[]
  readonly openFrom: readonly Unresolved[]
  readonly openTo: readonly Unresolved[]
  readonly neighbourhood: Neighbourhood
  readonly pictureTitle: string
}

export function prepare(estate: Estate, route: Route): ServiceData {
  const id = route.selection ?? ''
  const node = estate.node(id)
  const inbound = estate.into(id)
  const outbound = estate.outOf(id)
  const callers = new Set(inbound.filter(isNeed).map((edge) => edge.from)).size
  const needed = new Set(outbound.filter(isNeed).map((edge) => edge.to)).size
  return {
    node,
    verdict: estate.verdicts.get(id),
    proposals: estate.proposalsOf(id),
    facts: node ? factsOf(estate, node) : [],
    inbound,
    outbound,
    openFrom: estate.openFrom(id),
    openTo: estate.openTo(id),
    neighbourhood: {
      centre: node ? [id] : [],
      links: distinct([...inbound, ...outbound].filter(isNeed)),
      nameOf: (other) => estate.name(other),
    },
    pictureTitle: `${callers === 0 ? 'Nothing that was found needs it' : `${opening(callers)} ${agree(callers, 'needs', 'need')} it`}, it needs ${needed === 0 ? 'nothing' : opening(needed).toLowerCase()}`,
  }
}

/** Dependencies of the running system; frameworks, owners and start orders are told in the lists below. */
function isNeed(edge: InventoryEdge): boolean {
  return /^(?:calls|publishes|consumes|stores-in|uses-saas|hosted-on|imports)$/.test(edge.kind)
}

function distinct(edges: readonly InventoryEdge[]): Neighbourhood['links'] {
  const seen = new Map<string, Neighbourhood['links'][number]>()
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`
    const known = seen.get(key)
    if (edge.from !== edge.to && (!known || known.isOptional))
      seen.set(key, { from: edge.from, to: edge.to, isOptional: edge.optional === true })
  }
  return [...seen.values()]
}

function factsOf(estate: Estate, node: InventoryNode): ServiceData['facts'] {
  const { asOf } = estate.analysis.inventory
  const owners = estate.owners(node.id)
  const community = estate.communityOf(node.id)
  const paths = node.paths.map((path) => (typeof path === 'string' ? path : `${path.repository}/${path.path}`))
  const common = [
    { label: 'Also called', value: node.aliases.length > 0 ? node.aliases.join(', ') : 'nothing else' },
    { label: 'Lies in', value: paths.length > 0 ? paths.join(', ') : undefined },
  ]
  if (node.kind !== 'service')
    return 'purpose' in node && node.purpose !== undefined
      ? [...common, { label: 'Purpose', value: String(node.purpose).replaceAll('-', ' ') }]
      : common
  const { history } = node
  return [
    { label: 'Owner', value: owners.length > 0 ? owners.join(', ') : undefined },
    { label: 'Role', value: node.role },
    { label: 'Written in', value: node.languages.length > 0 ? node.languages.join(', ') : undefined },
    { label: 'Lines of code', value: node.linesOfCode === undefined ? undefined : figure(node.linesOfCode) },
    {
      label: 'Runs as',
      value:
        node.deployedAs === undefined
          ? undefined
          : node.deployedAs.length > 0
            ? node.deployedAs.join(', ').replaceAll('-', ' ')
            : 'nothing that a manifest starts',
    },
    { label: 'Reached from outside', value: node.exposedBy ? node.exposedBy.join(', ').replaceAll('-', ' ') : 'not that a manifest says' },
    {
      label: 'Last change',
      value: history ? `${date(history.lastChange)}, ${age(history.lastChange, asOf) ?? 'some time'} ago` : undefined,
    },
    {
      label: 'Commits',
      value: history ? `${figure(history.commits)} by ${count(history.authors, 'author')} since ${date(history.firstChange)}` : undefined,
    },
    { label: 'Community', value: community ? `${community.name}, ${count(community.members.length, 'member')}` : 'none' },
    ...common,
  ]
}
