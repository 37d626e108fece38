import {
  by,
  compareText,
  type Analysis,
  type ConsolidateProposal,
  type Evidence,
  type EvidenceToCollect,
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
  /** The rest, by what to do. */
  readonly further: readonly { readonly title: string; readonly proposals: readonly FurtherProposal[] }[]
}

/** Kinds of proposal that are listed alike, with a title and their reasons. */
export type FurtherProposal = Exclude<Proposal, RetireProposal | MergeProposal | ConsolidateProposal>

const FURTHER: readonly { readonly kind: FurtherProposal['kind']; readonly title: string }[] = [
  { kind: 'cancel-saas', title: 'Cancel' },
  { kind: 'unify-entity', title: 'One place for each kind of data' },
  { kind: 'standardise-technology', title: 'Standardise' },
  { kind: 'group-behind-gateway', title: 'Group behind a gateway' },
]

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
    further: FURTHER.map(({ kind, title }) => ({ title, proposals: ranked.filter((p): p is FurtherProposal => p.kind === kind) })).filter(
      ({ proposals: found }) => found.length > 0,
    ),
  }
}

export const RUNG_WORDS = { R0: 'suspected', R1: 'candidate', R2: 'probable', R3: 'confirmed' } as const

/** The finding in one sentence. */
export function toHeadline({ figures, inventory }: Analysis, { consolidate }: Wording): string {
  const { retire } = figures
  const dead: readonly [number, string][] = [
    [retire.R3, 'confirmed dead'],
    [retire.R2, 'probably dead'],
    [retire.R1, retire.R1 === 1 ? 'a candidate for retirement' : 'candidates for retirement'],
    [retire.R0, 'only suspected'],
    [retire.blocked, 'blocked from retirement'],
  ]
  const findings = [
    ...dead.flatMap(([services, what]) => (services > 0 ? [`${count(services, 'is', 'are')} ${what}`] : [])),
    ...(figures.mergeSets > 0 ? [toMergeFinding(figures)] : []),
  ]
  const services = count(figures.services, 'service', 'services')
  const overlaps =
    consolidate.length > 0 ? ` For ${count(consolidate.length, 'purpose', 'purposes')} one rented product may do the work of several.` : ''
  if (findings.length > 0) return `${inventory.name} runs ${services}: ${list(findings)}.${overlaps}`
  if (overlaps !== '') return `${inventory.name} runs ${services}, none to retire or merge.${overlaps}`
  if (figures.services === 0) return `Nothing to retire or merge was found: no service was recognised in ${inventory.name}.`
  return `Nothing to retire or merge was found among the ${services} of ${inventory.name}.`
}

/** Open sets only: what is blocked counts as blocked and saves nothing. */
function toMergeFinding({ mergeSets, mergedServices }: Analysis['figures']): string {
  return mergeSets === 1
    ? `${mergedServices} could be one service`
    : `${mergedServices} form ${mergeSets} sets that could be one service each`
}

/** Target as a figure or a range, never more exact than it is. */
export function toTarget({ target }: Analysis['figures']): string {
  return target.low === target.high ? String(target.low) : `${target.low}–${target.high}`
}

/** What the reader must know before trusting a figure. */
export function toLimits({ inventory }: Analysis): string[] {
  const { coverage, unresolved, diagnostics } = inventory
  const unread = coverage.languages.filter((language) => !language.read)
  const problems = diagnostics.filter((diagnostic) => diagnostic.severity !== 'info')
  const places = new Set(problems.map(({ repository = '', file }) => `${repository}\n${file}`)).size
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
    ...(places > 0 ? [`${count(places, 'file or folder', 'files or folders')} could not be read whole.`] : []),
    ...coverage.notLookedAt,
  ]
}

/** How services are counted; `docs/counting.md` has the whole of it. */
export const COUNTING =
  'One service is one deployable unit under a name that does not depend on the environment: the same workload in staging and production, or in a compose file and a chart, counts once. Gateways, registries and monitors are services in that role, and take no part in merge sets. Databases and brokers are counted apart, rented products once per product in use. What only an overlay, a profile or an example holds is in no figure.'

/** Effort as a range of person-weeks. */
export function toEffort({ effort: { low, high } }: Pick<MergeProposal, 'effort'>): string {
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

/** Whether a verdict hangs on the exact value of a rule, a sentence for each rule that turns it. */
export function toRobustness({ robustness }: Proposal): string[] {
  if (robustness === undefined) return []
  if (robustness.skipped !== undefined) return [robustness.skipped]
  if (!robustness.flips) {
    if (robustness.tested === 0) return ['No rule with a number steers it.']
    const rules = count(robustness.tested, 'rule that steers it', 'rules that steer it')
    return [`It stands if ${robustness.tested === 1 ? 'the one rule that steers it' : `any of the ${rules}`} is moved by 20\u00a0%.`]
  }
  return robustness.when.map(({ what, change, becomes }) => `${what} ${change}. ${becomes}`)
}

/** `would settle 14 verdicts`. */
export function toSettles({ settles }: EvidenceToCollect): string {
  return `would settle ${count(settles, 'verdict', 'verdicts')}`
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
  return `${Math.round(share * 100)}\u00a0%`
}
