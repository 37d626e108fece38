import { NodeId, type Policies } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { inventoryOf } from '../../test/inventory-of.ts'
import { checkPolicies } from './check-policies.ts'

const only = (policy: keyof NonNullable<Policies['policies']>): Policies => ({
  policies: {
    'service-without-owner': 'off',
    'second-vendor': 'off',
    cycle: 'off',
    'call-to-retiring': 'off',
    'team-budget': 'off',
    [policy]: 'error',
  },
})

describe('clustering/policies', () => {
  it('lets in no new service without an owner, and leaves the old ones alone', () => {
    const before = inventoryOf({ services: { cart: {}, orders: {} }, edges: ['orders owned-by shop'] })
    const after = inventoryOf({ services: { cart: {}, orders: {}, vouchers: {} }, edges: ['orders owned-by shop'] })
    const baseline = checkPolicies(before, { policies: only('service-without-owner') }).next

    const check = checkPolicies(after, { policies: only('service-without-owner'), baseline })

    expect(check.fresh.map(({ message }) => message)).toEqual(['Nobody owns vouchers.'])
    expect(check.known.map(({ subjects }) => subjects)).toEqual([['service:cart']])
  })

  it('names the product that fewer use as the second one', () => {
    const purposes = { mailgun: 'mail', sendgrid: 'mail', stripe: 'payments' }
    const inventory = inventoryOf({
      services: { cart: {}, orders: {} },
      edges: ['cart uses-saas mailgun', 'orders uses-saas mailgun', 'orders uses-saas sendgrid', 'cart uses-saas stripe'],
      purposes,
    })

    expect(checkPolicies(inventory, { policies: only('second-vendor') }).fresh.map(({ message }) => message)).toEqual([
      'sendgrid serves mail, as mailgun does already.',
    ])
  })

  it('takes a circle that shrinks for known, and one that grows for new', () => {
    const circle = (...names: readonly string[]) =>
      inventoryOf({
        services: Object.fromEntries(names.map((name) => [name, {}])),
        edges: names.map((name, at) => `${name} calls ${names[(at + 1) % names.length]}`),
      })
    const policies = only('cycle')
    const baseline = checkPolicies(circle('cart', 'orders', 'stock'), { policies }).next

    expect(checkPolicies(circle('cart', 'orders'), { policies, baseline }).fresh).toEqual([])
    expect(checkPolicies(circle('cart', 'orders', 'stock', 'fax'), { policies, baseline }).fresh).toHaveLength(1)
  })

  it('allows no call to what is deprecated, or approved to go', () => {
    const lifecycle = {
      stage: 'deprecated' as const,
      successor: 'ledger',
      evidence: [{ class: 'declared' as const, detector: 'backstage', file: 'catalog-info.yaml', line: 4 }],
    }
    const inventory = inventoryOf({ services: { cart: {}, fax: { lifecycle }, telex: {} }, edges: ['cart calls fax', 'cart calls telex'] })
    const decisions = [
      { decision: { verdict: 'approve' as const, proposal: 'retire-service/telex' }, file: 'coppice.decisions.yaml', line: 2 },
    ]

    expect(checkPolicies(inventory, { policies: only('call-to-retiring'), decisions }).fresh.map(({ message }) => message)).toEqual([
      'cart calls fax, which is deprecated: ledger takes its place.',
      'cart calls telex, which is approved for retirement.',
    ])
  })

  it('counts a team that grew beyond its budget, and one that grew further', () => {
    const team = (count: number) => {
      const names = Array.from({ length: count }, (_, at) => `s${at}`)
      return inventoryOf({
        services: Object.fromEntries(names.map((name) => [name, {}])),
        edges: names.map((name) => `${name} owned-by shop`),
      })
    }
    const policies = { ...only('team-budget'), budget: { services: 5, teams: { shop: 2 } } }
    const baseline = checkPolicies(team(3), { policies }).next

    expect(checkPolicies(team(2), { policies }).fresh).toEqual([])
    expect(checkPolicies(team(3), { policies, baseline }).fresh).toEqual([])
    expect(checkPolicies(team(4), { policies, baseline }).fresh.map(({ message }) => message)).toEqual([
      'shop owns 4 services; its budget is 2.',
    ])
    expect(checkPolicies(team(2), { policies, baseline }).mended).toEqual([
      { policy: 'team-budget', subjects: [NodeId.parse('team:shop')], amount: 3 },
    ])
  })

  it('accepts what an exception names, until its day, and reports those that are over or not needed', () => {
    const inventory = inventoryOf({ services: { cart: {}, fax: {} } })
    const exceptions = [
      { policy: 'service-without-owner' as const, subject: 'service:cart', reason: 'Being handed over.', until: '2026-12-31' },
      { policy: 'service-without-owner' as const, subject: 'service:fax', reason: 'Until the move.', until: '2026-10-31' },
      { policy: 'cycle' as const, subject: 'service:cart', reason: 'Historic.' },
    ]

    const check = checkPolicies(inventory, { policies: { ...only('service-without-owner'), exceptions } })

    expect(check.excepted.map(({ breach }) => breach.subjects)).toEqual([['service:cart']])
    expect(check.fresh.map(({ subjects }) => subjects)).toEqual([['service:fax']])
    expect(check.stale.map(({ exception, why }) => `${exception.subject} ${why}`)).toEqual([
      'service:fax It ended on 2026-10-31.',
      'service:cart Nothing needs it any more.',
    ])
  })
})
