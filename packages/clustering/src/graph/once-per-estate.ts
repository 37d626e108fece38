import type { Estate } from './to-estate.ts'

/** Remembers what was made of an estate: what is found out about all services is asked for again for every set of them, and under every rule that is tried. */
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
