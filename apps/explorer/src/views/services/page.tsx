import { useCallback, useMemo } from 'react'
import { CopyBar } from '../../components/copy-bar.tsx'
import { DataTable } from '../../components/data-table.tsx'
import { Facets, type Facet } from '../../components/facets.tsx'
import { Glyph, KindIcon } from '../../components/glyph.tsx'
import { markWord, type Mark } from '../../estate/mark.ts'
import { count, kindWords } from '../../estate/words.ts'
import { toggled, valuesOf, withFilters } from '../../state/route.ts'
import type { NodeKind } from '@coppice/model'
import type { PageProps } from '../define-view.tsx'
import { columnWords, shownColumns, toColumns, toTable, type ColumnKey } from './columns.tsx'
import { NodeDrawer } from './node-drawer.tsx'
import type { BlindSpot, FacetCount, ServicesData } from './prepare.ts'
import './services.css'

/** A table of everything. */
export function ServicesPage({ data, estate, route, actions }: PageProps<ServicesData>) {
  const { asOf, records } = estate.analysis.inventory
  const hasRecords = records !== undefined
  const shown = shownColumns(valuesOf(route, 'columns'), hasRecords)
  const columns = useMemo(() => toColumns(shownColumns(valuesOf(route, 'columns'), hasRecords), asOf, route), [asOf, hasRecords, route])
  const close = useCallback(() => actions.change({ ...route, selection: undefined }), [actions, route])
  return (
    <div className={data.selected ? 'workbench with-drawer' : 'workbench'}>
      <Facets facets={facetsOf(data)} route={route} actions={actions} />
      <div className="body">
        <h1 tabIndex={-1}>{data.title}</h1>
        <p className="sub">Services and what they depend on: products, stores, brokers, channels, libraries, technologies, teams.</p>
        <div className="table-tools">
          <input
            className="filter"
            type="search"
            aria-label="Filter by name, alias or path"
            placeholder="Filter by name, alias or path"
            value={route.filters['q'] ?? ''}
            onChange={(event) => actions.change(withFilters(route, { q: event.target.value }))}
          />
          <details className="columns-choice">
            <summary>Columns</summary>
            <fieldset>
              <legend className="visually-hidden">Columns</legend>
              {Object.entries(columnWords).map(([key, word]) => (
                <label key={key}>
                  <input
                    type="checkbox"
                    checked={shown.includes(key as ColumnKey)} // the entries are those of the columns
                    onChange={() => actions.change(withFilters(route, { columns: toggled(shown, key) }))}
                  />{' '}
                  {word}
                </label>
              ))}
            </fieldset>
          </details>
          <CopyBar title={data.title} csv={toTable(data.rows)} />
        </div>
        <p className="caption evidence-key">
          <span>{`${count(data.rows.length, 'row')}. `}</span>
          <span>
            <b>D</b> declared
          </span>
          <span>
            <b>I</b> inferred
          </span>
          <span>
            <b>O</b> observed
          </span>
          <span>
            <b>A</b> asserted
          </span>
        </p>
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
            selected={data.selected?.node.id}
            sort={data.sort}
            onSort={(sort) => actions.change(withFilters(route, { sort }))}
          />
        )}
      </div>
      {data.selected ? <NodeDrawer estate={estate} row={data.selected} onClose={close} /> : null}
    </div>
  )
}

const blindWords: Readonly<Record<BlindSpot, string>> = {
  owner: 'No owner',
  history: 'No history',
  telemetry: 'No telemetry',
  references: 'May be meant elsewhere',
  assessment: 'Not assessed',
}

const MOST_VALUES = 14

function plain(key: string, title: string, counts: readonly FacetCount[]): Facet {
  return {
    key,
    title,
    options: counts
      .slice(0, MOST_VALUES)
      .map(({ value, count: number }) => ({ value, count: number, label: value === 'unknown' ? 'No owner known' : value })),
  }
}

function facetsOf({ facets }: ServicesData): Facet[] {
  // The values of these three facets come from the closed lists they are cast to.
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
      key: 'blind',
      title: 'Blind spots',
      options: facets.blind.map(({ value, count: number }) => ({ value, count: number, label: blindWords[value as BlindSpot] })),
    },
    plain('domain', 'Domain', facets.domain),
    plain('owner', 'Owner', facets.owner),
    plain('language', 'Written in', facets.language),
    plain('repository', 'Repository', facets.repository),
  ]
  return all.filter((facet) => facet.options.length > 0)
}
