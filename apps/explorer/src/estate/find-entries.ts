import { by, type NodeKind } from '@coppice/model'
import { toHash } from '../state/route.ts'
import { proposalMark, type Mark } from './mark.ts'
import type { Estate } from './index-estate.ts'
import { kindWords } from './words.ts'

/** Something that can be searched for, and where it leads. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly kind: NodeKind
  readonly mark: Mark | undefined
  readonly href: string
  /** All words it is found by, in lower case. */
  readonly words: string
}

const MOST_SHOWN = 50

/** Everything with a name: nodes, proposals, communities. */
export function toEntries(estate: Estate): Entry[] {
  const { inventory, proposals, communities } = estate.analysis
  const nodes = inventory.nodes.map((node): Entry => {
    const paths = node.paths.map((path) => (typeof path === 'string' ? path : `${path.repository}/${path.path}`))
    const also = node.aliases.length > 0 ? `, also ${node.aliases.slice(0, 2).join(', ')}` : ''
    return {
      id: node.id,
      name: node.name,
      note: `${kindWords[node.kind]}${also}`,
      kind: node.kind,
      mark: estate.mark(node.id),
      href: toHash({ view: 'service', selection: node.id }),
      words: [node.id, node.name, ...node.aliases, ...paths].join('\n').toLowerCase(),
    }
  })
  const decisions = proposals.map((proposal): Entry => {
    const view = proposal.kind === 'retire-service' ? 'retire' : 'merge'
    return {
      id: proposal.id,
      name: proposal.title,
      note: 'Proposal',
      kind: 'service',
      mark: proposalMark(proposal),
      href: toHash({ view, selection: proposal.id }),
      words: `${proposal.id}\n${proposal.title}`.toLowerCase(),
    }
  })
  const groups = communities.map((community): Entry => ({
    id: community.id,
    name: community.name,
    note: `Community of ${community.members.length}`,
    kind: 'service',
    mark: undefined,
    href: toHash({ view: 'map', selection: community.id }),
    words: `${community.id}\n${community.name}`.toLowerCase(),
  }))
  return [...nodes, ...decisions, ...groups]
}

/** Entries that hold every word of the text; names that begin with it first, then names that hold it, services before the rest. */
export function findEntries(entries: readonly Entry[], text: string): { readonly total: number; readonly shown: readonly Entry[] } {
  const wanted = text.trim().toLowerCase()
  const words = wanted.split(/\s+/)
  const found = entries.filter((entry) => words.every((word) => entry.words.includes(word)))
  const ranked = found.toSorted(
    by(
      ({ name }) =>
        wanted === ''
          ? 0
          : name.toLowerCase() === wanted
            ? 0
            : name.toLowerCase().startsWith(wanted)
              ? 1
              : name.toLowerCase().includes(wanted)
                ? 2
                : 3,
      ({ mark }) => (mark === undefined ? 1 : 0),
      ({ name }) => name,
      ({ id }) => id,
    ),
  )
  return { total: found.length, shown: ranked.slice(0, MOST_SHOWN) }
}
