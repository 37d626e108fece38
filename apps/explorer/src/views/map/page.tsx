import { Chart } from '../../components/chart.tsx'
import { Choice } from '../../components/choice.tsx'
import { CopyBar } from '../../components/copy-bar.tsx'
import { EvidenceList } from '../../components/evidence-list.tsx'
import { FirstRows } from '../../components/first-rows.tsx'
import { Glyph, VerdictLabel } from '../../components/glyph.tsx'
import { NodeLink, nodeHref } from '../../components/node-link.tsx'
import type { Estate } from '../../estate/index-estate.ts'
import { marks, markWord } from '../../estate/mark.ts'
import { agree, capital, count, figure, layerWords } from '../../estate/words.ts'
import { groupHref } from '../../estate/group-href.ts'
import type { CsvTable } from '../../estate/to-csv.ts'
import { withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { MOST_IN_RING } from './layout-blocks.ts'
import { MOST_NODES } from './layout.ts'
import { CallMatrix } from './matrix.tsx'
import { STRONGEST, type CommunityRow, type CommunityTie, type MapData } from './prepare.ts'
import { MOST_LINKS } from './route-ties.ts'

/** Communities first; one of them when it is chosen. */
export function MapPage(props: PageProps<MapData>) {
  const { data } = props
  return (
    <div className="wrap page">
      {data.selected ? (
        <p className="kicker">
          <a href={groupHref(data.grouping.id)}>{`All ${data.grouping.plural}`}</a>
        </p>
      ) : null}
      <h1 tabIndex={-1}>{data.selected ? titleOfOne(data.selected, data.ties, data.grouping.noun) : data.title}</h1>
      {data.selected ? <One {...props} row={data.selected} /> : <All {...props} />}
    </div>
  )
}

/** Groups whose matrix leaves half of the page to what stands beside it. */
const MOST_BESIDE = 14

function All({ data, estate, route, actions, picture }: PageProps<MapData>) {
  const known = data.communities.filter((row) => !row.isRest)
  return (
    <>
      <Choice
        label="Rolled up by"
        value={data.grouping.id}
        options={data.groupings.map(({ id, plural }) => ({ value: id, label: capital(plural) }))}
        onChoose={(id) => actions.change({ ...withFilters(route, { by: id === 'community' ? '' : id }), selection: undefined })}
      />
      <Chart
        title={data.blocksTitle}
        measure={`Each block is one of the ${data.grouping.plural}, each shape a service.${linesOf(data)}`}
        legend={<Key rows={data.communities} />}
        csv={groupsCsv(data)}
      >
        {picture}
      </Chart>
      {known.length > 1 ? (
        <div className={known.length > MOST_BESIDE ? 'columns wide-first' : 'columns'}>
          <section className="section">
            <div className="chart-head">
              <h2 className="chart-title">{data.matrixTitle}</h2>
              <CopyBar title={data.matrixTitle} csv={linksCsv(data)} />
            </div>
            <CallMatrix data={data} />
          </section>
          {data.links.length > 0 ? <StrongestLinks data={data} estate={estate} /> : null}
        </div>
      ) : null}
      {data.communities.length > 0 ? <CommunityTable data={data} /> : null}
    </>
  )
}

function groupsCsv({ communities, grouping }: MapData): CsvTable {
  return {
    headings: [capital(grouping.noun), 'Service', 'Verdict'],
    rows: () => communities.flatMap((row) => row.members.map((member) => [row.name, member.name, markWord(member.mark)])),
  }
}

function linksCsv({ communities, links }: MapData): CsvTable {
  const names = new Map(communities.map((row) => [row.id, row.name]))
  return {
    headings: ['Calls from', 'To', 'Calls'],
    rows: () => [
      ...communities.filter((row) => !row.isRest).map((row) => [row.name, row.name, row.inside]),
      ...links.map((link) => [names.get(link.from), names.get(link.to), link.count]),
    ],
  }
}

/** The links that a reorganisation would cut first, each with its call sites. */
function StrongestLinks({ data, estate }: { readonly data: MapData; readonly estate: Estate }) {
  const names = new Map(data.communities.map((row) => [row.id, row.name]))
  const most = data.links[0]?.count ?? 1
  return (
    <section className="section">
      <h2 className="chart-title">{data.linksTitle}</h2>
      <p className="sub">Each opens on its calls, with their lines.</p>
      <ol className="links under">
        {data.links.slice(0, STRONGEST).map((link) => (
          <li key={`${link.from} ${link.to}`}>
            <details>
              <summary>
                <span>{`${names.get(link.from) ?? ''} → ${names.get(link.to) ?? ''}`}</span>
                <i aria-hidden="true" style={{ width: `${Math.round((100 * link.count) / most)}px` }} />
                <span className="number">{figure(link.count)}</span>
              </summary>
              <ul className="edges">
                {link.edges.map((edge, index) => (
                  <li key={index}>
                    <span>
                      <NodeLink estate={estate} id={edge.from} /> calls <NodeLink estate={estate} id={edge.to} />
                    </span>
                    <EvidenceList evidence={edge.evidence} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What the lines say, where lines are drawn. */
function linesOf({ communities, links }: MapData): string {
  if (links.length === 0) return ' No call leads from one to another.'
  if (communities.length > MOST_IN_RING) return ' The calls between them stand in the matrix below.'
  const hidden = links.length - MOST_LINKS
  const rest =
    hidden > 0
      ? ` The ${MOST_LINKS} strongest links are drawn; ${count(hidden, 'weaker one stands', 'weaker ones stand')} in the matrix.`
      : ''
  return ` On a wide screen an arrow leads to the community that is called, as wide as its calls are many.${rest}`
}

function Key({ rows }: { readonly rows: readonly CommunityRow[] }) {
  const shown = marks.flatMap((mark) => {
    const number = rows.reduce((sum, row) => sum + row.members.filter((member) => member.mark === mark).length, 0)
    return number > 0 ? [{ mark, number }] : []
  })
  return shown.map(({ mark, number }) => (
    <span className="verdict" key={mark}>
      <Glyph mark={mark} />
      {markWord(mark)} <span className="caption">{figure(number)}</span>
    </span>
  ))
}

/** Rows that are shown at first. */
const MOST_ROWS = 24

function CommunityTable({ data }: { readonly data: MapData }) {
  return (
    <section className="section">
      <h2 className="chart-title">{`The ${data.grouping.plural}, largest first`}</h2>
      <p className="sub" hidden={data.grouping.id !== 'community'}>
        Stability: in how many of 100 runs two members stand together. Cohesion: how much of 100 of their ties stays inside.
      </p>
      <FirstRows items={data.communities} most={MOST_ROWS} noun={data.grouping.plural}>
        {(shown) => <CommunityRows data={data} shown={shown} />}
      </FirstRows>
    </section>
  )
}

function CommunityRows({ data, shown }: { readonly data: MapData; readonly shown: MapData['communities'] }) {
  const isCommunity = data.grouping.id === 'community'
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={`The ${data.grouping.plural}, as a table`}>
      <table className="under members communities">
        <thead>
          <tr>
            <th scope="col">{data.grouping.id === 'community' ? 'Around' : capital(data.grouping.noun)}</th>
            <th scope="col" className="number">
              Services
            </th>
            {isCommunity ? (
              <>
                <th scope="col">Bound most by</th>
                <th scope="col" className="number">
                  Stability
                </th>
                <th scope="col" className="number">
                  Cohesion
                </th>
              </>
            ) : null}
            <th scope="col" className="number">
              Calls inside
            </th>
            <th scope="col" className="number">
              Across
            </th>
            <th scope="col">Members</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.id}>
              <td>
                <a href={row.href}>{row.name}</a>
              </td>
              <td className="number">{row.members.length}</td>
              {isCommunity ? (
                <>
                  <td>{row.bound}</td>
                  <td className="number">{row.community ? Math.round(row.community.stability * 100) : ''}</td>
                  <td className="number">{row.community ? Math.round(row.community.cohesion * 100) : ''}</td>
                </>
              ) : null}
              <td className="number">{row.isRest ? '' : figure(row.inside)}</td>
              <td className="number">{row.isRest ? '' : figure(row.crossing)}</td>
              <td>{names(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function One({ data, estate, picture, row }: PageProps<MapData> & { readonly row: CommunityRow }) {
  const isDrawn = !row.isRest && row.members.length <= MOST_NODES
  return (
    <>
      <p className="sub">
        {row.community
          ? `Bound by ${row.community.layers.map((layer) => layerWords[layer.layer].toLowerCase()).join(', ')}; stability ${Math.round(row.community.stability * 100)}, cohesion ${Math.round(row.community.cohesion * 100)} of 100.`
          : row.isRest
            ? 'Nothing says where these belong.'
            : `${count(row.inside, 'call')} of business inside, ${figure(row.crossing)} across the border.`}
      </p>
      <p className="sub">
        {isDrawn
          ? 'An arrow leads to the service that is called; a dotted line joins two that change together. Point at a service to follow its lines. On a narrow screen the ties stand in the list at the end.'
          : !row.isRest
            ? `${row.members.length} members are too many to draw one by one: their block is outlined among the others, and the tables below name each.`
            : 'Their block is outlined among the others.'}
      </p>
      <p className="key under">
        <Key rows={[row]} />
      </p>
      {picture}
      <MemberTable estate={estate} row={row} />
      {data.ties.length > 0 ? <TieTable estate={estate} ties={data.ties} /> : null}
    </>
  )
}

function MemberTable({ estate, row }: { readonly estate: Estate; readonly row: CommunityRow }) {
  const inside = new Set(row.members.map((member) => member.id))
  return (
    <section className="section">
      <h2 className="chart-title">Its members</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="Members">
        <table className="under members stacked">
          <thead>
            <tr>
              <th scope="col">Service</th>
              <th scope="col">Verdict</th>
              <th scope="col" className="number">
                Callers inside
              </th>
              <th scope="col" className="number">
                Outside
              </th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {row.members.map((member) => {
              const callers = [...new Set(estate.into(member.id, 'calls').map((edge) => edge.from))]
              const within = callers.filter((id) => inside.has(id)).length
              return (
                <tr key={member.id}>
                  <td>
                    <a href={nodeHref(member.id)}>{member.name}</a>
                  </td>
                  <td>
                    <VerdictLabel mark={member.mark} />
                  </td>
                  <td className="number">{within}</td>
                  <td className="number">{callers.length - within}</td>
                  <td>{estate.verdicts.get(member.id)?.because}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function TieTable({ estate, ties }: { readonly estate: Estate; readonly ties: readonly CommunityTie[] }) {
  return (
    <details className="section">
      <summary>{`${count(ties.length, 'tie')} inside, with evidence`}</summary>
      <ul className="edges under" aria-label="Ties inside">
        {ties.map((tie) => (
          <li key={`${tie.kind} ${tie.from} ${tie.to}`}>
            <span>
              <NodeLink estate={estate} id={tie.from} /> {tie.kind === 'calls' ? 'calls' : 'changes with'}{' '}
              <NodeLink estate={estate} id={tie.to} />
            </span>
            <span className="caption">
              {tie.kind === 'calls' ? [...new Set(tie.edges.flatMap((edge) => edge.protocol ?? []))].join(', ') : ''}
            </span>
            <details>
              <summary aria-label={`Evidence for ${estate.name(tie.from)} to ${estate.name(tie.to)}`}>evidence</summary>
              <EvidenceList evidence={tie.edges.flatMap((edge) => edge.evidence)} />
            </details>
          </li>
        ))}
      </ul>
    </details>
  )
}

function titleOfOne(row: CommunityRow, ties: readonly CommunityTie[], noun: string): string {
  const services = count(row.members.length, 'service')
  if (row.isRest) return `${services} ${agree(row.members.length, 'belongs', 'belong')} to no ${noun}`
  const calls = ties.filter((tie) => tie.kind === 'calls').length
  const changes = ties.length - calls
  const parts = [
    ...(calls > 0 ? [count(calls, 'connection')] : []),
    ...(changes > 0 ? [`${count(changes, 'pair')} that ${agree(changes, 'changes', 'change')} together`] : []),
  ]
  if (!row.community)
    return `${row.name} has ${services}${parts.length > 0 ? `, tied by ${parts.join(' and ')}` : ', with no tie among them'}`
  return `${services} around ${row.name} ${agree(row.members.length, 'hangs', 'hang')} together${parts.length > 0 ? ` by ${parts.join(' and ')}` : ''}`
}

function names(row: CommunityRow): string {
  const shown = row.members.slice(0, 6).map((member) => member.name)
  return row.members.length > 6 ? `${shown.join(', ')} and ${row.members.length - 6} more` : shown.join(', ')
}
