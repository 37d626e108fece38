import { CopyBar } from '../../components/copy-bar.tsx'
import { EvidenceList } from '../../components/evidence-list.tsx'
import { NodeLink, nodeHref } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import type { CsvTable } from '../../estate/to-csv.ts'
import { count, figure, places } from '../../estate/words.ts'
import type { PageProps } from '../define-view.tsx'
import type { DataViewData, Holding } from './prepare.ts'
import '../../components/matrix.css'
import './data.css'

const MOST_STORES = 60

const holdingWords: Readonly<Record<Holding, string>> = {
  record: 'may claim the truth',
  copy: 'holds a copy',
  assumed: 'is made for it; nobody looked',
  consumer: 'asks for it',
}

/** Which system holds what, and which stores several services share. */
export function DataPage({ data, estate }: PageProps<DataViewData>) {
  const { fragmentation } = data.dataMap
  const { now, after } = fragmentation
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{data.title}</h1>
      {data.entities.length === 0 ? (
        <p className="intro">
          Kinds of data (customer, order) are not known here: no catalog, schema or configuration that was read names any. What follows is
          what services share.
        </p>
      ) : (
        <>
          <p className="intro">
            {now.recordsPerEntity === undefined
              ? ''
              : `Systems of record for each kind of data: ${places(now.recordsPerEntity)} on average now, ${places(after.recordsPerEntity ?? now.recordsPerEntity)} if all that nothing blocks were done. `}
            {now.systemsPerJourney === undefined
              ? ''
              : `From a way in, calls and messages can reach ${places(now.systemsPerJourney)} systems on average, then ${places(after.systemsPerJourney ?? now.systemsPerJourney)}.`}
          </p>
          <Grid data={data} estate={estate} />
          {data.journeys.length > 0 ? <Journeys data={data} estate={estate} /> : null}
        </>
      )}
      {data.stores > 0 ? <Stores data={data} estate={estate} /> : null}
    </div>
  )
}

/** Kinds of data in rows, systems in columns. Picture and table in one. */
function Grid({ data, estate }: { readonly data: DataViewData; readonly estate: Estate }) {
  const shown = data.grid
  const more = data.entities.length - shown.length
  return (
    <section className="section">
      <div className="chart-head">
        <h2 className="chart-title">{data.gridTitle}</h2>
        <CopyBar title={data.gridTitle} csv={entitiesCsv(data, estate)} />
      </div>
      <p className="sub">
        {`Rows: kinds of data, most rivals first. Columns: systems that hold some, rivals first.${data.moreSystems > 0 ? ` ${count(data.moreSystems, 'system holds', 'systems hold')} less and stand in the CSV.` : ''}${more > 0 ? ` ${count(more, 'kind')} of data more in the CSV.` : ''}`}
      </p>
      <p className="key under">
        {Object.entries(holdingWords).map(([holding, words]) => (
          <span key={holding} className="matrix-key">
            <b className="holding" data-holding={holding} aria-hidden="true" /> {words}
          </span>
        ))}
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Kinds of data by system">
        <table className="matrix data-grid">
          <thead>
            <tr>
              <th scope="col">Kind of data</th>
              {data.systems.map((id) => (
                <th scope="col" key={id} className="slanted">
                  <a href={nodeHref(id)}>{estate.name(id)}</a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={nodeHref(row.id)}>{row.name}</a>
                  {row.records > 1 ? <span className="caption claims">{` ${row.records} claim it`}</span> : null}
                </th>
                {data.systems.map((id) => {
                  const cell = row.cells.get(id)
                  return (
                    <td key={id} title={cell ? `${estate.name(id)} ${holdingWords[cell.holding]}: ${cell.because}` : undefined}>
                      {cell ? (
                        <>
                          <b className="holding" data-holding={cell.holding} aria-hidden="true" />
                          <span className="visually-hidden">{holdingWords[cell.holding]}</span>
                        </>
                      ) : (
                        <span className="visually-hidden">nothing</span>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** How many systems a journey can touch; very long ones list only the nearest. */
function systemsOf({ systems, touched = systems.length }: DataViewData['journeys'][number]): number {
  return touched
}

function Journeys({ data, estate }: { readonly data: DataViewData; readonly estate: Estate }) {
  const most = data.journeys[0] ? systemsOf(data.journeys[0]) : 1
  return (
    <section className="section">
      <h2 className="chart-title">{`What begins at ${estate.name(data.journeys[0]?.entry ?? '')} can reach ${count(most, 'system')}`}</h2>
      <p className="sub">
        Ways in from outside, and how many systems calls and messages lead to from there, in any number of steps: the most that one journey
        can touch.
      </p>
      <ol className="bars under">
        {data.journeys.map((journey) => (
          <li key={journey.entry}>
            <NodeLink estate={estate} id={journey.entry} />
            <i aria-hidden="true" style={{ width: `${(100 * systemsOf(journey)) / most}%` }} />
            <span className="number">{figure(systemsOf(journey))}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Stores({ data, estate }: { readonly data: DataViewData; readonly estate: Estate }) {
  return (
    <section className="section">
      <div className="chart-head">
        <h2 className="chart-title">{data.entities.length === 0 ? 'Shared stores, most users first' : data.storesTitle}</h2>
        <CopyBar title={data.storesTitle} csv={storesCsv(data, estate)} />
      </div>
      <p className="sub">
        Where several read and write the same tables, none can change them alone. A server that hosts separate databases is not shared data.
      </p>
      {data.shared.length === 0 ? null : (
        <ul className="stores under">
          {data.shared.slice(0, MOST_STORES).map((store) => (
            <li key={store.id}>
              <NodeLink estate={estate} id={store.id} />
              <span className="chips">
                {store.users.map((user) => (
                  <NodeLink key={user} estate={estate} id={user} />
                ))}
              </span>
              <span className="caption">
                {store.owners.length > 1 ? `${store.owners.length} teams` : (store.owners[0] ?? 'no owner known')}
              </span>
              <details>
                <summary aria-label={`Lines that say who uses ${estate.name(store.id)}`}>lines</summary>
                <EvidenceList evidence={estate.into(store.id, 'stores-in').flatMap((edge) => edge.evidence)} />
              </details>
            </li>
          ))}
        </ul>
      )}
      {data.shared.length > MOST_STORES ? (
        <p className="more">{`and ${figure(data.shared.length - MOST_STORES)} more: the CSV has all.`}</p>
      ) : null}
    </section>
  )
}

function entitiesCsv(data: DataViewData, estate: Estate): CsvTable {
  return {
    headings: ['Kind of data', 'System', 'Is to it', 'Because'],
    rows: () => data.entities.flatMap((row) => [...row.cells].map(([id, cell]) => [row.name, estate.name(id), cell.holding, cell.because])),
  }
}

function storesCsv(data: DataViewData, estate: Estate): CsvTable {
  return {
    headings: ['Store', 'Service', 'Teams'],
    rows: () =>
      data.shared.flatMap((store) => store.users.map((user) => [estate.name(store.id), estate.name(user), store.owners.join('; ')])),
  }
}
