/** A name as Backstage allows it: letters, digits and single separators between them, at most 63. */
export function toLabel(name: string): string {
  const label = name
    .normalize('NFKD')
    .replace(/[^a-zA-Z0-9._-]+/g, '-')
    .replace(/[._-]*-[._-]*|[._-]{2,}/g, (found) => (found.includes('-') || found.length > 1 ? '-' : found))
    .replace(/^[._-]+|[._-]+$/g, '')
    .slice(0, 63)
    .replace(/[._-]+$/g, '')
  return label === '' ? 'unnamed' : label
}

/** A name for every entity, unique within its kind, without regard to case, as Backstage compares them. In the order given: the first keeps its name. */
export function nameEntities(
  entities: readonly { readonly id: string; readonly kind: string; readonly name: string }[],
): ReadonlyMap<string, string> {
  // The owner of what nobody owns is an entity of ours.
  const taken = new Set<string>(['Group unknown'])
  const names = new Map<string, string>()
  for (const { id, kind, name } of entities) {
    const label = toLabel(name)
    let unique = label
    for (let at = 2; taken.has(`${kind} ${unique.toLowerCase()}`); at++) unique = `${label.slice(0, 58)}-${at}`
    taken.add(`${kind} ${unique.toLowerCase()}`)
    names.set(id, unique)
  }
  return names
}
