import type { Analysis, Decision, Inventory, PlacedDecision } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { active, inventoryOf, still, TODAY } from '../../test/inventory-of.ts'
import { analyze } from '../analyze.ts'

const bank = {
  services: { web: { role: 'frontend' }, accounts: active, 'statement-fax': still, 'rate-import': still },
  edges: ['web calls accounts', 'accounts calls statement-fax monitoring', 'accounts uses-saas paywell'],
  purposes: { paywell: 'payments' },
} satisfies Parameters<typeof inventoryOf>[0]

describe('clustering/decisions', () => {
  it('approves on evidence, and asks for a review once that has changed', () => {
    const evidence = hashOf(analyze(inventoryOf(bank)), 'retire-service/statement-fax')
    const approval = { verdict: 'approve', proposal: 'retire-service/statement-fax', evidence } as const

    const same = decide(inventoryOf(bank), approval)
    const laterToday = decide({ ...inventoryOf(bank), asOf: '2026-12-24T00:00:00Z' }, approval)
    const watched = decide(
      inventoryOf({ ...bank, unresolved: [{ from: 'web', reference: 'http://${FAX}/', candidates: ['statement-fax'] }] }),
      approval,
    )

    expect(same.decisions).toMatchObject([{ state: 'holds', nodes: ['service:statement-fax'], outcome: { state: 'open' } }])
    expect(laterToday.decisions).toMatchObject([{ state: 'holds' }])
    expect(watched.decisions).toMatchObject([{ state: 'needs-review' }])
    expect(watched.decisions[0]?.because).toContain('may mean statement-fax')
    expect(watched.inventory.diagnostics).toMatchObject([{ file: 'coppice.decisions.yaml', line: 2, code: 'needs-review-decision' }])
  })

  it('asks for a review where nothing is proposed any more, and says who needs it now', () => {
    const evidence = hashOf(analyze(inventoryOf(bank)), 'retire-service/statement-fax')
    const called = inventoryOf({ ...bank, edges: [...bank.edges, 'accounts calls statement-fax'] })

    const { decisions } = decide(called, { verdict: 'approve', proposal: 'retire-service/statement-fax', evidence })

    expect(decisions).toMatchObject([{ state: 'needs-review', outcome: { state: 'open', stillCalledBy: ['service:accounts'] } }])
  })

  it('keeps an approval through the trial that it led to', () => {
    const evidence = hashOf(analyze(inventoryOf(bank)), 'retire-service/statement-fax')

    const { decisions, proposals } = decide(
      inventoryOf(bank),
      { verdict: 'approve', proposal: 'retire-service/statement-fax', evidence },
      { verdict: 'scream-test', service: 'statement-fax', result: 'passed', from: '2026-10-01', to: '2026-10-31' },
    )

    expect(proposals.find(({ id }) => id === 'retire-service/statement-fax')).toMatchObject({ rung: 'R3' })
    expect(decisions).toMatchObject([{ state: 'holds' }, { state: 'holds' }])
  })

  it('counts nothing of what was rejected or put off, and says who did', () => {
    const before = analyze(inventoryOf(bank))

    const after = decide(
      inventoryOf(bank),
      { verdict: 'reject', proposal: 'retire-service/statement-fax', by: 'cards', reason: 'Auditors still fax.' },
      { verdict: 'defer', proposal: 'retire-service/rate-import', until: '2027-01-31' },
    )

    expect([before.figures.retire.R1, after.figures.retire.R1]).toEqual([2, 0])
    expect(after.verdicts.find(({ node }) => node === 'service:statement-fax')).toMatchObject({
      disposition: 'keep',
      because: 'Retire statement-fax: cards decided against it: Auditors still fax.',
    })
    expect(after.verdicts.find(({ node }) => node === 'service:rate-import')).toMatchObject({ disposition: 'retire', blocked: true })
  })

  it.each([
    ['critical', { verdict: 'critical' }, 'R1', ['critical']],
    ['a retention duty', { verdict: 'retention', duty: '10 years' }, 'R1', ['retention-duty']],
    ['the word of the owner', { verdict: 'owner-word', says: 'not-needed', by: 'cards' }, 'R2', []],
    ['a passed scream test', { verdict: 'scream-test', result: 'passed' }, 'R3', []],
    ['a failed scream test', { verdict: 'scream-test', result: 'failed' }, undefined, undefined],
    ['the owner who needs it', { verdict: 'owner-word', says: 'needed' }, undefined, undefined],
    ['that it is kept', { verdict: 'keep' }, undefined, undefined],
  ] as const)('lets %s steer the ladder', (_, what, rung, blockers) => {
    const { proposals } = decide(inventoryOf(bank), { ...what, service: 'statement-fax' })

    const found = proposals.find(({ id }) => id === 'retire-service/statement-fax')
    expect(found?.kind === 'retire-service' ? found.rung : undefined).toBe(rung)
    expect(found?.blockers.map(({ signal }) => signal)).toEqual(blockers)
  })

  it('puts together and keeps apart what people want so, in communities and in merge sets', () => {
    const shop = inventoryOf({
      services: { web: { role: 'frontend' }, orders: {}, 'order-lines': {}, stock: {}, prices: {} },
      edges: [
        'web calls orders',
        'web calls stock',
        'orders calls order-lines',
        'orders stores-in shopdb',
        'order-lines stores-in shopdb',
        'web calls prices',
      ],
    })

    const free = analyze(shop)
    const bound = decide(
      shop,
      { verdict: 'cannot-link', services: ['orders', 'order-lines'] },
      { verdict: 'must-link', services: ['stock', 'prices'], by: 'architecture', reason: 'One team owns the shelf.' },
    )

    expect(setsOf(free)).toEqual([['service:orders', 'service:order-lines']])
    expect(setsOf(bound)).toEqual([['service:prices', 'service:stock']])
    expect(communityOf(bound, 'service:orders')).not.toBe(communityOf(bound, 'service:order-lines'))
    expect(communityOf(bound, 'service:stock')).toBe(communityOf(bound, 'service:prices'))
    expect(bound.proposals.find(({ kind }) => kind === 'merge-services')?.evidenceFor[0]?.text).toBe(
      'architecture wants prices and stock together: One team owns the shelf.',
    )
  })

  it('leaves an approved set as it was approved, under the host that was chosen', () => {
    const shop = inventoryOf({
      services: { web: { role: 'frontend' }, orders: {}, 'order-lines': {}, returns: {} },
      edges: [
        'web calls orders',
        'web calls returns',
        'orders calls order-lines',
        'orders stores-in shopdb',
        'order-lines stores-in shopdb',
      ],
    })

    const { proposals, decisions } = decide(shop, {
      verdict: 'approve',
      proposal: 'merge-services/order-lines',
      subjects: ['orders', 'order-lines', 'returns'],
      into: 'order-lines',
    })

    expect(proposals.find(({ kind }) => kind === 'merge-services')).toMatchObject({
      id: 'merge-services/order-lines',
      host: 'service:order-lines',
      subjects: ['service:order-lines', 'service:orders', 'service:returns'],
    })
    expect(decisions).toMatchObject([{ state: 'holds', outcome: { state: 'open', left: ['service:orders', 'service:returns'] } }])
  })

  it('names what is expired, dangling, doubled or contradicted, with its line', () => {
    const { decisions, inventory } = decide(
      inventoryOf(bank),
      { verdict: 'reject', proposal: 'retire-service/rate-import', until: '2026-11-01' },
      { verdict: 'keep', service: 'acounts' },
      { verdict: 'approve', proposal: 'retire-service/fax' },
      { verdict: 'critical', service: 'web' },
      { verdict: 'critical', service: 'web', reason: 'Really.' },
      { verdict: 'must-link', services: ['web', 'accounts'] },
      { verdict: 'cannot-link', services: ['accounts', 'web'] },
    )

    expect(decisions.map(({ state }) => state)).toEqual(['expired', 'dangling', 'dangling', 'superseded', 'holds', 'holds', 'superseded'])
    expect(decisions[1]?.because).toBe('It has no effect: nothing is called acounts: did you mean accounts?')
    expect(inventory.diagnostics.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '2 expired-decision',
      '3 dangling-decision',
      '4 dangling-decision',
      '5 superseded-decision',
      '8 superseded-decision',
    ])
  })

  it('sees what was approved gone, half gone, still called and back again', () => {
    const evidence = hashOf(analyze(inventoryOf(bank)), 'retire-service/statement-fax')
    const approval = {
      verdict: 'approve' as const,
      proposal: 'retire-service/statement-fax',
      subjects: ['service:statement-fax'],
      evidence,
    } satisfies Decision
    const { 'statement-fax': _, ...others } = bank.services
    const without = { ...bank, services: others, edges: bank.edges.filter((edge) => !edge.includes('statement-fax')) }
    const reference = { from: 'accounts', reference: 'http://statement-fax:8080/send', candidates: [] }

    const gone = decide(inventoryOf(without), approval)
    const called = decide(inventoryOf({ ...without, unresolved: [reference] }), { ...approval, booked: '2026-12-01' })
    const back = decide(inventoryOf(bank), { ...approval, realised: '2026-09-30' })

    expect(gone.decisions[0]?.outcome).toMatchObject({ state: 'realised', text: 'statement-fax is gone. Its saving is not booked.' })
    expect(called.decisions[0]?.outcome).toMatchObject({
      state: 'realised',
      stillCalledBy: ['service:accounts'],
      text: 'statement-fax is gone, still called by accounts. Its saving was booked on 1 December 2026.',
    })
    expect(back.decisions[0]?.outcome).toMatchObject({
      state: 'back',
      text: 'statement-fax is back again, although it was done on 30 September 2026.',
    })
  })

  it('can analyze its own inventory again, with other decisions', () => {
    const decided = decide(inventoryOf(bank), { verdict: 'keep', service: 'statement-fax' }, { verdict: 'critical', service: 'nobody' })

    expect(analyze(decided.inventory)).toEqual(analyze(inventoryOf(bank)))
  })
})

function decide(inventory: Inventory, ...decisions: readonly Decision[]): Analysis {
  const placed = decisions.map((decision, at): PlacedDecision => ({ decision, file: 'coppice.decisions.yaml', line: at + 2 }))
  return analyze({ ...inventory, asOf: inventory.asOf ?? TODAY }, { decisions: placed })
}

function hashOf({ proposals }: Analysis, id: string): string {
  return proposals.find((proposal) => proposal.id === id)?.evidenceHash ?? `${id} is not proposed`
}

function setsOf({ proposals }: Analysis) {
  return proposals.flatMap((proposal) => (proposal.kind === 'merge-services' ? [proposal.subjects] : []))
}

function communityOf({ communities }: Analysis, id: string): string {
  return communities.find(({ members }) => members.some((member) => member === id))?.id ?? id
}
