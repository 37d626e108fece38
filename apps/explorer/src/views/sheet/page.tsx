import type { Proposal } from '@coppice/model'
import { FirstRows } from '../../components/first-rows.tsx'
import { Glyph } from '../../components/glyph.tsx'
import { markWord, proposalMark } from '../../estate/mark.ts'
import { figure } from '../../estate/words.ts'
import { ItemSheet } from '../../sheet/item-sheet.tsx'
import { toHash } from '../../state/route.ts'
import type { PageProps } from '../define-view.tsx'
import type { SheetData } from './prepare.ts'

/** Sheets of one kind that are listed at first. */
const MOST_SHEETS = 30

/** One sheet, with a way to the next; or the list of all. */
export function SheetPage({ data, estate }: PageProps<SheetData>) {
  const { sheet } = data
  if (!sheet) return <SheetIndex data={data} />
  return (
    <div className="wrap">
      <nav className="sheet-nav no-print" aria-label="Sheets">
        <a href={toHash({ view: 'sheet' })}>All sheets</a>
        <span>
          {data.before ? <a href={hrefOf(data.before)}>Previous</a> : null} {data.after ? <a href={hrefOf(data.after)}>Next</a> : null}
        </span>
      </nav>
      <ItemSheet sheet={sheet} estate={estate} isFirst />
    </div>
  )
}

function SheetIndex({ data: { title, groups, missing } }: { readonly data: SheetData }) {
  return (
    <div className="wrap page">
      <h1 className="lead" tabIndex={-1}>
        {title}
      </h1>
      {missing === undefined ? null : (
        <p className="partial">
          <span>{`No proposal is called ${missing}. It may be decided, or gone since the address was written down.`}</span>
        </p>
      )}
      {groups.map((group) => (
        <section className="section" key={group.title}>
          <h2 className="chart-title">{`${group.title}, ${figure(group.proposals.length)}`}</h2>
          <FirstRows items={group.proposals} most={MOST_SHEETS} noun="sheets">
            {(shown) => (
              <ul className="sheet-index under">
                {shown.map((proposal) => (
                  <li key={proposal.id}>
                    <Glyph mark={proposalMark(proposal)} />
                    <a href={hrefOf(proposal)}>{proposal.title}</a>
                    <span className="caption">{`${markWord(proposalMark(proposal))}, ${Math.round(proposal.confidence * 100)} of 100`}</span>
                  </li>
                ))}
              </ul>
            )}
          </FirstRows>
        </section>
      ))}
    </div>
  )
}

function hrefOf(proposal: Proposal): string {
  return toHash({ view: 'sheet', selection: proposal.id })
}
