import { assertNever, type NodeKind, type Proposal, type Verdict } from '@coppice/model'

/** How a verdict is drawn: always a shape and a word, its colour is never that of text. */
export type Mark = 'keep' | 'merge' | 'replace' | 'R0' | 'R1' | 'R2' | 'R3' | 'blocked' | 'not-assessed'

/** In reading order: what stays first, what is open last. */
export const marks: readonly Mark[] = ['keep', 'merge', 'replace', 'R3', 'R2', 'R1', 'R0', 'blocked', 'not-assessed']

const words: Readonly<Record<Mark, string>> = {
  keep: 'Keep',
  merge: 'Merge',
  replace: 'Replace',
  R0: 'Suspected R0',
  R1: 'Candidate R1',
  R2: 'Probable R2',
  R3: 'Confirmed R3',
  blocked: 'Blocked',
  'not-assessed': 'Not assessed',
}

export function markWord(mark: Mark): string {
  return words[mark]
}

/** Id of the symbol that stands for a kind of node without a verdict. */
export function kindSymbol(kind: NodeKind): string {
  switch (kind) {
    case 'datastore':
    case 'broker':
    case 'channel':
    case 'saas':
    case 'team':
    case 'library':
    case 'entity':
    case 'technology':
    case 'repository':
      return `k-${kind}`
    default:
      return 'k-service'
  }
}

export function toMark(verdict: Verdict): Mark {
  if (verdict.blocked) return 'blocked'
  switch (verdict.disposition) {
    case 'keep':
    case 'merge':
    case 'replace':
    case 'not-assessed':
      return verdict.disposition
    case 'invest':
    case 'tolerate':
      // Both stay; the sentence beside the mark says which.
      return 'keep'
    case 'retire':
      return verdict.rung ?? 'R0'
    default:
      return assertNever(verdict.disposition)
  }
}

export function proposalMark(proposal: Proposal): Mark {
  if (proposal.blockers.length > 0) return 'blocked'
  switch (proposal.kind) {
    case 'retire-service':
      return proposal.rung
    case 'merge-services':
      return 'merge'
    case 'group-behind-gateway':
      return 'keep'
    case 'cancel-saas':
      return 'R0'
    case 'consolidate-saas':
    case 'standardise-technology':
    case 'unify-entity':
      return 'replace'
    default:
      return assertNever(proposal)
  }
}
