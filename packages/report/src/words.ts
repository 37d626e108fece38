import {
  by,
  compareText,
  type Analysis,
  type ConsolidateProposal,
  type Evidence,
  type InventoryNode,
  type MergeProposal,
  type NodeId,
  type Proposal,
  type RetireProposal,
} from '@coppice/model'

/** What documents say about an analysis, in the same words everywhere. */
export interface Wording {
  readonly nameOf: (id: NodeId) => string
  readonly ownersOf: (id: NodeId) => readonly string[]
  readonly retire: readonly RetireProposal[]
  readonly merge: readonly MergeProposal[]
  readonly consolidate: readonly ConsolidateProposal[]
}

/** Proposals by kind, the surest first: unblocked before blocked, higher rungs before lower ones. */
export function toWording({ inventory, proposals }: Analysis): Wording {
  const nodes = new Map(inventory.nodes.map((node): [NodeId, InventoryNode] => [node.id, node]))
  const nameOf = (id: NodeId): string => nodes.get(id)?.name ?? id
  const owners = new Map<NodeId, string[]>()
  for (const edge of inventory.edges)
    if (edge.kind === 'owned-by') owners.set(edge.from, [...(owners.get(edge.from) ?? []), nameOf(edge.to)])
  const ranked = proposals.toSorted(
    by(
      (p) => (p.blockers.length > 0 ? 1 : 0),
      (p) => (p.kind === 'retire-service' ? -Number(p.rung.slice(1)) : 0),
      (p) => -p.confidence,
      (p) => p.id,
    ),
  )
  return {
    nameOf,
    ownersOf: (id) => owners.get(id)?.toSorted(compareText) ?? [],
    retire: ranked.filter((p): p is RetireProposal => p.kind === 'retire-service'),
    merge: ranked.filter((p): p is MergeProposal => p.kind === 'merge-services'),
    consolidate: ranked.filter((p): p is ConsolidateProposal => p.kind === 'consolidate-saas'),
  }
}

export const RUNG_WORDS = { R0: 'suspected', R1: 'candidate', R2: 'probable', R3: 'confirmed' } as const

/** The finding in one sentence. */
export function toHeadline({ figures, inventory }: Analysis, { retire, merge, consolidate }: Wording): string {
  const candidates = retire.filter((proposal) => proposal.rung !== 'R0' && proposal.blockers.length === 0).length
  const suspects = retire.length - candidates
  const findings = [
    ...(candidates > 0 ? [`${count(candidates, 'is a candidate', 'are candidates')} for retirement`] : []),
    ...(suspects > 0 ? [`${count(suspects, 'is', 'are')} ${candidates > 0 ? 'only ' : ''}suspected or blocked`] : []),
    ...(merge.length > 0 ? [`${figures.mergedServices} form ${count(merge.length, 'set', 'sets')} that could be one service each`] : []),
  ]
  const overlaps =
    consolidate.length > 0 ? ` ${count(consolidate.length, 'purpose is', 'purposes are')} served by more than one rented product.` : ''
  if (findings.length === 0 && consolidate.length === 0)
    return `Nothing to retire or merge was found among the ${count(figures.services, 'service', 'services')} of ${inventory.name}.`
  if (findings.length === 0)
    return `${inventory.name} runs ${count(figures.services, 'service', 'services')}, none to retire or merge.${overlaps}`
  return `${inventory.name} runs ${count(figures.services, 'service', 'services')}: ${list(findings)}.${overlaps}`
}

/** Target as a figure or a range, never more exact than it is. */
export function toTarget({ target }: Analysis['figures']): string {
  return target.low === target.high ? String(target.low) : `${target.low}–${target.high}`
}

/** What the reader must know before trusting a figure; empty lists say so too. */
export function toLimits({ inventory }: Analysis): string[] {
  const { coverage, unresolved, diagnostics } = inventory
  const unread = coverage.languages.filter((language) => !language.read)
  const problems = diagnostics.filter((diagnostic) => diagnostic.severity !== 'info')
  return [
    ...(coverage.history.withHistory < coverage.history.repositories
      ? [
          `${coverage.history.repositories - coverage.history.withHistory} of ${count(coverage.history.repositories, 'repository has', 'repositories have')} no version history: ages and owners there are unknown.`,
        ]
      : []),
    ...(unresolved.length > 0 ? [`${count(unresolved.length, 'reference leads', 'references lead')} nowhere known.`] : []),
    ...(unread.length > 0
      ? [`Calls are not read in ${list(unread.map(({ language, files }) => `${language} (${count(files, 'file', 'files')})`))}.`]
      : []),
    ...(problems.length > 0 ? [`${count(problems.length, 'file or folder', 'files or folders')} could not be read whole.`] : []),
    ...coverage.notLookedAt,
  ]
}

/** How services are counted; `docs/counting.md` has the whole of it. */
export const COUNTING =
  'One service is one deployable unit under a name that does not depend on the environment: the same workload in staging and production, or in a compose file and a chart, counts once. Databases, brokers and gateways are counted apart; rented products count once per product in use.'

/** Effort as a range of person-weeks. */
export function toEffort({ effort: { low, high } }: MergeProposal): string {
  return low === high ? count(low, 'person-week', 'person-weeks') : `${low}–${high} person-weeks`
}

/** Ties of a set, the strongest first. */
export function toTies({ layers }: MergeProposal): string {
  const strongest = layers.toSorted(
    by(
      (layer) => -layer.strength,
      (layer) => layer.layer,
    ),
  )
  return list(strongest.map(({ layer, strength }) => `${layer.replaceAll('-', ' ')} ${percent(strength)}`))
}

export function toPlace(evidence: Evidence): string {
  const repository = evidence.repository === undefined ? '' : `${evidence.repository}/`
  return 'file' in evidence
    ? `${repository}${evidence.file}:${evidence.line}`
    : `${repository}${evidence.record.source} ${evidence.record.id}`
}

/** First places of a proposal's reasons, the most telling first. */
export function placesOf(proposal: Proposal, most: number): string[] {
  return [...new Set(proposal.evidenceFor.flatMap((argument) => argument.evidence.map(toPlace)))].slice(0, most)
}

export function count(number: number, singular: string, plural: string): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`
}

export function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
