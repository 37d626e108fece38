import { describe, expect, it } from 'vitest'
import type { Inventory, RetireProposal } from '@coppice/model'
import { active, history, inventoryOf, still } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/retire-service', () => {
  it('makes a candidate of what nobody calls and nobody changed, and says so in words', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, cart: active, 'ledger-export': still },
      edges: ['web calls cart'],
    })

    const [proposal] = retirements(inventory)

    expect(proposal).toMatchObject({ id: 'retire-service/ledger-export', rung: 'R1', blockers: [], savesServices: 1 })
    expect(proposal?.evidenceFor.map((argument) => argument.text)).toEqual([
      'No service calls ledger-export.',
      'Nobody worked on ledger-export since 3 March 2024, 984 days before 13 November 2026.',
    ])
    expect(proposal?.confidence).toBeLessThanOrEqual(0.85)
  })

  it('only suspects what nobody calls where no history is known: absent is not a signal', () => {
    const inventory = inventoryOf({ services: { web: { role: 'frontend' }, cart: {}, refunds: {} }, edges: ['web calls cart'] })

    expect(retirements(inventory)).toMatchObject([{ id: 'retire-service/refunds', rung: 'R0' }])
  })

  it('takes a missing deployment as an independent signal, but only where others have one', () => {
    const deployed = { deployedAs: ['compose-service'] }
    const services = { web: { role: 'frontend' as const, ...deployed }, cart: deployed, refunds: { deployedAs: [] } }

    expect(retirements(inventoryOf({ services, edges: ['web calls cart'] }))).toMatchObject([{ rung: 'R1' }])
    expect(retirements(inventoryOf({ services: { web: { role: 'frontend' }, refunds: { deployedAs: [] } } }))).toMatchObject([
      { rung: 'R0' },
    ])
  })

  it.each([
    ['a yearly job', { services: { 'tax-report': { ...still, role: 'job' as const } } }],
    ['a gateway that only outsiders call', { services: { edge: { ...still, role: 'gateway' as const } } }],
    ['a frontend', { services: { shop: { ...still, role: 'frontend' as const } } }],
    ['a load generator', { services: { load: { ...still, role: 'load-generator' as const } } }],
    ['an operator’s tool', { services: { admin: { ...still, role: 'admin-tool' as const } } }],
    ['what an ingress leads to', { services: { api: { ...still, exposedBy: ['ingress' as const] } } }],
    ['what publishes a port', { services: { api: { ...still, exposedBy: ['published-port' as const] } } }],
    ['what only an example starts', { services: { demo: { ...still, optional: true as const } } }],
    [
      'what is younger than 90 days',
      { services: { web: { ...active, role: 'frontend' as const }, fresh: history('2026-09-20T00:00:00Z', '2026-09-20T00:00:00Z') } },
    ],
    [
      'what an active service calls',
      { services: { cart: { ...active, exposedBy: ['ingress' as const] }, prices: still }, edges: ['cart calls prices'] },
    ],
    [
      'who consumes what another publishes',
      {
        services: { cart: { ...still, exposedBy: ['ingress' as const] }, mailer: still },
        edges: ['cart publishes orders', 'mailer consumes orders'],
      },
    ],
    [
      'who publishes what another consumes',
      {
        services: { meter: still, bill: { ...active, exposedBy: ['ingress' as const] } },
        edges: ['meter publishes usage', 'bill consumes usage'],
      },
    ],
    [
      'who only shares data with others',
      {
        services: { web: { role: 'frontend' as const }, worker: active, result: { ...active, exposedBy: ['ingress' as const] } },
        edges: ['worker stores-in votes', 'result stores-in votes'],
      },
    ],
    ['what may be the only way in', { services: { catalog: active, ratings: active }, edges: ['catalog calls ratings'] }],
    ['who logs people in', { services: { web: { role: 'frontend' as const }, accounts: still }, edges: ['web calls accounts identity'] }],
  ])('leaves %s alone', (_, sketch) => {
    expect(retirements(inventoryOf(sketch))).toEqual([])
  })

  it('takes a missing manifest for nothing where most services have none that we can read', () => {
    const deployed = { deployedAs: ['compose-service'] }
    const bare = { deployedAs: [] }
    const services = { web: { role: 'frontend' as const, ...deployed }, cart: bare, prices: bare, refunds: bare }

    expect(retirements(inventoryOf({ services, edges: ['web calls cart', 'cart calls prices'] }))).toMatchObject([{ rung: 'R0' }])
  })

  it('counts bumps of dependencies and sweeps over many services as no work', () => {
    const bumped = history('2021-01-10T00:00:00Z', '2026-11-01T00:00:00Z', 30)
    const services = {
      web: { role: 'frontend' as const },
      rates: { history: { ...bumped.history!, ownCommits: 9, lastOwnChange: '2023-05-02T00:00:00Z' } },
      template: { history: { ...bumped.history!, ownCommits: 0 } },
    }

    const texts = retirements(inventoryOf({ services })).map(({ rung, evidenceFor }) => [rung, evidenceFor[1]?.text])

    expect(texts).toEqual([
      [
        'R1',
        'Nobody worked on rates since 2 May 2023, 1,291 days before 13 November 2026. 21 commits that bumped dependencies, formatted or swept over many services are not counted, the last on 1 November 2026.',
      ],
      ['R1', expect.stringContaining('Nobody worked on template since 10 January 2021')],
    ])
  })

  it('is not held up by scrapes, load tests and examples', () => {
    const inventory = inventoryOf({
      services: {
        web: { role: 'frontend' },
        eye: { role: 'monitoring' },
        load: { role: 'load-generator' },
        demo: { optional: true },
        rates: still,
      },
      edges: ['eye calls rates monitoring', 'load calls rates', 'demo calls rates'],
    })

    expect(retirements(inventory)).toMatchObject([{ id: 'retire-service/rates', rung: 'R1' }])
  })

  it('finds a forgotten pair that only calls each other, and what only a forgotten service calls', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, quotes: still, bids: still, archive: still },
      edges: ['quotes calls bids', 'bids calls quotes', 'bids calls archive'],
    })

    expect(
      retirements(inventory)
        .map((proposal) => proposal.id)
        .sort(),
    ).toEqual(['retire-service/archive', 'retire-service/bids', 'retire-service/quotes'])
  })

  it('keeps the whole chain alive if its far end is in use', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, quotes: still, bids: still, archive: still },
      edges: ['web calls quotes', 'quotes calls bids', 'bids calls archive'],
    })

    expect(retirements(inventory)).toEqual([])
  })

  it.each([
    ['unresolved-reference', { unresolved: [{ from: 'cart', reference: 'http://${HOST}/export', candidates: ['ledger-export'] }] }],
    ['sole-store-user', { edges: ['web calls cart', 'ledger-export stores-in ledger'] }],
    ['start-order', { edges: ['web calls cart', 'cart starts-after ledger-export'] }],
    ['code-not-read', { unreadLanguages: ['TypeScript'] }],
    ['coverage-too-low', { unreadLanguages: ['TypeScript'] }],
    ['too-many-unresolved', { unresolved: ['a', 'b', 'c'].map((key) => ({ from: 'cart', reference: `\${${key}}`, candidates: [] })) }],
  ])('is blocked by %s', (signal, facts) => {
    const services = { web: { role: 'frontend' as const }, cart: active, 'ledger-export': still }

    const [proposal] = retirements(inventoryOf({ services, edges: ['web calls cart'], ...facts }))

    expect(proposal?.blockers.map((blocker) => blocker.signal)).toContain(signal)
  })

  it('is blocked where no way into the estate is known: the silent one may be it', () => {
    const [proposal] = retirements(inventoryOf({ services: { catalog: still, ratings: active }, edges: ['catalog calls ratings'] }))

    expect(proposal?.blockers.map((blocker) => blocker.signal)).toEqual(['no-known-entry'])
  })

  it('does not call everything young because a clone is shallow', () => {
    const clone = history('2026-11-12T00:00:00Z', '2026-11-12T00:00:00Z', 1)

    const proposals = retirements(inventoryOf({ services: { web: { role: 'frontend', ...clone }, refunds: clone } }))

    expect(proposals).toMatchObject([{ id: 'retire-service/refunds', rung: 'R0' }])
  })
})

function retirements(inventory: Inventory): RetireProposal[] {
  return analyze(inventory).proposals.filter((proposal) => proposal.kind === 'retire-service')
}
