/** Where the reader is: all of it stands in the hash, so that every state has an address and survives a reload. */
export interface Route {
  readonly view: string
  /** Node, proposal or community that is looked at. */
  readonly selection?: string | undefined
  /** Everything else that was chosen, by key; several values are separated by commas. */
  readonly filters: Readonly<Record<string, string>>
}

/** `#/retire?s=retire-service%2Fcart&rung=R1` → its parts. Anything unreadable leads home. */
export function parseHash(hash: string, home: string): Route {
  const match = /^#\/([a-z-]+)(?:\?(.*))?$/s.exec(hash)
  if (!match?.[1]) return { view: home, filters: {} }
  const { s: selection, ...filters } = Object.fromEntries(new URLSearchParams(match[2] ?? ''))
  return { view: match[1], selection, filters }
}

/** Keys in order and empty ones left out, so that one state has one address. */
export function toHash({ view, selection, filters = {} }: Partial<Route> & Pick<Route, 'view'>): string {
  const entries = Object.entries({ ...filters, s: selection ?? '' }).filter(([, value]) => value !== '')
  const query = new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : 1))).toString()
  return `#/${view}${query ? `?${query}` : ''}`
}

/** The values of a filter that takes several; commas within a value are kept apart from those between values. */
export function valuesOf(route: Route, key: string): readonly string[] {
  return (route.filters[key] ?? '')
    .split(',')
    .filter((value) => value !== '')
    .map((value) => value.replaceAll('%2C', ',').replaceAll('%25', '%'))
}

/** The same place with some filters changed; an empty value takes a filter away. */
export function withFilters(route: Route, changes: Readonly<Record<string, string>>): Route {
  return { ...route, filters: { ...route.filters, ...changes } }
}

/** Puts a value into a filter that takes several, or takes it out. */
export function toggled(values: readonly string[], value: string): string {
  const now = values.includes(value) ? values.filter((other) => other !== value) : [...values, value]
  return withValues(now)
}

/** Several values as one filter. */
export function withValues(values: readonly string[]): string {
  return values.map((one) => one.replaceAll('%', '%25').replaceAll(',', '%2C')).join(',')
}
