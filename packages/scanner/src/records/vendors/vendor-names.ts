import { legalNames, technologies, type Technology } from '@coppice/catalog'

/** A name under which a product may stand on a contract. */
export interface VendorName {
  readonly technology: Technology
  readonly written: string
  /** Letters and digits alone: `newrelic`. */
  readonly key: string
  /** Words of it where it was found. */
  readonly length: number
}

const products = technologies.filter((technology) => technology.kind === 'saas')

/** Products by what is left of their names without blanks and punctuation: the catalog's, former and legal ones, with and without vendor. */
export const vendorNames: ReadonlyMap<string, readonly VendorName[]> = index()

/** Companies that sell more than is named after them, with their products. */
export const vendorsByName: ReadonlyMap<string, { readonly name: string; readonly products: readonly Technology[] }> = indexVendors()

function index(): Map<string, VendorName[]> {
  const names = new Map<string, VendorName[]>()
  for (const technology of products) {
    const own = [technology.name, ...(technology.aliases ?? []), ...(legalNames[technology.id] ?? [])]
    const all = [...own, technology.id, ...(technology.vendor === undefined ? [] : own.map((name) => `${technology.vendor} ${name}`))]
    for (const written of all) {
      const key = toKey(written)
      const list = names.get(key) ?? []
      if (!list.some((known) => known.technology === technology)) list.push({ technology, written, key, length: 1 })
      names.set(key, list)
    }
  }
  return names
}

function indexVendors(): Map<string, { name: string; products: Technology[] }> {
  const vendors = new Map<string, { name: string; products: Technology[] }>()
  for (const technology of products) {
    for (const name of vendorSpellings(technology)) {
      const known = vendors.get(toKey(name))
      if (known) known.products.push(technology)
      else vendors.set(toKey(name), { name: technology.vendor ?? name, products: [technology] })
    }
  }
  return vendors
}

function vendorSpellings({ vendor }: Technology): string[] {
  if (vendor === undefined) return []
  return vendor === 'Amazon Web Services' ? [vendor, 'AWS', 'Amazon'] : [vendor]
}

export function toKey(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}
