import { by, type NodeId } from '@coppice/model'
import { Chart } from '../../components/chart.tsx'
import { FirstRows } from '../../components/first-rows.tsx'
import { Glyph, VerdictLabel } from '../../components/glyph.tsx'
import { NodeLink, nodeHref } from '../../components/node-link.tsx'
import { ProposalArguments } from '../../components/proposal-sheet.tsx'
import { EdgeTable } from '../../components/evidence-list.tsx'
import { proposalMark } from '../../estate/mark.ts'
import { count, purposeWords } from '../../estate/words.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { ChangeProposal, MergeData } from './prepare.ts'
import { SetSheet } from './set-sheet.tsx'
import './merge.css'

/** Sets that could be one service, and products that do the same: one at a time, with what binds it and what does not. */
export function MergePage({ data, estate, picture }: PageProps<MergeData>) {
  const { selected, set } = data
  if (selected === undefined)
    return (
      <div className="wrap page">
        <h1 tabIndex={-1}>{data.title}</h1>
        <p className="empty">
          Services are proposed for a merge only where calls, stores, libraries, owners or changes tie them, and nothing forbids it.
        </p>
      </div>
    )
  const all = [...data.sets, ...data.overlaps, ...data.further]
  const list = selected.kind === 'merge-services' ? data.sets : all
  const position = `${selected.kind === 'merge-services' ? 'Set' : 'Proposal'} ${list.findIndex((one) => one.id === selected.id) + 1} of ${list.length}`
  return (
    <div className="wrap">
      <div className="split merge-bench">
        <nav aria-label="Proposals">
          <p className="bench-title">{data.title}</p>
          <Choices title="Merge" proposals={data.sets} selected={selected.id} estate={estate} />
          <Choices title="Consolidate" proposals={data.overlaps} selected={selected.id} estate={estate} />
          <Choices title="Tidy up" proposals={data.further} selected={selected.id} estate={estate} />
        </nav>
        <article aria-labelledby="set-title">
          {set && selected.kind === 'merge-services' ? (
            <SetSheet estate={estate} proposal={selected} set={set} data={data} position={position} />
          ) : (
            <>
              <p className="kicker">{position}</p>
              <h1 id="set-title" tabIndex={-1}>
                {selected.title}
              </h1>
              <p className="sheet-verdict">
                <VerdictLabel mark={proposalMark(selected)} />
                <span className="caption">{`confidence ${Math.round(selected.confidence * 100)} of 100`}</span>
              </p>
              <Members estate={estate} proposal={selected} />
              <Chart
                title={data.pictureTitle}
                measure="Who needs them, they, and what they need. A dashed line is optional. Calls of monitoring, configuration and the like are left to the table."
                table={<Connections estate={estate} data={data} />}
                tableLabel="As a table, with evidence"
              >
                {picture}
              </Chart>
              <div className="two sheet section">
                <ProposalArguments proposal={selected} />
              </div>
            </>
          )}
        </article>
      </div>
    </div>
  )
}

/** Proposals of one kind that are listed at first; the chosen one is always among them. */
const MOST_CHOICES = 40

function Choices(props: {
  readonly title: string
  readonly proposals: readonly ChangeProposal[]
  readonly selected: string
  readonly estate: Estate
}) {
  const { title, proposals, selected, estate } = props
  if (proposals.length === 0) return null
  const at = proposals.findIndex(({ id }) => id === selected)
  return (
    <>
      <h2 className="choices-title">{`${title}, ${proposals.length}`}</h2>
      <FirstRows items={proposals} most={Math.max(MOST_CHOICES, at + 1)} noun="proposals">
        {(shown) =>
          shown.map((proposal) => (
            <a
              key={proposal.id}
              className="choice"
              href={toHash({ view: 'merge', selection: proposal.id })}
              aria-current={proposal.id === selected ? 'true' : undefined}
            >
              <Glyph mark={proposalMark(proposal)} />
              <strong>{labelOf(estate, proposal)}</strong>
              <span className="caption choice-size">{sizeOf(proposal)}</span>
              <span className="choice-bar" aria-hidden="true">
                <i style={{ width: `${Math.round(proposal.confidence * 100)}%` }} />
              </span>
              <span className="caption">
                {`${Math.round(proposal.confidence * 100)} of 100${proposal.blockers.length > 0 ? ', blocked' : ''}`}
              </span>
            </a>
          ))
        }
      </FirstRows>
    </>
  )
}

function sizeOf(proposal: ChangeProposal): string {
  if (proposal.kind === 'merge-services') return `${proposal.subjects.length} → 1`
  return proposal.kind === 'standardise-technology' ? 'two technologies' : count(proposal.subjects.length, nounOf(proposal))
}

function labelOf(estate: Estate, proposal: ChangeProposal): string {
  if (proposal.kind === 'merge-services') return estate.name(proposal.host)
  return proposal.kind === 'consolidate-saas' ? purposeWords(proposal.purpose) : proposal.title
}

function nounOf({ kind }: ChangeProposal): string {
  return kind === 'consolidate-saas' || kind === 'cancel-saas' ? 'product' : 'service'
}

function staysOf(proposal: ChangeProposal): NodeId | undefined {
  if (proposal.kind === 'merge-services') return proposal.host
  return 'keep' in proposal ? proposal.keep : undefined
}

function membersTitle(proposal: ChangeProposal): string {
  const size = proposal.subjects.length
  if (proposal.kind === 'standardise-technology') return `${size} for one purpose`
  const members = count(size, nounOf(proposal))
  if (proposal.kind === 'merge-services') return `${members} in the set`
  return proposal.kind === 'consolidate-saas' ? `${members} for one purpose` : members
}

/** Who is in the set, and who of them stays. */
function Members({ estate, proposal }: { readonly estate: Estate; readonly proposal: ChangeProposal }) {
  const stays = staysOf(proposal)
  const ids = proposal.subjects.toSorted(
    by(
      (id) => (id === stays ? 0 : 1),
      (id) => estate.name(id),
    ),
  )
  return (
    <section>
      <h3 className="chart-title">{membersTitle(proposal)}</h3>
      <ul className="rows under">
        {ids.map((id) => {
          const node = estate.node(id)
          const owners = estate.owners(id)
          const users = new Set(estate.into(id, 'calls', 'uses-saas').map((edge) => edge.from)).size
          const facts = [
            node?.kind === 'service' ? (node.languages[0] ?? '') : '',
            node?.kind === 'service' && node.linesOfCode !== undefined ? count(node.linesOfCode, 'line') : '',
            node?.kind === 'service' ? (owners.length > 0 ? owners.join(', ') : 'no owner known') : '',
            node?.kind === 'service' ? count(users, 'caller') : count(users, 'service uses it', 'services use it'),
          ]
          return (
            <li key={id}>
              <svg className="glyph" aria-hidden="true">
                <use href={`#${estate.symbol(id)}`} />
              </svg>
              <a href={nodeHref(id)}>{estate.name(id)}</a>
              <span className="caption">{id === stays ? (proposal.kind === 'merge-services' ? 'host' : 'stays') : ''}</span>
              <span className="sub">{facts.filter((fact) => fact !== '').join(', ')}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Connections({ estate, data }: { readonly estate: Estate; readonly data: MergeData }) {
  const inside = new Set(data.neighbourhood.centre)
  const kinds = ['calls', 'uses-saas', 'publishes', 'consumes', 'stores-in'] as const
  return (
    <>
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
    </>
  )
}
