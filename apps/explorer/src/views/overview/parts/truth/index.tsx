import { Chart } from '../../../../components/chart.tsx'
import { Picture } from '../../../../components/picture.tsx'
import { Unknown } from '../../../../components/glyph.tsx'
import type { Part, PartProps } from '../../part.ts'
import { layoutTruth } from './layout-truth.ts'
import { renderTruth } from './render-truth.ts'

export const truth: Part = { id: 'truth', span: 5, Body: Truth }

/** How scattered the data is, before and after. */
function Truth({ data: { truth: data } }: PartProps) {
  if (data.entities.length === 0)
    return (
      <section aria-labelledby="truth-title">
        <h2 className="chart-title" id="truth-title">
          {data.title}
        </h2>
        <p className="sub">
          <Unknown>no entity known</Unknown> Neither models, schemas nor contracts told which system holds customers, orders or the like.
        </p>
      </section>
    )
  return (
    <Chart
      title={data.title}
      measure="Systems of record per entity. Open: now. Filled: after the plan."
      csv={{ headings: ['entity', 'now', 'after'], rows: () => data.entities.map(({ name, now, after }) => [name, now, after]) }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Entity</th>
              <th scope="col" className="number">
                Now
              </th>
              <th scope="col" className="number">
                After
              </th>
            </tr>
          </thead>
          <tbody>
            {data.entities.map(({ id, name, now, after }) => (
              <tr key={id}>
                <td>{name}</td>
                <td className="number">{now}</td>
                <td className="number">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      }
      className="truth"
    >
      <Picture
        data={data}
        label={`Systems of record: ${data.entities.map(({ name, now, after }) => `${name} ${now}, then ${after}`).join('; ')}`}
        layout={layoutTruth}
        render={renderTruth}
      />
    </Chart>
  )
}
