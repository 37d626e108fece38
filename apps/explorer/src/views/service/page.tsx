import type { EdgeKind, InventoryEdge, InventoryNode } from '@coppice/model'
import { Chart } from '../../components/chart.tsx'
import { Choice } from '../../components/choice.tsx'
import { EdgeTable, EvidenceList } from '../../components/evidence-list.tsx'
import { KindIcon, Unknown, VerdictLabel } from '../../components/glyph.tsx'
import { edgesCsv } from '../../estate/edges-csv.ts'
import { proposalHref } from '../../estate/proposal-href.ts'
import { Picture } from '../../components/picture.tsx'
import { ProposalSheet } from '../../components/proposal-sheet.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { capital, count, edgeWords, figure, kindWords } from '../../estate/words.ts'
import { layoutLayers } from '../../layout/layers.ts'
import { renderLayers } from '../../layout/render-layers.ts'
import { toHash, withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { ServiceData } from './prepare.ts'

const MOST_ENDPOINTS = 60

/** Everything known about one node, and how. */
export function ServicePage({ data, estate, route, actions, picture }: PageProps<ServiceData>) {
  const { node, verdict } = data
  if (!node) {
    return (
      <div className="wrap page state">
        <h1 tabIndex={-1}>Nothing here is called {route.selection ?? 'that'}</h1>
        <p>The link may come from another analysis. Search for the name, or look at everything that was found.</p>
        <p>
          <a href={toHash({ view: 'services' })}>Everything</a>
        </p>
      </div>
    )
  }
  return (
    <div className="wrap page service-page">
      <p className="kicker">
        <KindIcon kind={node.kind} /> {kindWords[node.kind]} <code>{node.id}</code>
      </p>
      <h1 tabIndex={-1}>{node.name}</h1>
      {verdict ? (
        <p className="intro reason">
          <VerdictLabel mark={estate.mark(node.id)} /> {verdict.because}
        </p>
      ) : (
        <p className="intro">Counted apart: it gets no verdict.</p>
      )}
      <dl className="facts">
        {data.facts.map(({ label, value, href }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === undefined ? <Unknown>unknown</Unknown> : href === undefined ? value : <a href={href}>{value}</a>}</dd>
          </div>
        ))}
      </dl>
      {node.kind === 'team' || node.kind === 'technology' ? null : (
        <p className="more">
          <a href={toHash({ view: 'impact', selection: node.id })}>What breaks without it</a>
        </p>
      )}
      <Choice
        label="Steps drawn"
        value={String(data.depth)}
        options={['1', '2', '3'].map((value) => ({ value, label: value }))}
        onChoose={(depth) => actions.change(withFilters(route, { depth: depth === '1' ? '' : depth }))}
      />
      <Chart
        title={data.pictureTitle}
        measure={
          data.layers
            ? 'Each column leads to the next by a call of business, a message, a store, a product or a library; optional parts are left out. Point at a name to follow its lines.'
            : 'Calls, messages, data, products and libraries, one step in each direction; a dashed line is optional, or serves monitoring, configuration or the like. The lists below name every one, with its lines.'
        }
        csv={edgesCsv(estate, [...data.inbound, ...data.outbound])}
      >
        {data.layers ? (
          <Picture
            key="layers"
            data={data.layers}
            label={data.pictureTitle}
            layout={(layers, { width }) => layoutLayers(layers, width)}
            render={renderLayers}
          />
        ) : (
          picture
        )}
      </Chart>

      <div className="two">
        <section>
          <h2>Who needs it</h2>
          <EdgesByKind estate={estate} edges={data.inbound} end="from" none="Nobody that was found." />
        </section>
        <section>
          <h2>What it needs</h2>
          <EdgesByKind estate={estate} edges={data.outbound} end="to" none="Nothing that was found." />
        </section>
      </div>

      <div className="two">
        <section>
          <h2>{count(linesOf(node), 'line')} that declare or date it</h2>
          <EvidenceList evidence={node.evidence} />
          {node.kind === 'service' && node.installs ? <EvidenceList evidence={node.installs.evidence} /> : null}
          {node.kind === 'service' && node.history ? <EvidenceList evidence={node.history.evidence} /> : null}
        </section>
        {node.kind === 'service' ? (
          <section>
            <h2>{count(node.endpoints.length, 'endpoint')}</h2>
            {node.endpoints.length === 0 ? <p className="sub">No route was read.</p> : null}
            <ul className="plain">
              {node.endpoints.slice(0, MOST_ENDPOINTS).map((endpoint, index) => (
                <li key={index}>
                  <code>{`${endpoint.method} ${endpoint.path}`}</code>
                  <EvidenceList evidence={endpoint.evidence} />
                </li>
              ))}
            </ul>
            {node.endpoints.length > MOST_ENDPOINTS ? (
              <p className="more">{`and ${figure(node.endpoints.length - MOST_ENDPOINTS)} more in the analysis document`}</p>
            ) : null}
          </section>
        ) : null}
      </div>

      <Open title="Its references that lead nowhere known" items={data.openFrom} />
      <Open title="References of others that may mean it" items={data.openTo} />

      {data.proposals.map((proposal) => (
        <section className="section" key={proposal.id}>
          <h2 className="chart-title">{proposal.title}</h2>
          <ProposalSheet proposal={proposal} />
          <p className="more">
            <a href={proposalHref(proposal)}>{proposal.kind === 'retire-service' ? 'In the retire list' : 'With the rest of the set'}</a>
          </p>
        </section>
      ))}
    </div>
  )
}

function EdgesByKind(props: {
  readonly estate: Estate
  readonly edges: readonly InventoryEdge[]
  readonly end: 'from' | 'to'
  readonly none: string
}) {
  const { estate, edges, end, none } = props
  if (edges.length === 0) return <p className="sub">{none}</p>
  const kinds = [...new Set(edges.map((edge) => edge.kind))].sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))
  return kinds.map((kind) => {
    const ofKind = edges.filter((edge) => edge.kind === kind)
    const title = end === 'from' ? `${capital(edgeWords[kind])} it, ${ofKind.length}` : `${capital(edgeWords[kind])}, ${ofKind.length}`
    return (
      <section key={kind}>
        <h3 className="under">{title}</h3>
        <EdgeTable estate={estate} edges={ofKind} end={end} label={title} />
      </section>
    )
  })
}

const ORDER: readonly EdgeKind[] = [
  'calls',
  'consumes',
  'publishes',
  'stores-in',
  'uses-saas',
  'hosted-on',
  'imports',
  'owned-by',
  'co-changes',
  'starts-after',
  'built-with',
  'holds',
  'located-in',
]

function Open({ title, items }: { readonly title: string; readonly items: ServiceData['openFrom'] }) {
  if (items.length === 0) return null
  return (
    <section className="section">
      <h2 className="chart-title">{`${title}, ${items.length}`}</h2>
      <ul className="arguments">
        {items.map((item, index) => (
          <li key={index}>
            <p>
              <code>{item.reference}</code>
            </p>
            <p className="sub">{`Tried: ${item.tried.join('; ')}`}</p>
            <EvidenceList evidence={item.evidence} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the list below shows. */
function linesOf(node: InventoryNode): number {
  if (node.kind !== 'service') return node.evidence.length
  return node.evidence.length + (node.installs?.evidence.length ?? 0) + (node.history?.evidence.length ?? 0)
}
