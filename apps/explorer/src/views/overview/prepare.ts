import { by, type Proposal } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { toHeadline } from '../../estate/headline.ts'
import { marks, type Mark } from '../../estate/mark.ts'
import { agree, count, figure, range } from '../../estate/words.ts'

export interface OverviewData {
  readonly headline: string
  /** What could not be read, as a sentence; undefined where all could. */
  readonly partial: string | undefined
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note: string; readonly href: string }[]
  readonly verdicts: readonly VerdictGroup[]
  readonly retire: readonly Proposal[]
  readonly merge: readonly Proposal[]
  readonly overlaps: readonly Proposal[]
  readonly unknowns: readonly string[]
}

/** All services with one verdict. */
export interface VerdictGroup {
  readonly mark: Mark
  readonly names: readonly string[]
}

export function prepare(estate: Estate): OverviewData {
  const { analysis } = estate
  const { figures, proposals } = analysis
  const ranked = proposals.toSorted(
    by(
      (proposal) => (proposal.blockers.length > 0 ? 1 : 0),
      (proposal) => (proposal.kind === 'retire-service' ? -Number(proposal.rung.slice(1)) : 0),
      (proposal) => -proposal.confidence,
      (proposal) => proposal.id,
    ),
  )
  const retirements = figures.retire
  const candidates = retirements.R1 + retirements.R2 + retirements.R3
  return {
    headline: toHeadline(analysis),
    partial: partialOf(estate),
    figures: [
      {
        label: 'Services now → after',
        value: `${figure(figures.services)} → ${range(figures.target.low, figures.target.high)}`,
        note: 'if everything unblocked is done',
        href: '#/services?kind=service',
      },
      {
        label: 'Candidates to retire',
        value: figure(candidates),
        note: `${count(retirements.R0, 'more', 'more')} suspected, ${figure(retirements.blocked)} blocked`,
        href: '#/retire',
      },
      { label: 'Sets to merge', value: figure(figures.mergeSets), note: `of ${count(figures.mergedServices, 'service')}`, href: '#/merge' },
      {
        label: 'Rented products',
        value: figure(figures.saas),
        note: `${count(proposals.filter((proposal) => proposal.kind === 'consolidate-saas').length, 'purpose')} with rivals`,
        href: '#/services?kind=saas',
      },
    ],
    verdicts: groupVerdicts(estate),
    retire: ranked.filter((proposal) => proposal.kind === 'retire-service'),
    merge: ranked.filter((proposal) => proposal.kind === 'merge-services'),
    overlaps: ranked.filter((proposal) => proposal.kind === 'consolidate-saas'),
    unknowns: unknownsOf(estate),
  }
}

function groupVerdicts(estate: Estate): VerdictGroup[] {
  const groups = new Map<Mark, string[]>()
  for (const node of estate.analysis.inventory.nodes) {
    if (node.kind !== 'service') continue
    const mark = estate.mark(node.id) ?? 'not-assessed'
    groups.set(mark, [...(groups.get(mark) ?? []), node.name])
  }
  return marks.flatMap((mark) => {
    const names = groups.get(mark)
    return names ? [{ mark, names }] : []
  })
}

function partialOf({ analysis }: Estate): string | undefined {
  const { coverage, diagnostics } = analysis.inventory
  const failed = coverage.files.failed
  const broken = diagnostics.filter((diagnostic) => diagnostic.severity === 'error' || diagnostic.severity === 'warning').length
  if (failed === 0 && broken === 0) return undefined
  if (failed > 0)
    return `${count(failed, 'file')} of ${figure(coverage.files.listed)} could not be read, and ${count(broken, 'warning')} ${agree(broken, 'was', 'were')} noted: what they say is missing here.`
  return `${count(broken, 'warning')} ${agree(broken, 'was', 'were')} noted while reading: see Unknown.`
}

function unknownsOf({ analysis }: Estate): string[] {
  const { coverage, unresolved } = analysis.inventory
  const unread = coverage.languages.filter((language) => !language.read)
  const { repositories, withHistory } = coverage.history
  return [
    ...(unresolved.length > 0 ? [`${count(unresolved.length, 'reference leads', 'references lead')} nowhere known.`] : []),
    ...(unread.length > 0
      ? [`Calls are not read in ${unread.map((language) => `${language.language} (${count(language.files, 'file')})`).join(', ')}.`]
      : []),
    ...(withHistory < repositories
      ? [
          `${figure(repositories - withHistory)} of ${count(repositories, 'repository', 'repositories')} came without version history: ages there are unknown.`,
        ]
      : []),
    ...coverage.notLookedAt,
  ]
}
