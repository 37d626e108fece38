import { Unknown, VerdictLabel } from '../../../components/glyph.tsx'
import { Chart } from '../../../components/chart.tsx'
import { count } from '../../../estate/words.ts'
import { toHash } from '../../../state/route.ts'
import type { Part, PartProps } from '../part.ts'

export const firstTen: Part = { id: 'first-ten', span: 12, Body: FirstTen }

const HEADINGS = ['#', 'System', 'How sure', 'Saves', 'Why', 'Owner'] as const

/** The ten to act on first, each with a door to its sheet. */
function FirstTen({ data: { ten } }: PartProps) {
  const isPlanned = ten.rows.some(({ when }) => when !== undefined)
  const csv = {
    headings: ['rank', 'id', 'system', 'kind', 'verdict', 'confidence', 'saves', 'why', 'owners', 'when'],
    rows: () =>
      ten.rows.map(({ proposal, name, kind, mark, saves, why, owners, when }, index) => [
        index + 1,
        proposal.id,
        name,
        kind,
        mark,
        proposal.confidence,
        saves,
        why,
        owners.join(', '),
        when,
      ]),
  }
  return (
    <Chart title={ten.title} measure={ten.note} csv={csv} className="first-ten">
      {ten.rows.length === 0 ? null : (
        <div className="scroll">
          <table className="ten">
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
              {ten.rows.map(({ proposal, name, kind, mark, saves, why, evidence, owners, when }, index) => (
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
                  <td>{saves === '' ? <Unknown>not known</Unknown> : saves}</td>
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
    </Chart>
  )
}
