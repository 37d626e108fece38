import { by } from '@coppice/model'
import { useMemo, useState } from 'react'
import { Chart } from '../../components/chart.tsx'
import { Choice } from '../../components/choice.tsx'
import { Drawer } from '../../components/drawer.tsx'
import { EvidenceKey, EvidenceList } from '../../components/evidence-list.tsx'
import { FirstRows } from '../../components/first-rows.tsx'
import { NodeLink } from '../../components/node-link.tsx'
import { edgesCsv } from '../../estate/edges-csv.ts'
import { groupHref } from '../../estate/group-href.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, capital, count, figure } from '../../estate/words.ts'
import { toHash, withFilters } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { MatrixCanvas } from './canvas.tsx'
import { cellIndex, layout, type MatrixScene } from './layout.ts'
import type { MatrixData } from './prepare.ts'
import './matrix.css'

const MOST_PAIRS = 200

/** Who calls whom, as a matrix: any number of services without one line across another. */
export function MatrixPage({ data, estate, route, actions }: PageProps<MatrixData>) {
  const scene = useMemo(() => layout(data), [data])
  const { selected } = data
  const chosen = useMemo(
    () => (selected ? cellIndex(scene, data.ids.indexOf(selected.from), data.ids.indexOf(selected.to)) : -1),
    [scene, data, selected],
  )
  const [pointed, setPointed] = useState(-1)
  const close = useMemo(() => () => actions.change({ ...route, selection: undefined }), [actions, route])
  return (
    <div className={selected ? 'beside with-drawer' : 'beside'}>
      <div className="wrap page">
        <h1 tabIndex={-1}>{data.title}</h1>
        <Choice
          label="Rows in order of"
          value={data.order}
          options={data.orders.map((order) => ({ value: order, label: capital(order) }))}
          onChoose={(order) => actions.change(withFilters(route, { order: order === 'community' ? '' : order }))}
        />
        {data.cells.length === 0 ? (
          <p className="empty">
            No call of business leads from one service to another. <a href={toHash({ view: 'unknown' })}>What could not be tied</a> may say
            why.
          </p>
        ) : (
          <Chart
            title={data.pictureTitle}
            measure={`${count(data.ids.length, 'service')}, ${count(data.cells.length, 'calling pair')}. The caller in the row, the called in the column; calls of business only. ${data.silent > 0 ? `${count(data.silent, 'service')} with no call in or out ${agree(data.silent, 'has', 'have')} no row. ` : ''}`}
            legend={<Legend hasBlocks={data.blocks.length > 0} />}
            table={<MatrixTable data={data} estate={estate} />}
            tableLabel="As tables"
            csv={edgesCsv(
              estate,
              data.cells.flatMap((cell) => cell.edges),
            )}
          >
            <p className="matrix-status" aria-live="polite">
              {describe(scene, pointed >= 0 ? pointed : chosen)}
            </p>
            <div className={data.blocks.length > 1 ? 'matrix-and-groups' : ''}>
              <MatrixCanvas
                scene={scene}
                label={`${data.title}. A matrix of ${figure(data.ids.length)} services.`}
                describedBy="matrix-keys"
                selected={chosen}
                onPoint={setPointed}
                onChoose={(cell) => {
                  const { row, column } = scene.cells[cell] ?? { row: -1, column: -1 }
                  actions.change({ ...route, selection: `${scene.ids[row] ?? ''}>${scene.ids[column] ?? ''}` })
                }}
              />
              <Borders blocks={data.blocks} order={data.order} />
            </div>
            <p className="caption" id="matrix-keys">
              Arrows go from call to call, Enter shows its lines, + and − zoom, 0 shows all. With a pointer: drag, Ctrl and wheel, or click
              first and use the wheel; with two fingers on a touch screen.
            </p>
          </Chart>
        )}
      </div>
      {selected ? (
        <Drawer crumb="Calls" title={`${estate.name(selected.from)} and ${estate.name(selected.to)}`} onClose={close}>
          <CallLines estate={estate} from={selected.from} to={selected.to} edges={selected.there} />
          <CallLines estate={estate} from={selected.to} to={selected.from} edges={selected.back} />
          <EvidenceKey />
        </Drawer>
      ) : null}
    </div>
  )
}

function CallLines({
  estate,
  from,
  to,
  edges,
}: {
  readonly estate: Estate
  readonly from: string
  readonly to: string
  readonly edges: MatrixData['cells'][number]['edges']
}) {
  return (
    <section>
      <h3>
        {`${estate.name(from)} calls ${estate.name(to)}: ${edges.length === 0 ? 'not that was found' : [...new Set(edges.map((edge) => edge.protocol ?? 'protocol unknown'))].join(', ')}`}
      </h3>
      {edges.map((edge, index) => (
        <EvidenceList key={index} evidence={edge.evidence} />
      ))}
      <p className="sub">
        <NodeLink estate={estate} id={from} />
      </p>
    </section>
  )
}

function Legend({ hasBlocks }: { readonly hasBlocks: boolean }) {
  if (!hasBlocks)
    return (
      <span className="matrix-key">
        <i className="is-inside" /> a call
      </span>
    )
  return (
    <>
      <span className="matrix-key">
        <i className="is-block" /> one group with itself
      </span>
      <span className="matrix-key">
        <i className="is-inside" /> a call within it
      </span>
      <span className="matrix-key">
        <i className="is-crossing" /> a call across a border
      </span>
    </>
  )
}

const MOST_BORDERS = 16

/** Groups by how much of their calling leaves them. */
function Borders({ blocks, order }: Pick<MatrixData, 'blocks' | 'order'>) {
  if (blocks.length < 2 || order === 'name' || order === 'degree') return null
  const shown = blocks.toSorted(by((block) => -block.crossing)).slice(0, MOST_BORDERS)
  const most = Math.max(1, ...shown.map((block) => block.inside + block.crossing))
  return (
    <section className="borders">
      <h3>Pairs within and across, most across first</h3>
      <ol>
        {shown.map((block) => (
          <li key={block.id}>
            <a href={groupHref(order, block.id)}>{block.name}</a>
            <span className="border-bar" aria-hidden="true">
              <i className="is-inside" style={{ width: `${(100 * block.inside) / most}%` }} />
              <i className="is-crossing" style={{ width: `${(100 * block.crossing) / most}%` }} />
            </span>
            <span className="number">{`${figure(block.inside)} / ${figure(block.crossing)}`}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function describe({ cells, names, blocks, blockOf }: MatrixScene, index: number): string {
  const cell = cells[index]
  if (!cell) return 'Point at a mark, or step through them with the arrow keys.'
  const protocols = [...new Set(cell.edges.flatMap((edge) => edge.protocol ?? []))].join(', ')
  const [from, to] = [blocks[blockOf[cell.row] ?? -1]?.name, blocks[blockOf[cell.column] ?? -1]?.name]
  const where = from === undefined || to === undefined ? '' : cell.isCrossing ? `, from ${from} to ${to}` : `, within ${from}`
  return `${names[cell.row] ?? ''} calls ${names[cell.column] ?? ''}${protocols === '' ? '' : ` over ${protocols}`}${where}`
}

/** What the picture shows, in words: the groups, then pair by pair. */
function MatrixTable({ data, estate }: { readonly data: MatrixData; readonly estate: Estate }) {
  return (
    <>
      {data.blocks.length > 0 ? (
        <FirstRows items={data.blocks} most={50} noun="groups">
          {(shown) => (
            <div className="scroll" tabIndex={0} role="region" aria-label="Groups">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{capital(data.order)}</th>
                    <th scope="col" className="number">
                      Services that call or are called
                    </th>
                    <th scope="col" className="number">
                      Pairs within
                    </th>
                    <th scope="col" className="number">
                      Across its border
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {shown.map((block) => (
                    <tr key={block.id}>
                      <td>{block.name}</td>
                      <td className="number">{figure(block.end - block.start)}</td>
                      <td className="number">{figure(block.inside)}</td>
                      <td className="number">{figure(block.crossing)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </FirstRows>
      ) : null}
      <ul className="edges under" aria-label="Calling pairs">
        {data.cells.slice(0, MOST_PAIRS).map((cell) => (
          <li key={`${cell.row} ${cell.column}`}>
            <span>
              <NodeLink estate={estate} id={data.ids[cell.row] ?? ''} /> calls <NodeLink estate={estate} id={data.ids[cell.column] ?? ''} />
            </span>
            <span className="caption">{cell.isCrossing ? 'across' : ''}</span>
            <a
              href={toHash({
                view: 'matrix',
                selection: `${data.ids[cell.row] ?? ''}>${data.ids[cell.column] ?? ''}`,
                filters: { order: data.order },
              })}
            >
              lines<span className="visually-hidden">{` of ${data.names[cell.row] ?? ''} calling ${data.names[cell.column] ?? ''}`}</span>
            </a>
          </li>
        ))}
      </ul>
      {data.cells.length > MOST_PAIRS ? (
        <p className="more">{`and ${figure(data.cells.length - MOST_PAIRS)} more pairs: the CSV has all.`}</p>
      ) : null}
    </>
  )
}
