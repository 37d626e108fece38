import { by, compareText, type EvidenceClass, type InventoryNode, type ServiceNode } from '@coppice/model'
import { repositoryOf } from '../../estate/groupings.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { marks, type Mark } from '../../estate/mark.ts'
import { count, figure, kindWords } from '../../estate/words.ts'
import { valuesOf, type Route } from '../../state/route.ts'
import { recordsOf, type RecordFigures } from './record-figures.ts'

export interface ServiceRow {
  readonly node: InventoryNode
  readonly mark: Mark | undefined
  readonly owners: readonly string[]
  readonly needed: number
  readonly needs: number
  readonly lines: number | undefined
  readonly lastChange: string | undefined
  readonly language: string
  readonly domain: string
  readonly repository: string
  /** Classes of evidence that stand behind it and what is known of its edges. */
  readonly classes: ReadonlySet<EvidenceClass>
  /** References of it that lead nowhere known, and those of others that may mean it. */
  readonly open: number
  readonly blind: readonly BlindSpot[]
  readonly records: RecordFigures
}

/** What is not known of a service, and would change how sure a verdict is. */
export const blindSpots = ['owner', 'history', 'telemetry', 'references', 'assessment'] as const
export type BlindSpot = (typeof blindSpots)[number]

export interface FacetCount {
  readonly value: string
  readonly count: number
}

export interface ServicesData {
  readonly title: string
  readonly rows: readonly ServiceRow[]
  readonly total: number
  readonly sort: string
  readonly facets: Readonly<Record<FacetKey, readonly FacetCount[]>>
  readonly selected: ServiceRow | undefined
}

/** Everything in the inventory, narrowed by what was ticked and typed. */
export function prepare(estate: Estate, route: Route): ServicesData {
  const all = estate.analysis.inventory.nodes.map((node) => toRow(estate, node))
  const wanted = (route.filters['q'] ?? '').toLowerCase()
  const passes = (row: ServiceRow): boolean =>
    KEYS.every((key) => passesFacet(row, key, valuesOf(route, key))) && (wanted === '' || wordsOf(row).includes(wanted))
  const rows = all.filter(passes)
  const sort = route.filters['sort'] ?? 'name'
  return {
    title: titleOf(all, rows),
    rows: inOrder(rows, sort),
    total: all.length,
    sort,
    facets: {
      kind: tally(all, 'kind'),
      mark: tally(all, 'mark'),
      blind: tally(all, 'blind'),
      domain: tally(all, 'domain'),
      owner: tally(all, 'owner'),
      language: tally(all, 'language'),
      repository: tally(all, 'repository'),
    },
    selected: all.find((row) => row.node.id === route.selection),
  }
}

const KEYS = ['kind', 'mark', 'blind', 'domain', 'owner', 'language', 'repository'] as const
export type FacetKey = (typeof KEYS)[number]

function toRow(estate: Estate, node: InventoryNode): ServiceRow {
  const service = node.kind === 'service' ? node : undefined
  return {
    node,
    mark: estate.mark(node.id),
    owners: estate.owners(node.id),
    needed: new Set(
      estate
        .into(node.id)
        .filter((edge) => edge.kind !== 'co-changes' && edge.kind !== 'starts-after')
        .map((edge) => edge.from),
    ).size,
    needs: new Set(
      estate
        .outOf(node.id)
        .filter((edge) => edge.kind !== 'co-changes' && edge.kind !== 'starts-after' && edge.kind !== 'owned-by')
        .map((edge) => edge.to),
    ).size,
    lines: service?.linesOfCode,
    lastChange: service?.history?.lastChange,
    language: service?.languages[0] ?? '',
    domain: service?.domain ?? '',
    repository: repositoryOf(node) ?? '',
    classes: classesOf(estate, node),
    open: estate.openFrom(node.id).length + estate.openTo(node.id).length,
    blind: service ? blindSpotsOf(estate, service) : [],
    records: recordsOf(estate, node),
  }
}

function blindSpotsOf(estate: Estate, service: ServiceNode): BlindSpot[] {
  const isBlind: Readonly<Record<BlindSpot, boolean>> = {
    owner: estate.outOf(service.id, 'owned-by').length === 0,
    history: service.history === undefined,
    telemetry: service.usage === undefined,
    references: estate.openTo(service.id).length > 0,
    assessment: estate.mark(service.id) === 'not-assessed',
  }
  return blindSpots.filter((spot) => isBlind[spot])
}

function classesOf(estate: Estate, node: InventoryNode): ReadonlySet<EvidenceClass> {
  const classes = new Set(node.evidence.map((evidence) => evidence.class))
  for (const edge of [...estate.into(node.id), ...estate.outOf(node.id)]) for (const evidence of edge.evidence) classes.add(evidence.class)
  return classes
}

function valuesFor(row: ServiceRow, key: FacetKey): readonly string[] {
  switch (key) {
    case 'kind':
      return [row.node.kind]
    case 'mark':
      return row.mark ? [row.mark] : []
    case 'owner':
      return row.owners.length > 0 ? row.owners : row.node.kind === 'service' ? ['unknown'] : []
    case 'blind':
      return row.blind
    case 'language':
    case 'domain':
    case 'repository':
      return row[key] === '' ? [] : [row[key]]
  }
}

function passesFacet(row: ServiceRow, key: FacetKey, chosen: readonly string[]): boolean {
  return chosen.length === 0 || valuesFor(row, key).some((value) => chosen.includes(value))
}

function wordsOf({ node }: ServiceRow): string {
  return [
    node.id,
    node.name,
    ...node.aliases,
    ...node.paths.map((path) => (typeof path === 'string' ? path : `${path.repository}/${path.path}`)),
  ]
    .join('\n')
    .toLowerCase()
}

function tally(rows: readonly ServiceRow[], key: FacetKey): FacetCount[] {
  const counts = new Map<string, number>()
  for (const row of rows) for (const value of valuesFor(row, key)) counts.set(value, (counts.get(value) ?? 0) + 1)
  const order = key === 'mark' ? (value: string) => marks.findIndex((mark) => mark === value) : (value: string) => -(counts.get(value) ?? 0)
  return [...counts]
    .map(([value, number]) => ({ value, count: number }))
    .sort(
      by(
        ({ value }) => order(value),
        ({ value }) => value,
      ),
    )
}

function inOrder(rows: readonly ServiceRow[], sort: string): ServiceRow[] {
  const sign = sort.startsWith('-') ? -1 : 1
  const named = rows.toSorted(
    by(
      (row) => (row.mark ? 0 : 1),
      (row) => row.node.name.toLowerCase(),
      (row) => row.node.name,
      (row) => row.node.id,
    ),
  )
  const numbers: Readonly<Record<string, (row: ServiceRow) => number>> = {
    needed: (row) => row.needed,
    needs: (row) => row.needs,
    lines: (row) => row.lines ?? -1,
    open: (row) => row.open,
    cost: (row) => row.records.yearly[0]?.high ?? -1,
  }
  const key = sort.replace(/^-/, '')
  const number = numbers[key]
  if (number) return named.toSorted((a, b) => sign * (number(a) - number(b)))
  if (key === 'seen') return named.toSorted((a, b) => sign * compareText(a.records.lastUse ?? '9', b.records.lastUse ?? '9'))
  if (key === 'renewal') return named.toSorted((a, b) => sign * compareText(a.records.renewal ?? '9', b.records.renewal ?? '9'))
  if (key === 'last') return named.toSorted((a, b) => sign * compareText(a.lastChange ?? '9', b.lastChange ?? '9'))
  return sign < 0 ? named.toReversed() : named
}

function titleOf(all: readonly ServiceRow[], rows: readonly ServiceRow[]): string {
  if (all.length === 0) return 'Nothing was found'
  if (rows.length < all.length) return `${count(rows.length, 'entry', 'entries')} of ${all.length.toLocaleString('en-US')}`
  const optional = all.filter(({ node }) => node.kind === 'service' && node.optional).length
  // As everywhere: what overlays and examples alone name is counted apart.
  const apart = optional > 0 ? ` (and ${figure(optional)} found only in overlays or examples)` : ''
  const kinds = tally(all, 'kind').slice(0, 3)
  return `Everything found: ${kinds.map(({ value, count: number }) => (value === 'service' ? `${figure(number - optional)} ${kindWord(value, number - optional)}${apart}` : `${figure(number)} ${kindWord(value, number)}`)).join(', ')} and more`
}

function kindWord(kind: string, number: number): string {
  const word = kindWords[kind as keyof typeof kindWords]?.toLowerCase() ?? kind
  if (kind === 'saas') return number === 1 ? 'rented product' : 'rented products'
  if (word.endsWith('y')) return number === 1 ? word : `${word.slice(0, -1)}ies`
  return number === 1 ? word : `${word}s`
}
