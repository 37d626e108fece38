import { useEffect } from 'react'
import { toHash } from '../state/route.ts'

interface Shortcuts {
  readonly search: () => void
  readonly keys: () => void
}

/** What `g` and a letter lead to. */
export const places: readonly { readonly key: string; readonly view: string; readonly word: string }[] = [
  { key: 'o', view: 'overview', word: 'Overview' },
  { key: 'r', view: 'retire', word: 'Retire list' },
  { key: 'm', view: 'merge', word: 'Merge workbench' },
  { key: 'c', view: 'map', word: 'Map' },
  { key: 'x', view: 'matrix', word: 'Matrix' },
  { key: 's', view: 'services', word: 'Everything' },
  { key: 'p', view: 'path', word: 'Paths' },
  { key: 'u', view: 'unknown', word: 'Unknown' },
]

const PATIENCE = 1500

/** `/` and ⌘K (or Ctrl-K) for the search, `?` for the keys, `g` and a letter for a view; letters do nothing while one types. */
export function useShortcuts({ search, keys }: Shortcuts): void {
  useEffect(() => {
    let waitsSince = -Infinity
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        return search()
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target) || document.querySelector('dialog[open]'))
        return undefined
      const place = places.find((one) => one.key === event.key)
      if (place && event.timeStamp - waitsSince < PATIENCE) {
        waitsSince = -Infinity
        event.preventDefault()
        window.location.hash = toHash({ view: place.view })
        return undefined
      }
      waitsSince = event.key === 'g' ? event.timeStamp : -Infinity
      if (event.key !== '/' && event.key !== '?') return undefined
      event.preventDefault()
      return event.key === '/' ? search() : keys()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [search, keys])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (/^(?:TEXTAREA|SELECT)$/.test(target.tagName) || (target instanceof HTMLInputElement && target.type !== 'checkbox'))
  )
}
