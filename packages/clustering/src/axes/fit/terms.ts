import type { Contract } from '@coppice/model'
import { agree, listNames } from '../../wording/words.ts'
import { ofProduct } from '../axis.ts'

const ASKED: readonly (readonly [what: string, isWritten: (contract: Contract) => boolean])[] = [
  ['cost', ({ annualCost }) => annualCost !== undefined],
  ['renewal', ({ renewal }) => renewal !== undefined],
  ['notice', ({ noticeBy }) => noticeBy !== undefined],
  ['owner', ({ owner }) => owner !== undefined],
]

/** What the contracts of a product settle, of several the poorest; unknown where no contract of anything was read. */
export const terms = ofProduct(({ estate }, { name, contracts = [] }) => {
  if (!estate.nodes('saas').some((saas) => (saas.contracts?.length ?? 0) > 0)) return 'unknown'
  const [first] = contracts
  if (first === undefined) return { found: 0, text: `No contract of ${name} is among the records.` }
  const missing = ASKED.flatMap(([what, isWritten]) => (contracts.every(isWritten) ? [] : [what]))
  return {
    found: 1 - missing.length / ASKED.length,
    text:
      missing.length === 0
        ? `The contract of ${name} says what it costs, when it renews, when notice is due and who answers for it.`
        : `The records of the contract of ${name} leave open its ${listNames(missing)}: ${agree(missing.length, 'it has', 'they have')} to be asked for.`,
    evidence: first.evidence,
  }
})
