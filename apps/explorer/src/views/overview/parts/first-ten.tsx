import { Unknown, VerdictLabel } from '../../../components/glyph.tsx'
import { CopyBar } from '../../../components/copy-bar.tsx'
import { NO_OWN_COST } from '../../../estate/savings.ts'
import { count } from '../../../estate/words.ts'
import { toHash } from '../../../state/route.ts'
import type { Part, PartProps } from '../part.ts'

export const firstTen: Part = { id: 'first-ten', span: 12, Body: FirstTen }

const HEADINGS = ['#', 'System', 'How sure', 'Saves', 'Why', 'Owner'] as const

/** The ten to act on first, each with a door to its sheet. */
function FirstTen({ data: { ten } }: PartProps) {
  const hasCost = ten.rows.some(({ yearly, isSharedOnly }) => yearly !== undefined || isSharedOnly)
  const isPlanned = ten.rows.some(({ when }) => when !== undefined)
  const csv = {
    headings: ['rank', 'id', 'system', 'kind', 'verdict', 'confidence', 'saves a year', 'saves', 'why', 'owners', 'when'],
    rows: () =>
      ten.rows.map(({ proposal, name, kind, mark, saves, yearly, isSharedOnly, why, owners, when }, index) => [
        index + 1,
        proposal.id,
        name,
        kind,
        mark,
        proposal.confidence,
        yearly ?? (isSharedOnly ? NO_OWN_COST : undefined),
        saves,
        why,
        owners.join(', '),
        when,
      ]),
  }
  return (
    <section className="chart" aria-labelledby="first-ten-title">
      <div className="chart-head">
        <h2 className="chart-title" id="first-ten-title">
          {ten.title}
        </h2>
        <CopyBar title={ten.title} csv={csv} />
      </div>
      <p className="sub">{ten.note}</p>
      {ten.rows.length === 0 ? null : (
        <div className="scroll">
          <table className="ten" aria-labelledby="first-ten-title">
            <thead>
              <tr>
                {[...HEADINGS, ...(isPlanned ? ['When'] : [])].map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ten.rows.map(({ proposal, name, kind, mark, saves, yearly, isSharedOnly, why, evidence, owners, when }, index) => (
                <tr key={proposal.id}>
                  <td className="caption">{index + 1}</td>
                  <td>
                    <a className="name" href={toHash({ view: 'sheet', selection: proposal.id })}>
                      {name}
                    </a>{' '}
                    <span className="caption">{kind}</span>
                  </td>
                  <td>
                    <VerdictLabel mark={mark} />
                    <span className="caption confidence">{`${Math.round(proposal.confidence * 100)} of 100`}</span>
                  </td>
                  <td>
                    {yearly === undefined ? (
                      hasCost ? (
                        <Unknown>{isSharedOnly ? 'own cost unknown' : 'cost unknown'}</Unknown>
                      ) : null
                    ) : (
                      <b>{yearly}</b>
                    )}
                    <span className={hasCost ? 'caption saves' : 'saves'}>{saves}</span>
                  </td>
                  <td className="why">
                    {why}{' '}
                    <a href={toHash({ view: 'sheet', selection: proposal.id })}>
                      {count(evidence, 'line of evidence', 'lines of evidence')}
                    </a>
                  </td>
                  <td>{owners.length > 0 ? owners.slice(0, 3).join(', ') : <Unknown>no owner</Unknown>}</td>
                  {isPlanned ? <td>{when ?? <Unknown>not planned</Unknown>}</td> : null}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
