import { Disposition, type Layer, type RuleChanges, type Verdict } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { history, inventoryOf, LATELY, LONG_AGO, still } from '../../test/inventory-of.ts'
import { analyze } from '../analyze.ts'
import { deciders } from './deciders/index.ts'

const running = { deployedAs: ['compose-service'] }
const busy = { ...running, ...history('2021-01-10T00:00:00Z', LATELY, 40) }

const alone = { history: { ...history('2021-01-10T00:00:00Z', LONG_AGO).history!, authors: 1 } }

/** A shop whose web pages lead to orders and stock; orders is well kept, stock is not, and little hangs on banners. */
const shop = {
  services: {
    web: { role: 'frontend', ...busy },
    app: { role: 'frontend', ...busy },
    orders: { ...busy, endpoints: endpoints(20) },
    stock: { ...alone, endpoints: endpoints(20), deployedAs: [] },
    banners: busy,
    export: { ...still, ...running },
  },
  edges: [
    'web calls orders',
    'app calls orders',
    'web calls stock',
    'app calls stock',
    'orders calls banners',
    'export calls banners',
    'orders stores-in ordersdb',
    'stock stores-in stockdb',
    'orders owned-by sales',
    'banners owned-by sales',
    'web owned-by sales',
    'app owned-by sales',
  ],
} satisfies Parameters<typeof inventoryOf>[0]

describe('clustering/verdicts', () => {
  it('has a decider for every disposition, and keep stands last', () => {
    expect(deciders.map(({ id }) => id).toSorted()).toEqual(Disposition.options.toSorted())
    expect(deciders.at(-1)?.id).toBe('keep')
  })

  it('invests in what is clearly valuable and well kept, and says what shows it', () => {
    const { disposition, because } = verdictOn('orders')

    expect(disposition).toBe('invest')
    expect(because).toBe(
      'app and web lead to orders. orders alone uses ordersdb. orders last changed on 1 November 2026, 11 days ago. With value 75 of 100 and fit 94 of 100, new work can rest on it.',
    )
  })

  it('keeps what lies near a border, for the reason that it is needed', () => {
    const rules = { time: { clear: 60 } }

    expect(verdictOn('orders', rules)).toMatchObject({
      disposition: 'keep',
      because: '2 services need orders: app and web. It last changed on 1 November 2026.',
    })
  })

  it('keeps what is needed and neglected, and says what ails it', () => {
    const { disposition, because } = verdictOn('stock')

    expect(disposition).toBe('keep')
    expect(because).toContain('2 services need stock: app and web.')
    expect(because).toContain('It is in poor shape')
    expect(because).toContain('Nobody is named as owner of stock.')
    expect(because).toContain('Much hangs on it, so it should be renewed.')
  })

  it('gives as reason for a merge what holds the set together most, not what comes first', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, orders: running, lines: running },
      edges: [
        'web calls orders',
        'orders calls lines',
        'orders stores-in shopdb',
        'lines stores-in shopdb',
        'orders owned-by sales',
        'lines owned-by sales',
      ],
    })
    const because = (weights: Partial<Record<Layer, number>>) =>
      analyze(inventory, { rules: { layers: { weights } } }).verdicts.find(({ node }) => node === 'service:lines')?.because

    expect(because({ calls: 0.2 })).toMatch(/^Goes into orders\. .*shopdb/)
    expect(because({ calls: 5 })).toMatch(/^Goes into orders\. orders calls lines/)
  })

  it('tolerates what is well kept and on which little hangs', () => {
    expect(verdictOn('banners', { time: { value: 70 } })).toMatchObject({
      disposition: 'tolerate',
      because: expect.stringMatching(
        /^banners keeps no data that is its own alone\. No endpoint of banners was found.*may stay as it is, and asks for no work\.$/,
      ),
    })
  })

  it('tolerates nothing that may be worth more than is known', () => {
    expect(verdictOn('banners', { time: { value: 59 } })).toMatchObject({
      disposition: 'keep',
      because: '2 services need banners: export and orders. It last changed on 1 November 2026.',
    })
  })

  it('tolerates no way into the estate, as what hangs on it shows in no call', () => {
    const open = {
      ...shop,
      services: { ...shop.services, kiosk: { ...busy, exposedBy: ['published-port' as const] } },
      edges: [...shop.edges, 'kiosk owned-by sales'],
    }
    const analysis = analyze(inventoryOf(open), { rules: { time: { value: 70 } } })

    expect(analysis.assessments.find(({ node }) => node === 'service:kiosk')?.place).toBe('tolerate')
    expect(analysis.verdicts.find(({ node }) => node === 'service:kiosk')).toMatchObject({
      disposition: 'keep',
      because: 'Nothing inside the estate calls kiosk, but it publishes a port, so that callers may come from outside.',
    })
  })

  it('never waves through what is suspected to be dead, however well it is kept', () => {
    const suspect = {
      ...shop,
      services: { ...shop.services, rates: busy },
      edges: [...shop.edges, 'rates owned-by sales', 'rates stores-in ratesdb'],
    }
    const verdict = analyze(inventoryOf(suspect), { rules: { time: { value: 1, clear: 0 } } }).verdicts.find(
      ({ node }) => node === 'service:rates',
    )

    expect(verdict).toMatchObject({ disposition: 'keep', rung: 'R0', blocked: true })
    expect(verdict?.because).toContain('It stays until this is settled: Nobody else uses ratesdb')
  })

  it('says what is missing where nothing can be said', () => {
    const verdicts = analyze(
      inventoryOf({ services: { web: { role: 'frontend' }, ledger: { languages: ['Cobol'] }, lamp: { languages: [] } } }),
    ).verdicts

    expect(verdicts.filter(({ disposition }) => disposition === 'not-assessed').map(({ because }) => because)).toEqual([
      'No source code of lamp was found in what was scanned.',
      'No detector reads calls out of Cobol, the language of ledger.',
    ])
  })
})

function verdictOn(name: string, rules: RuleChanges = {}): Verdict {
  return analyze(inventoryOf(shop), { rules }).verdicts.find(({ node }) => node === `service:${name}`)!
}

function endpoints(number: number) {
  return Array.from({ length: number }, (_, n) => ({ method: 'GET', path: `/${n}`, evidence: [] }))
}
