import { Analysis, toCanonicalJson } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { inventoryOf, still } from '../test/inventory-of.ts'
import { plantEstate, shuffle } from '../test/planted-estate.ts'
import { nmi } from '../test/planted-graph.ts'
import { analyze } from './analyze.ts'

describe('clustering/analyze', () => {
  it('gives the same bytes in whatever order the facts come', () => {
    const { inventory } = plantEstate({ domains: 8, size: 9, calls: 300, mixing: 0.35, seed: 4 })
    const bytes = toCanonicalJson(analyze(inventory))

    for (const seed of [1, 2, 3]) expect(toCanonicalJson(analyze(shuffle(inventory, seed))) === bytes).toBe(true)
  })

  it('finds the domains of a company through gateway, registry and a library that all share', () => {
    const { inventory, truth } = plantEstate({ domains: 10, size: 12, calls: 480, mixing: 0.2, seed: 3 })

    const { communities, proposals } = analyze(inventory)

    const found = new Map(communities.flatMap((community, index) => community.members.map((member) => [member as string, index])))
    expect(
      nmi(
        [...truth.keys()].map((id) => found.get(id) ?? -1),
        [...truth.values()],
      ),
    ).toBeGreaterThan(0.97)
    expect(found.has('service:gateway')).toBe(false)
    expect(proposals).toEqual([])
  })

  it('analyzes 1,200 services with 10,000 edges in seconds', () => {
    const { inventory } = plantEstate({ domains: 60, size: 20, calls: 2800, mixing: 0.3, seed: 5 })

    const begin = process.cpuUsage()
    const { communities } = analyze(inventory)

    expect(inventory.edges.length).toBeGreaterThanOrEqual(10_000)
    expect(communities.length).toBeGreaterThan(40)
    // Time of the processor: what else runs on the machine must not fail it.
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(3000)
  })

  it('writes a document that its schema accepts, down to an empty estate', () => {
    const { inventory } = plantEstate({ domains: 3, size: 5, calls: 30, mixing: 0.2, seed: 1 })

    expect(() => Analysis.parse(analyze(inventory))).not.toThrow()
    expect(() => Analysis.parse(analyze(inventoryOf({ services: {} })))).not.toThrow()
  })

  it('judges everybody, says why, and counts what it judged', () => {
    const inventory = inventoryOf({
      services: {
        web: { role: 'frontend' },
        edge: { role: 'gateway' },
        orders: {},
        'order-lines': {},
        stock: {},
        export: still,
        rates: still,
        search: { languages: ['Elixir'] },
        demo: { optional: true },
      },
      edges: [
        'web calls orders',
        'web calls stock',
        'orders calls order-lines',
        'orders stores-in shopdb',
        'order-lines stores-in shopdb',
        'rates stores-in ratesdb',
        'orders uses-saas paywell',
      ],
      purposes: { paywell: 'payments' },
    })

    const { verdicts, figures } = analyze(inventory)

    expect(
      Object.fromEntries(
        verdicts.map(({ node, disposition, blocked, because }) => [node, `${disposition}${blocked ? ' (blocked)' : ''}: ${because}`]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "saas:paywell": "keep: paywell is the only product in use for payments, used by orders.",
        "service:demo": "not-assessed: demo is found only in an overlay, a profile or an example; it is not counted.",
        "service:edge": "keep: Gateway: it takes in calls from outside. It is no business service and belongs to no community.",
        "service:export": "retire: No service calls export. Nobody worked on export since 3 March 2024, 984 days before 13 November 2026.",
        "service:order-lines": "merge: Goes into orders. order-lines and orders read and write the same database, shopdb: none of them can change its tables alone.",
        "service:orders": "merge: Takes in order-lines. order-lines and orders read and write the same database, shopdb: none of them can change its tables alone.",
        "service:rates": "retire (blocked): No service calls rates. Nobody worked on rates since 3 March 2024, 984 days before 13 November 2026.",
        "service:search": "not-assessed: No detector reads calls out of Elixir, the language of search.",
        "service:stock": "keep: 1 service needs stock: web.",
        "service:web": "keep: Nothing inside the estate calls web, but people use it directly.",
      }
    `)
    expect(figures).toMatchInlineSnapshot(`
      {
        "brokers": 0,
        "datastores": 2,
        "mergeSets": 1,
        "mergedServices": 2,
        "notAssessed": 1,
        "retire": {
          "R0": 0,
          "R1": 1,
          "R2": 0,
          "R3": 0,
          "blocked": 1,
        },
        "saas": 1,
        "services": 8,
        "target": {
          "high": 7,
          "low": 6,
        },
      }
    `)
  })
})
