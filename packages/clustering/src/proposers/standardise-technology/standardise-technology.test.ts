import { describe, expect, it } from 'vitest'
import { inventoryOf } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/standardise-technology', () => {
  const purposes = { 'mapper-a': 'object-mapper', 'mapper-b': 'object-mapper', 'web-a': 'web-framework', 'web-b': 'web-framework' }
  const standardised = (inventory: ReturnType<typeof inventoryOf>) =>
    analyze(inventory).proposals.flatMap((proposal) => (proposal.kind === 'standardise-technology' ? [proposal] : []))

  it('asks the one service that is different to follow three that agree, and says who changes and how long it takes', () => {
    const services = { orders: {}, accounts: {}, refunds: {}, stock: { linesOfCode: 4000 } }
    const edges = ['orders built-with mapper-a', 'accounts built-with mapper-a', 'refunds built-with mapper-a', 'stock built-with mapper-b']

    expect(standardised(inventoryOf({ services, edges, purposes }))).toMatchObject([
      {
        title: 'Use mapper-a in place of mapper-b for object mapper in JavaScript',
        keep: 'technology:mapper-a',
        changes: ['service:stock'],
        effort: { low: 1, high: 3 },
      },
    ])
  })

  it('leaves alone a house that is split, other languages, and what is a matter of taste', () => {
    const java = { languages: ['Java'] }
    const pair = { services: { orders: {}, stock: {} }, edges: ['orders built-with mapper-a', 'stock built-with mapper-b'] }
    const languages = {
      services: { orders: {}, accounts: {}, refunds: {}, stock: java },
      edges: ['orders built-with mapper-a', 'accounts built-with mapper-a', 'refunds built-with mapper-a', 'stock built-with mapper-b'],
    }
    const taste = {
      services: { orders: {}, accounts: {}, refunds: {}, stock: {} },
      edges: ['orders built-with web-a', 'accounts built-with web-a', 'refunds built-with web-a', 'stock built-with web-b'],
    }

    for (const sketch of [pair, languages, taste]) expect(standardised(inventoryOf({ ...sketch, purposes }))).toEqual([])
  })
})
