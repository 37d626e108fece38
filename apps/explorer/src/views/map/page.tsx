import { Glyph } from '../../components/glyph.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { marks, markWord } from '../../estate/mark.ts'
import { agree, count, layerWords } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { MOST_NODES } from './layout.ts'
import type { CommunityRow, MapData } from './prepare.ts'

/** Communities first; one of them when it is chosen. */
export function MapPage(props: PageProps<MapData>) {
  const { data } = props
  return (
    <div className="wrap page">
      <h1 tabIndex={-1}>{data.selected ? titleOfOne(data.selected, data.ties.length) : data.title}</h1>
      {data.selected ? <One {...props} row={data.selected} /> : <All {...props} />}
    </div>
  )
}

function All({ data, picture }: PageProps<MapData>) {
  const hidden = Math.max(0, data.links.length - 24)
  const shown = marks.filter((mark) => data.communities.some((row) => row.members.some((member) => member.mark === mark)))
  return (
    <>
      <p className="sub">
        {`Each circle is a community, each shape a service. Lines are calls from one community to another${hidden > 0 ? `, the 24 strongest; ${count(hidden, 'weaker one is', 'weaker ones are')} left to the table` : ''}.`}
      </p>
      <p className="key under">
        {shown.map((mark) => (
          <span className="verdict" key={mark}>
            <Glyph mark={mark} />
            {markWord(mark)}
          </span>
        ))}
      </p>
      {picture}
      <h2 className="chart-title section">The communities</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="The communities, as a table">
        <table>
          <thead>
            <tr>
              <th scope="col">Around</th>
              <th scope="col" className="number">
                Services
              </th>
              <th scope="col">Bound most by</th>
              <th scope="col" className="number">
                Stability
              </th>
              <th scope="col" className="number">
                Cohesion
              </th>
              <th scope="col">Members</th>
            </tr>
          </thead>
          <tbody>
            {data.communities.map((row) => (
              <tr key={row.id}>
                <td>
                  <a href={toHash({ view: 'map', selection: row.id })}>{row.name}</a>
                </td>
                <td className="number">{row.members.length}</td>
                <td>{row.bound}</td>
                <td className="number">{row.community ? Math.round(row.community.stability * 100) : ''}</td>
                <td className="number">{row.community ? Math.round(row.community.cohesion * 100) : ''}</td>
                <td>{names(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sub">
        Stability: in how many of 100 runs two members stand together. Cohesion: how much of 100 of their ties stays inside.
      </p>
      {data.links.length > 0 ? (
        <details className="under">
          <summary>{count(data.links.length, 'connection between communities', 'connections between communities')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">To</th>
                <th scope="col" className="number">
                  Calls
                </th>
              </tr>
            </thead>
            <tbody>
              {data.links.map((link) => (
                <tr key={`${link.from} ${link.to}`}>
                  <td>{nameOf(data, link.from)}</td>
                  <td>{nameOf(data, link.to)}</td>
                  <td className="number">{link.count}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      ) : null}
    </>
  )
}

function One({ data, estate, picture, row }: PageProps<MapData> & { readonly row: CommunityRow }) {
  return (
    <>
      <p className="sub">
        <a href={toHash({ view: 'map' })}>All communities</a>
        {row.community
          ? `. Bound by ${row.community.layers.map((layer) => layerWords[layer.layer].toLowerCase()).join(', ')}; stability ${Math.round(row.community.stability * 100)}, cohesion ${Math.round(row.community.cohesion * 100)} of 100.`
          : '. Nothing ties these to any other service closely enough.'}
      </p>
      {row.members.length > MOST_NODES ? (
        <p className="sub">{`${row.members.length} members are too many to draw one by one: the circle is marked.`}</p>
      ) : null}
      {picture}
      <h2 className="chart-title section">Its members</h2>
      <ul className="rows under">
        {row.members.map((member) => (
          <li key={member.id}>
            <span />
            <NodeLink estate={estate} id={member.id} />
            <span className="caption">{`${count(estate.into(member.id, 'calls').length, 'caller')}, ${count(estate.outOf(member.id, 'calls').length, 'call')}`}</span>
            <span className="sub">{estate.verdicts.get(member.id)?.because}</span>
          </li>
        ))}
      </ul>
      {data.ties.length > 0 ? (
        <details className="under">
          <summary>{count(data.ties.length, 'tie inside', 'ties inside')}</summary>
          <ul className="plain">
            {data.ties.map((tie) => (
              <li key={`${tie.from} ${tie.to}`}>{`${estate.name(tie.from)} to ${estate.name(tie.to)}`}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function titleOfOne(row: CommunityRow, ties: number): string {
  if (!row.community) return `${count(row.members.length, 'service')} ${agree(row.members.length, 'stands', 'stand')} alone`
  return `${count(row.members.length, 'service')} around ${row.name} ${agree(row.members.length, 'hangs', 'hang')} together by ${count(ties, 'call or common change', 'calls and common changes')}`
}

function names(row: CommunityRow): string {
  const shown = row.members.slice(0, 6).map((member) => member.name)
  return row.members.length > 6 ? `${shown.join(', ')} and ${row.members.length - 6} more` : shown.join(', ')
}

function nameOf(data: MapData, id: string): string {
  return data.communities.find((row) => row.id === id)?.name ?? id
}
