import { findByPackage, type Ecosystem } from '@coppice/catalog'
import type { Fact } from '../../../facts/fact.ts'
import { toFileKey } from '../../../facts/fact-index.ts'
import { declaredPackage } from '../../declared-package.ts'
import { defineFactRule } from '../../estate.ts'
import { findOwnProducts, goesElsewhere, programFilesOf } from '../../vendors.ts'
import { toVendorLinks, type VendorSign } from '../to-vendor-links.ts'

/** Code imports the client library of a rented product. A dependency that nothing imports is no use. */
export const vendorPackage = defineFactRule({
  id: 'vendor-package',
  title: 'Imports of the client libraries of rented products',
  *link(estate) {
    const own = findOwnProducts(estate)
    for (const component of estate.components) {
      const signs: VendorSign[] = []
      for (const key of programFilesOf(component, estate)) {
        for (const fact of estate.index.inFile('import', key)) {
          if (/^[./]/.test(fact.specifier)) continue
          // The ecosystem is a string in facts, because detectors know nothing of the catalog.
          const product = findByPackage(fact.ecosystem as Ecosystem, declaredPackage(fact, component) ?? packageOf(fact))
          if (product?.kind !== 'saas' || own.has(product)) continue
          signs.push({
            product,
            evidence: [estate.evidenceOf(fact, 'inferred', `imports ${fact.specifier}`)],
            optional: false,
            connector: estate.isConnector(toFileKey(fact.repository, fact.file)),
          })
        }
      }
      const elsewhere = new Set(
        [...new Set(signs.map((sign) => sign.product))].filter((product) => goesElsewhere(product, component, estate)),
      )
      yield* toVendorLinks(
        component,
        'vendor-package',
        signs.filter((sign) => !elsewhere.has(sign.product)),
      )
    }
  },
})

/** The package of a specifier: `@scope/name/sub` → `@scope/name` in npm; whole elsewhere. */
function packageOf(fact: Fact<'import'>): string {
  if (fact.ecosystem !== 'npm') return fact.specifier
  return fact.specifier
    .split('/')
    .slice(0, fact.specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
