import { by, type Analysis, type Support } from '@coppice/model'
import { escapeText } from '../../markdown-escape.ts'
import { count, list } from '../../words.ts'
import { table } from './table.ts'

/** Names in a cell; the rest is counted. */
const MOST_NAMES = 6

interface Line {
  readonly name: string
  readonly version: string
  readonly ends: string | undefined
  readonly services: string[]
}

/** Which versions of runtimes and frameworks are in use by how many services, and until when somebody mends them; empty where none is written. */
export function versions({ inventory }: Analysis): string {
  const lines = new Map<string, Line>()
  for (const node of inventory.nodes) {
    if (node.kind !== 'service' || node.optional) continue
    for (const support of node.support ?? []) {
      const version = lineOf(support)
      const key = `${support.name} ${version}`
      const known = lines.get(key) ?? { name: support.name, version, ends: support.ends?.slice(0, 10), services: [] }
      if (!known.services.includes(node.name)) known.services.push(node.name)
      lines.set(key, known)
    }
  }
  if (lines.size === 0) return ''
  const all = [...lines.values()].toSorted(
    by(
      (line) => line.name,
      (line) => line.ends ?? '9999',
      (line) => line.version,
    ),
  )
  const today = inventory.asOf?.slice(0, 10)
  const hasEnded = ({ ends }: Line): boolean => ends !== undefined && today !== undefined && ends < today
  const drifting = [...new Set(all.map(({ name }) => name))].filter((name) => all.filter((line) => line.name === name).length > 1)
  const unsupported = new Set(all.filter(hasEnded).flatMap(({ services }) => services)).size
  const lead = [
    drifting.length === 0 ? 'Each is in use in one version only.' : `In several versions at once: ${list(drifting)}.`,
    unsupported === 0
      ? 'Of none that has a date the support has ended.'
      : `${count(unsupported, 'service rests', 'services rest')} on one whose support has ended.`,
  ].join(' ')
  const rows = all.map((line) => [
    escapeText(line.name),
    escapeText(line.version),
    line.ends === undefined ? 'unknown' : `${line.ends}${hasEnded(line) ? ' (ended)' : ''}`,
    `${line.services.length}: ${escapeText(namesOf(line.services))}`,
  ])
  return `## Versions in use\n\n${escapeText(lead)}\n\n${table(['Built with', 'Version', 'Support ends', 'Services'], rows)}`
}

/** The release line where the table of dates has it; versions of one line are one. */
function lineOf({ cycle, version }: Support): string {
  return cycle ?? version
}

function namesOf(services: readonly string[]): string {
  const left = services.length - MOST_NAMES
  return left > 0 ? `${services.slice(0, MOST_NAMES).join(', ')} and ${left} more` : services.join(', ')
}
