import { by, compareText, type Analysis, type EdgeKind, type NodeId } from '@coppice/model'

/** What a small picture shows. */
export interface Picture {
  readonly boxes: readonly Box[]
  readonly arrows: readonly Arrow[]
  /** What was left out, in a sentence; undefined where nothing was. */
  readonly leftOut?: string | undefined
}

export interface Box {
  readonly id: string
  readonly label: string
  readonly kind: 'service' | 'saas' | 'datastore' | 'broker' | 'channel' | 'library' | 'community' | 'other'
  readonly verdict?: string | undefined
  readonly isFocus: boolean
}

export interface Arrow {
  readonly from: string
  readonly to: string
  readonly label: string
}

/** Beyond it a node-link picture is a hairball: communities are drawn instead, or what is nearest. */
const MOST_BOXES = 40

const SHOWN: ReadonlySet<EdgeKind> = new Set(['calls', 'publishes', 'consumes', 'stores-in', 'uses-saas', 'imports', 'hosted-on'])

/** What stands around a node, nearest first, or the estate as a whole: its services where they are few, else its communities. */
export function toPicture(analysis: Analysis, around?: { readonly node: NodeId; readonly steps: number }): Picture {
  if (around) return pictureAround(analysis, around.node, around.steps)
  const services = analysis.inventory.nodes.filter((node) => node.kind === 'service')
  return services.length <= MOST_BOXES ? pictureOf(analysis, new Set(services.map(({ id }) => id))) : pictureOfCommunities(analysis)
}

function pictureAround(analysis: Analysis, focus: NodeId, steps: number): Picture {
  const neighbours = new Map<NodeId, NodeId[]>()
  for (const { from, to, kind } of analysis.inventory.edges) {
    if (!SHOWN.has(kind)) continue
    neighbours.set(from, [...(neighbours.get(from) ?? []), to])
    neighbours.set(to, [...(neighbours.get(to) ?? []), from])
  }
  const chosen = new Set<NodeId>([focus])
  let leftOut = 0
  let ring: readonly NodeId[] = [focus]
  for (let step = 0; step < steps; step++) {
    const next = [...new Set(ring.flatMap((id) => neighbours.get(id) ?? []))].filter((id) => !chosen.has(id)).toSorted(compareText)
    for (const id of next) {
      if (chosen.size < MOST_BOXES) chosen.add(id)
      else leftOut += 1
    }
    ring = next.filter((id) => chosen.has(id))
  }
  const picture = pictureOf(analysis, chosen, focus)
  return leftOut === 0 ? picture : { ...picture, leftOut: `${leftOut} more within ${steps} steps are not drawn.` }
}

function pictureOf({ inventory, verdicts }: Analysis, chosen: ReadonlySet<NodeId>, focus?: NodeId): Picture {
  const verdictOf = new Map(verdicts.map(({ node, disposition }) => [node, disposition]))
  const boxes = inventory.nodes
    .filter(({ id }) => chosen.has(id))
    .map(({ id, name, kind }): Box => ({ id, label: name, kind: shapeOf(kind), verdict: verdictOf.get(id), isFocus: id === focus }))
  const labels = new Map<string, Set<string>>()
  for (const { from, to, kind, protocol } of inventory.edges) {
    if (from === to || !SHOWN.has(kind) || !chosen.has(from) || !chosen.has(to)) continue
    const key = `${from}\n${to}`
    labels.set(key, (labels.get(key) ?? new Set()).add(kind === 'calls' ? (protocol ?? 'calls') : kind))
  }
  return { boxes: boxes.toSorted(by(({ id }) => id)), arrows: toArrows(labels) }
}

function pictureOfCommunities({ communities, inventory }: Analysis): Picture {
  const communityOf = new Map(communities.flatMap(({ id, members }) => members.map((member): [NodeId, string] => [member, id])))
  const counts = new Map<string, number>()
  for (const { from, to, kind } of inventory.edges) {
    const one = communityOf.get(from)
    const other = communityOf.get(to)
    if (kind !== 'calls' || one === undefined || other === undefined || one === other) continue
    counts.set(`${one}\n${other}`, (counts.get(`${one}\n${other}`) ?? 0) + 1)
  }
  const boxes = communities.map(({ id, name, members }): Box => ({
    id,
    label: `${name} (${members.length})`,
    kind: 'community',
    isFocus: false,
  }))
  const labels = new Map([...counts].map(([key, number]) => [key, new Set([`${number} calls`])]))
  return { boxes: boxes.toSorted(by(({ id }) => id)), arrows: toArrows(labels) }
}

function toArrows(labels: ReadonlyMap<string, ReadonlySet<string>>): Arrow[] {
  return [...labels].toSorted(by(([key]) => key)).map(([key, words]) => {
    const [from = '', to = ''] = key.split('\n')
    return { from, to, label: [...words].toSorted(compareText).join(', ') }
  })
}

function shapeOf(kind: string): Box['kind'] {
  switch (kind) {
    case 'service':
    case 'saas':
    case 'datastore':
    case 'broker':
    case 'channel':
    case 'library':
      return kind
    default:
      return 'other'
  }
}
