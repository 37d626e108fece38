import { describe, expect, it } from 'vitest'
import type { Inventory, SaasNode } from '@coppice/model'
import { inventoryOf } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/cancel-saas', () => {
  const purposes = { post: 'transactional-mail', eye: 'observability' }
  const cancelled = (inventory: ReturnType<typeof inventoryOf>) =>
    analyze(inventory).proposals.flatMap((proposal) => (proposal.kind === 'cancel-saas' ? proposal.title : []))

  it('suspects a product that only a manifest names, but not one that agents report to', () => {
    const inventory = inventoryOf({ services: { orders: {} }, edges: ['orders uses-saas post', 'orders uses-saas eye'], purposes })

    expect(cancelled(inventory)).toEqual(['Find out whether anything still uses post'])
  })

  it('says nothing where code uses it, or where the code was not read', () => {
    const services = { orders: {}, ledger: { languages: ['COBOL'] } }
    const inventory = inventoryOf({ services, edges: ['orders uses-saas post', 'ledger uses-saas maps'], purposes })
    const edges = inventory.edges.map((edge) => ({
      ...edge,
      evidence: edge.evidence.map((one) => ({ ...one, class: 'inferred' as const })),
    }))

    expect(cancelled({ ...inventory, edges: edges.filter((edge) => edge.to === 'saas:post') })).toEqual([])
    expect(cancelled({ ...inventory, edges: inventory.edges.filter((edge) => edge.to === 'saas:maps') })).toEqual([])
  })

  it.each([
    [3, ['Give up board, or most of its seats']],
    [40, []],
  ])('suspects a contract of 64 seats that %i people use only where they are few', (active, expected) => {
    const inventory = inventoryOf({ services: { orders: {} }, edges: ['orders uses-saas board'], purposes })
    const evidence = [{ class: 'declared' as const, detector: 'saas-contracts', record: { source: 'contracts.csv', id: 'row 2' } }]
    const window = { from: '2026-08-01', until: '2026-10-30' }
    const nodes = inventory.nodes.map((node) =>
      node.kind === 'saas'
        ? { ...node, contracts: [{ vendor: 'Board', seats: 64, evidence }], users: [{ active, window, evidence }] }
        : node,
    )

    expect(cancelled({ ...inventory, nodes, edges: [] })).toEqual(expected)
  })

  it('suspects what is only paid by invoice, too, and asks for its contract', () => {
    const inventory = inventoryOf({ services: { orders: {} }, edges: ['orders uses-saas board'], purposes })
    const evidence = [{ class: 'declared' as const, detector: 'saas-spend', record: { source: 'invoices.csv', id: 'row 2' } }]
    const window = { from: '2026-08-01', until: '2026-10-30' }
    const euros = {
      kind: 'licence',
      basis: 'billed',
      period: 'year',
      low: 9000,
      high: 9000,
      currency: 'EUR',
      source: 'invoices.csv',
    } as const
    const withUsers = (costs: SaasNode['costs']): Inventory['nodes'] =>
      inventory.nodes.map((node) =>
        node.kind === 'saas' ? { ...node, ...(costs ? { costs } : {}), users: [{ active: 0, assigned: 85, window, evidence }] } : node,
      )

    expect(cancelled({ ...inventory, nodes: withUsers(undefined), edges: [] })).toEqual([])
    const { proposals } = analyze({ ...inventory, nodes: withUsers([{ ...euros, evidence }]), edges: [] })
    expect(proposals.find(({ kind }) => kind === 'cancel-saas')).toMatchObject({
      title: 'Give up board',
      nextEvidence: 'Find the contract behind the invoices of board: when it can end, and at what notice.',
    })
  })
})
