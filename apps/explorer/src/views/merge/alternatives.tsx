import type { MergeProposal } from '@coppice/model'
import { CopyBar } from '../../components/copy-bar.tsx'
import { Glyph } from '../../components/glyph.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { proposalMark } from '../../estate/mark.ts'
import { figure, inWords, agree, range } from '../../estate/words.ts'

interface Option {
  readonly title: string
  readonly note: string
  readonly services: number
  readonly saves: MergeProposal['saves']
  readonly effort: MergeProposal['effort']
  readonly cohesion: number | undefined
  readonly isProposed: boolean
}

/** Other ways to cut or to host the same set, on one scale. */
export function Alternatives({ estate, proposal }: { readonly estate: Estate; readonly proposal: MergeProposal }) {
  const options: readonly Option[] = [
    {
      title: `Merge all ${inWords(proposal.subjects.length)} into ${estate.name(proposal.host)}`,
      note: 'Proposed',
      services: proposal.subjects.length,
      saves: proposal.saves,
      effort: proposal.effort,
      cohesion: proposal.cohesion,
      isProposed: true,
    },
    ...proposal.alternatives.map((one) => ({
      title: one.title,
      note: `${one.gains} ${one.costs}`,
      services: one.subjects.length,
      saves: one.saves,
      effort: one.effort,
      cohesion: one.cohesion,
      isProposed: false,
    })),
  ]
  const most = Math.max(1, ...options.map((option) => option.effort.high))
  const title = titleOf(proposal)
  return (
    <section className="section">
      <div className="chart-head">
        <h2 className="chart-title">{title}</h2>
        <CopyBar
          title={title}
          csv={{
            headings: [
              'Way',
              'Services merged',
              'Calls saved',
              'Deployments saved',
              'Databases saved',
              'Cohesion',
              'Effort low',
              'Effort high',
              'Note',
            ],
            rows: () =>
              options.map((option) => [
                option.title,
                option.services,
                option.saves.calls,
                option.saves.deployments,
                option.saves.databases,
                option.cohesion ?? '',
                option.effort.low,
                option.effort.high,
                option.note,
              ]),
          }}
        />
      </div>
      <p className="sub">
        Effort in person-weeks: solid to the low end, faint to the high end. Cohesion: mean weight of the ties over all pairs. Each way is
        better than the proposal in something; ways that are worse in all of these are left out.
      </p>
      <div className="scroll" tabIndex={0} role="region" aria-label="Ways to merge">
        <table className="under alternatives">
          <thead>
            <tr>
              <th scope="col">Way</th>
              <th scope="col" className="number">
                Services
              </th>
              <th scope="col" className="number">
                Calls saved
              </th>
              <th scope="col" className="number">
                Databases saved
              </th>
              <th scope="col" className="number">
                Cohesion
              </th>
              <th scope="col">Effort</th>
            </tr>
          </thead>
          <tbody>
            {options.map((option) => (
              <tr key={option.title} data-selected={option.isProposed || undefined}>
                <td>
                  <strong>
                    {option.isProposed ? <Glyph mark={proposalMark(proposal)} /> : null} {option.title}
                  </strong>
                  <span className="caption">{option.note}</span>
                </td>
                <td className="number">{`${option.services} → 1`}</td>
                <td className="number">{figure(option.saves.calls)}</td>
                <td className="number">{figure(option.saves.databases)}</td>
                <td className="number">{option.cohesion === undefined ? '–' : option.cohesion.toFixed(2)}</td>
                <td>
                  <span className="range">
                    <i style={{ width: `${(100 * option.effort.low) / most}%` }} />
                    <i className="is-faint" style={{ width: `${(100 * (option.effort.high - option.effort.low)) / most}%` }} />
                  </span>
                  {range(option.effort.low, option.effort.high)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function titleOf({ alternatives, effort }: MergeProposal): string {
  if (alternatives.length === 0) return 'No other cut or host comes close'
  const cheapest = Math.min(...alternatives.map((one) => one.effort.high))
  const saved = effort.high - cheapest
  const others = `${inWords(alternatives.length)} other ${agree(alternatives.length, 'way', 'ways')}`
  return saved > 0
    ? `Of ${others}, the smallest takes ${figure(saved)} person-weeks less at most`
    : `It takes no more effort than ${others}`
}
