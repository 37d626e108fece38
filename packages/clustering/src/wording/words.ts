import type { NodeId } from '@coppice/model'
import type { Estate } from '../graph/to-estate.ts'

const MOST_NAMES = 6
const MOST_PAIRS = 3

/** `a`, `a and b`, `a, b and c`; long lists end in a count. */
export function listNames(names: readonly string[], conjunction = 'and', most = MOST_NAMES): string {
  const shown = names.length > most + 1 ? [...names.slice(0, most), `${names.length - most} more`] : names
  const last = shown.at(-1) ?? ''
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** What pairs of services have in common, each of two names and a verb: fewer fit into a sentence. */
export function listPairs(pairs: readonly string[]): string {
  return listNames(pairs, 'and', MOST_PAIRS)
}

/** `1 service`, `3 services`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  // Asking for the locale costs more than all the rest of a sentence, and changes nothing below a thousand.
  const written = number < 1000 ? String(number) : number.toLocaleString('en-US')
  return `${written} ${number === 1 ? noun : plural}`
}

/** `keeps` for one, `keep` for several. */
export function agree(number: number, singular: string, plural: string): string {
  return number === 1 ? singular : plural
}

export function nameOf(estate: Estate, id: NodeId): string {
  return estate.node(id)?.name ?? id.slice(id.indexOf(':') + 1)
}

export function namesOf(estate: Estate, ids: Iterable<NodeId>): string[] {
  return [...ids].map((id) => nameOf(estate, id))
}

/** `transactional-mail` → `transactional mail`. */
export function spell(key: string): string {
  return key.replaceAll('-', ' ')
}

/** Ends with a full stop, unless something else ends it. */
export function asSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}
