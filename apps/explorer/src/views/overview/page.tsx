import type { Proposal } from '@coppice/model'
import { Glyph } from '../../components/glyph.tsx'
import { markWord, proposalMark } from '../../estate/mark.ts'
import { count, date, share } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { OverviewData } from './prepare.ts'

const MOST_ROWS = 5

/** The story on one page: the sentence, the figures, what to decide, and what is not known. */
export function OverviewPage({ data, estate, picture }: PageProps<OverviewData>) {
  const { inventory, figures } = estate.analysis
  const kept = data.verdicts.find((group) => group.mark === 'keep')?.names.length ?? 0
  return (
    <div className="wrap page">
      <p className="kicker">
        {inventory.asOf === undefined ? `${inventory.name}, without a date` : `${inventory.name}, as of ${date(inventory.asOf)}`}
      </p>
      <h1 className="lead" tabIndex={-1}>
        {data.headline}
      </h1>
      <p className="intro">
        Read from code, configuration and version history. Nothing was observed at run time, so no verdict goes beyond candidate: each is a
        question to an owner, with the lines it rests on.
      </p>
      {data.partial === undefined ? null : (
        <p className="partial">
          <span>{data.partial}</span>
        </p>
      )}
      <dl className="figures">
        {data.figures.map(({ label, value, note, href }) => (
          <div className="figure" key={label}>
            <dt>{label}</dt>
            <dd>
              <a href={href}>{value}</a>
              <p className="sub">{note}</p>
            </dd>
          </div>
        ))}
      </dl>

      <figure className="section" aria-labelledby="verdicts-title">
        <h2 className="chart-title" id="verdicts-title">
          {figures.services === 0
            ? 'No service was found'
            : `${share(kept, figures.services, 'services')} ${kept === 1 ? 'has' : 'have'} a reason to stay as they are`}
        </h2>
        <p className="sub">Services by verdict, one shape each.</p>
        {picture}
        <details className="under">
          <summary>As a table</summary>
          <div className="scroll">
            <table>
              <thead>
                <tr>
                  <th scope="col">Verdict</th>
                  <th scope="col" className="number">
                    Services
                  </th>
                  <th scope="col">Names</th>
                </tr>
              </thead>
              <tbody>
                {data.verdicts.map(({ mark, names }) => (
                  <tr key={mark}>
                    <td>
                      <span className="verdict">
                        <Glyph mark={mark} />
                        {markWord(mark)}
                      </span>
                    </td>
                    <td className="number">{names.length}</td>
                    <td>
                      {names.slice(0, 12).join(', ')}
                      {names.length > 12 ? ` and ${names.length - 12} more` : ''}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      </figure>

      <div className="columns">
        <div>
          <Decisions
            title="Retire: ask these owners first"
            none="No service gives a reason to retire it."
            view="retire"
            proposals={data.retire}
          />
          <Decisions
            title="Merge: sets that act as one already"
            none="No set of services is tied closely enough to be one."
            view="merge"
            proposals={data.merge}
          />
          <Decisions
            title="Consolidate: rivals for one purpose"
            none="No purpose is served by more than one rented product."
            view="merge"
            proposals={data.overlaps}
          />
        </div>
        <section className="section">
          <h2 className="chart-title">What we do not know</h2>
          <p className="sub">Each of these can hide a caller, a cost or an owner.</p>
          <ul className="plain under">
            {data.unknowns.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <p className="more">
            <a href={toHash({ view: 'unknown' })}>Everything that is open</a>
          </p>
        </section>
      </div>
    </div>
  )
}

function Decisions(props: {
  readonly title: string
  readonly none: string
  readonly view: string
  readonly proposals: readonly Proposal[]
}) {
  const { title, none, view, proposals } = props
  return (
    <section className="section">
      <h2 className="chart-title">{title}</h2>
      {proposals.length === 0 ? (
        <p className="empty">{none}</p>
      ) : (
        <ul className="rows under">
          {proposals.slice(0, MOST_ROWS).map((proposal) => (
            <li key={proposal.id}>
              <Glyph mark={proposalMark(proposal)} />
              <a href={toHash({ view, selection: proposal.id })}>{proposal.title}</a>
              <span className="caption">{`${markWord(proposalMark(proposal))}, ${Math.round(proposal.confidence * 100)} of 100`}</span>
              <span className="sub">{(proposal.blockers[0] ?? proposal.evidenceFor[0])?.text}</span>
            </li>
          ))}
        </ul>
      )}
      {proposals.length > MOST_ROWS ? (
        <p className="more">
          <a href={toHash({ view })}>{`All ${count(proposals.length, 'proposal')}`}</a>
        </p>
      ) : null}
    </section>
  )
}
