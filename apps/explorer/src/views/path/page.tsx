import { Chart } from '../../components/chart.tsx'
import { EvidenceKey, EvidenceList } from '../../components/evidence-list.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { NodePicker } from '../../components/node-picker.tsx'
import { edgesCsv } from '../../estate/edges-csv.ts'
import type { Estate } from '../../estate/index-estate.ts'
import type { WalkStep } from '../../estate/walk.ts'
import { edgeWords } from '../../estate/words.ts'
import { withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { PathData } from './prepare.ts'
import './path.css'

/** The shortest ways from one to another, and the lines that carry each step. */
export function PathPage({ data, estate, route, actions, picture }: PageProps<PathData>) {
  const { from, to, way } = data
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{data.title}</h1>
      <div className="pickers">
        <NodePicker estate={estate} label="From" value={from} onChoose={(id) => actions.change(withFilters(route, { from: id }))} />
        <NodePicker estate={estate} label="To" value={to} onChoose={(id) => actions.change(withFilters(route, { to: id }))} />
        <button
          disabled={from === undefined || to === undefined}
          onClick={() => actions.change(withFilters(route, { from: to ?? '', to: from ?? '' }))}
        >
          Turn around
        </button>
      </div>
      {from === undefined || to === undefined ? (
        <p className="empty">
          Choose two services, stores or products. A way follows calls of business, messages from who sends to who listens, stores, products
          and libraries.
        </p>
      ) : null}
      {from !== undefined && to !== undefined && !data.hasWay && from !== to ? (
        <p className="empty">
          {data.isReversible
            ? `There is one the other way about: turn around to see how ${estate.name(to)} reaches ${estate.name(from)}.`
            : 'Nor is there one the other way about. References that could not be tied may hide one.'}
        </p>
      ) : null}
      {data.hasWay ? (
        <>
          <Chart
            title={way.length === 1 ? 'One step, without anything between' : 'Every shortest way'}
            measure="From left to right: each leads to the next by a call, a message, a store, a product or a library. Longer ways are left out."
            csv={edgesCsv(
              estate,
              way.map((step) => step.edge),
            )}
          >
            {picture}
          </Chart>
          <section className="section">
            <h2 className="chart-title">The surest of them, step by step</h2>
            <ol className="steps under">
              {way.map((step) => (
                <li key={step.from}>
                  <p>
                    <StepWords estate={estate} step={step} />
                    <span className="caption">{` confidence ${step.edge.confidence}`}</span>
                  </p>
                  <EvidenceList evidence={step.edge.evidence} />
                </li>
              ))}
            </ol>
            <EvidenceKey />
          </section>
        </>
      ) : null}
    </div>
  )
}

/** `cart calls users over http`; against the direction of a dependency: `orders is consumed from by mailer`. */
function StepWords({ estate, step: { from, to, edge } }: { readonly estate: Estate; readonly step: WalkStep }) {
  const protocol = edge.protocol === undefined ? '' : ` over ${edge.protocol}`
  if (edge.from === from)
    return (
      <>
        <NodeLink estate={estate} id={from} /> {edgeWords[edge.kind]} <NodeLink estate={estate} id={to} />
        {protocol}
      </>
    )
  return (
    <>
      <NodeLink estate={estate} id={from} /> is listened to by <NodeLink estate={estate} id={to} />
      {protocol}
    </>
  )
}
