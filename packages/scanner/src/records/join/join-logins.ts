import type { Users } from '@coppice/model'
import type { SourcedFact } from '../record-fact.ts'
import type { ServiceNames } from './resolve-service.ts'
import type { createVendorResolver } from './resolve-vendor.ts'
import { toEvidence, updateSaas, updateService, type Workbench } from './workbench.ts'

/** Writes `users`: of the estate's own services where one bears the name, else of the rented product. */
export function joinLogins(
  bench: Workbench,
  facts: readonly SourcedFact[],
  names: ServiceNames,
  resolveVendor: ReturnType<typeof createVendorResolver>,
): void {
  for (const { source, fact } of facts) {
    if (fact.kind !== 'logins') continue
    const { product, active, assigned, lastUse, window, accounts, at } = fact
    const users: Users = {
      ...(active === undefined ? {} : { active }),
      ...(assigned === undefined ? {} : { assigned }),
      ...(lastUse === undefined ? {} : { lastUse }),
      window,
      ...(accounts === undefined ? {} : { accounts: [...accounts] }),
      evidence: [toEvidence(source, at, 'observed', `logins to ${product}`, window)],
    }
    const own = names.find(product)
    if (own !== undefined) updateService(bench, own, ({ users: known = [] }) => ({ users: [...known, users] }))
    else {
      const { node } = resolveVendor(source, product, undefined, at)
      if (node !== undefined) updateSaas(bench, node, ({ users: known = [] }) => ({ users: [...known, users] }))
    }
  }
}
