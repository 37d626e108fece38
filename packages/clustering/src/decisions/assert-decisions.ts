import {
  by,
  type DecidedItem,
  type Diagnostic,
  type FileEvidence,
  type Inventory,
  type InventoryNode,
  type ServiceNode,
  type Statement,
} from '@coppice/model'
import { DECISIONS } from './decisions-detector.ts'
import { inForce, type ResolvedDecision } from './resolve-decisions.ts'

/**
 * The inventory with what people assert of services: that one is needed or not, critical, bound to keep its data, or was switched off on trial. What an
 * earlier analysis asserted is taken out first, so that an analysis can be made from its own inventory again.
 */
export function assertDecisions(inventory: Inventory, decisions: readonly ResolvedDecision[]): Inventory {
  const nodes = inventory.nodes.map((node) => (node.kind === 'service' ? assertOf(withoutAssertions(node), decisions) : node))
  const own = inventory.diagnostics.filter((diagnostic) => !isOwn(diagnostic))
  return { ...inventory, nodes, diagnostics: own }
}

/** Decisions that have no effect or need a review stand among the diagnostics, with their file and line, so that no reader misses them. */
export function withDiagnosticsOf(inventory: Inventory, decisions: readonly DecidedItem[]): Inventory {
  const found = decisions.flatMap(({ decision, file, line, state, because }): Diagnostic[] => {
    if (state === 'holds') return []
    const severity = state === 'superseded' ? 'info' : 'warning'
    return [{ file, line, severity, code: `${state}-decision`, message: `${labelOf(decision)}: ${because}` }]
  })
  if (found.length === 0) return inventory
  const diagnostics = [...inventory.diagnostics, ...found].sort(
    by(
      (item) => item.repository ?? '',
      (item) => item.file,
      (item) => item.line ?? 0,
      (item) => item.code,
    ),
  )
  return { ...inventory, diagnostics }
}

/** `approve retire-service/cart`, `must-link cart, orders`. */
export function labelOf(decision: ResolvedDecision['decision']): string {
  if ('proposal' in decision) return `${decision.verdict} ${decision.proposal}`
  return `${decision.verdict} ${'services' in decision ? decision.services.join(', ') : decision.service}`
}

/** Where a decision stands, as the evidence of what it says. */
export function evidenceOfDecision({ decision, file, line }: Pick<ResolvedDecision, 'decision' | 'file' | 'line'>): FileEvidence {
  const note = decision.reason === undefined ? labelOf(decision) : `${labelOf(decision)}: ${decision.reason}`
  return { class: 'asserted', detector: DECISIONS, file, line, note }
}

function isOwn({ code }: Diagnostic): boolean {
  return /^(?:needs-review|expired|superseded|dangling)-decision$/.test(code)
}

function isAsserted({ evidence }: { readonly evidence: readonly { readonly detector: string }[] }): boolean {
  return evidence.length > 0 && evidence.every((item) => item.detector === DECISIONS)
}

function withoutAssertions({ statements, criticality, retention, ...service }: ServiceNode): ServiceNode {
  const others = statements?.filter((statement) => !isAsserted(statement))
  return {
    ...service,
    ...(others && others.length > 0 ? { statements: others } : {}),
    ...(criticality && !isAsserted(criticality) ? { criticality } : {}),
    ...(retention && !isAsserted(retention) ? { retention } : {}),
  }
}

function assertOf(service: ServiceNode, decisions: readonly ResolvedDecision[]): InventoryNode {
  const about = decisions.filter((one) => one.nodes.includes(service.id))
  if (about.length === 0) return service
  const statements = [...(service.statements ?? []), ...statementsIn(about)]
  const critical = inForce(about, 'critical').at(-1)
  const retention = inForce(about, 'retention').at(-1)
  return {
    ...service,
    ...(statements.length > 0 ? { statements } : {}),
    // What a file declares as strongly stays, or a later run could not tell what it said.
    ...(critical && service.criticality?.level !== 'critical'
      ? { criticality: { level: 'critical', evidence: [evidenceOfDecision(critical)] } }
      : {}),
    ...(retention && !service.retention ? { retention: { duty: retention.decision.duty, evidence: [evidenceOfDecision(retention)] } } : {}),
  }
}

function statementsIn(about: readonly ResolvedDecision[]): Statement[] {
  const toStatement = (one: ResolvedDecision, says: Statement['says']): Statement => ({
    says,
    ...(one.decision.by === undefined ? {} : { by: one.decision.by }),
    evidence: [evidenceOfDecision(one)],
  })
  return [
    ...inForce(about, 'keep').map((one) => toStatement(one, 'needed')),
    ...inForce(about, 'owner-word').map((one) => toStatement(one, one.decision.says)),
    ...inForce(about, 'scream-test').map((one) => toStatement(one, one.decision.result === 'passed' ? 'switched-off' : 'needed')),
  ]
}
