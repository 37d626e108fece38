import type { Surroundings } from './read-analysis.ts'

/** The real page: the element in its own markup, and the file beside it where a server offers one. */
export const surroundings: Surroundings = {
  embedded: () => document.getElementById('coppice-analysis')?.textContent ?? '',
  beside: async () => {
    if (window.location.protocol === 'file:') return undefined
    try {
      const response = await fetch('analysis.json')
      const isJson = response.headers.get('content-type')?.includes('json') ?? false
      return response.ok && isJson ? await response.text() : undefined
    } catch {
      return undefined
    }
  },
}
