import {
  by,
  type Analysis,
  type Assessment,
  type Community,
  type InventoryEdge,
  type InventoryNode,
  type NodeId,
  type Proposal,
  type Unresolved,
  type Verdict,
} from '@coppice/model'
import { toLine } from '../to-line.ts'
import { count, list, percent, toPlace, toWording } from '../words.ts'
import { renderAxes } from './axis-lines.ts'
import { renderProposal } from './proposal-lines.ts'
import { wrap, type TerminalLook } from './terminal-look.ts'

/** Lines of one list, and places of one relation, that a terminal shows. */
const MOST_LINES = 12
const MOST_PLACES = 4

/** Everything an analysis knows about one node, or about one proposal. */
export type Explanation =
  | {
      readonly kind: 'node'
      readonly node: InventoryNode
      readonly verdict: Verdict | undefined
      readonly assessment: Assessment | undefined
      readonly proposals: readonly Proposal[]
      readonly community: Community | undefined
      readonly inbound: readonly Relation[]
      readonly outbound: readonly Relation[]
      readonly unresolved: readonly Unresolved[]
      readonly owners: readonly string[]
      /** Names of what the proposals mention, by id. */
      readonly names: Readonly<Record<string, string>>
    }
  | {
      readonly kind: 'proposal'
      readonly proposal: Proposal
      readonly subjects: readonly string[]
      /** Names of what the proposal mentions, by id. */
      readonly names: Readonly<Record<string, string>>
    }

export interface Relation {
  readonly edge: InventoryEdge
  /** Name at the other end. */
  readonly other: string
}

/** Finds a node by id, name or alias, or a proposal by id; undefined where nothing, or more than one thing, is called so. */
export function explain(analysis: Analysis, id: string): Explanation | undefined {
  const { nameOf, ownersOf } = toWording(analysis)
  const proposal = analysis.proposals.find((candidate) => candidate.id === id)
  if (proposal) return { kind: 'proposal', proposal, subjects: proposal.subjects.map(nameOf), names: namesIn([proposal], nameOf) }
  const node = findNode(analysis, id)
  if (!node) return undefined
  const { edges, unresolved } = analysis.inventory
  const verdict = analysis.verdicts.find((candidate) => candidate.node === node.id)
  const proposals = analysis.proposals.filter((candidate) => candidate.subjects.includes(node.id))
  return {
    kind: 'node',
    node,
    verdict,
    assessment: analysis.assessments.find((candidate) => candidate.node === node.id),
    proposals,
    names: namesIn(proposals, nameOf),
    community: analysis.communities.find((candidate) => candidate.id === verdict?.community),
    inbound: edges.filter((edge) => edge.to === node.id).map((edge) => ({ edge, other: nameOf(edge.from) })),
    outbound: edges.filter((edge) => edge.from === node.id).map((edge) => ({ edge, other: nameOf(edge.to) })),
    unresolved: unresolved.filter((one) => one.from === node.id || one.candidates.includes(node.id)),
    owners: ownersOf(node.id),
  }
}

function namesIn(proposals: readonly Proposal[], nameOf: (id: NodeId) => string): Record<string, string> {
  const mentioned = proposals.flatMap((proposal) => [
    ...proposal.subjects,
    ...('changes' in proposal ? proposal.changes : []),
    ...('clients' in proposal ? proposal.clients : []),
  ])
  return Object.fromEntries(mentioned.map((id) => [id, nameOf(id)]))
}

function findNode({ inventory: { nodes } }: Analysis, id: string): InventoryNode | undefined {
  const exact = nodes.find((node) => node.id === id)
  if (exact) return exact
  const named = nodes.filter((node) => node.name === id || node.aliases.includes(id))
  const services = named.filter((node) => node.kind === 'service')
  const [only, ...others] = services.length > 0 ? services : named
  return others.length === 0 ? only : undefined
}

/** The ids closest to what was asked for, closest first. */
export function suggestIds({ inventory: { nodes }, proposals }: Analysis, wanted: string): string[] {
  const target = wanted.toLowerCase()
  const plain = target.replace(/^[a-z-]+[:/]/, '')
  const ids: { id: string; distance: number }[] = [
    ...nodes.map((node) => String(node.id)),
    ...proposals.map((proposal) => proposal.id),
  ].map((id) => {
    const name = id.toLowerCase().replace(/^[a-z-]+[:/]/, '')
    return {
      id,
      distance: name.includes(plain) && plain !== '' ? Math.min(1, Math.abs(name.length - plain.length)) : editDistance(name, plain),
    }
  })
  const near = Math.max(2, Math.floor(plain.length / 3))
  return ids
    .filter(({ distance }) => distance <= near)
    .toSorted(
      by(
        (candidate) => candidate.distance,
        (candidate) => candidate.id,
      ),
    )
    .slice(0, 5)
    .map(({ id }) => id)
}

/** Levenshtein's, in one row. */
function editDistance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let i = 1; i <= one.length; i++) {
    const current = [i]
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      current.push(Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost))
    }
    previous = current
  }
  return previous[other.length] ?? 0
}

export function renderExplanation(explanation: Explanation, look: TerminalLook): string {
  const nameOf = (id: string): string => explanation.names[id] ?? id
  return explanation.kind === 'node' ? renderNode(explanation, nameOf, look) : renderProposal(explanation.proposal, nameOf, look)
}

function renderNode(explanation: Extract<Explanation, { kind: 'node' }>, nameOf: (id: string) => string, look: TerminalLook): string {
  const { node, verdict, assessment, proposals, community, inbound, outbound, unresolved, owners } = explanation
  const { bold, dim } = look.palette
  const facts: [string, string][] = [
    ['also called', list(node.aliases)],
    ['in', list(node.paths.map((path) => (typeof path === 'string' ? path : `${path.repository}/${path.path}`)))],
    ['owned by', list(owners)],
    ...(node.kind === 'service'
      ? ([
          ['role', node.role],
          ['runs as', list(node.deployedAs ?? [])],
          ['installs', node.installs === undefined ? '' : `${node.installs.name} (${list(node.installs.evidence.map(toPlace))})`],
          ['written in', list(node.languages) + (node.linesOfCode === undefined ? '' : `, ${node.linesOfCode.toLocaleString('en')} lines`)],
          [
            'last change',
            node.history === undefined
              ? 'unknown'
              : `${node.history.lastChange.slice(0, 10)}, ${count(node.history.commits, 'commit', 'commits')} by ${count(node.history.authors, 'author', 'authors')} since ${node.history.firstChange.slice(0, 10)}`,
          ],
          [
            'serves',
            list(node.endpoints.slice(0, 12).map((endpoint) => `${endpoint.method} ${endpoint.path}`)) +
              (node.endpoints.length > 12 ? ` and ${node.endpoints.length - 12} more` : ''),
          ],
        ] as [string, string][])
      : []),
    ['community', community === undefined ? '' : `${community.name}, with ${count(community.members.length - 1, 'other', 'others')}`],
  ]
  return [
    `${bold(toLine(node.name))} ${dim(toLine(node.id))}`,
    ...(verdict ? [wrap(`${verdict.disposition}${verdict.rung ? ` (${verdict.rung})` : ''}: ${verdict.because}`, look, '')] : []),
    '',
    ...facts
      .filter(([, value]) => value !== '')
      .map(([label, value]) => `  ${dim(label.padEnd(12))} ${wrap(value, { width: look.width - 15 }, '', ' '.repeat(15)).trimStart()}`),
    ...(assessment ? renderAxes(assessment, look) : []),
    ...evidenceLines(
      'Declared by',
      node.evidence.map((evidence) => `${toPlace(evidence)}${evidence.note === undefined ? '' : `  ${evidence.note}`}`),
      look,
    ),
    ...relations('Needed by', inbound, look),
    ...relations('Needs', outbound, look),
    ...evidenceLines(
      'Unresolved',
      unresolved.map((one) => `${one.reference}  tried ${list(one.tried)}`),
      look,
    ),
    ...proposals.flatMap((proposal) => ['', renderProposal(proposal, nameOf, look)]),
  ].join('\n')
}

function relations(title: string, found: readonly Relation[], look: TerminalLook): string[] {
  const { bold, dim, cyan } = look.palette
  if (found.length === 0) return ['', `${bold(title)} ${dim('nothing that was found')}`]
  return [
    '',
    `${bold(title)} ${dim(String(found.length))}`,
    ...found.flatMap(({ edge, other }) => [
      `  ${toLine(other)} ${dim(toLine(kindOfRelation(edge)))}`,
      ...edge.evidence
        .slice(0, MOST_PLACES)
        .map((evidence) => `    ${cyan(toLine(toPlace(evidence)))} ${dim(toLine(evidence.note ?? ''))}`.trimEnd()),
      ...more(edge.evidence.length - MOST_PLACES, '    ', look),
    ]),
  ]
}

function kindOfRelation(edge: InventoryEdge): string {
  return [
    `${edge.kind}${edge.protocol === undefined ? '' : ` over ${edge.protocol}`}`,
    ...(edge.purpose === undefined || edge.purpose === 'business' ? [] : [edge.purpose]),
    ...(edge.optional ? ['optional'] : []),
    percent(edge.confidence),
  ].join(', ')
}

/** What a list leaves out is said, never dropped in silence. */
function more(number: number, indent: string, { palette: { dim } }: TerminalLook): string[] {
  return number > 0 ? [`${indent}${dim(`… and ${number.toLocaleString('en')} more`)}`] : []
}

function evidenceLines(title: string, lines: readonly string[], look: TerminalLook): string[] {
  const { bold, dim } = look.palette
  if (lines.length === 0) return []
  return [
    '',
    `${bold(title)} ${dim(String(lines.length))}`,
    ...lines.slice(0, MOST_LINES).map((line) => `  ${toLine(line)}`),
    ...more(lines.length - MOST_LINES, '  ', look),
  ]
}
