import { Chart } from '../../../components/chart.tsx'
import { Glyph } from '../../../components/glyph.tsx'
import { markWord } from '../../../estate/mark.ts'
import { count, figure } from '../../../estate/words.ts'
import { toHash } from '../../../state/route.ts'
import { STEPS } from '../layout-cells.ts'
import type { MapData } from '../map-data.ts'
import type { Part, PartProps } from '../part.ts'

export const map: Part = { id: 'map', span: 7, Body: ValueAndFit }

const MOST_MARKS = 600

/** Where every system stands by value and fit, and those that have no place. */
function ValueAndFit({ data, picture }: PartProps) {
  const { title, placed, unplaced, counts } = data.map
  const isCells = placed.length > MOST_MARKS
  return (
    <Chart
      title={title}
      measure={`${count(placed.length, 'system')} by value and fit, ${isCells ? 'in cells of ten points' : 'one shape each, moved apart where they would cover each other'}. ${unplaced.length > 0 ? `${figure(unplaced.length)} cannot be placed.` : ''}`}
      legend={
        <>
          {counts.map(({ mark, count: number }) => (
            <span key={mark} className="verdict">
              <Glyph mark={mark} />
              {`${markWord(mark)} ${figure(number)}`}
            </span>
          ))}
          {isCells ? <Ramp /> : null}
        </>
      }
      table={<FieldTable map={data.map} />}
      csv={{ headings: ['id', 'name', 'kind', 'verdict', 'value', 'fit', 'place'], rows: () => rowsOf(data.map) }}
      className="value-and-fit"
    >
      {picture}
    </Chart>
  )
}

function Ramp() {
  return (
    <span className="ramp">
      {STEPS.map((from, index) => (
        <span key={from}>
          <i className={`step-${index + 1}`} />
          {STEPS[index + 1] === undefined ? `${from} and more` : `${from}–${(STEPS[index + 1] ?? 0) - 1}`}
        </span>
      ))}
      systems
    </span>
  )
}

function rowsOf({ placed, unplaced }: MapData): (string | number | undefined)[][] {
  return [
    ...placed.map(({ id, name, kind, mark, value, fit, place }) => [id, name, kind, mark, value, fit, place]),
    ...unplaced.map(({ id, name, kind }) => [id, name, kind, 'not-assessed', undefined, undefined, 'not-assessed']),
  ]
}

const FIELDS = ['invest', 'tolerate', 'migrate', 'eliminate'] as const

/** Verdicts by field of the map. */
function FieldTable({ map }: { readonly map: MapData }) {
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col" className="number">
                {field.charAt(0).toUpperCase() + field.slice(1)}
              </th>
            ))}
            <th scope="col" className="number">
              All
            </th>
          </tr>
        </thead>
        <tbody>
          {map.counts.map(({ mark, count: number }) => (
            <tr key={mark}>
              <td>
                <span className="verdict">
                  <Glyph mark={mark} />
                  {markWord(mark)}
                </span>
              </td>
              {FIELDS.map((field) => (
                <td key={field} className="number">
                  {map.placed.filter((system) => system.place === field && system.mark === mark).length}
                </td>
              ))}
              <td className="number">
                <a href={toHash({ view: 'services', filters: { mark } })}>{figure(number)}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
