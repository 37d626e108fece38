import { EvidenceClass } from '@coppice/model'
import type { ReactNode } from 'react'
import type { Column } from '../../components/data-table.tsx'
import { Unknown, VerdictLabel } from '../../components/glyph.tsx'
import { markWord } from '../../estate/mark.ts'
import { money } from '../../estate/money.ts'
import type { CsvTable } from '../../estate/to-csv.ts'
import { age, count, date, figure, kindWords } from '../../estate/words.ts'
import { toHash, withFilters, type Route } from '../../state/route.ts'
import type { ServiceRow } from './prepare.ts'
import type { RecordFigures } from './record-figures.ts'

/** Columns by key, in their order; those that nobody chose otherwise are shown first. */
export const columnWords = {
  verdict: 'Verdict',
  owner: 'Owner',
  language: 'Written in',
  needed: 'Needed by',
  needs: 'Needs',
  evidence: 'Evidence',
  open: 'Open refs',
  last: 'Unchanged for',
  lines: 'Lines',
  cost: 'Cost a year',
  use: 'Used by',
  seen: 'Last seen used',
  renewal: 'Renews',
  kind: 'Kind',
  domain: 'Domain',
  repository: 'Repository',
  id: 'Id',
} as const
export type ColumnKey = keyof typeof columnWords

const keys = Object.keys(columnWords) as readonly ColumnKey[] // the keys of the object above
const SHOWN: readonly ColumnKey[] = ['verdict', 'owner', 'needed', 'needs', 'evidence', 'open', 'last']

/** Where records were joined, what they say comes before what the graph says. */
const SHOWN_WITH_RECORDS: readonly ColumnKey[] = ['verdict', 'owner', 'cost', 'use', 'seen', 'renewal', 'evidence']

export function shownColumns(chosen: readonly string[], hasRecords: boolean): readonly ColumnKey[] {
  return chosen.length === 0 ? (hasRecords ? SHOWN_WITH_RECORDS : SHOWN) : keys.filter((key) => chosen.includes(key))
}

/** The name first, then what was chosen. */
export function toColumns(shown: readonly ColumnKey[], asOf: string | undefined, route: Route): readonly Column<ServiceRow>[] {
  const cells: Readonly<Record<ColumnKey, Omit<Column<ServiceRow>, 'key' | 'title'>>> = {
    verdict: { width: '15%', cell: (row) => <VerdictLabel mark={row.mark} /> },
    owner: {
      width: '16%',
      cell: (row) => (ownersOf(row) ? <span title={ownersOf(row)}>{ownersOf(row)}</span> : isOwned(row) ? <Unknown>no owner</Unknown> : ''),
    },
    language: { width: '11%', cell: (row) => row.language },
    needed: { isNumber: true, isSortable: true, cell: (row) => figure(row.needed) },
    needs: { isNumber: true, isSortable: true, cell: (row) => figure(row.needs) },
    evidence: { width: '13%', cell: (row) => <Classes classes={row.classes} /> },
    open: { isNumber: true, isSortable: true, cell: (row) => (row.open === 0 ? '' : figure(row.open)) },
    last: {
      isNumber: true,
      isSortable: true,
      cell: (row) => (row.node.kind === 'service' ? (age(row.lastChange, asOf) ?? <Unknown>unknown</Unknown>) : ''),
    },
    lines: { isNumber: true, isSortable: true, cell: (row) => (row.lines === undefined ? '' : figure(row.lines)) },
    cost: {
      isNumber: true,
      isSortable: true,
      width: '11%',
      cell: ({ records }) => known(records, records.yearly.length > 0 ? records.yearly.map(money).join(' + ') : undefined),
    },
    // People and requests are no common measure, so that nothing is ordered by them.
    use: { isNumber: true, width: '16%', cell: ({ records }) => known(records, usersOf(records)) },
    seen: { isSortable: true, width: '11%', cell: ({ records }) => known(records, lastUseOf(records)) },
    renewal: {
      isSortable: true,
      width: '11%',
      cell: ({ node, records }) => (node.kind === 'saas' ? known(records, records.renewal && date(records.renewal)) : ''),
    },
    kind: { width: '10%', cell: (row) => kindWords[row.node.kind] },
    domain: { width: '12%', cell: (row) => row.domain },
    repository: { width: '14%', cell: (row) => row.repository },
    id: { width: '18%', cell: (row) => <code>{row.node.id}</code> },
  }
  return [
    { key: 'name', title: 'Name', isSortable: true, width: '26%', cell: (row) => <Name row={row} route={route} /> },
    ...shown.map((key) => ({ key, title: columnWords[key], ...cells[key] })),
  ]
}

/** Teams that own it, or who answers for the contract. */
function ownersOf({ owners, records }: ServiceRow): string {
  return owners.length > 0 ? owners.join(', ') : (records.owner ?? '')
}

/** Whether somebody should answer for it: what is run, and what is known to be paid for. */
function isOwned({ node, records }: ServiceRow): boolean {
  return node.kind === 'service' || records.yearly.length > 0
}

/** Nothing for what is neither run nor rented; a chip for what no record says. */
function known({ applies }: RecordFigures, words: string | undefined): ReactNode {
  if (!applies) return ''
  return words ?? <Unknown>unknown</Unknown>
}

function usersOf({ users, requests }: RecordFigures): string | undefined {
  if (users !== undefined) return count(users, 'person', 'people')
  return requests === undefined ? undefined : count(requests, 'request')
}

function lastUseOf({ users, requests, lastUse }: RecordFigures): string | undefined {
  if (lastUse !== undefined) return date(lastUse)
  return users === 0 || requests === 0 ? 'none seen' : undefined
}

function Name({ row: { node }, route }: { readonly row: ServiceRow; readonly route: Route }) {
  return (
    <>
      <a href={toHash({ ...withFilters(route, {}), selection: node.id })}>{node.name}</a>
      <span className="kind">
        {node.kind === 'service' ? (node.role === 'application' ? '' : node.role) : kindWords[node.kind].toLowerCase()}
      </span>
    </>
  )
}

/** The four classes in their places: a letter where there is evidence of it, a line where there is none. */
function Classes({ classes }: { readonly classes: ServiceRow['classes'] }) {
  const held = EvidenceClass.options.filter((name) => classes.has(name))
  return (
    <span className="classes">
      <span className="visually-hidden">{held.join(', ') || 'none'}</span>
      {EvidenceClass.options.map((name) => (
        <i key={name} aria-hidden="true" data-held={classes.has(name) || undefined} title={classes.has(name) ? name : `nothing ${name}`}>
          {classes.has(name) ? name.charAt(0).toUpperCase() : ''}
        </i>
      ))}
    </span>
  )
}

export function toTable(rows: readonly ServiceRow[]): CsvTable {
  return {
    headings: [
      'Id',
      'Name',
      'Kind',
      'Verdict',
      'Owner',
      'Domain',
      'Repository',
      'Written in',
      'Lines',
      'Needed by',
      'Needs',
      'Evidence',
      'Open references',
      'Last change',
      'Cost a year',
      'People who logged in',
      'Requests',
      'Last seen used',
      'Renews on',
    ],
    rows: () =>
      rows.map((row) => [
        row.node.id,
        row.node.name,
        row.node.kind,
        row.mark && markWord(row.mark),
        row.owners.join('; ') || row.records.owner,
        row.domain,
        row.repository,
        row.language,
        row.lines,
        row.needed,
        row.needs,
        [...row.classes].sort().join('; '),
        row.open,
        row.lastChange,
        row.records.yearly.map(money).join(' + '),
        row.records.users,
        row.records.requests,
        row.records.lastUse,
        row.records.renewal,
      ]),
  }
}
