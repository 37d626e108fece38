import type { ConsolidateProposal, Contract, Inventory, SaasNode, Users } from '@coppice/model'
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

  it('keeps whom most people use among products that no code has to use, and tells the terms of each', () => {
    const inventory = withTerms({
      'desk-a': {
        forPeople: true,
        users: [logins(12)],
        contracts: [contract({ renewal: '2027-03-31', noticeBy: '2027-01-30', seats: 40 })],
      },
      'desk-b': { forPeople: true, users: [logins(180)], contracts: [contract({})] },
    })

    const [proposal] = consolidated(inventory)

    expect(proposal).toMatchObject({ keep: 'saas:desk-b', subjects: ['saas:desk-b', 'saas:desk-a'] })
    expect(proposal?.evidenceFor.map(({ text }) => text)).toEqual([
      'desk-b has 180 people who log in.',
      'desk-a has 12 people who log in on 40 seats and renews on 31 March 2027 (notice by 30 January 2027).',
    ])
  })

  it('keeps what is dearer to leave where as many services use the one as the other, and asks for no contract that it has', () => {
    const promised = { minimumCommitment: { low: 4800, high: 4800, currency: 'EUR' } }
    const edges = ['orders uses-saas desk-a', 'refunds uses-saas desk-b']
    const inventory = withTerms({ 'desk-a': { contracts: [contract({})] }, 'desk-b': { contracts: [contract(promised)] } }, edges)

    const analysis = analyze(inventory)

    expect(analysis.proposals.find((proposal) => proposal.kind === 'consolidate-saas')).toMatchObject({ keep: 'saas:desk-b' })
    expect(analysis.nextEvidence.filter(({ what }) => what.startsWith('The contracts'))).toEqual([])
  })

  it('takes products under contract that nobody made for people for no rivals as long as no code uses them', () => {
    const inventory = withTerms({ 'desk-a': { contracts: [contract({})] }, 'desk-b': { contracts: [contract({})] } })

    expect(consolidated(inventory)).toEqual([])
  })
})

const record = [{ class: 'declared' as const, detector: 'saas-contracts', record: { source: 'contracts.csv', id: 'row 2' } }]

function contract(terms: Partial<Contract>): Contract {
  return { vendor: 'Desk Ltd', evidence: record, ...terms }
}

function logins(active: number): Users {
  return { active, window: { from: '2026-08-01', until: '2026-10-30' }, evidence: record }
}

function withTerms(terms: Readonly<Record<string, Partial<SaasNode>>>, edges = ['orders uses-saas desk-a', 'orders uses-saas desk-b']) {
  const purposes = { 'desk-a': 'customer-support', 'desk-b': 'customer-support' }
  const inventory = inventoryOf({ services: { orders: {}, refunds: {} }, edges, purposes })
  const nodes = inventory.nodes.map((node) => (node.kind === 'saas' ? { ...node, ...terms[node.name] } : node))
  return { ...inventory, nodes, edges: edges.some((edge) => edge.startsWith('refunds')) ? inventory.edges : [] }
}

function consolidated(inventory: Inventory): ConsolidateProposal[] {
  return analyze(inventory).proposals.filter((proposal) => proposal.kind === 'consolidate-saas')
}
