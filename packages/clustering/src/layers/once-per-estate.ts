import type { Estate } from '../graph/to-estate.ts'

/** Remembers what was made of an estate: what a layer finds out about all services is asked for again for every set of them. */
export function oncePerEstate<T>(make: (estate: Estate) => T): (estate: Estate) => T {
  const made = new WeakMap<Estate, { readonly value: T }>()
  return (estate) => {
    const known = made.get(estate)
    if (known) return known.value
    const value = make(estate)
    made.set(estate, { value })
    return value
  }
}
