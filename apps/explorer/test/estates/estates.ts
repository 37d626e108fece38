import { analyze, compareAnalyses, countFigures } from '@coppice/clustering'
import { Analysis, type EstateHistory, NodeId, TechnologyId, type Contract, type Evidence, type SaasNode } from '@coppice/model'
import { generateInventory } from './generate-inventory.ts'
import { bank, shop } from './themes.ts'

/** The estates that the page is tried out with, by their size; each is made once a process. */
const sizes = {
  small: () => generateInventory({ theme: shop, services: 12, seed: 234 }),
  middle: () => generateInventory({ theme: bank, services: 300, seed: 11 }),
  large: () => generateInventory({ theme: bank, services: 1200, seed: 13 }),
}

export type EstateSize = keyof typeof sizes

const made = new Map<EstateSize, Analysis>()

export function analysisOf(size: EstateSize): Analysis {
  const known = made.get(size) ?? Analysis.parse(analyze(sizes[size]()))
  made.set(size, known)
  return known
}

/** The name that no page may take for markup. */
export const HOSTILE_NAME = '</script><img src=x onerror=alert(1)>'

/** The small estate with that name on a service that others call, on a team and in an unresolved reference. */
export function hostileAnalysis(): Analysis {
  const inventory = structuredClone(sizes.small())
  const [service] = inventory.nodes.filter((node) => node.kind === 'service')
  const [team] = inventory.nodes.filter((node) => node.kind === 'team')
  const [reference] = inventory.unresolved
  for (const node of [service, team]) if (node) node.name = HOSTILE_NAME
  if (reference) reference.reference = `http://${HOSTILE_NAME}/`
  return Analysis.parse(analyze(inventory))
}

/** A history of two snapshots: a quarter of a year before, one service and every cost was missing. */
export function historyOf(now: Analysis): EstateHistory {
  const came = now.inventory.nodes.find((node) => node.kind === 'service')
  const before: Analysis = {
    ...now,
    inventory: { ...now.inventory, asOf: '2026-06-14', nodes: now.inventory.nodes.filter((node) => node !== came) },
    figures: { ...now.figures, services: now.figures.services - 1 },
  }
  return {
    schema: 'coppice.history/1',
    snapshots: [before, now].map((analysis, index) => ({
      file: `${index}.json`,
      name: analysis.inventory.name,
      asOf: analysis.inventory.asOf,
      figures: countFigures(analysis),
      costs: index === 0 ? [] : [{ currency: 'EUR', low: 4000, high: 6000 }],
    })),
    changes: [compareAnalyses(before, now)],
  }
}

/**
 * The small estate with records on two rented products that no code uses: one that nobody logs in to and whose notice is due, one too late to leave of
 * whose users nothing is known.
 */
export function recordedAnalysis(): Analysis {
  const inventory = structuredClone(sizes.small())
  inventory.nodes.push(
    recorded(
      { id: 'saas:quiet', vendor: 'Quiet Ltd', yearly: 9000, seats: 40, owner: 'Sales', renewal: '2026-12-31', noticeBy: '2026-10-01' },
      0,
    ),
    recorded({ id: 'saas:open', vendor: 'Open Ltd', yearly: 12_000, renewal: '2026-09-20', noticeBy: '2026-06-22' }),
  )
  return Analysis.parse(analyze(inventory))
}

interface RecordedProduct extends Pick<Contract, 'vendor' | 'seats' | 'owner' | 'renewal' | 'noticeBy'> {
  readonly id: string
  readonly yearly: number
}

function recorded({ id, yearly, ...contract }: RecordedProduct, active?: number): SaasNode {
  const window = { from: '2026-06-16', until: '2026-09-14' }
  const evidence: Evidence[] = [{ class: 'declared', detector: 'saas-contracts', record: { source: 'contracts.csv', id } }]
  const amount = { currency: 'EUR', low: yearly, high: yearly }
  return {
    id: NodeId.parse(id),
    kind: 'saas',
    name: contract.vendor,
    aliases: [],
    paths: [],
    purpose: 'whiteboard',
    technology: TechnologyId.parse(id.slice('saas:'.length)),
    evidence,
    contracts: [{ ...contract, annualCost: amount, evidence }],
    costs: [{ ...amount, kind: 'licence', period: 'year', basis: 'contracted', source: 'contracts.csv', evidence }],
    ...(active === undefined ? {} : { users: [{ active, window, evidence }] }),
  }
}
