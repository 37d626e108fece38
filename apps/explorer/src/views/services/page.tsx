import { DataTable, type Column } from '../../components/data-table.tsx'
import { Facets, type Facet } from '../../components/facets.tsx'
import { Glyph, KindIcon, Unknown, VerdictLabel } from '../../components/glyph.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import { markWord, type Mark } from '../../estate/mark.ts'
import { age, figure, kindWords } from '../../estate/words.ts'
import { withFilters } from '../../state/route.ts'
import type { NodeKind } from '@coppice/model'
import type { PageProps } from '../define-view.tsx'
import type { ServiceRow, ServicesData } from './prepare.ts'

/** A table of everything. */
export function ServicesPage({ data, estate, route, actions }: PageProps<ServicesData>) {
  const { asOf } = estate.analysis.inventory
  const columns: readonly Column<ServiceRow>[] = [
    {
      key: 'name',
      title: 'Name',
      isSortable: true,
      width: '28%',
      cell: ({ node }) => (
        <>
          <a href={nodeHref(node.id)}>{node.name}</a>
          <span className="kind">
            {node.kind === 'service' && node.role !== 'application'
              ? node.role
              : node.kind === 'service'
                ? ''
                : kindWords[node.kind].toLowerCase()}
          </span>
        </>
      ),
    },
    { key: 'verdict', title: 'Verdict', width: '15%', cell: (row) => <VerdictLabel mark={row.mark} /> },
    {
      key: 'owner',
      title: 'Owner',
      width: '18%',
      cell: (row) => (row.owners.length > 0 ? row.owners.join(', ') : row.node.kind === 'service' ? <Unknown>no owner</Unknown> : ''),
    },
    { key: 'language', title: 'Written in', width: '11%', cell: (row) => row.language },
    { key: 'lines', title: 'Lines', isNumber: true, isSortable: true, cell: (row) => (row.lines === undefined ? '' : figure(row.lines)) },
    { key: 'needed', title: 'Needed by', isNumber: true, isSortable: true, cell: (row) => figure(row.needed) },
    { key: 'needs', title: 'Needs', isNumber: true, isSortable: true, cell: (row) => figure(row.needs) },
    {
      key: 'last',
      title: 'Unchanged for',
      isNumber: true,
      isSortable: true,
      cell: (row) => (row.node.kind === 'service' ? (age(row.lastChange, asOf) ?? <Unknown>unknown</Unknown>) : ''),
    },
  ]
  return (
    <div className="workbench">
      <Facets facets={facetsOf(data)} route={route} actions={actions} />
      <div className="body">
        <h1 tabIndex={-1}>{data.title}</h1>
        <p className="sub">Services and what they depend on: products, stores, brokers, channels, libraries, technologies, teams.</p>
        <input
          className="filter"
          type="search"
          aria-label="Filter by name, alias or path"
          placeholder="Filter by name, alias or path"
          value={route.filters['q'] ?? ''}
          onChange={(event) => actions.change(withFilters(route, { q: event.target.value }))}
        />
        {data.rows.length === 0 ? (
          <p className="empty">
            {data.total === 0 ? 'The scan found nothing: look at Unknown for what could not be read.' : 'Nothing fits these filters.'}
          </p>
        ) : (
          <DataTable
            label="Everything found"
            columns={columns}
            rows={data.rows}
            keyOf={(row) => row.node.id}
            sort={data.sort}
            onSort={(sort) => actions.change(withFilters(route, { sort }))}
          />
        )}
      </div>
    </div>
  )
}

function facetsOf({ facets }: ServicesData): Facet[] {
  // The values of these two facets come from the closed lists they are cast to.
  const all: Facet[] = [
    {
      key: 'kind',
      title: 'Kind',
      options: facets.kind.map(({ value, count }) => ({
        value,
        count,
        label: kindWords[value as NodeKind],
        icon: <KindIcon kind={value as NodeKind} />,
      })),
    },
    {
      key: 'mark',
      title: 'Verdict',
      options: facets.mark.map(({ value, count }) => ({
        value,
        count,
        label: markWord(value as Mark),
        icon: <Glyph mark={value as Mark} />,
      })),
    },
    {
      key: 'owner',
      title: 'Owner',
      options: facets.owner
        .slice(0, 20)
        .map(({ value, count }) => ({ value, count, label: value === 'unknown' ? 'No owner known' : value })),
    },
    {
      key: 'language',
      title: 'Written in',
      options: facets.language.slice(0, 12).map(({ value, count }) => ({ value, count, label: value })),
    },
  ]
  return all.filter((facet) => facet.options.length > 0)
}
