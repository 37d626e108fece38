import { TechnologyId, type Assessment, type Axis, type AxisScore, type RuleChanges, type ServiceNode } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { active, inventoryOf, still } from '../../test/inventory-of.ts'
import { plantEstate } from '../../test/planted-estate.ts'
import { analyze } from '../analyze.ts'
import { readAnchors } from './score-axis.ts'

const shop = {
  services: {
    web: { role: 'frontend', ...active },
    cart: active,
    orders: active,
    rates: { ...still, deployedAs: [] },
  },
  edges: [
    'web calls cart',
    'web calls orders',
    'cart calls orders',
    'orders stores-in ordersdb',
    'orders uses-saas paywell',
    'cart owned-by money',
  ],
  purposes: { paywell: 'payments' },
} satisfies Parameters<typeof inventoryOf>[0]

describe('clustering/axes', () => {
  it('assesses every service and every product, each on all seven axes', () => {
    const { assessments } = analyze(inventoryOf(shop))

    expect(assessments.map(({ node }) => node)).toEqual(['saas:paywell', 'service:cart', 'service:orders', 'service:rates', 'service:web'])
    for (const { axes } of assessments) {
      expect(axes.map(({ axis }) => axis)).toEqual(['demand', 'value', 'fit', 'cost', 'redundancy', 'removal-risk', 'fragmentation'])
    }
  })

  it('leaves the scores of all others as they are when an application is added', () => {
    const before = analyze(inventoryOf(shop)).assessments

    const after = analyze(
      inventoryOf({
        services: { ...shop.services, giant: { ...active, linesOfCode: 900_000, exposedBy: ['ingress'] }, dwarf: {} },
        edges: [...shop.edges, 'giant calls dwarf', 'giant stores-in giantdb', 'giant uses-saas bigmail'],
        purposes: { ...shop.purposes, bigmail: 'transactional-mail' },
      }),
    ).assessments

    const nodes = new Set(before.map(({ node }) => node))
    expect(after.filter(({ node }) => nodes.has(node))).toEqual(before)
  })

  it('lets every score be added up from its points, and keeps it within its interval', () => {
    const { inventory } = plantEstate({ domains: 3, size: 6, calls: 40, mixing: 0.2, seed: 2 })

    const scores = analyze(inventory).assessments.flatMap(({ axes }) => axes)

    for (const { score, low, high, coverage, points } of scores) {
      const reached = points.reduce((sum, point) => sum + point.points, 0)
      const known = points.reduce((sum, point) => sum + point.of, 0)
      expect(Math.abs(known / 100 - coverage)).toBeLessThan(0.01)
      expect(score === undefined).toBe(known === 0)
      expect(Math.abs((100 * reached) / (known || 1) - (score ?? 0))).toBeLessThan(1)
      expect(low).toBeLessThanOrEqual(score ?? 0)
      expect(high).toBeGreaterThanOrEqual(score ?? 100)
    }
  })

  it('says of every point what was found, and where where there is a line to show', () => {
    const demand = scoreOf(analyze(inventoryOf(shop)).assessments, 'service:orders', 'demand')

    expect(demand.points.map(({ measure, found, text }) => `${measure} ${found}: ${text}`)).toEqual([
      'callers 2: 2 services need orders: cart and web.',
      'ways-in 0: Nothing leads to orders from outside.',
    ])
    expect(demand.points[0]?.evidence).toMatchObject({ file: 'compose.yaml', line: 1 })
  })

  it('has no score for what nobody knows, and never 50 or 0 in its place', () => {
    const cost = scoreOf(analyze(inventoryOf(shop)).assessments, 'service:orders', 'cost')

    expect(cost).toEqual({ axis: 'cost', low: 0, high: 100, coverage: 0, points: [], missing: ['run', 'people'] })
  })

  it('widens the interval by references that may mean a service, and by code that was not read', () => {
    const high = (more: object): number => scoreOf(analyze(inventoryOf({ ...shop, ...more })).assessments, 'service:cart', 'demand').high

    const sure = high({})
    const maybe = high({ unresolved: [{ from: 'orders', reference: '${NEXT}/x', candidates: ['cart'] }] })
    const unread = high({ services: { ...shop.services, ledger: { languages: ['Cobol'] }, clearing: { languages: ['Cobol'] } } })

    expect(maybe).toBeGreaterThan(sure)
    expect(unread).toBeGreaterThan(maybe)
  })

  it('does not hold it against a frontend that programs call it little and data lies behind it', () => {
    const value = scoreOf(analyze(inventoryOf(shop)).assessments, 'service:web', 'value')

    expect(value.points.map(({ measure }) => measure)).toEqual(['journeys', 'uniqueness'])
    expect(value.score).toBeGreaterThan(50)
  })

  it('reads what catalogs and measurements say of criticality, stage, traffic and duties, and takes silence for no answer', () => {
    const evidence = [{ class: 'declared' as const, detector: 'backstage', file: 'catalog-info.yaml', line: 4 }]
    const cart = {
      ...active,
      criticality: { level: 'high' as const, evidence },
      lifecycle: { stage: 'deprecated' as const, evidence },
      retention: { duty: '10 years', evidence },
      usage: [{ requests: 3000, from: '2026-10-01T00:00:00Z', until: '2026-10-31T00:00:00Z', evidence }],
    }
    const { assessments } = analyze(inventoryOf({ ...shop, services: { ...shop.services, cart } }))
    const pointOf = (node: string, axis: Axis, measure: string) =>
      scoreOf(assessments, node, axis).points.find((point) => point.measure === measure)

    expect(pointOf('service:cart', 'value', 'criticality')).toMatchObject({ found: 2, text: 'The criticality of cart is given as high.' })
    expect(pointOf('service:cart', 'fit', 'stage')).toMatchObject({ found: 1, text: 'The catalog has cart as deprecated.' })
    expect(pointOf('service:cart', 'removal-risk', 'retention')).toMatchObject({ found: 1, evidence: evidence[0] })
    expect(pointOf('service:cart', 'demand', 'traffic')).toMatchObject({ found: 100, text: '3,000 requests reached cart in 30 days.' })
    for (const [axis, measure] of [
      ['value', 'criticality'],
      ['fit', 'stage'],
      ['removal-risk', 'retention'],
      ['demand', 'traffic'],
    ] as const) {
      expect(pointOf('service:orders', axis, measure)).toBeUndefined()
      expect(scoreOf(assessments, 'service:orders', axis).missing).toContain(measure)
    }
  })

  it('reads what records say of cost, people, support and incidents, within the bounds of the records, and takes their absence for unknown', () => {
    const evidence = [{ class: 'declared' as const, detector: 'focus', record: { source: 'bill.csv', id: 'row 2' } }]
    const window = { from: '2026-05-01', until: '2026-10-28' }
    const cost = { kind: 'run' as const, period: 'year' as const, source: 'bill.csv', currency: 'EUR', evidence }
    const cart: Partial<ServiceNode> = {
      ...active,
      costs: [
        { ...cost, low: 8000, high: 8000, basis: 'billed' },
        { ...cost, low: 12_000, high: 12_000, basis: 'estimated' },
      ],
      users: [{ active: 100, window, evidence }],
      operations: [{ incidents: 3, window, evidence }],
      support: [{ technology: TechnologyId.parse('node'), name: 'Node.js', version: '18', ends: '2025-04-30', evidence }],
      authors: { recent: 2, gone: 2, basis: 'directory', window, evidence },
    }
    const { assessments } = analyze(inventoryOf({ ...shop, services: { ...shop.services, cart } }))
    const pointOf = (node: string, axis: Axis, measure: string) =>
      scoreOf(assessments, node, axis).points.find((point) => point.measure === measure)

    expect(pointOf('service:cart', 'cost', 'run')).toMatchObject({
      found: 10_000,
      text: 'Running cart costs 8,000 to 12,000\u00a0EUR a year.',
      evidence: evidence[0],
    })
    expect(scoreOf(assessments, 'service:cart', 'cost')).toMatchObject({ coverage: 0.67, missing: ['people'] })
    expect(pointOf('service:cart', 'demand', 'users')).toMatchObject({ found: 100, evidence: evidence[0] })
    expect(pointOf('service:cart', 'fit', 'incidents')).toMatchObject({ text: '3 incidents of cart were counted in 180 days.' })
    expect(pointOf('service:cart', 'fit', 'support')?.text).toBe('cart is built with Node.js 18, whose support ended on 30 April 2025.')
    expect(pointOf('service:cart', 'fit', 'people')).toMatchObject({ found: 0, evidence: evidence[0] })
    expect(scoreOf(assessments, 'service:orders', 'cost')).toMatchObject({ coverage: 0, missing: ['run', 'people'] })
    expect(scoreOf(assessments, 'service:orders', 'fit').missing).toEqual(expect.arrayContaining(['support', 'incidents']))
  })

  it('gives no place where too little of value or fit is known, and says of which', () => {
    const { assessments } = analyze(inventoryOf({ services: { web: { role: 'frontend' }, ledger: { languages: ['Cobol'] } } }))

    const ledger = assessments.find(({ node }) => node === 'service:ledger')

    expect(ledger).toMatchObject({
      place: 'not-assessed',
      because: 'Of ledger only 32\u00a0% of what tells its value and 0\u00a0% of what tells its fit is known; 40\u00a0% is asked for.',
    })
  })

  it('places by the rules it is given', () => {
    const placeOf = (rules: RuleChanges) =>
      analyze(inventoryOf(shop), { rules }).assessments.find(({ node }) => node === 'service:orders')?.place

    expect(placeOf({})).toBe('invest')
    expect(placeOf({ time: { value: 95 } })).toBe('tolerate')
    expect(placeOf({ time: { fit: 99 } })).toBe('migrate')
    expect(
      placeOf({
        axes: {
          fit: {
            change: {
              anchors: [
                [0, 0],
                [10, 0],
              ],
            },
          },
        },
        time: { fit: 90, value: 99 },
      }),
    ).toBe('eliminate')
  })

  it('counts a measure without weight for nothing', () => {
    const rules = { axes: { demand: { callers: { weight: 0 }, traffic: { weight: 0 }, users: { weight: 0 } } } }

    const demand = scoreOf(analyze(inventoryOf(shop), { rules }).assessments, 'service:orders', 'demand')

    expect(demand).toMatchObject({ score: 0, low: 0, high: 0, coverage: 1, missing: [] })
  })

  it('reads scores off the line between two anchors, and level beyond the outermost', () => {
    const anchors = [
      [1, 100],
      [3, 40],
      [8, 0],
    ] as const

    expect([0, 1, 2, 3, 5.5, 8, 99].map((found) => readAnchors(anchors, found))).toEqual([100, 100, 70, 40, 20, 0, 0])
  })

  it('finds services that call each other in a circle, however long', () => {
    const names = Array.from({ length: 3000 }, (_, n) => `step-${n}`)
    const edges = names.map((name, n) => `${name} calls ${names[(n + 1) % names.length]}`)
    const estate = { services: Object.fromEntries(['web', ...names].map((name) => [name, {}])), edges: ['web calls step-0', ...edges] }

    const fit = scoreOf(analyze(inventoryOf(estate), { runs: 1 }).assessments, 'service:step-7', 'fit')

    expect(fit.points.find(({ measure }) => measure === 'cycles')).toMatchObject({ found: 3000, points: 0 })
    const web = scoreOf(analyze(inventoryOf(shop)).assessments, 'service:web', 'fit')
    expect(web.points.find(({ measure }) => measure === 'cycles')).toMatchObject({ found: 1, text: 'web is in no circle of calls.' })
  })
})

function scoreOf(assessments: readonly Assessment[], node: string, axis: Axis): AxisScore {
  return assessments.find((one) => one.node === node)!.axes.find((score) => score.axis === axis)!
}
