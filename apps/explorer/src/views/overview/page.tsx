import type { Proposal } from '@coppice/model'
import { CoverageBars } from '../../components/coverage.tsx'
import { Glyph } from '../../components/glyph.tsx'
import { markWord, proposalMark } from '../../estate/mark.ts'
import { count, date, figure, share } from '../../estate/words.ts'
import type { Estate } from '../../estate/index-estate.ts'
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
      <div className="opening">
        <h1 className="lead" tabIndex={-1}>
          {data.headline}
        </h1>
        <p className="intro">
          Read from code, configuration and version history. Nothing was observed at run time, so no verdict goes beyond candidate: each is
          a question to an owner, with the lines it rests on.
        </p>
      </div>
      {data.partial === undefined ? null : (
        <p className="partial">
          <span>
            {data.partial} <a href={toHash({ view: 'unknown' })}>Which they are</a>
          </span>
        </p>
      )}
      <dl className="figures">
        {data.figures.map(({ label, value, note, href, more }) => (
          <div className="figure" key={label}>
            <dt>{label}</dt>
            <dd>
              {value}
              <p className="sub">{note}</p>
              <a className="door" href={href}>
                {more}
              </a>
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
        <p className="sub">{`Services by verdict, one shape each.${data.optional > 0 ? ` ${count(data.optional, 'more', 'more')} found only in overlays or examples ${data.optional === 1 ? 'is' : 'are'} counted apart.` : ''}`}</p>
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
                    <td className="number">
                      <a href={toHash({ view: 'services', filters: { kind: 'service', mark } })}>{figure(names.length)}</a>
                    </td>
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
            estate={estate}
          />
          <Decisions
            title="Merge: sets that act as one already"
            none="No set of services is tied closely enough to be one."
            view="merge"
            proposals={data.merge}
            estate={estate}
          />
        </div>
        <div>
          <section className="section">
            <h2 className="chart-title">What we do not know</h2>
            <p className="sub">Hatched is what was not seen: it can hide a caller, a cost or an owner.</p>
            <div className="under">
              <CoverageBars rows={data.coverage} />
            </div>
            {data.notLookedAt.length > 0 ? (
              <>
                <h3 className="section-small">Not looked at</h3>
                <ul className="plain under">
                  {data.notLookedAt.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </>
            ) : null}
            <p className="more">
              <a href={toHash({ view: 'unknown' })}>Everything that is open</a>
            </p>
          </section>
          <Decisions
            title="Consolidate: rivals for one purpose"
            none="No purpose is served by more than one rented product."
            view="merge"
            proposals={data.overlaps}
            estate={estate}
          />
        </div>
      </div>
    </div>
  )
}

function Decisions(props: {
  readonly title: string
  readonly none: string
  readonly view: string
  readonly proposals: readonly Proposal[]
  readonly estate: Estate
}) {
  const { title, none, view, proposals, estate } = props
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
              <span className="sub">{reasonOf(estate, proposal)}</span>
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

/** Whom to ask, and the two weightiest reasons: a candidate rests on two. */
function reasonOf(estate: Estate, proposal: Proposal): string {
  const [subject = ''] = proposal.subjects
  const reasons = (proposal.blockers.length > 0 ? proposal.blockers.slice(0, 1) : proposal.evidenceFor.slice(0, 2)).map(
    (argument) => argument.text,
  )
  if (proposal.kind !== 'retire-service') return reasons[0] ?? ''
  const owners = estate.owners(subject)
  return [owners.length > 0 ? `Ask ${owners.join(' or ')}.` : 'No owner is known.', ...reasons].join(' ')
}
