import type { InventoryEdge, InventoryNode, Proposal, Unresolved, Verdict } from '@coppice/model'
import { isBusinessCall, isNeed, type Estate } from '../../estate/index-estate.ts'
import { age, agree, capital, count, date, figure, inWords, opening, purposeWords } from '../../estate/words.ts'
import { stepsBack, stepsForth, walk, type Reach } from '../../estate/walk.ts'
import type { Layers } from '../../layout/layers.ts'
import type { Neighbourhood } from '../../layout/neighbourhood.ts'
import { toHash, type Route } from '../../state/route.ts'

export interface ServiceData {
  readonly node: InventoryNode | undefined
  readonly verdict: Verdict | undefined
  readonly proposals: readonly Proposal[]
  readonly facts: readonly Fact[]
  readonly inbound: readonly InventoryEdge[]
  readonly outbound: readonly InventoryEdge[]
  readonly openFrom: readonly Unresolved[]
  readonly openTo: readonly Unresolved[]
  readonly neighbourhood: Neighbourhood
  /** Steps that are drawn in each direction; the columns of more than one. */
  readonly depth: number
  readonly layers: Layers | undefined
  readonly pictureTitle: string
}

/** A word about the node, and where it leads if it leads anywhere; undefined where it is not known. */
export interface Fact {
  readonly label: string
  readonly value: string | undefined
  readonly href?: string | undefined
}

export function prepare(estate: Estate, route: Route): ServiceData {
  const id = route.selection ?? ''
  const node = estate.node(id)
  const inbound = estate.into(id)
  const outbound = estate.outOf(id)
  const callers = new Set(inbound.filter(isNeed).map((edge) => edge.from)).size
  const depth = Math.min(MOST_DEPTH, Math.max(1, Number(route.filters['depth'] ?? 1) || 1))
  const needed = new Set(outbound.filter(isNeed).map((edge) => edge.to)).size
  return {
    node,
    verdict: estate.verdicts.get(id),
    proposals: estate.proposalsOf(id),
    facts: node ? [...factsOf(estate, node), ...scoresOf(estate, id)] : [],
    inbound,
    outbound,
    openFrom: estate.openFrom(id),
    openTo: estate.openTo(id),
    depth,
    layers: node && depth > 1 ? layersAround(estate, id, depth) : undefined,
    neighbourhood: {
      centre: node ? [id] : [],
      links: distinct([...inbound, ...outbound].filter(isNeed)),
      nameOf: (other) => estate.name(other),
      symbolOf: (other) => estate.symbol(other),
    },
    pictureTitle: `${callers === 0 ? 'Nothing that was found needs it' : `${opening(callers)} ${agree(callers, 'needs', 'need')} it`}, it needs ${needed === 0 ? 'nothing' : inWords(needed)}`,
  }
}

const MOST_DEPTH = 3

/** Who needs it on the left, farthest first; what it needs on the right. */
function layersAround(estate: Estate, id: string, depth: number): Layers {
  const back = walk(id, (from) => stepsBack(estate, from), depth)
  const forth = walk(id, (from) => stepsForth(estate, from), depth)
  const columnOf = ({ distance }: Reach, at: number): string[] =>
    [...distance].flatMap(([other, steps]) => (steps === at ? [other] : [])).sort((a, b) => (estate.name(a) < estate.name(b) ? -1 : 1))
  const steps = Array.from({ length: depth }, (_, index) => index + 1)
  const word = (at: number): string => (at === 1 ? '1 step' : `${at} steps`)
  return {
    columns: [
      ...steps
        .toReversed()
        .map((at) => ({ heading: `Need it, ${word(at)}, ${columnOf(back, at).length}`, ids: columnOf(back, at), isFocus: false })),
      { heading: 'This one', ids: [id], isFocus: true },
      ...steps.map((at) => ({ heading: `Needed, ${word(at)}, ${columnOf(forth, at).length}`, ids: columnOf(forth, at), isFocus: false })),
    ].filter((column) => column.ids.length > 0),
    links: [...back.steps, ...forth.steps].map(({ from, to }) => ({ from, to, isWeak: false })),
    nameOf: (other) => estate.name(other),
    symbolOf: (other) => estate.symbol(other),
    hrefOf: (other) => toHash({ view: 'service', selection: other, filters: { depth: String(depth) } }),
  }
}

function distinct(edges: readonly InventoryEdge[]): Neighbourhood['links'] {
  const seen = new Map<string, Neighbourhood['links'][number]>()
  for (const edge of edges) {
    const key = `${edge.from} ${edge.to}`
    const known = seen.get(key)
    const isWeak = edge.optional === true || (edge.kind === 'calls' && !isBusinessCall(edge))
    if (!known || known.isWeak) seen.set(key, { from: edge.from, to: edge.to, isWeak })
  }
  return [...seen.values()]
}

/** Its place in TIME and its score on every axis, with what the unknown could make of it; undefined where nothing is known. */
function scoresOf({ analysis }: Estate, id: string): ServiceData['facts'] {
  const assessment = analysis.assessments.find((candidate) => candidate.node === id)
  if (!assessment) return []
  const place = assessment.place === 'not-assessed' ? undefined : assessment.place
  return [
    { label: 'Place in TIME', value: place },
    ...assessment.axes.map(({ axis, score, low, high }) => ({
      label: capital(axis.replaceAll('-', ' ')),
      value: score === undefined ? undefined : `${score} of 100 (${low}–${high})`,
    })),
  ]
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
      ? [...common, { label: 'Purpose', value: purposeWords(String(node.purpose)) }]
      : common
  const { history } = node
  return [
    { label: 'Owner', value: owners.length > 0 ? owners.join(', ') : undefined, href: ownerHref(estate, node.id) },
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
    ...(node.installs === undefined ? [] : [{ label: 'Installation of', value: node.installs.name }]),
    { label: 'Reached from outside', value: node.exposedBy ? node.exposedBy.join(', ').replaceAll('-', ' ') : 'not that a manifest says' },
    {
      label: 'Last change',
      value: history ? `${date(history.lastChange)}, ${age(history.lastChange, asOf) ?? 'some time'} ago` : undefined,
    },
    {
      label: 'Commits',
      value: history ? `${figure(history.commits)} by ${count(history.authors, 'author')} since ${date(history.firstChange)}` : undefined,
    },
    {
      label: 'Community',
      value: community ? `${community.name}, ${count(community.members.length, 'member')}` : 'none',
      href: community ? toHash({ view: 'map', selection: community.id }) : undefined,
    },
    ...common,
  ]
}

/** The page of the first team that owns it. */
function ownerHref(estate: Estate, id: string): string | undefined {
  const [owned] = estate.outOf(id, 'owned-by')
  return owned && estate.node(owned.to) ? toHash({ view: 'service', selection: owned.to }) : undefined
}
