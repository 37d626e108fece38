import type { Estate } from '../estate/index-estate.ts'
import { count, figure } from '../estate/words.ts'
import { ItemSheet } from './item-sheet.tsx'
import { rankedProposals } from './ranked.ts'
import { PAPER, toSheet } from './to-sheet.ts'

/** A sheet for each proposal, behind the story where that is printed: the open ones, `all` with the blocked ones, or `none`. */
export function PrintedSheets({ estate, which = 'open' }: { readonly estate: Estate; readonly which?: string | undefined }) {
  const ranked = rankedProposals(estate.analysis.proposals)
  const wanted = which === 'none' ? [] : which === 'all' ? ranked : ranked.filter(({ blockers }) => blockers.length === 0)
  const left = ranked.length - wanted.length
  return (
    <div className="printed-sheets" data-sheets={wanted.length}>
      {wanted.length > 0 ? (
        <h2 className="sheets-title">{`${count(wanted.length, 'proposal')} ${which === 'all' ? 'in all' : 'to decide on'}${wanted.length === 1 ? '' : ', a sheet each'}`}</h2>
      ) : null}
      {wanted.map((proposal) => (
        <ItemSheet key={proposal.id} sheet={toSheet(estate, proposal, PAPER)} estate={estate} />
      ))}
      {left > 0 && which === 'open' ? (
        <p className="caption sheets-left">{`${count(wanted.length, 'sheet')}, one for each open proposal; ${figure(left)} blocked ones are left out.`}</p>
      ) : null}
    </div>
  )
}
