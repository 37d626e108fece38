import { toNodeId, type PlacedDecision } from '@coppice/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { active, inventoryOf, still } from '../../test/inventory-of.ts'
import { analyze } from '../analyze.ts'
import { decidedScenario, type Scenario } from './scenario.ts'
import { toDecisions } from './to-decisions.ts'
import { toDecisionsFile } from './to-decisions-file.ts'
import { createWhatIf } from './what-if.ts'

const evidence = [{ class: 'declared' as const, detector: 'billing', record: { source: 'billing.csv', id: '2' } }]
const costing = (euros: number) => ({
  costs: [
    {
      low: euros,
      high: euros,
      currency: 'EUR',
      kind: 'run' as const,
      period: 'year' as const,
      basis: 'billed' as const,
      source: 'billing.csv',
      evidence,
    },
  ],
})
const shop = inventoryOf({
  services: {
    web: { role: 'frontend', ...costing(4000) },
    orders: { ...active, ...costing(3000) },
    'order-lines': { ...active, ...costing(2000) },
    returns: active,
    export: { ...still, ...costing(1000) },
  },
  edges: [
    'web calls orders',
    'web calls returns',
    'orders calls order-lines',
    'returns calls orders',
    'orders stores-in shopdb',
    'order-lines stores-in shopdb',
    'web owned-by desk',
    'orders owned-by sales',
    'order-lines owned-by sales',
    'returns owned-by after-sales',
    'export owned-by finance',
  ],
})
const analysis = analyze(shop)
const whatIf = createWhatIf(analysis)
const nothing: Scenario = { name: 'Nothing', accepted: [], rejected: [], moved: new Map(), pinned: [] }
const [orders, lines, returns, dead] = ['orders', 'order-lines', 'returns', 'export'].map((name) => toNodeId('service', name)) as [
  never,
  never,
  never,
  never,
]

describe('clustering/what-if', () => {
  it('changes nothing where nothing is accepted', () => {
    const { before, after, gone, plan } = whatIf(nothing)

    expect(after).toEqual(before)
    expect(before).toMatchObject({ services: 5, teams: 4, calls: 4, crossing: 3, cost: [{ low: 10_000, high: 10_000, currency: 'EUR' }] })
    expect([gone, plan.waves]).toEqual([[], []])
  })

  it('counts services, teams, calls and cost of what is left', () => {
    const { after, gone, plan } = whatIf({ ...nothing, accepted: ['retire-service/export', 'merge-services/orders'] })

    expect(gone.toSorted()).toEqual([dead, lines])
    // What a merge saves is uncertain: at worst nothing of the 2,000.
    expect(after).toMatchObject({ services: 3, teams: 3, calls: 3, crossing: 3, cost: [{ low: 7000, high: 9000, currency: 'EUR' }] })
    expect(plan.waves.flatMap(({ items }) => items.map(({ proposal }) => proposal)).toSorted()).toEqual([
      'merge-services/orders',
      'retire-service/export',
    ])
  })

  it('moves a service into a set and out of it, and leaves what is pinned where it is', () => {
    const accepted = ['merge-services/orders']

    const larger = whatIf({ ...nothing, accepted, moved: new Map([[returns, orders]]) })
    const apart = whatIf({ ...nothing, accepted, moved: new Map([[lines, undefined]]) })
    const pinned = whatIf({ ...nothing, accepted: ['retire-service/export', ...accepted], pinned: [dead, lines] })

    expect(larger.sets).toMatchObject([{ host: orders, members: [orders, lines, returns], isEdited: true }])
    expect(larger.after).toMatchObject({ services: 3, calls: 1 })
    expect(apart.sets).toEqual([])
    expect(pinned.after).toEqual(pinned.before)
    expect(pinned.conflicts).toEqual([
      'Retire export is accepted, but service:export is pinned.',
      'Merge order-lines into orders is accepted, but fewer than two services are left of it.',
    ])
  })

  it('becomes decisions that the next analysis takes for the same scenario', () => {
    const scenario = {
      ...nothing,
      accepted: ['retire-service/export', 'merge-services/orders'],
      moved: new Map([[returns, orders]]),
      pinned: [toNodeId('service', 'web')],
    }

    const decisions = toDecisions(analysis, scenario)
    const again = analyze(shop, {
      decisions: decisions.map((decision, at): PlacedDecision => ({ decision, file: 'coppice.decisions.yaml', line: at + 2 })),
    })

    expect(again.decisions.map(({ state }) => state)).toEqual(['holds', 'holds', 'holds'])
    const decided = decidedScenario(again, 'Decided')
    expect(createWhatIf(again)(decided).after).toEqual(whatIf(scenario).after)
    expect(again.plan.savings.approved).toMatchObject({ items: 2, services: 3 })
    expect(toDecisionsFile(decisions)).toBe(
      `decisions:
  - verdict: approve
    proposal: retire-service/export
    subjects: [service:export]
    evidence: ${JSON.stringify(decisions[0] && 'evidence' in decisions[0] ? decisions[0].evidence : '')}
    saves: [{ low: 1000, high: 1000, currency: EUR }]
  - verdict: approve
    proposal: merge-services/orders
    subjects: [service:orders, service:order-lines, service:returns]
    into: service:orders
  - verdict: keep
    service: service:web
`,
    )
  })

  it('has every service in one set at most and counts each once, whatever is tried', () => {
    const ids = analysis.inventory.nodes.flatMap((node) => (node.kind === 'service' ? node.id : []))
    const scenarios = fc.record({
      accepted: fc.subarray(analysis.proposals.map(({ id }) => id)),
      pinned: fc.subarray(ids),
      moves: fc.array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids), { nil: undefined })), { maxLength: 5 }),
    })

    fc.assert(
      fc.property(scenarios, ({ accepted, pinned, moves }) => {
        const { before, after, sets, gone } = whatIf({ name: '', accepted, rejected: [], pinned, moved: new Map(moves) })

        const members = sets.flatMap((set) => set.members)
        expect(new Set(members).size).toBe(members.length)
        expect(members.some((id) => pinned.includes(id))).toBe(false)
        expect(after.services).toBe(before.services - gone.filter((id) => id.startsWith('service:')).length)
        expect(after.calls).toBeLessThanOrEqual(before.calls)
      }),
      { numRuns: 200, seed: 5 },
    )
  })
})
