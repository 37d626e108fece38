import type { Contract, Cost } from '@coppice/model'
import type { ContractRecord, SourcedFact } from '../record-fact.ts'
import { addDays } from '../table/values.ts'
import type { OwnerNames } from './resolve-owner.ts'
import type { createVendorResolver } from './resolve-vendor.ts'
import { addCosts, toEvidence, updateSaas, type Workbench } from './workbench.ts'

/** Writes `contracts` of products, and what they cost by them. */
export function joinContracts(
  bench: Workbench,
  facts: readonly SourcedFact[],
  resolveVendor: ReturnType<typeof createVendorResolver>,
  owners: OwnerNames,
): void {
  for (const { source, fact } of facts) {
    if (fact.kind !== 'contract') continue
    const { node, reseller } = resolveVendor(source, fact.vendor, fact.product, fact.at, fact.category)
    if (node === undefined) continue
    const contract = toContract(source, fact, reseller, owners)
    updateSaas(bench, node, ({ contracts = [] }) => ({ contracts: [...contracts, contract] }))
    addCosts(bench, node, costsOf(source, fact))
  }
}

function toContract(source: string, fact: ContractRecord, reseller: string | undefined, owners: OwnerNames): Contract {
  const { vendor, product, annualCost, seats, renewal, noticeDays, minimumCommitment, terminationCost, at } = fact
  const owner = fact.owner === undefined ? undefined : owners.resolve(fact.owner).name
  return {
    vendor,
    ...(product === undefined ? {} : { product }),
    ...(reseller === undefined ? {} : { reseller }),
    ...(annualCost ? { annualCost } : {}),
    ...(seats === undefined ? {} : { seats }),
    ...(renewal === undefined ? {} : { renewal }),
    ...(noticeDays === undefined ? {} : { noticeDays }),
    ...(renewal !== undefined && noticeDays !== undefined ? { noticeBy: addDays(renewal, -noticeDays) } : {}),
    ...(minimumCommitment ? { minimumCommitment } : {}),
    ...(terminationCost ? { terminationCost } : {}),
    ...(owner === undefined ? {} : { owner }),
    evidence: [toEvidence(source, at, 'declared')],
  }
}

function costsOf(source: string, { annualCost, oneOff, at }: ContractRecord): Cost[] {
  const base = { basis: 'contracted' as const, source: at.file, evidence: [toEvidence(source, at, 'declared')] }
  return [
    ...(annualCost ? [{ ...annualCost, ...base, kind: 'licence' as const, period: 'year' as const }] : []),
    ...(oneOff ? [{ ...oneOff, ...base, kind: 'one-off' as const, period: 'once' as const }] : []),
  ]
}
