import { by, type Proposal } from '@coppice/model'
import { toCoverageRows, type CoverageRow } from '../../estate/coverage.ts'
import { toHeadline } from '../../estate/headline.ts'
import { isBusinessCall, isNeed, type Estate } from '../../estate/index-estate.ts'
import { marks, type Mark } from '../../estate/mark.ts'
import { agree, count, figure, range } from '../../estate/words.ts'
import { toHash } from '../../state/route.ts'

export interface OverviewData {
  readonly headline: string
  /** What could not be read, as a sentence; undefined where all could. */
  readonly partial: string | undefined
  readonly figures: readonly KeyFigure[]
  readonly verdicts: readonly VerdictGroup[]
  /** Services found only in overlays, profiles or examples: in no figure. */
  readonly optional: number
  readonly retire: readonly Proposal[]
  readonly merge: readonly Proposal[]
  readonly overlaps: readonly Proposal[]
  readonly coverage: readonly CoverageRow[]
  readonly notLookedAt: readonly string[]
}

/** One figure, and the door behind it. */
export interface KeyFigure {
  readonly label: string
  readonly value: string
  readonly note: string
  readonly href: string
  /** Word on the door. */
  readonly more: string
}

/** All services with one verdict. */
export interface VerdictGroup {
  readonly mark: Mark
  readonly names: readonly string[]
}

export function prepare(estate: Estate): OverviewData {
  const { analysis } = estate
  const { proposals, inventory } = analysis
  const ranked = proposals.toSorted(
    by(
      (proposal) => (proposal.blockers.length > 0 ? 1 : 0),
      (proposal) => (proposal.kind === 'retire-service' ? -Number(proposal.rung.slice(1)) : 0),
      (proposal) => -proposal.confidence,
      (proposal) => proposal.id,
    ),
  )
  return {
    headline: toHeadline(analysis),
    partial: partialOf(estate),
    figures: figuresOf(estate),
    verdicts: groupVerdicts(estate),
    optional: inventory.nodes.filter((node) => node.kind === 'service' && node.optional).length,
    retire: ranked.filter((proposal) => proposal.kind === 'retire-service'),
    merge: ranked.filter((proposal) => proposal.kind === 'merge-services'),
    overlaps: ranked.filter((proposal) => proposal.kind === 'consolidate-saas'),
    coverage: toCoverageRows(inventory).filter((row) => row.whole > 0),
    notLookedAt: inventory.coverage.notLookedAt,
  }
}

function figuresOf({ analysis }: Estate): KeyFigure[] {
  const { figures, proposals, inventory } = analysis
  const { retire } = figures
  const candidates = retire.R1 + retire.R2 + retire.R3
  const overlaps = proposals.filter((proposal) => proposal.kind === 'consolidate-saas').length
  const needs = inventory.edges.filter((edge) => isNeed(edge) && !edge.optional)
  const calls = needs.filter(isBusinessCall).length
  const aside = [
    ...(retire.R0 > 0 ? [`${figure(retire.R0)} more only suspected`] : []),
    ...(retire.blocked > 0 ? [`${figure(retire.blocked)} blocked and not counted`] : []),
  ]
  return [
    {
      label: 'Services, now → after',
      value: `${figure(figures.services)} → ${range(figures.target.low, figures.target.high)}`,
      note: 'If every open merge is done; the low end if the candidates prove dead as well.',
      href: toHash({ view: 'services', filters: { kind: 'service' } }),
      more: 'All services',
    },
    {
      label: 'Dependencies',
      value: figure(needs.length),
      note: `${count(calls, 'business call')}; the rest are messages, data, products and libraries.`,
      href: toHash({ view: 'map' }),
      more: 'How they hang together',
    },
    {
      label: 'Candidates to retire',
      value: figure(candidates),
      note: aside.length > 0 ? `${aside.join(', ')}.` : 'None more is suspected.',
      href: toHash({ view: 'retire' }),
      more: 'With their evidence',
    },
    {
      label: 'Sets to merge',
      value: figure(figures.mergeSets),
      note: `${count(figures.mergedServices, 'service')} that act as one already.`,
      href: toHash({ view: 'merge' }),
      more: 'What binds them',
    },
    {
      label: 'Overlaps',
      value: figure(overlaps),
      note: `${agree(overlaps, 'Purpose', 'Purposes')} with rivals among ${count(figures.saas, 'rented product')}.`,
      href: toHash({ view: 'merge', selection: proposals.find((proposal) => proposal.kind === 'consolidate-saas')?.id }),
      more: 'Which could go',
    },
  ]
}

function groupVerdicts(estate: Estate): VerdictGroup[] {
  const groups = new Map<Mark, string[]>()
  for (const node of estate.analysis.inventory.nodes) {
    if (node.kind !== 'service' || node.optional) continue
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
  const { failed, listed } = coverage.files
  const warnings = diagnostics.filter((diagnostic) => diagnostic.severity !== 'info').length
  const parts = [
    ...(failed > 0 ? [`${figure(failed)} of ${count(listed, 'file')} could not be read`] : []),
    ...(warnings > 0 ? [`${count(warnings, 'warning')} ${agree(warnings, 'was', 'were')} noted`] : []),
  ]
  return parts.length > 0 ? `${parts.join(', and ')}: what they say is missing here.` : undefined
}
