import { describe, expect, it } from 'vitest'
import { inventoryOf } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/consolidate-saas', () => {
  it('keeps the product that most services use', () => {
    const edges = ['orders uses-saas post-a', 'accounts uses-saas post-b', 'refunds uses-saas post-b', 'orders uses-saas maps']
    const purposes = { 'post-a': 'transactional-mail', 'post-b': 'transactional-mail', maps: 'maps' }

    const { proposals, verdicts } = analyze(inventoryOf({ services: { orders: {}, accounts: {}, refunds: {} }, edges, purposes }))

    expect(proposals.filter((proposal) => proposal.kind === 'consolidate-saas')).toMatchObject([
      {
        title: 'One product for transactional mail: keep post-b, replace post-a',
        keep: 'saas:post-b',
        subjects: ['saas:post-b', 'saas:post-a'],
      },
    ])
    expect(verdicts.filter((verdict) => verdict.node.startsWith('saas:')).map((verdict) => [verdict.node, verdict.disposition])).toEqual([
      ['saas:maps', 'keep'],
      ['saas:post-a', 'replace'],
      ['saas:post-b', 'keep'],
    ])
  })

  it('doubts itself where one service uses both', () => {
    const purposes = { 'post-a': 'transactional-mail', 'post-b': 'transactional-mail' }

    const { proposals } = analyze(
      inventoryOf({ services: { mailer: {} }, edges: ['mailer uses-saas post-a', 'mailer uses-saas post-b'], purposes }),
    )

    expect(proposals.find((proposal) => proposal.kind === 'consolidate-saas')?.evidenceAgainst).toMatchObject([
      { signal: 'used-side-by-side' },
    ])
  })

  it('leaves alone what pages embed from hosts that are open to all, and does not count it as rented', () => {
    const purposes = { fonts: 'public-assets', scripts: 'public-assets', maps: 'maps' }
    const edges = ['pages uses-saas fonts', 'pages uses-saas scripts', 'pages uses-saas maps']

    const { proposals, figures } = analyze(inventoryOf({ services: { pages: {} }, edges, purposes }))

    expect(proposals.filter((proposal) => proposal.kind === 'consolidate-saas')).toEqual([])
    expect(figures.saas).toBe(1)
  })

  it('sees no rivals in two products of one suite, nor where two are normal and one service uses both', () => {
    const purposes = { queue: 'message-broker', topic: 'message-broker', 'pay-a': 'payments', 'pay-b': 'payments' }
    const edges = ['orders uses-saas queue', 'stock uses-saas topic', 'till uses-saas pay-a', 'till uses-saas pay-b']
    const inventory = inventoryOf({ services: { orders: {}, stock: {}, till: {} }, edges, purposes })
    const nodes = inventory.nodes.map((node) =>
      node.id === 'saas:queue' || node.id === 'saas:topic' ? { ...node, aliases: ['Cloud Ltd'] } : node,
    )

    const consolidated = analyze({ ...inventory, nodes }).proposals.filter((proposal) => proposal.kind === 'consolidate-saas')

    expect(consolidated).toEqual([])
  })
})
