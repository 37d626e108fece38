import { useSyncExternalStore } from 'react'
import { toHash, type Route } from './route.ts'

/** The address bar is the store; `replaceState` fires no event of its own, so that listeners are told here. */
const listeners = new Set<() => void>()

export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash)
}

/** How a view asks for another place. `go` leaves a step in the history, `change` does not (typing, ticking). */
export interface Actions {
  go(route: Partial<Route> & Pick<Route, 'view'>): void
  change(route: Route): void
}

export const actions: Actions = {
  go: (route) => {
    window.location.hash = toHash(route)
  },
  change: (route) => {
    window.history.replaceState(null, '', toHash(route))
    for (const listener of listeners) listener()
  },
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('hashchange', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('hashchange', listener)
  }
}
