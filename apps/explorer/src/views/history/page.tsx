import { Chart } from '../../components/chart.tsx'
import { Unknown } from '../../components/glyph.tsx'
import { nodeHref } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { count, date } from '../../estate/words.ts'
import type { PageProps } from '../define-view.tsx'
import type { Change, HistoryData, Step } from './prepare.ts'
import './history.css'

/** How the estate went from one kept analysis to the next: figures over time, and what came, went and was judged anew. */
export function HistoryPage({ data, estate, picture }: PageProps<HistoryData>) {
  if (data.days.length < 2)
    return (
      <div className="wrap page">
        <h1 tabIndex={-1}>{data.title}</h1>
        <p className="empty">
          Keep the <code>analysis.json</code> of each run under its date, and have this page written with all of them in it:{' '}
          <code>coppice history snapshots/*.json --page history.html</code>
        </p>
      </div>
    )
  return (
    <div className="wrap page history">
      <h1 tabIndex={-1}>{data.title}</h1>
      <Chart
        title={data.chartTitle}
        measure="Each figure at each snapshot, on a scale of its own that begins at zero. A band reaches from the low to the high end of a cost; hatched where it is unknown."
        csv={{
          headings: ['Figure', ...data.days.map((day, index) => day ?? data.files[index] ?? '')],
          rows: () => data.series.map(({ label, values, say }) => [label, ...values.map((value) => value && say(value))]),
        }}
        table={<Figures data={data} />}
      >
        {picture}
      </Chart>
      {data.steps.map((step) => (
        <StepSection key={step.title} step={step} estate={estate} />
      ))}
    </div>
  )
}

function Figures({ data: { series, days, files } }: { readonly data: HistoryData }) {
  return (
    <div className="scroll" role="region" aria-label="Figures at each snapshot" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            {days.map((day, index) => (
              <th scope="col" className="number" key={index}>
                {day === undefined ? files[index] : date(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map(({ id, label, values, say }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {values.map((value, index) => (
                <td className="number" key={index}>
                  {value ? say(value) : <Unknown>unknown</Unknown>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Entries of one list that are shown; the terminal and JSON have all. */
const MOST = 60

function StepSection({ step, estate }: { readonly step: Step; readonly estate: Estate }) {
  const { came, went, verdicts, edges } = step
  return (
    <section className="section step">
      <h2 className="chart-title">{step.title}</h2>
      <p className="sub">{`${count(edges.came, 'dependency', 'dependencies')} came, ${count(edges.went, 'dependency', 'dependencies')} went.`}</p>
      <Changes title="Went" sign="−" changes={went} estate={estate} />
      <Changes title="Came" sign="+" changes={came} estate={estate} />
      {verdicts.length > 0 ? (
        <>
          <h3>{`Judged anew, ${verdicts.length}`}</h3>
          <ul className="rows-plain">
            {verdicts.slice(0, MOST).map(({ node, name, before, after, reasons }) => (
              <li key={node}>
                <span>
                  <Name id={node} name={name} estate={estate} />
                  {` ${sayStand(before)} → ${sayStand(after)}`}
                </span>
                <p className="caption">{[after.because, ...reasons].join(' ')}</p>
              </li>
            ))}
          </ul>
          <More of={verdicts.length} />
        </>
      ) : null}
    </section>
  )
}

interface ChangesProps {
  readonly title: string
  readonly sign: string
  readonly changes: readonly Change[]
  readonly estate: Estate
}

function Changes({ title, sign, changes, estate }: ChangesProps) {
  if (changes.length === 0) return null
  return (
    <>
      <h3>{`${title}, ${changes.length}`}</h3>
      <ul>
        {changes.slice(0, MOST).map(({ id, name, kind, reasons }) => (
          <li key={id}>
            <span aria-hidden="true">{sign}</span>
            <span>
              <Name id={id} name={name} estate={estate} />
              {kind === 'saas' ? <span className="caption"> rented</span> : null}
              <p className="caption">{reasons.join(' ')}</p>
            </span>
          </li>
        ))}
      </ul>
      <More of={changes.length} />
    </>
  )
}

/** What is there no more has no page of its own. */
function Name({ id, name, estate }: { readonly id: string; readonly name: string; readonly estate: Estate }) {
  return estate.node(id) ? <a href={nodeHref(id)}>{name}</a> : <strong>{name}</strong>
}

function More({ of }: { readonly of: number }) {
  return of > MOST ? <p className="more">{`and ${of - MOST} more: coppice history --json has all.`}</p> : null
}

function sayStand({ disposition, rung, blocked }: Step['verdicts'][number]['before']): string {
  return `${disposition.replace('-', ' ')}${rung === undefined ? '' : ` ${rung}`}${blocked ? ', blocked' : ''}`
}
