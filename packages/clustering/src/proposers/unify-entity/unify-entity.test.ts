import { toNodeId, type Holding, type Inventory, type InventoryEdge } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { inventoryOf } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/unify-entity', () => {
  it('proposes one system of record where two services keep customers of their own', () => {
    const proposals = unifications(bank(['accounts', 'cards']))

    expect(proposals).toMatchObject([
      {
        id: 'unify-entity/customer',
        subjects: ['service:accounts', 'service:cards'],
        keep: 'service:accounts',
        keepBecause: '2 systems ask accounts, more than any other.',
        consumers: [],
        effort: { low: 2, high: 8 },
      },
    ])
  })

  it('takes one that asks the other for a copy, and has nothing to propose', () => {
    expect(unifications(bank(['accounts', 'cards'], ['cards calls accounts']))).toEqual([])
  })

  it('takes two services on one database for one place', () => {
    expect(unifications(bank(['accounts', 'cards'], ['accounts stores-in ledger', 'cards stores-in ledger']))).toEqual([])
  })

  it('proposes nothing between products that are only assumed to hold something, and less surely where one is', () => {
    const crm = (holding: Holding) => holds('desk', holding)
    const assumed: Holding = { by: 'assumed', names: [] }

    expect(unifications(withEdges(bank([]), [crm(assumed), holds('other', assumed)]))).toEqual([])
    const [proposal] = unifications(withEdges(bank(['accounts']), [crm(assumed)]))
    expect(proposal?.confidence).toBeLessThan(unifications(bank(['accounts', 'cards']))[0]?.confidence ?? 0)
    expect(proposal?.evidenceFor.map((argument) => argument.signal)).toEqual(['system-of-record', 'assumed-holder'])
  })

  it('says that only names in code make it one thing, and is less sure than where a record has it', () => {
    const [read] = unifications(bank(['accounts', 'cards']))
    const catalogued = (system: string): InventoryEdge => ({
      ...holds(system, { by: 'table', names: ['customer'] }),
      evidence: [{ class: 'declared', detector: 'data-holdings', record: { source: 'data.csv', id: 'row 2' } }],
    })
    const [told] = unifications(withEdges(bank([]), [catalogued('accounts'), catalogued('cards')]))

    expect(read?.evidenceAgainst.map(({ signal }) => signal)).toEqual(['name-alone'])
    expect(told?.evidenceAgainst).toEqual([])
    expect(read?.confidence).toBeLessThan(0.5)
    expect(told?.confidence).toBe(0.6)
  })

  it('takes services on one database for one place though they call each other', () => {
    const one = ['accounts stores-in ledger', 'cards stores-in ledger', 'cards calls accounts', 'accounts calls cards']
    const { dataMap } = analyze(bank(['accounts', 'cards'], one))

    expect(dataMap.entities).toMatchObject([{ records: ['service:accounts'] }])
  })

  it('keeps the one that a person names, and counts what has to move', () => {
    const inventory = withEdges(bank([]), [
      holds('accounts', { by: 'table', names: ['customer'], records: 1000 }),
      holds('cards', { by: 'said', names: ['customer'], systemOfRecord: true }),
    ])

    expect(unifications(inventory)).toMatchObject([{ keep: 'service:cards', records: 1000 }])
  })
})

function bank(holders: readonly string[], edges: readonly string[] = []): Inventory {
  const services = Object.fromEntries(['accounts', 'cards', 'desk', 'other', 'web', 'app'].map((name) => [name, {}]))
  const inventory = inventoryOf({ services, edges: ['web calls accounts', 'app calls accounts', ...edges] })
  return withEdges(
    inventory,
    holders.map((name) => holds(name, { by: 'model', names: ['Customer'], fields: 3 })),
  )
}

function withEdges(inventory: Inventory, edges: readonly InventoryEdge[]): Inventory {
  const customer = { kind: 'entity' as const, id: toNodeId('entity', 'customer'), name: 'customer', aliases: [], paths: [], evidence: [] }
  const nodes = inventory.nodes.some((node) => node.id === customer.id) ? inventory.nodes : [...inventory.nodes, customer]
  return { ...inventory, nodes, edges: [...inventory.edges, ...edges] }
}

function holds(system: string, holding: Holding): InventoryEdge {
  return {
    from: toNodeId('service', system),
    to: toNodeId('entity', 'customer'),
    kind: 'holds',
    confidence: 0.8,
    holding,
    evidence: [{ class: 'inferred', detector: 'prisma-schema', file: `${system}.prisma`, line: 1 }],
  }
}

function unifications(inventory: Inventory) {
  return analyze(inventory).proposals.filter((proposal) => proposal.kind === 'unify-entity')
}
