import { createContext, use } from 'react'
import { isFileEvidence, type Evidence, type HostedRepository } from '@coppice/model'
import { toHostedLine } from '../estate/hosted-line.ts'
import { date } from '../estate/words.ts'

/** Where a repository is hosted, by its name; the only one where no name is given. */
export const Repositories = createContext<(name: string | undefined) => HostedRepository | undefined>(() => undefined)

/** A line or a record; leads to the line at its host where that is known. */
export function SourceLine({ evidence }: { readonly evidence: Evidence }) {
  const place = placeOf(evidence)
  const hosted = use(Repositories)(evidence.repository)
  const href = isFileEvidence(evidence) && hosted !== undefined ? toHostedLine(hosted, evidence.file, evidence.line) : undefined
  if (href === undefined) return <code>{place}</code>
  return (
    <a href={href} target="_blank" rel="noreferrer">
      <code>{place}</code>
    </a>
  )
}

/** `repository: src/a.ts:12`, or the record with its window. */
export function placeOf(evidence: Evidence): string {
  const repository = evidence.repository ? `${evidence.repository}: ` : ''
  if (isFileEvidence(evidence)) return `${repository}${evidence.file}:${evidence.line}`
  const { source, id, window } = evidence.record
  return `${repository}${source} ${id}${window ? `, ${date(window.from)} to ${date(window.until)}` : ''}`
}
