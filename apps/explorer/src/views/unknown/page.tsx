import { CoverageBars } from '../../components/coverage.tsx'
import { EvidenceList } from '../../components/evidence-list.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { count, figure, inWords } from '../../estate/words.ts'
import { withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { UnknownData } from './prepare.ts'

const MOST = 200
const MOST_PLACES = 6
const MOST_STEPS = 12

/** What could not be read or tied: the part of the truth that is missing. */
export function UnknownPage({ data, estate, route, actions }: PageProps<UnknownData>) {
  const { coverage } = data
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{data.title}</h1>
      <p className="intro">
        A reference that may mean a service blocks its retirement. Everything here can be reduced: by scanning what is missing, or by an
        owner’s word.
      </p>

      <section className="section">
        <h2 className="chart-title">How much was seen</h2>
        <div className="under two-coverage">
          <CoverageBars rows={data.coverageRows} />
        </div>
      </section>

      {estate.analysis.nextEvidence.length > 0 ? (
        <section className="section">
          <h2 className="chart-title">What to find out next</h2>
          <ul className="arguments">
            {estate.analysis.nextEvidence.slice(0, MOST_STEPS).map(({ what, why, settles }) => (
              <li key={what}>
                <p>{what}</p>
                <p className="sub">{`Would settle ${count(settles, 'verdict')}. ${why}`}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}

      <section className="section">
        <h2 className="chart-title">
          {data.total === 0
            ? 'No reference is open'
            : `${count(data.total, 'reference leads', 'references lead')} nowhere known${data.mayMean > 0 ? `; ${inWords(data.mayMean)} may mean a service` : ''}`}
        </h2>
        {data.total > 0 ? (
          <input
            className="filter"
            type="search"
            aria-label="Filter references"
            placeholder="Filter by text or service"
            value={route.filters['q'] ?? ''}
            onChange={(event) => actions.change(withFilters(route, { q: event.target.value }))}
          />
        ) : null}
        {data.total > 0 && data.unresolved.length === 0 ? <p className="empty">No open reference fits this filter.</p> : null}
        <ul className="arguments">
          {data.unresolved.slice(0, MOST).map((one, index) => (
            <li key={index}>
              <p>
                {one.from === undefined ? null : <NodeLink estate={estate} id={one.from} />} <code>{one.reference}</code>
              </p>
              <p className="sub">{`Tried: ${one.tried.join('; ') || 'nothing fits'}.`}</p>
              {one.candidates.length > 0 ? (
                <p className="sub chips">
                  May mean{' '}
                  {one.candidates.map((id) => (
                    <NodeLink key={id} estate={estate} id={id} />
                  ))}
                </p>
              ) : null}
              <EvidenceList evidence={one.evidence} />
            </li>
          ))}
        </ul>
        {data.unresolved.length > MOST ? (
          <p className="more">{`and ${figure(data.unresolved.length - MOST)} more: filter to see them`}</p>
        ) : null}
      </section>

      <div className="columns">
        <section className="section">
          <h2 className="chart-title">
            {data.notes.length === 0
              ? 'Every file that was claimed was read whole'
              : `${count(data.notes.length, 'note')} on ${count(data.places, 'place')} in files`}
          </h2>
          <ul className="arguments under">
            {data.notes.slice(0, MOST).map(({ severity, message, places }) => (
              <li key={`${severity} ${message}`}>
                <p>
                  <strong>{severity}</strong> {message}
                </p>
                <p className="places">
                  {places.slice(0, MOST_PLACES).map((place, index) => (
                    <code key={index}>{place}</code>
                  ))}
                  {places.length > MOST_PLACES ? (
                    <span className="caption">{`and ${figure(places.length - MOST_PLACES)} more`}</span>
                  ) : null}
                </p>
              </li>
            ))}
          </ul>
        </section>
        <section className="section">
          <h2 className="chart-title">{`${figure(coverage.files.read)} of ${figure(coverage.files.listed)} files were read`}</h2>
          <p className="sub">The others are of kinds that no detector claims. {data.languages}</p>
          <div className="scroll">
            <table className="under">
              <thead>
                <tr>
                  <th scope="col">Language</th>
                  <th scope="col" className="number">
                    Files
                  </th>
                  <th scope="col">Calls are read</th>
                </tr>
              </thead>
              <tbody>
                {coverage.languages.map((language) => (
                  <tr key={language.language}>
                    <td>{language.language}</td>
                    <td className="number">{figure(language.files)}</td>
                    <td>{language.read ? 'yes' : 'no'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <h3 className="under">Not looked at</h3>
          <ul className="plain">
            {coverage.notLookedAt.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      </div>
    </div>
  )
}
