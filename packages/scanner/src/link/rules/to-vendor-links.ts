import type { Technology } from '@coppice/catalog'
import type { Evidence } from '@coppice/model'
import { confidence } from '../../confidence.ts'
import type { Component } from '../../identity/component.ts'
import type { Link } from '../estate.ts'

/** One sign that a component uses a rented product. */
export interface VendorSign {
  readonly product: Technology
  readonly evidence: readonly Evidence[]
  /** Only a profile, an overlay or an example says so. */
  readonly optional: boolean
  /** Stands in one connector of many. */
  readonly connector: boolean
}

/** Signs that are shown per product: the rest repeats what the first ones say. */
const MAX_SIGNS = 5

/** One link per product; one for its connector, optional and less sure, where there are signs of that kind. */
export function* toVendorLinks(component: Component, rule: keyof typeof confidence, signs: readonly VendorSign[]): Iterable<Link> {
  const groups = new Map<string, VendorSign[]>()
  for (const sign of signs) {
    const key = `${sign.product.id} ${sign.connector} ${sign.optional}`
    const known = groups.get(key)
    if (known) known.push(sign)
    else groups.set(key, [sign])
  }
  for (const group of groups.values()) {
    const [first] = group
    if (!first) continue
    yield {
      from: { kind: 'component', component },
      to: { kind: 'saas', technology: first.product },
      relation: 'uses-saas',
      confidence: confidence[rule] * (first.connector ? confidence.connector : 1),
      optional: first.connector || first.optional,
      evidence: group.slice(0, MAX_SIGNS).flatMap((sign) => sign.evidence),
    }
  }
}
