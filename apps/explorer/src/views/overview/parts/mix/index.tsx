import { Chart } from '../../../../components/chart.tsx'
import { Picture } from '../../../../components/picture.tsx'
import { Glyph } from '../../../../components/glyph.tsx'
import { markWord } from '../../../../estate/mark.ts'
import { agree, figure, share } from '../../../../estate/words.ts'
import { toHash } from '../../../../state/route.ts'
import type { Part, PartProps } from '../../part.ts'
import { layoutMix } from './layout-mix.ts'
import { renderMix } from './render-mix.ts'

export const mix: Part = { id: 'mix', span: 7, Body: Mix }

/** What becomes of the services: how many stay, change, go, or are open. */
function Mix({ data }: PartProps) {
  const { verdicts, services, optional } = data.mix
  const kept = verdicts.find(({ mark }) => mark === 'keep')?.count ?? 0
  return (
    <Chart
      title={
        services === 0 ? 'No service was found' : `${share(kept, services, 'services')} ${agree(kept, 'has', 'have')} a reason to stay`
      }
      measure={`Services by verdict.${optional > 0 ? ` ${figure(optional)} more, found only in overlays or examples, ${agree(optional, 'is', 'are')} counted apart.` : ''}`}
      csv={{ headings: ['verdict', 'services'], rows: () => verdicts.map(({ mark, count }) => [markWord(mark), count]) }}
      table={
        <table>
          <thead>
            <tr>
              <th scope="col">Verdict</th>
              <th scope="col" className="number">
                Services
              </th>
            </tr>
          </thead>
          <tbody>
            {verdicts.map(({ mark, count }) => (
              <tr key={mark}>
                <td>
                  <span className="verdict">
                    <Glyph mark={mark} />
                    {markWord(mark)}
                  </span>
                </td>
                <td className="number">
                  <a href={toHash({ view: 'services', filters: { kind: 'service', mark } })}>{figure(count)}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      }
    >
      <Picture
        data={data.mix}
        label={`Services by verdict: ${verdicts.map(({ mark, count }) => `${markWord(mark)} ${count}`).join(', ')}`}
        layout={layoutMix}
        render={renderMix}
      />
    </Chart>
  )
}
