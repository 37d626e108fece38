import { DataTable, type Column } from '../../components/data-table.tsx'
import { Drawer } from '../../components/drawer.tsx'
import { Facets, type Facet } from '../../components/facets.tsx'
import { Glyph, Unknown, VerdictLabel } from '../../components/glyph.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import { ProposalSheet } from '../../components/proposal-sheet.tsx'
import { marks, markWord } from '../../estate/mark.ts'
import { age, count } from '../../estate/words.ts'
import { toHash, withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { RetireData, RetireRow } from './prepare.ts'

/** Owners with fewest proposals are found by the filter above the table. */
const MOST_OWNERS = 16

/** The retire list with its evidence beside it. */
export function RetirePage({ data, estate, route, actions }: PageProps<RetireData>) {
  const { asOf } = estate.analysis.inventory
  const columns: readonly Column<RetireRow>[] = [
    {
      key: 'name',
      title: 'Service',
      isSortable: true,
      width: '22%',
      cell: (row) => <a href={toHash({ ...route, selection: row.proposal.id })}>{row.name}</a>,
    },
    { key: 'rung', title: 'Verdict', width: '130px', cell: (row) => <VerdictLabel mark={row.mark} /> },
    { key: 'because', title: 'Because', cell: (row) => <span title={row.because}>{row.because}</span> },
    {
      key: 'owner',
      title: 'Owner',
      width: '190px',
      cell: (row) => (row.owners.length > 0 ? row.owners.join(', ') : <Unknown>no owner</Unknown>),
    },
    {
      key: 'last',
      title: 'Unchanged for',
      isSortable: true,
      width: '104px',
      cell: (row) => age(row.lastChange, asOf) ?? <Unknown>unknown</Unknown>,
    },
    {
      key: 'confidence',
      title: 'Confidence',
      isNumber: true,
      isSortable: true,
      width: '84px',
      cell: (row) => Math.round(row.proposal.confidence * 100),
    },
  ]
  const { selected } = data
  const visible = selected
    ? columns.filter((column) => column.key !== 'because' && column.key !== 'last').map(({ width: _width, ...column }) => column)
    : columns
  return (
    <div className={selected ? 'workbench with-drawer' : 'workbench'}>
      <Facets facets={facetsOf(data)} route={route} actions={actions} />
      <div className="body">
        <h1 tabIndex={-1}>{data.title}</h1>
        <p className="sub">
          {`${data.together > 0 ? `${count(data.together, 'row is', 'rows are')} of services that only need each other and go together. ` : ''}Ranked by rung, then by confidence (0 to 100).`}{' '}
          What files say never leads beyond R1: only traffic, or the owner, can.
        </p>
        <input
          className="filter"
          type="search"
          aria-label="Filter by name"
          placeholder="Filter by name"
          value={route.filters['q'] ?? ''}
          onChange={(event) => actions.change(withFilters(route, { q: event.target.value }))}
        />
        {data.rows.length === 0 ? (
          <p className="empty">{data.all.length === 0 ? 'Nothing to retire was found.' : 'No proposal fits these filters.'}</p>
        ) : (
          <DataTable
            label="Services to retire"
            columns={visible}
            rows={data.rows}
            keyOf={(row) => row.proposal.id}
            selected={selected?.proposal.id}
            sort={data.sort}
            onSort={(sort) => actions.change(withFilters(route, { sort }))}
          />
        )}
      </div>
      {selected ? (
        <Drawer crumb="Proposal" title={`Retire ${selected.name}`} onClose={() => actions.change({ ...route, selection: undefined })}>
          <p className="sub">
            <a href={nodeHref(selected.proposal.subjects[0] ?? '')}>Everything known about {selected.name}</a>
          </p>
          <dl className="facts">
            <div>
              <dt>Owner</dt>
              <dd>{selected.owners.length > 0 ? selected.owners.join(', ') : <Unknown>no owner</Unknown>}</dd>
            </div>
            <div>
              <dt>Unchanged for</dt>
              <dd>{age(selected.lastChange, asOf) ?? <Unknown>unknown</Unknown>}</dd>
            </div>
          </dl>
          <ProposalSheet proposal={selected.proposal} />
        </Drawer>
      ) : null}
    </div>
  )
}

function facetsOf({ all }: RetireData): Facet[] {
  const owners = new Map<string, number>()
  for (const row of all)
    for (const owner of row.owners.length > 0 ? row.owners : ['unknown']) owners.set(owner, (owners.get(owner) ?? 0) + 1)
  const facets: Facet[] = [
    {
      key: 'mark',
      title: 'Verdict',
      options: marks.flatMap((mark) => {
        const count = all.filter((row) => row.mark === mark).length
        return count > 0 ? [{ value: mark, label: markWord(mark), count, icon: <Glyph mark={mark} /> }] : []
      }),
    },
    {
      key: 'owner',
      title: 'Owner',
      options: [...owners]
        .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
        .slice(0, MOST_OWNERS)
        .map(([value, count]) => ({ value, label: value === 'unknown' ? 'No owner known' : value, count })),
    },
  ]
  return facets.filter((facet) => facet.options.length > 0)
}
