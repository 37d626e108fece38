import { by, isFileEvidence, type Evidence, type InventoryEdge, type Layer, type MergeProposal, type Unresolved } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, count, inWords, layerWords, opening } from '../../estate/words.ts'
import type { Neighbourhood } from '../../layout/neighbourhood.ts'

/** Who stands in a set: a letter for the drawings, the host first. */
export interface Member {
  readonly id: string
  readonly letter: string
  readonly name: string
  readonly facts: string
  readonly isHost: boolean
}

/** Strengths of one layer, pair by pair; what is not there is not tied. */
export interface LayerTriangle {
  readonly layer: Layer
  readonly title: string
  /** By the indices of two members, the smaller first: `0 2`. */
  readonly strengths: ReadonlyMap<string, number>
  /** The sentence that the analysis says about it. */
  readonly because: string | undefined
}

/** A reference from outside that has to follow, or whose route has to be kept. */
export interface Breakage {
  readonly caller: string
  readonly member: string
  readonly uses: string
  readonly line: Evidence | undefined
  readonly edge: InventoryEdge
}

export interface MergeSetData {
  /** The set as a finding. */
  readonly title: string
  readonly place: string
  readonly members: readonly Member[]
  readonly triangles: readonly LayerTriangle[]
  readonly layersTitle: string
  readonly breakages: readonly Breakage[]
  readonly breaksTitle: string
  /** References that may mean a member and could not be tied. */
  readonly open: readonly Unresolved[]
  readonly after: Neighbourhood
  readonly linksBefore: number
  readonly linksAfter: number
  readonly afterTitle: string
}

export function toSetData(estate: Estate, proposal: MergeProposal, before: Neighbourhood): MergeSetData {
  const members = toMembers(estate, proposal)
  const breakages = findBreakages(estate, proposal)
  const after = merged(before, proposal)
  const callers = new Set(breakages.map((breakage) => breakage.caller)).size
  const triangles = toTriangles(proposal, members)
  return {
    title: titleOf(estate, proposal),
    place: placeOf(estate, proposal),
    members,
    triangles,
    layersTitle: layersTitleOf(proposal, triangles),
    breakages,
    breaksTitle:
      breakages.length === 0
        ? 'Nothing outside breaks: nobody needs those that go'
        : `What breaks: ${count(breakages.length, 'reference')} in ${count(callers, 'caller')} ${agree(breakages.length, 'needs', 'need')} a change or a kept route`,
    open: proposal.subjects.flatMap((id) => estate.openTo(id)),
    after,
    linksBefore: before.links.length,
    linksAfter: after.links.length,
    afterTitle: `After: ${count(after.links.length, 'link')} ${agree(after.links.length, 'reaches', 'reach')} one`,
  }
}

function titleOf(estate: Estate, { subjects, host }: MergeProposal): string {
  const others = subjects.filter((id) => id !== host).map((id) => estate.name(id))
  const named = others.length <= 3 ? listed(others) : `${others.slice(0, 2).join(', ')} and ${inWords(others.length - 2)} more`
  return `${opening(subjects.length)} services could be one: ${estate.name(host)} takes in ${named}`
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}

function placeOf(estate: Estate, { subjects, host }: MergeProposal): string {
  const owners = [...new Set(subjects.flatMap((id) => estate.owners(id)))]
  const community = estate.communityOf(host)
  return [owners.length === 0 ? 'No owner known' : owners.join(', '), community ? `community around ${community.name}` : '']
    .filter((text) => text !== '')
    .join('; ')
}

function toMembers(estate: Estate, { subjects, host }: MergeProposal): Member[] {
  const ids = [host, ...subjects.filter((id) => id !== host)]
  return ids.map((id, index) => {
    const node = estate.node(id)
    const service = node?.kind === 'service' ? node : undefined
    const facts = [
      service?.languages[0] ?? '',
      service?.linesOfCode === undefined ? '' : count(service.linesOfCode, 'line'),
      service ? count(service.endpoints.length, 'route') : '',
    ]
    return {
      id,
      letter: String.fromCharCode(65 + (index % 26)),
      name: estate.name(id),
      facts: facts.filter((fact) => fact !== '').join(', '),
      isHost: id === host,
    }
  })
}

/** Which argument speaks of a layer, where its signal bears another name. */
const SIGNALS: Readonly<Partial<Record<Layer, string>>> = { 'shared-store': 'shared-store', calls: 'calls' }

function toTriangles({ layers, ties, evidenceFor }: MergeProposal, members: readonly Member[]): LayerTriangle[] {
  const indexOf = new Map(members.map((member, index) => [member.id, index]))
  return layers.map(({ layer }): LayerTriangle => {
    const strengths = new Map<string, number>()
    for (const tie of ties) {
      if (tie.layer !== layer) continue
      const [a, b] = [indexOf.get(tie.a) ?? -1, indexOf.get(tie.b) ?? -1]
      strengths.set(`${Math.min(a, b)} ${Math.max(a, b)}`, tie.strength)
    }
    const signal = SIGNALS[layer] ?? layer
    return { layer, title: layerWords[layer], strengths, because: evidenceFor.find((argument) => argument.signal === signal)?.text }
  })
}

function layersTitleOf({ layers, subjects }: MergeProposal, triangles: readonly LayerTriangle[]): string {
  const pairs = (subjects.length * (subjects.length - 1)) / 2
  const whole = layers.filter((layer) => layer.pairs === pairs).length
  const [strongest] = layers.toSorted(by((layer) => -layer.strength))
  const most = strongest ? `, ${layerWords[strongest.layer].toLowerCase()} most` : ''
  if (pairs === 1) return `What holds it together: ${count(triangles.length, 'layer')}${most}`
  const parts =
    whole === layers.length && whole > 1 ? `all ${inWords(whole)} layers` : `${inWords(whole)} of ${count(layers.length, 'layer')}`
  return `What holds it together: ${parts} ${agree(whole, 'ties', 'tie')} every pair${most}`
}

/** Calls and messages from outside to those that go; the host stays where it is. */
function findBreakages(estate: Estate, { subjects, host }: MergeProposal): Breakage[] {
  const inside = new Set<string>(subjects)
  return subjects
    .filter((id) => id !== host)
    .flatMap((id) => estate.into(id, 'calls').filter((edge) => !inside.has(edge.from)))
    .map((edge) => ({
      caller: edge.from,
      member: edge.to,
      uses: [edge.protocol ?? '', edge.purpose && edge.purpose !== 'business' ? edge.purpose : ''].filter((word) => word !== '').join(', '),
      line: edge.evidence.find(isFileEvidence),
      edge,
    }))
    .sort(
      by(
        (breakage) => estate.name(breakage.caller),
        (breakage) => estate.name(breakage.member),
      ),
    )
}

/** The same surroundings with the host for all: what led to several leads to one, what led from one to the other is gone. */
function merged(before: Neighbourhood, { subjects, host }: MergeProposal): Neighbourhood {
  const inside = new Set<string>(subjects)
  const links = new Map<string, Neighbourhood['links'][number]>()
  for (const { from, to, isWeak } of before.links) {
    const [start, end] = [inside.has(from) ? host : from, inside.has(to) ? host : to]
    if (start === end) continue
    const key = `${start} ${end}`
    links.set(key, { from: start, to: end, isWeak: isWeak && links.get(key)?.isWeak !== false })
  }
  return { ...before, centre: [host], links: [...links.values()] }
}
