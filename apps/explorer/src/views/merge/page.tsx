import type { MergeProposal } from '@coppice/model'
import { Glyph, VerdictLabel } from '../../components/glyph.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { ProposalArguments } from '../../components/proposal-sheet.tsx'
import { EdgeTable } from '../../components/evidence-list.tsx'
import { proposalMark } from '../../estate/mark.ts'
import { count, layerWords, range } from '../../estate/words.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { MergeData } from './prepare.ts'

/** Sets that could be one service, and products that do the same: one at a time, with what binds it and what does not. */
export function MergePage({ data, estate, picture }: PageProps<MergeData>) {
  const { selected } = data
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{data.title}</h1>
      {selected === undefined ? (
        <p className="empty">
          Services are proposed for a merge only where calls, stores, libraries, owners or changes tie them, and nothing forbids it.
        </p>
      ) : (
        <div className="split">
          <nav aria-label="Proposals">
            {[...data.sets, ...data.overlaps].map((proposal) => (
              <a
                key={proposal.id}
                className="choice"
                href={toHash({ view: 'merge', selection: proposal.id })}
                aria-current={proposal.id === selected.id ? 'true' : undefined}
              >
                <Glyph mark={proposalMark(proposal)} />
                <strong>
                  {proposal.kind === 'merge-services' ? `into ${estate.name(proposal.host)}` : proposal.purpose.replaceAll('-', ' ')}
                </strong>
                <span className="caption">{`${count(proposal.subjects.length, proposal.kind === 'merge-services' ? 'service' : 'product')}, ${Math.round(proposal.confidence * 100)} of 100`}</span>
              </a>
            ))}
          </nav>
          <article aria-labelledby="set-title">
            <h2 id="set-title">{selected.title}</h2>
            <p className="sub">
              <VerdictLabel mark={proposalMark(selected)} />{' '}
              <span className="caption">{`confidence ${Math.round(selected.confidence * 100)} of 100`}</span>
            </p>
            {selected.kind === 'merge-services' ? (
              <>
                <p className="sub">
                  {`${estate.name(selected.host)} takes the others in: ${selected.hostBecause}`}{' '}
                  {`Effort: ${range(selected.effort.low, selected.effort.high)} person-weeks, a rough guess by size and callers.`}
                </p>
                <Layers proposal={selected} />
              </>
            ) : null}
            <figure className="section" aria-labelledby="neighbourhood-title">
              <h3 className="chart-title" id="neighbourhood-title">
                {data.pictureTitle}
              </h3>
              <p className="sub">
                Who needs the set, the set, and what it needs. A dashed line is optional; a heavy one stays inside the set.
              </p>
              {picture}
              <Connections estate={estate} data={data} />
            </figure>
            <div className="two sheet">
              <ProposalArguments proposal={selected} />
            </div>
          </article>
        </div>
      )}
    </div>
  )
}

/** What holds a set together, layer by layer, in the same order everywhere. */
function Layers({ proposal }: { readonly proposal: MergeProposal }) {
  const pairs = (proposal.subjects.length * (proposal.subjects.length - 1)) / 2
  return (
    <div className="under" role="table" aria-label="Layers that hold the set together">
      {proposal.layers.map(({ layer, strength, pairs: tied }) => (
        <div className="layer-bar" role="row" key={layer}>
          <span role="rowheader">{layerWords[layer]}</span>
          <span role="cell">
            <i style={{ width: `${Math.round(strength * 100)}%` }} />
            <span className="visually-hidden">{`strength ${Math.round(strength * 100)} of 100`}</span>
          </span>
          <span role="cell" className="caption number">{`${tied} of ${pairs} pairs`}</span>
        </div>
      ))}
    </div>
  )
}

function Connections({ estate, data }: { readonly estate: Estate; readonly data: MergeData }) {
  const inside = new Set(data.neighbourhood.centre)
  const kinds = ['calls', 'uses-saas', 'publishes', 'consumes', 'stores-in'] as const
  return (
    <details className="under">
      <summary>As a table, with evidence</summary>
      {data.neighbourhood.centre.map((id) => (
        <section key={id}>
          <h3>
            <NodeLink estate={estate} id={id} />
          </h3>
          <EdgeTable
            estate={estate}
            edges={estate.into(id, ...kinds).filter((edge) => !inside.has(edge.from))}
            end="from"
            label={`Need ${estate.name(id)}`}
          />
          <EdgeTable estate={estate} edges={estate.outOf(id, ...kinds)} end="to" label={`${estate.name(id)} needs`} />
        </section>
      ))}
    </details>
  )
}
