import { by, type RetireProposal } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark, type Mark } from '../../estate/mark.ts'
import { agree, figure, opening } from '../../estate/words.ts'
import { valuesOf, type Route } from '../../state/route.ts'

export interface RetireRow {
  readonly proposal: RetireProposal
  readonly name: string
  readonly mark: Mark
  readonly owners: readonly string[]
  /** Day of the last work on it, without upkeep where that is known. */
  readonly lastChange: string | undefined
  readonly because: string
}

export interface RetireData {
  readonly title: string
  /** Those that the filters leave, in order. */
  readonly rows: readonly RetireRow[]
  readonly all: readonly RetireRow[]
  /** Rows of more than one service. */
  readonly together: number
  readonly selected: RetireRow | undefined
  readonly sort: string
}

export function prepare(estate: Estate, route: Route): RetireData {
  const all = estate.analysis.proposals.flatMap((proposal) => (proposal.kind === 'retire-service' ? [toRow(estate, proposal)] : []))
  const sort = route.filters['sort'] ?? '-confidence'
  const [marks, owners] = [valuesOf(route, 'mark'), valuesOf(route, 'owner')]
  const wanted = (route.filters['q'] ?? '').toLowerCase()
  const rows = all.filter(
    (row) =>
      (marks.length === 0 || marks.includes(row.mark)) &&
      (owners.length === 0 ||
        (row.owners.length === 0 ? owners.includes('unknown') : row.owners.some((owner) => owners.includes(owner)))) &&
      row.name.toLowerCase().includes(wanted),
  )
  return {
    title: titleOf(all),
    rows: inOrder(rows, sort),
    all,
    together: all.filter(({ proposal }) => proposal.subjects.length > 1).length,
    selected: all.find((row) => row.proposal.id === route.selection),
    sort,
  }
}

function toRow(estate: Estate, proposal: RetireProposal): RetireRow {
  const [subject = ''] = proposal.subjects
  const node = estate.node(subject)
  return {
    proposal,
    name: proposal.subjects.map((id) => estate.name(id)).join(', '),
    mark: proposalMark(proposal),
    owners: estate.owners(subject),
    lastChange: node?.kind === 'service' ? (node.history?.lastOwnChange ?? node.history?.lastChange) : undefined,
    because: (proposal.blockers[0] ?? proposal.evidenceFor[0])?.text ?? '',
  }
}

const RANK: Readonly<Record<string, number>> = { R3: 0, R2: 1, R1: 2, R0: 3, blocked: 4 }

function inOrder(rows: readonly RetireRow[], sort: string): RetireRow[] {
  const isDescending = sort.startsWith('-')
  const key = sort.replace(/^-/, '')
  const sign = isDescending ? -1 : 1
  const ranked = rows.toSorted(
    by(
      (row) => RANK[row.mark] ?? 9,
      (row) => -row.proposal.confidence,
      (row) => row.name,
    ),
  )
  if (key === 'name') return ranked.toSorted((a, b) => sign * (a.name < b.name ? -1 : 1))
  if (key === 'last') return ranked.toSorted((a, b) => sign * ((a.lastChange ?? '9') < (b.lastChange ?? '9') ? -1 : 1))
  return sort === 'confidence' ? ranked.toReversed() : ranked
}

/** Services, as the first page counts them: a closed group is as many as it holds. */
function titleOf(all: readonly RetireRow[]): string {
  if (all.length === 0) return 'No service gives a reason to retire it'
  const sum = (...marks: readonly Mark[]): number =>
    all.filter(({ mark }) => marks.includes(mark)).reduce((total, { proposal }) => total + proposal.subjects.length, 0)
  const [sure, candidates, suspects, blocked] = [sum('R2', 'R3'), sum('R1'), sum('R0'), sum('blocked')]
  const [first, ...rest] = [
    { number: sure, words: agree(sure, 'shows no demand', 'show no demand') },
    { number: candidates, words: agree(candidates, 'is a candidate for retirement', 'are candidates for retirement') },
    { number: suspects, words: agree(suspects, 'is only suspected', 'are only suspected') },
    { number: blocked, words: agree(blocked, 'is blocked', 'are blocked') },
  ].filter(({ number }) => number > 0)
  if (first === undefined) return 'No service gives a reason to retire it'
  const subject = `${opening(first.number)} ${agree(first.number, 'service', 'services')} ${first.words}`
  const more = rest.map(({ number, words }) => `${figure(number)} ${words}`)
  return more.length === 0 ? subject : `${subject}; ${more.join(', ')}`
}
