import { by } from '@coppice/model'
import { toHash } from '../state/route.ts'
import { proposalHref } from './proposal-href.ts'
import { proposalMark } from './mark.ts'
import type { Estate } from './index-estate.ts'
import { kindWords } from './words.ts'

/** Something that can be searched for, and where it leads or what it does. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly note: string
  /** Id of the symbol it is drawn with. */
  readonly symbol: string
  readonly href?: string
  readonly run?: () => void
  /** All words it is found by, in lower case. */
  readonly words: string
  /** Name in lower case. */
  readonly lowerName: string
  /** What comes first among entries that fit equally well: 0 places and actions, 1 what has a verdict, 2 the rest. */
  readonly weight: 0 | 1 | 2
}

const MOST_SHOWN = 50
/** Ways in which a text can fit, best first: the name, its beginning, a part of it, other words. */
const RANKS = 4

/** Everything with a name, best known first: nodes, proposals, communities. Ordered once, so that each key stroke need not. */
export function toEntries(estate: Estate): Entry[] {
  const { inventory, proposals, communities } = estate.analysis
  const nodes = inventory.nodes.map((node) => {
    const paths = node.paths.map((path) => (typeof path === 'string' ? path : `${path.repository}/${path.path}`))
    const also = node.aliases.length > 0 ? `, also ${node.aliases.slice(0, 2).join(', ')}` : ''
    return toEntry({
      id: node.id,
      name: node.name,
      note: `${kindWords[node.kind]}${also}`,
      symbol: estate.symbol(node.id),
      href: toHash({ view: 'service', selection: node.id }),
      words: [node.id, node.name, ...node.aliases, ...paths],
      weight: estate.mark(node.id) === undefined ? 2 : 1,
    })
  })
  const decisions = proposals.map((proposal) =>
    toEntry({
      id: proposal.id,
      name: proposal.title,
      note: 'Proposal',
      symbol: `g-${proposalMark(proposal)}`,
      href: proposalHref(proposal),
      words: [proposal.id, proposal.title],
      weight: 1,
    }),
  )
  const groups = communities.map((community) =>
    toEntry({
      id: community.id,
      name: community.name,
      note: `Community of ${community.members.length}`,
      symbol: 'k-service',
      href: toHash({ view: 'map', selection: community.id }),
      words: [community.id, community.name],
      weight: 2,
    }),
  )
  return inOrder([...nodes, ...decisions, ...groups])
}

export function toEntry({ words, ...entry }: Omit<Entry, 'words' | 'lowerName'> & { readonly words: readonly string[] }): Entry {
  return { ...entry, words: words.join('\n').toLowerCase(), lowerName: entry.name.toLowerCase() }
}

export function inOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    by(
      ({ weight }) => weight,
      ({ name }) => name,
      ({ id }) => id,
    ),
  )
}

/** Entries that hold every word of the text; the very name first, then names that begin with it, then names that hold it. */
export function findEntries(entries: readonly Entry[], text: string): { readonly total: number; readonly shown: readonly Entry[] } {
  const wanted = text.trim().toLowerCase()
  const words = wanted.split(/\s+/)
  const buckets: Entry[][] = Array.from({ length: RANKS }, () => [])
  let total = 0
  for (const entry of entries) {
    if (!words.every((word) => entry.words.includes(word))) continue
    total += 1
    const bucket = buckets[rankOf(entry, wanted)]
    if (bucket && bucket.length < MOST_SHOWN) bucket.push(entry)
  }
  return { total, shown: buckets.flat().slice(0, MOST_SHOWN) }
}

function rankOf({ lowerName }: Entry, wanted: string): number {
  if (wanted === '' || lowerName === wanted) return 0
  if (lowerName.startsWith(wanted)) return 1
  return lowerName.includes(wanted) ? 2 : 3
}
