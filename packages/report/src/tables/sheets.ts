import { Axis, type Analysis, type Proposal } from '@coppice/model'
import { assessmentsByNode } from '../assessments.ts'
import { list, toPlace, toWording } from '../words.ts'

/** A table that people read: a header, and a row each. */
export interface Sheet {
  readonly name: 'services' | 'dependencies' | 'proposals' | 'next-evidence' | 'unresolved'
  readonly rows: readonly (readonly unknown[])[]
}

/** The tables of an analysis for a spreadsheet, the same in every format that has tables. */
export function toSheets(analysis: Analysis): readonly Sheet[] {
  return [
    { name: 'services', rows: services(analysis) },
    { name: 'dependencies', rows: dependencies(analysis) },
    { name: 'proposals', rows: proposals(analysis) },
    { name: 'next-evidence', rows: nextEvidence(analysis) },
    { name: 'unresolved', rows: unresolved(analysis) },
  ]
}

function services(analysis: Analysis): readonly (readonly unknown[])[] {
  const verdicts = new Map(analysis.verdicts.map((verdict) => [verdict.node, verdict]))
  const assessments = assessmentsByNode(analysis)
  const { ownersOf } = toWording(analysis)
  const header = [
    'id',
    'kind',
    'name',
    'role',
    'verdict',
    'rung',
    'blocked',
    'because',
    'time_place',
    ...Axis.options.flatMap((axis) => ['', '_low', '_high', '_coverage'].map((part) => `${axis.replaceAll('-', '_')}${part}`)),
    'owners',
    'languages',
    'lines_of_code',
    'endpoints',
    'first_change',
    'last_change',
    'commits',
    'authors',
    'paths',
    'aliases',
  ]
  const rows = analysis.inventory.nodes
    .filter((node) => node.kind === 'service' || node.kind === 'saas')
    .map((node) => {
      const verdict = verdicts.get(node.id)
      const assessment = assessments.get(node.id)
      const service = node.kind === 'service' ? node : undefined
      return [
        node.id,
        node.kind,
        node.name,
        service?.role,
        verdict?.disposition,
        verdict?.rung,
        verdict?.blocked,
        verdict?.because,
        assessment?.place,
        ...Axis.options.flatMap((id) => {
          const axis = assessment?.axes.find((candidate) => candidate.axis === id)
          return [axis?.score, axis?.low, axis?.high, axis?.coverage]
        }),
        ownersOf(node.id).join('; '),
        service?.languages.join('; '),
        service?.linesOfCode,
        service?.endpoints.length,
        service?.history?.firstChange,
        service?.history?.lastChange,
        service?.history?.commits,
        service?.history?.authors,
        node.paths.map((path) => (typeof path === 'string' ? path : `${path.repository}/${path.path}`)).join('; '),
        node.aliases.join('; '),
      ]
    })
  return [header, ...rows]
}

function dependencies({ inventory }: Analysis): readonly (readonly unknown[])[] {
  const header = ['from', 'to', 'kind', 'protocol', 'purpose', 'confidence', 'optional', 'evidence_class', 'evidence', 'evidence_count']
  return [
    header,
    ...inventory.edges.map((edge) => [
      edge.from,
      edge.to,
      edge.kind,
      edge.protocol,
      edge.purpose,
      edge.confidence,
      edge.optional,
      edge.evidence[0]?.class,
      edge.evidence[0] && toPlace(edge.evidence[0]),
      edge.evidence.length,
    ]),
  ]
}

function proposals(analysis: Analysis): readonly (readonly unknown[])[] {
  const { retire, merge, consolidate, further } = toWording(analysis)
  const header = [
    'id',
    'kind',
    'title',
    'rung',
    'confidence',
    'subjects',
    'host_or_keep',
    'saves_services',
    'effort_weeks_low',
    'effort_weeks_high',
    'reasons_for',
    'reasons_against',
    'blockers',
    'would_change',
    'flips_when',
    'next_evidence',
  ]
  const row = (proposal: Proposal): unknown[] => [
    proposal.id,
    proposal.kind,
    proposal.title,
    proposal.kind === 'retire-service' ? proposal.rung : undefined,
    proposal.confidence,
    proposal.subjects.join('; '),
    hostOrKeep(proposal),
    proposal.savesServices,
    'effort' in proposal ? proposal.effort.low : undefined,
    'effort' in proposal ? proposal.effort.high : undefined,
    texts(proposal.evidenceFor),
    texts(proposal.evidenceAgainst),
    texts(proposal.blockers),
    proposal.wouldChange.join(' '),
    proposal.robustness?.when.map(({ what, change, becomes }) => `${what} ${change}. ${becomes}`).join(' '),
    proposal.nextEvidence,
  ]
  return [header, ...[...retire, ...merge, ...consolidate, ...further.flatMap((group) => group.proposals)].map(row)]
}

function hostOrKeep(proposal: Proposal): string | undefined {
  if (proposal.kind === 'merge-services') return proposal.host
  if (proposal.kind === 'group-behind-gateway') return proposal.gateway
  return 'keep' in proposal ? proposal.keep : undefined
}

function nextEvidence(analysis: Analysis): readonly (readonly unknown[])[] {
  const rows = analysis.nextEvidence.map(({ what, why, settles, proposals: ids }) => [what, why, settles, ids.join('; ')])
  return [['what', 'why', 'settles', 'proposals'], ...rows]
}

function texts(reasons: Proposal['evidenceFor']): string {
  return reasons.map((reason) => reason.text).join(' ')
}

function unresolved({ inventory }: Analysis): readonly (readonly unknown[])[] {
  const header = ['from', 'reference', 'relation', 'tried', 'candidates', 'evidence']
  return [
    header,
    ...inventory.unresolved.map((one) => [
      one.from,
      one.reference,
      one.relation,
      list(one.tried),
      one.candidates.join('; '),
      one.evidence[0] && toPlace(one.evidence[0]),
    ]),
  ]
}
