import { assertNever, type Proposal, type ProposalKind } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, count } from '../../estate/words.ts'
import { rankedProposals } from '../../sheet/ranked.ts'
import { toSheet, type Sheet } from '../../sheet/to-sheet.ts'
import type { Route } from '../../state/route.ts'

export interface SheetData {
  readonly title: string
  /** The chosen one; none where all are listed. */
  readonly sheet: Sheet | undefined
  readonly before: Proposal | undefined
  readonly after: Proposal | undefined
  /** All proposals by kind, for the list. */
  readonly groups: readonly { readonly title: string; readonly proposals: readonly Proposal[] }[]
  /** Asked for, and not there. */
  readonly missing: string | undefined
}

export function prepare(estate: Estate, route: Route): SheetData {
  const all = rankedProposals(estate.analysis.proposals)
  const at = all.findIndex(({ id }) => id === route.selection)
  const chosen = all[at]
  const open = all.filter(({ blockers }) => blockers.length === 0).length
  const blocked = all.length - open
  return {
    title:
      all.length === 0
        ? 'Nothing is proposed, so there is no sheet'
        : `${count(open, 'proposal')} to decide on, a sheet each${blocked > 0 ? `; ${blocked} more ${agree(blocked, 'is', 'are')} blocked` : ''}`,
    sheet: chosen && toSheet(estate, chosen),
    before: at > 0 ? all[at - 1] : undefined,
    after: at >= 0 ? all[at + 1] : undefined,
    groups: groupsOf(all),
    missing: route.selection !== undefined && !chosen ? route.selection : undefined,
  }
}

function groupsOf(all: readonly Proposal[]): SheetData['groups'] {
  const kinds = [...new Set(all.map(({ kind }) => kind))]
  return kinds.map((kind) => ({ title: titleOf(kind), proposals: all.filter((proposal) => proposal.kind === kind) }))
}

function titleOf(kind: ProposalKind): string {
  switch (kind) {
    case 'retire-service':
      return 'Retirements'
    case 'merge-services':
      return 'Merge sets'
    case 'consolidate-saas':
      return 'Products for one purpose'
    case 'cancel-saas':
      return 'Products to cancel'
    case 'standardise-technology':
      return 'Technologies to standardise'
    case 'group-behind-gateway':
      return 'Services behind one door'
    case 'unify-entity':
      return 'Systems of record'
    default:
      return assertNever(kind)
  }
}
