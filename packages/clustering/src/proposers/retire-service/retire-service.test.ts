import { describe, expect, it } from 'vitest'
import type { Evidence, Inventory, RetireProposal, ServiceNode } from '@coppice/model'
import { active, history, inventoryOf, still } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/retire-service', () => {
  it('makes a candidate of what nobody calls and nobody changed, and says so in words', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, cart: active, 'ledger-export': still },
      edges: ['web calls cart'],
    })

    const [proposal] = retirements(inventory)

    expect(proposal).toMatchObject({ id: 'retire-service/ledger-export', rung: 'R1', blockers: [], savesServices: 1 })
    expect(proposal?.evidenceFor.map((argument) => argument.text)).toEqual([
      'No service calls ledger-export.',
      'Nobody worked on ledger-export since 3 March 2024, 984 days before 13 November 2026.',
    ])
    expect(proposal?.confidence).toBeLessThanOrEqual(0.97)
  })

  it('only suspects what nobody calls where no history is known: absent is not a signal', () => {
    const inventory = inventoryOf({ services: { web: { role: 'frontend' }, cart: {}, refunds: {} }, edges: ['web calls cart'] })

    expect(retirements(inventory)).toMatchObject([{ id: 'retire-service/refunds', rung: 'R0' }])
  })

  it('takes a missing deployment as an independent signal, but only where others have one', () => {
    const deployed = { deployedAs: ['compose-service'] }
    const services = { web: { role: 'frontend' as const, ...deployed }, cart: deployed, refunds: { deployedAs: [] } }

    expect(retirements(inventoryOf({ services, edges: ['web calls cart'] }))).toMatchObject([{ rung: 'R1' }])
    expect(retirements(inventoryOf({ services: { web: { role: 'frontend' }, refunds: { deployedAs: [] } } }))).toMatchObject([
      { rung: 'R0' },
    ])
  })

  it.each([
    ['a yearly job', { services: { 'tax-report': { ...still, role: 'job' as const } } }],
    ['a gateway that only outsiders call', { services: { edge: { ...still, role: 'gateway' as const } } }],
    ['a frontend', { services: { shop: { ...still, role: 'frontend' as const } } }],
    ['a load generator', { services: { load: { ...still, role: 'load-generator' as const } } }],
    ['an operator’s tool', { services: { admin: { ...still, role: 'admin-tool' as const } } }],
    ['what an ingress leads to', { services: { api: { ...still, exposedBy: ['ingress' as const] } } }],
    ['what publishes a port', { services: { api: { ...still, exposedBy: ['published-port' as const] } } }],
    ['what only an example starts', { services: { demo: { ...still, optional: true as const } } }],
    [
      'what is younger than 90 days',
      { services: { web: { ...active, role: 'frontend' as const }, fresh: history('2026-09-20T00:00:00Z', '2026-09-20T00:00:00Z') } },
    ],
    [
      'what an active service calls',
      { services: { cart: { ...active, exposedBy: ['ingress' as const] }, prices: still }, edges: ['cart calls prices'] },
    ],
    [
      'who consumes what another publishes',
      {
        services: { cart: { ...still, exposedBy: ['ingress' as const] }, mailer: still },
        edges: ['cart publishes orders', 'mailer consumes orders'],
      },
    ],
    [
      'who publishes what another consumes',
      {
        services: { meter: still, bill: { ...active, exposedBy: ['ingress' as const] } },
        edges: ['meter publishes usage', 'bill consumes usage'],
      },
    ],
    [
      'who only shares data with others',
      {
        services: { web: { role: 'frontend' as const }, worker: active, result: { ...active, exposedBy: ['ingress' as const] } },
        edges: ['worker stores-in votes', 'result stores-in votes'],
      },
    ],
    ['what may be the only way in', { services: { catalog: active, ratings: active }, edges: ['catalog calls ratings'] }],
    ['who logs people in', { services: { web: { role: 'frontend' as const }, accounts: still }, edges: ['web calls accounts identity'] }],
  ])('leaves %s alone', (_, sketch) => {
    expect(retirements(inventoryOf(sketch))).toEqual([])
  })

  it('takes a missing manifest for nothing where most services have none that we can read', () => {
    const deployed = { deployedAs: ['compose-service'] }
    const bare = { deployedAs: [] }
    const services = { web: { role: 'frontend' as const, ...deployed }, cart: bare, prices: bare, refunds: bare }

    expect(retirements(inventoryOf({ services, edges: ['web calls cart', 'cart calls prices'] }))).toMatchObject([{ rung: 'R0' }])
  })

  it('counts bumps of dependencies and sweeps over many services as no work', () => {
    const bumped = history('2021-01-10T00:00:00Z', '2026-11-01T00:00:00Z', 30)
    const services = {
      web: { role: 'frontend' as const },
      rates: { history: { ...bumped.history!, ownCommits: 9, lastOwnChange: '2023-05-02T00:00:00Z' } },
      template: { history: { ...bumped.history!, ownCommits: 0 } },
    }

    const texts = retirements(inventoryOf({ services })).map(({ rung, evidenceFor }) => [rung, evidenceFor[1]?.text])

    expect(texts).toEqual([
      [
        'R1',
        'Nobody worked on rates since 2 May 2023, 1,291 days before 13 November 2026. 21 commits that bumped dependencies, formatted or swept over many services are not counted, the last on 1 November 2026.',
      ],
      ['R1', expect.stringContaining('Nobody worked on template since 10 January 2021')],
    ])
  })

  it('is not held up by scrapes, load tests and examples', () => {
    const inventory = inventoryOf({
      services: {
        web: { role: 'frontend' },
        eye: { role: 'monitoring' },
        load: { role: 'load-generator' },
        demo: { optional: true },
        rates: still,
      },
      edges: ['eye calls rates monitoring', 'load calls rates', 'demo calls rates'],
    })

    expect(retirements(inventory)).toMatchObject([{ id: 'retire-service/rates', rung: 'R1' }])
  })

  it('retires a closed group whole, callers before who they call', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, archive: still, bids: still, quotes: still, hub: still, lone: still },
      edges: ['quotes calls bids', 'bids calls quotes', 'bids calls archive', 'hub calls quotes'],
    })

    const [group, lone, ...others] = retirements(inventory).toSorted((a, b) => b.subjects.length - a.subjects.length)

    expect(group).toMatchObject({
      title: 'Retire hub, bids, quotes and archive together',
      subjects: ['service:hub', 'service:bids', 'service:quotes', 'service:archive'],
      rung: 'R1',
      savesServices: 4,
    })
    expect(group?.evidenceFor.map((argument) => argument.signal)).toEqual(['closed-group', 'no-recent-change'])
    expect(lone).toMatchObject({ id: 'retire-service/lone', savesServices: 1 })
    expect(others).toEqual([])
    expect(analyze(inventory).figures.retire.R1).toBe(5)
  })

  it.each([
    ['a database that only the group uses', { edges: ['bids stores-in book', 'quotes stores-in book'] }, ['sole-store-user']],
    ['a wait for a member by another member', { edges: ['quotes starts-after bids'] }, []],
    [
      'a reference from outside that may mean a member',
      { unresolved: [{ from: 'web', reference: '${X}', candidates: ['bids'] }] },
      ['unresolved-reference'],
    ],
    ['a reference from inside', { unresolved: [{ from: 'quotes', reference: '${X}', candidates: ['bids'] }] }, []],
  ])('blocks a group by %s', (_, { edges = [], unresolved = [] }: Partial<Parameters<typeof inventoryOf>[0]>, signals) => {
    const services = { web: { role: 'frontend' as const }, bids: still, quotes: still }
    const [group] = retirements(inventoryOf({ services, edges: ['quotes calls bids', ...edges], unresolved }))

    expect([...new Set(group?.blockers.map((blocker) => blocker.signal))]).toEqual(signals)
  })

  it('keeps the whole chain alive if its far end is in use', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, quotes: still, bids: still, archive: still },
      edges: ['web calls quotes', 'quotes calls bids', 'bids calls archive'],
    })

    expect(retirements(inventory)).toEqual([])
  })

  it.each([
    ['unresolved-reference', { unresolved: [{ from: 'cart', reference: 'http://${HOST}/export', candidates: ['ledger-export'] }] }],
    ['sole-store-user', { edges: ['web calls cart', 'ledger-export stores-in ledger'] }],
    ['start-order', { edges: ['web calls cart', 'cart starts-after ledger-export'] }],
    ['code-not-read', { unreadLanguages: ['TypeScript'] }],
    ['coverage-too-low', { unreadLanguages: ['TypeScript'] }],
    ['too-many-unresolved', { unresolved: ['a', 'b', 'c'].map((key) => ({ from: 'cart', reference: `\${${key}}`, candidates: [] })) }],
  ])('is blocked by %s', (signal, facts) => {
    const services = { web: { role: 'frontend' as const }, cart: active, 'ledger-export': still }

    const [proposal] = retirements(inventoryOf({ services, edges: ['web calls cart'], ...facts }))

    expect(proposal?.blockers.map((blocker) => blocker.signal)).toContain(signal)
  })

  it('is blocked where no way into the estate is known: the silent one may be it', () => {
    const [proposal] = retirements(inventoryOf({ services: { catalog: still, ratings: active }, edges: ['catalog calls ratings'] }))

    expect(proposal?.blockers.map((blocker) => blocker.signal)).toEqual(['no-known-entry'])
  })

  it('does not call everything young because a clone is shallow', () => {
    const clone = history('2026-11-12T00:00:00Z', '2026-11-12T00:00:00Z', 1)

    const proposals = retirements(inventoryOf({ services: { web: { role: 'frontend', ...clone }, refunds: clone } }))

    expect(proposals).toMatchObject([{ id: 'retire-service/refunds', rung: 'R0' }])
  })
  it.each([
    ['seasonal', { 'year-end-statements': still }],
    ['seasonal', { 'black-friday-prices': still }],
    ['seasonal', { taxReports: still }],
    ['standby', { 'ledger-dr': still }],
    ['standby', { 'failover-router': still }],
    ['standby', { ledger2: { ...still, environments: ['dr-west'] } }],
    ['callers-outside', { 'partner-orders': still }],
    ['callers-outside', { payouts: { ...still, endpoints: [endpoint('POST', '/webhooks/paid')] } }],
    ['run-by-hand', { 'price-backfill': still }],
    ['run-by-hand', { addheader: { ...still, paths: ['dev/addheader'] } }],
    ['own-schedule', { dunning: { ...still, schedules: [{ expression: '0 3 1 1 *', evidence: somewhere }] } }],
  ])('only suspects what may live in silence: %s', (signal, sketch) => {
    const inventory = inventoryOf({ services: { web: { role: 'frontend' }, cart: active, ...sketch }, edges: ['web calls cart'] })

    const [proposal, ...others] = retirements(inventory)

    expect(others).toEqual([])
    expect(proposal?.rung).toBe('R0')
    expect(proposal?.blockers[0]?.signal).toBe(signal)
    expect(analyze(inventory).verdicts.find(({ node }) => node === proposal?.subjects[0])?.disposition).toBe('keep')
  })

  it('only suspects who listens where nobody in the estate sends, and who may exchange data through a database', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, cart: active, intake: still, poller: still },
      edges: ['web calls cart', 'intake consumes orders', 'cart stores-in votes', 'poller stores-in votes'],
    })

    expect(retirements(inventory).map(({ id, rung }) => [id, rung])).toEqual([
      ['retire-service/intake', 'R0'],
      ['retire-service/poller', 'R0'],
    ])
  })

  it('leaves alone what a service that may live in silence needs', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, 'year-end-close': still, rates: still },
      edges: ['year-end-close calls rates'],
    })

    expect(retirements(inventory).map(({ id }) => id)).toEqual(['retire-service/year-end-close'])
  })

  it.each([
    ['planned', { lifecycle: { stage: 'planned', evidence: somewhere } }, 'its catalog says that it is planned'],
    ['an experiment', { ...active, lifecycle: { stage: 'experimental', evidence: somewhere } }, 'the experiment is running'],
    ['young', history('2026-10-01T00:00:00Z', '2026-10-02T00:00:00Z'), 'too young to judge'],
    ['being built', history('2026-03-01T00:00:00Z', '2026-11-02T00:00:00Z'), 'it is being built'],
    [
      'measured to be used',
      { ...still, usage: [usage(4000, '2026-08-01', '2026-11-01')] },
      '4,000 requests reached it until 1 November 2026',
    ],
    ['needed by the word of its owner', { ...still, statements: [statement('needed')] }, 'team-ledger says that it is needed'],
  ] as [string, Partial<ServiceNode>, string][])('keeps what is %s, and says why', (_, facts, because) => {
    const analysis = analyze(inventoryOf({ services: { web: { role: 'frontend', ...active }, quotes: facts } }))

    expect(analysis.proposals).toEqual([])
    expect(analysis.verdicts.find((verdict) => verdict.node === 'service:quotes')?.because).toContain(because)
  })

  it('suspects a forgotten experiment', () => {
    const forgotten: Partial<ServiceNode> = { ...still, lifecycle: { stage: 'experimental', evidence: somewhere } }

    expect(retirements(inventoryOf({ services: { web: { role: 'frontend' }, quotes: forgotten } }))).toMatchObject([{ rung: 'R1' }])
  })

  it.each([
    ['R1', 'a month of silence is too short', { quotes: { usage: [usage(0, '2026-10-01', '2026-11-01')] } }],
    ['R2', 'a quarter of silence is measured', { quotes: { usage: [usage(0, '2026-08-01', '2026-11-01')] } }],
    ['R2', 'its owner says so', { quotes: { statements: [statement('not-needed')] } }],
    ['R3', 'it was switched off on trial', { quotes: { statements: [statement('switched-off'), statement('not-needed')] } }],
    ['R0', 'a quarter is no year for what has a season', { 'tax-quotes': { usage: [usage(0, '2026-08-01', '2026-11-01')] } }],
    ['R2', 'a year and a month is', { 'tax-quotes': { usage: [usage(0, '2025-08-01', '2026-11-01')] } }],
    ['R0', 'silence is what it is for', { 'quotes-standby': { usage: [usage(0, '2025-08-01', '2026-11-01')] } }],
    ['R1', 'scanners may have asked for it now and then', { quotes: { usage: [usage(20, '2026-08-01', '2026-11-01')] } }],
    ['R2', 'a frontend had no visitor', { quotes: { role: 'frontend', usage: [usage(0, '2026-08-01', '2026-11-01')] } }],
  ] as [string, string, Record<string, Partial<ServiceNode>>][])('climbs to %s where %s', (rung, _, sketch) => {
    const services = Object.fromEntries(Object.entries(sketch).map(([name, facts]) => [name, { ...still, ...facts }]))

    expect(retirements(inventoryOf({ services: { web: { role: 'frontend' }, ...services } }))).toMatchObject([{ rung }])
  })

  it('says how often it was asked where that was too seldom to be a need', () => {
    const [proposal] = retirements(
      inventoryOf({ services: { web: { role: 'frontend' }, quotes: { ...still, usage: [usage(20, '2026-08-01', '2026-11-01')] } } }),
    )

    expect(proposal?.evidenceAgainst.map(({ text }) => text)).toContain(
      '20 requests reached quotes between 1 August 2026 and 1 November 2026: a scanner or an old bookmark, or somebody who comes rarely.',
    )
  })

  it('never counts the silence of a job that nobody has to call', () => {
    const job: Partial<ServiceNode> = { ...still, role: 'job', usage: [usage(0, '2024-08-01', '2026-11-01')] }

    expect(retirements(inventoryOf({ services: { web: { role: 'frontend' }, sweep: job } }))).toEqual([])
  })

  it('takes a catalog that calls it deprecated for a signal of its own, and asks for its callers to move first', () => {
    const deprecated: Partial<ServiceNode> = { lifecycle: { stage: 'deprecated', successor: 'orders', evidence: somewhere } }
    const services = { web: { role: 'frontend' as const }, orders: active, legacy: deprecated, basket: deprecated }

    const found = retirements(inventoryOf({ services, edges: ['web calls orders', 'orders calls basket'] }))

    expect(found.map(({ id, rung, blockers }) => [id, rung, blockers.map((blocker) => blocker.signal)])).toEqual([
      ['retire-service/legacy', 'R1', []],
      ['retire-service/basket', 'R0', ['still-needed']],
    ])
    expect(found[0]?.evidenceFor.at(-1)?.text).toBe('The catalog names orders as the successor of legacy, and it lives.')
  })

  it.each([
    ['nobody', {}, ['no-live-successor']],
    ['one that a catalog names', { v2: { provides: [offer('quotes')] } }, []],
    ['one with most of its operations', { v2: { endpoints: routes(9) } }, []],
    ['one with half of its operations', { v2: { endpoints: routes(5) } }, ['no-live-successor']],
    [
      'one that is still being built',
      { v2: { endpoints: routes(10), lifecycle: { stage: 'planned', evidence: somewhere } } },
      ['no-live-successor'],
    ],
  ] as [string, Record<string, Partial<ServiceNode>>, string[]][])(
    'asks for a live successor of what a catalog says it provides: %s',
    (_, others, signals) => {
      const quotes = { ...still, endpoints: routes(10), provides: [offer('quotes')] }
      const edges = Object.keys(others).map((name) => `web calls ${name}`)

      const found = retirements(inventoryOf({ services: { web: { role: 'frontend', ...active }, quotes, ...others }, edges }))

      expect(found.find(({ id }) => id === 'retire-service/quotes')?.blockers.map((blocker) => blocker.signal)).toEqual(signals)
    },
  )

  it.each([
    ['critical', { criticality: { level: 'critical', evidence: somewhere } }],
    ['retention-duty', { retention: { duty: '10 years', evidence: somewhere } }],
  ] as [string, Partial<ServiceNode>][])('is blocked by %s', (signal, facts) => {
    const [proposal] = retirements(inventoryOf({ services: { web: { role: 'frontend' }, quotes: { ...still, ...facts } } }))

    expect(proposal?.blockers.map((blocker) => blocker.signal)).toEqual([signal])
  })

  it('doubts what was read only in part', () => {
    const services = { web: { role: 'frontend' as const }, quotes: { ...still, languages: ['TypeScript', 'Go'] } }

    const [proposal] = retirements(inventoryOf({ services, unreadLanguages: ['Go'] }))

    expect(proposal?.rung).toBe('R1')
    expect(proposal?.evidenceAgainst.map((argument) => argument.signal)).toContain('partly-read')
  })

  it('ranks what stands still for longer before what stopped a year ago', () => {
    const lately = history('2021-01-10T00:00:00Z', '2025-10-01T00:00:00Z')
    const found = retirements(inventoryOf({ services: { web: { role: 'frontend' }, abacus: lately, zither: still } }))

    expect(found.map(({ id }) => id)).toEqual(['retire-service/zither', 'retire-service/abacus'])
  })
})

const somewhere: Evidence[] = [{ class: 'declared', detector: 'catalog', file: 'catalog.yaml', line: 3 }]

function endpoint(method: string, path: string) {
  return { method, path, evidence: somewhere }
}

function routes(number: number) {
  return Array.from({ length: number }, (_, n) => endpoint('GET', `/quotes/{id}/part-${n}`))
}

function offer(name: string) {
  return { name, evidence: somewhere }
}

function usage(requests: number, from: string, until: string) {
  return { requests, from, until, evidence: somewhere.map((line) => ({ ...line, class: 'observed' as const })) }
}

function statement(says: 'needed' | 'not-needed' | 'switched-off') {
  return { says, by: 'team-ledger', evidence: somewhere.map((line) => ({ ...line, class: 'asserted' as const })) }
}

function retirements(inventory: Inventory): RetireProposal[] {
  return analyze(inventory).proposals.filter((proposal) => proposal.kind === 'retire-service')
}
