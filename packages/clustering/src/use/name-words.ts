import type { ServiceNode } from '@coppice/model'

/** The words of a name: `taxReport-2024` → `tax`, `report`, `2024`. */
export function splitName(name: string): string[] {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
}

/** A search for the first name of a service in which one of the phrases stands as whole words: `year end` in `year-end-close`. */
export function createNameSearch(phrases: readonly string[]): (service: ServiceNode) => string | undefined {
  const pattern = new RegExp(` (?:${phrases.join('|')}) `)
  const isMeant = (name: string) => pattern.test(` ${splitName(name).join(' ')} `)
  return (service) => (isMeant(service.name) ? service.name : service.aliases.find(isMeant))
}
