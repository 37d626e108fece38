import type { SaasNode } from '@coppice/model'

/** Purposes that nobody pays for: fonts and scripts that pages embed from hosts open to all. */
const FREE: ReadonlySet<string> = new Set(['public-assets'])

/** Whether a product is rented, so that it has a contract to count and to end. */
export function isRented(saas: SaasNode): boolean {
  return !FREE.has(saas.purpose)
}
