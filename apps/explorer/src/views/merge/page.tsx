import { by, type MergeProposal, type NodeId } from '@coppice/model'
import { Chart } from '../../components/chart.tsx'
import { Glyph, VerdictLabel } from '../../components/glyph.tsx'
import { NodeLink, nodeHref } from '../../components/node-link.tsx'
import { ProposalArguments } from '../../components/proposal-sheet.tsx'
import { EdgeTable } from '../../components/evidence-list.tsx'
import { proposalMark } from '../../estate/mark.ts'
import { count, layerWords, range } from '../../estate/words.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { ChangeProposal, MergeData } from './prepare.ts'

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
            <Choices title="Merge" proposals={data.sets} selected={selected.id} estate={estate} />
            <Choices title="Consolidate" proposals={data.overlaps} selected={selected.id} estate={estate} />
            <Choices title="Tidy up" proposals={data.further} selected={selected.id} estate={estate} />
          </nav>
          <article aria-labelledby="set-title">
            <h2 id="set-title">{selected.title}</h2>
            <p className="sheet-verdict">
              <VerdictLabel mark={proposalMark(selected)} />
              <span className="caption">{`confidence ${Math.round(selected.confidence * 100)} of 100`}</span>
            </p>
            {selected.kind === 'merge-services' ? (
              <p className="sub">
                {`${estate.name(selected.host)} takes the others in: ${selected.hostBecause}`}{' '}
                {`Effort: ${range(selected.effort.low, selected.effort.high)} person-weeks, a rough guess by size and callers.`}
              </p>
            ) : null}
            <div className={selected.kind === 'merge-services' ? 'two members-and-layers' : ''}>
              <Members estate={estate} proposal={selected} />
              {selected.kind === 'merge-services' ? <Layers proposal={selected} /> : null}
            </div>
            <Chart
              level={3}
              title={data.pictureTitle}
              measure="Who needs the set, the set, and what it needs. A dashed line is optional; a heavy one stays inside the set. Calls of monitoring, configuration and the like are left to the table."
              table={<Connections estate={estate} data={data} />}
              tableLabel="As a table, with evidence"
            >
              {picture}
            </Chart>
            <div className="two sheet section">
              <ProposalArguments proposal={selected} />
            </div>
          </article>
        </div>
      )}
    </div>
  )
}

function Choices(props: {
  readonly title: string
  readonly proposals: readonly ChangeProposal[]
  readonly selected: string
  readonly estate: Estate
}) {
  const { title, proposals, selected, estate } = props
  if (proposals.length === 0) return null
  return (
    <>
      <h2 className="choices-title">{`${title}, ${proposals.length}`}</h2>
      {proposals.map((proposal) => (
        <a
          key={proposal.id}
          className="choice"
          href={toHash({ view: 'merge', selection: proposal.id })}
          aria-current={proposal.id === selected ? 'true' : undefined}
        >
          <Glyph mark={proposalMark(proposal)} />
          <strong>{labelOf(estate, proposal)}</strong>
          <span className="caption">{`${proposal.kind === 'standardise-technology' ? 'two technologies' : count(proposal.subjects.length, nounOf(proposal))}, ${Math.round(proposal.confidence * 100)} of 100${proposal.blockers.length > 0 ? ', blocked' : ''}`}</span>
        </a>
      ))}
    </>
  )
}

function labelOf(estate: Estate, proposal: ChangeProposal): string {
  if (proposal.kind === 'merge-services') return `into ${estate.name(proposal.host)}`
  return proposal.kind === 'consolidate-saas' ? proposal.purpose.replaceAll('-', ' ') : proposal.title
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

/** What holds a set together, layer by layer, in the same order everywhere. */
function Layers({ proposal }: { readonly proposal: MergeProposal }) {
  const pairs = (proposal.subjects.length * (proposal.subjects.length - 1)) / 2
  const [strongest] = proposal.layers.toSorted(by((layer) => -layer.strength))
  return (
    <section>
      <h3 className="chart-title">{`${count(proposal.layers.length, 'layer')} bind it${strongest ? `, ${layerWords[strongest.layer].toLowerCase()} most` : ''}`}</h3>
      <table className="layers under">
        <thead>
          <tr>
            <th scope="col">Layer</th>
            <th scope="col">Mean strength, 0 to 100</th>
            <th scope="col" className="number">
              Pairs
            </th>
          </tr>
        </thead>
        <tbody>
          {proposal.layers.map(({ layer, strength, pairs: tied }) => (
            <tr key={layer}>
              <th scope="row">{layerWords[layer]}</th>
              <td>
                <span className="strength">
                  <i aria-hidden="true" style={{ width: `${Math.max(1, Math.round(strength * 100))}%` }} />
                </span>
                <span className="strength-number">{Math.round(strength * 100)}</span>
              </td>
              <td className="number">{`${tied} of ${pairs}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
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
