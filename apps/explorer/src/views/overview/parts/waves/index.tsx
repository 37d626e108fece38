import { Chart } from '../../../../components/chart.tsx'
import { Picture } from '../../../../components/picture.tsx'
import { usePrinting } from '../../../../components/use-printing.ts'
import { Unknown } from '../../../../components/glyph.tsx'
import { count, date, figure } from '../../../../estate/words.ts'
import type { Part, PartProps } from '../../part.ts'
import { layoutWaves, layoutWavesOnPaper } from './layout-waves.ts'
import { renderWaves } from './render-waves.ts'

export const waves: Part = { id: 'waves', span: 7, Body: Waves }

const MOST_NOTICES = 5

/** How the services become fewer, wave by wave. */
function Waves({ data: { waves: data } }: PartProps) {
  const isPrinting = usePrinting()
  const notices = data.notices.slice(0, MOST_NOTICES)
  return (
    <Chart
      title={data.title}
      measure="Services in use at the end of each wave. Hatched: what may come on top. The scale does not begin at zero."
      csv={{
        headings: ['wave', 'until', 'items', 'services fewer', 'services left', 'left if all candidates prove dead', 'what'],
        rows: () => data.waves.map(({ number, until, items, fewer, left, low, by }) => [number, until, items, fewer, left, low, by]),
      }}
      table={
        <div className="scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">Wave</th>
                <th scope="col">Until</th>
                <th scope="col" className="number">
                  Items
                </th>
                <th scope="col" className="number">
                  Services left
                </th>
                <th scope="col">What</th>
              </tr>
            </thead>
            <tbody>
              {data.waves.map(({ number, until, items, left, by }) => (
                <tr key={number}>
                  <td>{number}</td>
                  <td>{until === undefined ? <Unknown>no date</Unknown> : date(until)}</td>
                  <td className="number">{figure(items)}</td>
                  <td className="number">{figure(left)}</td>
                  <td>{by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      }
      className="waves"
    >
      <Picture
        data={data}
        label={`Services left: now ${data.now}; ${data.waves.map(({ number, left }) => `after wave ${number} ${left}`).join('; ')}`}
        layout={isPrinting ? layoutWavesOnPaper : layoutWaves}
        render={renderWaves}
      />
      {notices.length > 0 ? (
        <p className="caption">
          {`Last days to give notice: ${notices.map(({ name, day }) => `${name} ${date(day)}`).join(', ')}${data.notices.length > notices.length ? ` and ${count(data.notices.length - notices.length, 'more', 'more')}` : ''}.`}
        </p>
      ) : null}
    </Chart>
  )
}
