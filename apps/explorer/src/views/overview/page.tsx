import { date } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import { usePrinting } from '../../components/use-printing.ts'
import { PrintedSheets } from '../../sheet/printed-sheets.tsx'
import { FigureRow } from './figure-row.tsx'
import { rowsOf } from './parts/index.ts'
import type { OverviewData } from './prepare.ts'
import './overview.css'

/** The story on one page: the sentence, the figures, what to decide, what goes first, and what is not known. */
export function OverviewPage({ data, estate, route, picture }: PageProps<OverviewData>) {
  const isPrinting = usePrinting()
  const { inventory } = estate.analysis
  return (
    <div className="wrap page overview">
      <p className="kicker">
        {inventory.asOf === undefined ? `${inventory.name}, without a date` : `${inventory.name}, as of ${date(inventory.asOf)}`}
      </p>
      <div className="opening">
        <h1 className="lead" tabIndex={-1}>
          {data.headline.sentence}
        </h1>
        <p className="intro">{data.headline.standfirst}</p>
      </div>
      {data.partial === undefined ? null : (
        <p className="partial">
          <span>
            {data.partial}{' '}
            <a className="no-print" href={toHash({ view: 'unknown' })}>
              Which they are
            </a>
          </span>
        </p>
      )}
      <FigureRow figures={data.figures} />
      {rowsOf(data, isPrinting).map((parts) => (
        <div className="story-row" key={parts.map(({ id }) => id).join(' ')}>
          {parts.map(({ id, span, Body }) => (
            <div className={`span-${span}`} data-part={id} key={id}>
              <Body data={data} estate={estate} picture={picture} />
            </div>
          ))}
        </div>
      ))}
      {isPrinting ? <PrintedSheets estate={estate} which={route.filters['sheets']} /> : null}
    </div>
  )
}
