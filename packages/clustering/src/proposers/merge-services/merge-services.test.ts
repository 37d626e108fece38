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

  it('takes a common database alone for no reason', () => {
    const edges = ['cart calls stock', 'orders stores-in shopdb', 'bills stores-in shopdb']

    expect(merges(inventoryOf({ services: { orders: {}, bills: {}, cart: {}, stock: {} }, edges }))).toEqual([])
  })

  it('never makes more of a set than one team can own', () => {
    const names = Array.from({ length: 11 }, (_, n) => `module-${String(n).padStart(2, '0')}`)
    const others = Array.from({ length: 40 }, (_, n) => `desk-${n}`)
    const edges = names.flatMap((name, n) => [`${name} stores-in bigdb`, ...names.slice(n + 1).map((other) => `${name} calls ${other}`)])
    const services = Object.fromEntries([...names, ...others].map((name) => [name, {}]))

    const sets = merges(inventoryOf({ services, edges }))

    expect(sets.map((set) => set.subjects.length)).toEqual([8, 3])
  })

  it('lets nobody join who is bonded to a few of the set only', () => {
    const chain = ['intake', 'triage', 'ward', 'pharmacy', 'billing']
    const edges = chain
      .slice(1)
      .flatMap((name, n) => [`${chain[n]} calls ${name}`, `${chain[n]} stores-in db-${n}`, `${name} stores-in db-${n}`])

    const sets = merges(inventoryOf({ services: Object.fromEntries(chain.map((name) => [name, {}])), edges }))

    expect(Math.max(...sets.map((set) => set.subjects.length))).toBeLessThan(4)
  })

  it('blocks a set while the code of a member was not read, and does not count it', () => {
    const services = { orders: {}, bills: {} }
    const edges = ['orders calls bills', 'orders stores-in shopdb', 'bills stores-in shopdb']

    const { proposals, figures, verdicts } = analyze(inventoryOf({ services, edges, unreadLanguages: ['TypeScript'] }))

    expect(proposals).toMatchObject([{ kind: 'merge-services', blockers: [{ signal: 'code-not-read' }] }])
    expect(verdicts).toMatchObject([
      { disposition: 'merge', blocked: true },
      { disposition: 'merge', blocked: true },
    ])
    expect(figures).toMatchObject({ mergeSets: 0, mergedServices: 0, target: { low: 2, high: 2 } })
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
