import { by, type Coverage, type Diagnostic, type Unresolved } from '@coppice/model'
import { toCoverageRows, type CoverageRow } from '../../estate/coverage.ts'
import type { Estate } from '../../estate/index-estate.ts'
import { agree, capital, figure, share } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

/** What was noted, once, and everywhere that it holds of. */
export interface Note {
  readonly severity: Diagnostic['severity']
  readonly message: string
  readonly places: readonly string[]
}

export interface UnknownData {
  readonly title: string
  /** Those that the filter leaves; `total` counts all. */
  readonly unresolved: readonly Unresolved[]
  readonly total: number
  /** Those that may mean a service that is known. */
  readonly mayMean: number
  readonly coverageRows: readonly CoverageRow[]
  readonly notes: readonly Note[]
  /** Files and rows that the notes are about. */
  readonly places: number
  readonly coverage: Coverage
  readonly languages: string
}

const SEVERITY: Readonly<Record<Diagnostic['severity'], number>> = { error: 0, warning: 1, info: 2 }

export function prepare(estate: Estate, route: Route): UnknownData {
  const { unresolved, diagnostics, coverage } = estate.analysis.inventory
  const wanted = (route.filters['q'] ?? '').toLowerCase()
  const { linked, unresolved: open } = coverage.references
  const read = coverage.languages.filter((language) => language.read)
  return {
    title:
      open === 0
        ? 'Every reference that was found leads somewhere known'
        : `${capital(share(linked, linked + open, 'references'))} ${agree(linked, 'was', 'were')} tied to what ${agree(linked, 'it means', 'they mean')}; ${open === 1 ? 'one leads' : `${figure(open)} lead`} nowhere known`,
    total: unresolved.length,
    mayMean: unresolved.filter((one) => one.candidates.length > 0).length,
    coverageRows: toCoverageRows(estate.analysis.inventory).filter((row) => row.whole > 0),
    unresolved: unresolved
      .filter((one) => `${one.reference} ${one.from === undefined ? '' : estate.name(one.from)}`.toLowerCase().includes(wanted))
      .toSorted(
        by(
          (one) => -one.candidates.length,
          (one) => one.from ?? '',
          (one) => one.reference,
        ),
      ),
    notes: toNotes(diagnostics),
    places: diagnostics.length,
    coverage,
    languages:
      coverage.languages.length === 0
        ? 'No source code was found.'
        : `Calls are read in ${read.length === 0 ? 'none of them' : read.map((language) => language.language).join(', ')}.`,
  }
}

/** A place says which row it is: the same of many rows is one note. */
function toNotes(diagnostics: readonly Diagnostic[]): Note[] {
  const notes = new Map<string, Note & { places: string[] }>()
  for (const { severity, message, repository, file, line } of diagnostics.toSorted(
    by(
      (one) => SEVERITY[one.severity],
      (one) => one.file,
      (one) => one.line ?? 0,
    ),
  )) {
    const text = message.replace(/^row \d+: /, '')
    const place = `${repository === undefined ? '' : `${repository}: `}${file}${line === undefined ? '' : `:${line}`}`
    const known = notes.get(`${severity} ${text}`)
    if (known) known.places.push(place)
    else notes.set(`${severity} ${text}`, { severity, message: text, places: [place] })
  }
  return [...notes.values()]
}
