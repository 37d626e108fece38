import { describe, expect, it } from 'vitest'
import type { Inventory, MergeProposal } from '@coppice/model'
import { active, inventoryOf } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/merge-services', () => {
  it('merges services that call each other over one database into the most general of them', () => {
    const orders = { linesOfCode: 4000, endpoints: ['/orders', '/orders/{id}'].map((path) => ({ method: 'GET', path, evidence: [] })) }
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, orders, 'order-lines': { linesOfCode: 900 }, stock: {} },
      edges: [
        'web calls orders',
        'orders calls order-lines',
        'orders stores-in shopdb',
        'order-lines stores-in shopdb',
        'orders calls stock',
        'stock stores-in stockdb',
      ],
    })

    const [set, ...rest] = merges(inventory)

    expect(rest).toEqual([])
    expect(set).toMatchObject({
      host: 'service:orders',
      subjects: ['service:orders', 'service:order-lines'],
      savesServices: 1,
      blockers: [],
    })
    expect(set?.hostBecause).toBe(
      'orders is the most general of them: it serves all 2 endpoints, is needed by 1 service outside the set, uses 1 database, holds 4,000 of 4,900 lines of code.',
    )
    expect(set?.evidenceFor.map((argument) => argument.signal)).toEqual(['calls', 'shared-store'])
    expect(set?.effort.low).toBeLessThan(set?.effort.high ?? 0)
  })

  it('merges near twins of one team by their database and their private library', () => {
    const twins = ['mail-eu', 'mail-us'].flatMap((name) => [
      `${name} stores-in mails`,
      `${name} imports mail-core`,
      `${name} owned-by post`,
    ])
    const others = ['cart imports log', 'stock imports log', 'cart calls stock']

    expect(
      merges(inventoryOf({ services: { cart: {}, stock: {}, 'mail-eu': {}, 'mail-us': {} }, edges: [...twins, ...others] })),
    ).toMatchObject([{ subjects: ['service:mail-eu', 'service:mail-us'] }])
  })

  it('proposes nothing in a well-kept estate: calls, a common library and one team are no reason', () => {
    const names = ['cart', 'orders', 'stock', 'prices', 'shipping']
    const kept = names.flatMap((name) => [`${name} stores-in ${name}db`, `${name} owned-by shop-team`, `${name} imports log`])
    const edges = ['web calls cart', 'cart calls orders', 'orders calls stock', 'orders calls shipping', 'cart calls prices', ...kept]

    const { proposals } = analyze(
      inventoryOf({ services: { web: { role: 'frontend' }, ...Object.fromEntries(names.map((name) => [name, active])) }, edges }),
    )

    expect(proposals).toEqual([])
  })

  it('takes one server with several databases for no reason at all', () => {
    const edges = ['orders calls bills', 'orders stores-in *mysql', 'bills stores-in *mysql']

    expect(merges(inventoryOf({ services: { orders: {}, bills: {} }, edges }))).toEqual([])
  })

  it.each([
    ['teams differ', {}, ['orders owned-by sales', 'bills owned-by finance']],
    ['one is a user interface', { role: 'frontend' as const }, []],
    ['it would be a rewrite', { languages: ['Go'] }, []],
    ['one has no code of our own', { languages: [] }, []],
    ['one is switched off', { scaledToZero: true as const }, []],
  ])('stays away where %s', (_, differences, more) => {
    const edges = ['orders calls bills', 'orders stores-in shopdb', 'bills stores-in shopdb', ...more]

    expect(merges(inventoryOf({ services: { orders: {}, bills: differences }, edges }))).toEqual([])
  })

  it('never makes more of a set than one team can own', () => {
    const names = Array.from({ length: 14 }, (_, n) => `module-${String(n).padStart(2, '0')}`)
    const edges = names.flatMap((name, n) => [
      `${name} stores-in bigdb`,
      ...names.slice(n + 1, n + 5).map((other) => `${name} calls ${other}`),
    ])

    const sets = merges(inventoryOf({ services: Object.fromEntries(names.map((name) => [name, {}])), edges }))

    expect(sets.length).toBeGreaterThan(0)
    for (const set of sets) expect(set.subjects.length).toBeLessThanOrEqual(8)
  })

  it('holds independent rollouts and payment rules against a set', () => {
    const inventory = inventoryOf({
      services: { orders: active, bills: active },
      edges: ['orders calls bills', 'orders stores-in shopdb', 'bills stores-in shopdb', 'bills uses-saas paywell'],
      purposes: { paywell: 'payments' },
    })

    const [set] = merges(inventory)

    expect(set?.evidenceAgainst.map((argument) => argument.signal)).toEqual(['independent-rollout', 'payment-zone'])
  })
})

function merges(inventory: Inventory): MergeProposal[] {
  return analyze(inventory).proposals.filter((proposal) => proposal.kind === 'merge-services')
}
