import { Chart } from '../../components/chart.tsx'
import { Choice } from '../../components/choice.tsx'
import { DataTable, type Column } from '../../components/data-table.tsx'
import { EvidenceList } from '../../components/evidence-list.tsx'
import { Unknown, VerdictLabel } from '../../components/glyph.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { NodePicker } from '../../components/node-picker.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { markWord } from '../../estate/mark.ts'
import { agree, count, edgeWords, figure, kindWords } from '../../estate/words.ts'
import type { CsvTable } from '../../estate/to-csv.ts'
import { toHash, withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { ImpactData, ImpactRow } from './prepare.ts'

/** Who is hit by a loss, step by step: the other side of a retirement. */
export function ImpactPage({ data, estate, route, actions, picture }: PageProps<ImpactData>) {
  const { node, rows } = data
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{data.title}</h1>
      <div className="pickers">
        <NodePicker
          estate={estate}
          label="What goes"
          value={route.selection}
          onChoose={(selection) => actions.change({ ...route, selection })}
        />
      </div>
      {node ? null : <Suggestions data={data} estate={estate} />}
      {node && rows.length === 0 ? <p className="empty">{emptyWords(data)}</p> : null}
      {node && rows.length > 0 ? (
        <>
          {data.farthest > 1 ? (
            <Choice
              label="Steps"
              value={Number.isFinite(data.depth) ? String(data.depth) : ''}
              options={[
                ...[1, 2, 3].filter((depth) => depth < data.farthest).map((depth) => ({ value: String(depth), label: `${depth}` })),
                { value: '', label: `All ${data.farthest}` },
              ]}
              onChoose={(depth) => actions.change(withFilters(route, { depth }))}
            />
          ) : null}
          <Chart
            title={`${count(rows.length, 'entry', 'entries')} within reach, by steps`}
            measure={`Each column needs the one before it: by calls of business, messages, stores, products or libraries. Optional parts, monitoring and configuration are left out.${openWords(data)}`}
            csv={toTable(estate, rows)}
          >
            {picture}
          </Chart>
          <section className="section">
            <h2 className="chart-title">Who is hit, nearest first</h2>
            <DataTable label="Who is hit" columns={columnsOf(estate)} rows={rows} keyOf={(row) => row.id} />
          </section>
          <section className="section">
            <h2 className="chart-title">The lines that say so at the first step</h2>
            <ul className="edges under" aria-label="Direct users, with their lines">
              {rows
                .filter((row) => row.distance === 1)
                .slice(0, MOST_DIRECT)
                .map((row) => (
                  <li key={row.id}>
                    <NodeLink estate={estate} id={row.id} />
                    <span className="caption">{[...new Set(row.by.map((step) => edgeWords[step.edge.kind]))].join(', ')}</span>
                    <details>
                      <summary aria-label={`Lines of ${estate.name(row.id)}`}>lines</summary>
                      <EvidenceList evidence={row.by.flatMap((step) => step.edge.evidence)} />
                    </details>
                  </li>
                ))}
            </ul>
          </section>
        </>
      ) : null}
    </div>
  )
}

const MOST_DIRECT = 100

function emptyWords({ node, open }: ImpactData): string {
  const doubt = open > 0 ? ` ${count(open, 'reference')} that could not be tied may still mean it.` : ''
  return `No call, message, store or library was found that leads to ${node?.name ?? 'it'}.${doubt} Calls from outside the scanned code are not seen.`
}

function openWords({ open }: ImpactData): string {
  return open > 0 ? ` ${count(open, 'more reference', 'more references')} may mean it and ${agree(open, 'is', 'are')} not counted.` : ''
}

function Suggestions({ data, estate }: { readonly data: ImpactData; readonly estate: Estate }) {
  if (data.most.length === 0) return <p className="empty">Nothing that was found is needed by anything else.</p>
  const most = data.most[0]?.reached ?? 1
  return (
    <section className="section">
      <h2 className="chart-title">{`${estate.name(data.most[0]?.id ?? '')} reaches farthest: ${figure(most)} would feel its loss`}</h2>
      <p className="sub">Choose one above, or begin with those whose loss reaches most others.</p>
      <ol className="bars under">
        {data.most.map(({ id, reached }) => (
          <li key={id}>
            <span>
              <svg className="glyph" aria-hidden="true">
                <use href={`#${estate.symbol(id)}`} />
              </svg>{' '}
              <a href={toHash({ view: 'impact', selection: id })}>{estate.name(id)}</a>
            </span>
            <i aria-hidden="true" style={{ width: `${(100 * reached) / most}%` }} />
            <span className="number">{figure(reached)}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function columnsOf(estate: Estate): readonly Column<ImpactRow>[] {
  return [
    {
      key: 'name',
      title: 'Name',
      width: '26%',
      cell: (row) => <a href={toHash({ view: 'service', selection: row.id })}>{estate.name(row.id)}</a>,
    },
    { key: 'distance', title: 'Steps', isNumber: true, width: '8%', cell: (row) => row.distance },
    { key: 'by', title: 'Through', width: '26%', cell: (row) => through(estate, row) },
    { key: 'kind', title: 'Kind', width: '10%', cell: (row) => (row.node ? kindWords[row.node.kind] : '') },
    { key: 'verdict', title: 'Verdict', width: '14%', cell: (row) => <VerdictLabel mark={estate.mark(row.id)} /> },
    {
      key: 'owner',
      title: 'Owner',
      cell: (row) => (row.owners.length > 0 ? row.owners.join(', ') : row.node?.kind === 'service' ? <Unknown>no owner</Unknown> : ''),
    },
  ]
}

function through(estate: Estate, row: ImpactRow): string {
  const names = [...new Set(row.by.map((step) => estate.name(step.from)))]
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} and ${names.length - 2} more` : names.join(', ')
}

function toTable(estate: Estate, rows: readonly ImpactRow[]): CsvTable {
  return {
    headings: ['Name', 'Kind', 'Steps', 'Through', 'Verdict', 'Owner'],
    rows: () =>
      rows.map((row) => {
        const mark = estate.mark(row.id)
        const names = [...new Set(row.by.map((step) => estate.name(step.from)))].join('; ')
        return [estate.name(row.id), row.node?.kind, row.distance, names, mark && markWord(mark), row.owners.join('; ')]
      }),
  }
}
