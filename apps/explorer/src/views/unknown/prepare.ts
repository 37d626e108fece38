import { by, type Coverage, type Diagnostic, type Unresolved } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { count, share } from '../../estate/words.ts'
import type { Route } from '../../state/route.ts'

export interface UnknownData {
  readonly title: string
  readonly unresolved: readonly Unresolved[]
  readonly diagnostics: readonly Diagnostic[]
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
        : `${share(linked, linked + open, 'references')} were tied to what they mean; ${count(unresolved.length, 'one leads', 'lead')} nowhere known`,
    unresolved: unresolved
      .filter((one) => `${one.reference} ${one.from === undefined ? '' : estate.name(one.from)}`.toLowerCase().includes(wanted))
      .toSorted(
        by(
          (one) => -one.candidates.length,
          (one) => one.from ?? '',
          (one) => one.reference,
        ),
      ),
    diagnostics: diagnostics.toSorted(
      by(
        (one) => SEVERITY[one.severity],
        (one) => one.file,
      ),
    ),
    coverage,
    languages:
      coverage.languages.length === 0
        ? 'No source code was found.'
        : `Calls are read in ${read.length === 0 ? 'none of them' : read.map((language) => language.language).join(', ')}.`,
  }
}
