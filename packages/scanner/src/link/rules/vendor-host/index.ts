import { toFileKey } from '../../../facts/fact-index.ts'
import { defineFactRule } from '../../estate.ts'
import { findOwnProducts, isListedDriver, isOwnAddress, productAt, programFilesOf } from '../../vendors.ts'
import { toVendorLinks, type VendorSign } from '../to-vendor-links.ts'

/** Code or a page of the component names a host at which a product is called or loaded, though no known client is seen to go there. */
export const vendorHost = defineFactRule({
  id: 'vendor-host',
  title: 'Hosts of rented products named in code and pages',
  *link(estate) {
    const own = findOwnProducts(estate)
    for (const component of estate.components) {
      const signs: VendorSign[] = []
      for (const key of programFilesOf(component, estate)) {
        for (const fact of estate.index.inFile('host-mention', key)) {
          const product = productAt(fact.host, fact.path)
          if (!product || own.has(product) || isListedDriver(fact.file, product, component)) continue
          if (isOwnAddress({ scheme: undefined, host: fact.host, port: undefined, path: fact.path }, component, estate)) continue
          signs.push({
            product,
            evidence: [estate.evidenceOf(fact, 'inferred', `names ${fact.host}`)],
            optional: false,
            connector: estate.isConnector(toFileKey(fact.repository, fact.file)),
          })
        }
      }
      yield* toVendorLinks(component, 'vendor-host', signs)
    }
  },
})
