import { describe, expect, it } from 'vitest'
import { TechnologyId, type Inventory, type MergeProposal, type ServiceNode } from '@coppice/model'
import { active, inventoryOf, TODAY } from '../../../test/inventory-of.ts'
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

  it('merges nothing with a product that was installed, and says so, but with what somebody built on one', () => {
    const told = { file: 'package.json', line: 7, class: 'declared' as const, detector: 'test' }
    const around = (linesOfCode: number): Inventory =>
      inventoryOf({
        services: {
          web: { role: 'frontend' },
          orders: { linesOfCode: 4000 },
          pages: { linesOfCode, installs: { technology: TechnologyId.parse('strapi'), name: 'Strapi', evidence: [told] } },
        },
        edges: ['web calls orders', 'orders calls pages', 'orders stores-in shopdb', 'pages stores-in shopdb'],
      })

    expect(merges(around(400))).toEqual([])
    expect(analyze(around(400)).verdicts.find(({ node }) => node === 'service:pages')?.because).toContain(
      "It is an installation of Strapi, which is others' code: it is in no merge.",
    )
    expect(merges(around(9000))).toMatchObject([{ subjects: ['service:orders', 'service:pages'] }])
  })

  it('puts two that run on every machine before two that run where they are asked for', () => {
    const pair = (one: string, other: string, contract: string) =>
      [one, other].flatMap((name) => [`${name} imports ${contract}`, `${name} calls ${contract}-server`])
    const everywhere = { onEveryNode: true as const }
    const services = {
      'log-agent': everywhere,
      'disk-agent': everywhere,
      mail: {},
      post: {},
      'disk-server': {},
      'mail-server': {},
      cart: {},
    }

    const sets = merges(
      inventoryOf({ services, edges: [...pair('log-agent', 'disk-agent', 'disk'), ...pair('mail', 'post', 'mail'), 'cart calls mail'] }),
    )

    expect(sets.map(({ subjects }) => subjects.toSorted())).toEqual([
      ['service:disk-agent', 'service:log-agent'],
      ['service:mail', 'service:post'],
    ])
    expect(sets[0]?.evidenceFor.find(({ signal }) => signal === 'same-scale')?.text).toContain('run once on every machine')
  })

  it('says that one on every machine and one that is not scale apart', () => {
    const services = { agent: { onEveryNode: true as const }, mail: {} }

    const [set] = merges(inventoryOf({ services, edges: ['agent stores-in mails', 'mail stores-in mails', 'agent calls mail'] }))

    expect(set?.evidenceAgainst.map(({ signal }) => signal)).toContain('independent-scale')
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

  it('lets the only caller take a small helper in, and says so', () => {
    const services = { orders: { linesOfCode: 5000 }, vat: { linesOfCode: 140 }, web: { role: 'frontend' as const }, ...crowd }
    const edges = ['web calls orders', 'orders calls vat', 'orders stores-in ordersdb', 'orders owned-by sales', 'vat owned-by sales']

    const [set] = merges(inventoryOf({ services, edges }))

    expect(set).toMatchObject({ pattern: 'helper', subjects: ['service:orders', 'service:vat'] })
    expect(set?.evidenceFor[0]?.text).toBe('vat is 140 lines of code without data of its own, and nobody but orders needs it.')
  })

  it.each([
    ['it is not small', { linesOfCode: 3000 }, []],
    ['it has data of its own', {}, ['vat stores-in vatdb']],
    ['others need it as well', {}, ['web calls vat']],
    ['another team owns it', {}, ['orders owned-by sales', 'vat owned-by finance']],
    ['the internet reaches it', { exposedBy: ['ingress' as const] }, []],
  ])('leaves a helper where it is when %s', (_, differences, more) => {
    const services = { orders: { linesOfCode: 5000 }, vat: { linesOfCode: 140, ...differences }, web: {}, ...crowd }

    expect(merges(inventoryOf({ services, edges: ['web calls orders', 'orders calls vat', ...more] }))).toEqual([])
  })

  it('merges twins, who offer the same operations, across platforms and teams, and holds both against it', () => {
    const services = { rates: rates('rates'), tariffs: { ...rates('tariffs'), languages: ['Go'] }, ...crowd }
    const edges = ['rates owned-by treasury', 'tariffs owned-by payments']

    const [set] = merges(inventoryOf({ services, edges: [] }))
    const [across] = merges(inventoryOf({ services, edges }))

    expect(set).toMatchObject({ pattern: 'twins', saves: { services: 1, calls: 0, deployments: 0, databases: 0 } })
    expect(across).toBeUndefined()
    expect(merges(inventoryOf({ services: { ...services, tariffs: rates('tariffs') }, edges }))[0]?.evidenceAgainst).toMatchObject([
      { signal: 'different-teams' },
    ])
  })

  it('merges the older generation of one thing into the newer, although teams and platforms differ', () => {
    const services = { rates: { ...rates('rates'), linesOfCode: 9000 }, 'rates-v2': { ...rates('rates-v2'), languages: ['Go'] }, ...crowd }
    const edges = ['rates owned-by treasury', 'rates-v2 owned-by payments']

    expect(merges(inventoryOf({ services, edges }))).toMatchObject([{ pattern: 'twins', host: 'service:rates-v2' }])
  })

  it('merges siblings who have the same partners and one contract, but not for the partners alone', () => {
    const contracts = [{ name: 'shop.Vault', role: 'calls' as const, evidence: [] }]
    const edges = ['web calls stamps', 'web calls seals', 'stamps calls vault', 'seals calls vault']
    const siblings = (more: object) => ({ web: { role: 'frontend' as const }, stamps: more, seals: more, vault: {}, ...crowd })

    expect(merges(inventoryOf({ services: siblings({ contracts }), edges }))).toMatchObject([
      { pattern: 'bound-together', subjects: ['service:seals', 'service:stamps'] },
    ])
    expect(merges(inventoryOf({ services: siblings({}), edges }))).toEqual([])
  })

  it('merges a quiet service with the busy one that it never changes without', () => {
    const services = { orders: commits(400), letters: commits(20), ...crowd }
    const edges = ['orders calls letters', 'orders co-changes letters 0.045', 'letters owned-by sales', 'orders owned-by sales']

    expect(merges(inventoryOf({ services, edges }))).toMatchObject([{ subjects: ['service:letters', 'service:orders'] }])
    expect(merges(inventoryOf({ services: { ...services, letters: commits(200) }, edges }))).toEqual([])
  })

  it('merges programs that run the inside of one another, but not for a client or two', () => {
    const inner = (...names: string[]): string[] => names.flatMap((name) => [`agent imports ${name}`, `pilot imports ${name}`])
    const services = { agent: { paths: ['agent/cmd/agent'] }, pilot: { paths: ['pilot/cmd/pilot'] }, ...crowd }
    const inside = (sketch: Inventory): Inventory => ({
      ...sketch,
      nodes: sketch.nodes.map((node) => (node.kind === 'library' ? { ...node, paths: [`pilot/pkg/${node.name}`] } : node)),
    })

    expect(merges(inside(inventoryOf({ services, edges: inner('routes', 'keys', 'config') })))).toMatchObject([
      { pattern: 'bound-together', evidenceFor: [{ signal: 'runs-code' }, { signal: 'shared-library' }] },
    ])
    expect(merges(inside(inventoryOf({ services, edges: inner('client') })))).toEqual([])
  })

  it('merges what runs the code of another with it, if they talk as well', () => {
    const services = { gate: {}, intake: {}, ...crowd }
    const inventory = inventoryOf({ services, edges: ['gate calls intake'] })
    const runs = { ...inventory.edges[0]!, kind: 'imports' as const }

    expect(merges(inventory)).toEqual([])
    expect(merges({ ...inventory, edges: [...inventory.edges, runs] })).toMatchObject([{ pattern: 'bound-together' }])
  })

  it('leaves a backend to each frontend, however alike the two are', () => {
    const services = {
      web: { role: 'frontend' as const },
      app: { role: 'frontend' as const },
      'web-bff': rates('web-bff'),
      'app-bff': rates('app-bff'),
      ...crowd,
    }

    expect(merges(inventoryOf({ services, edges: ['web calls web-bff', 'app calls app-bff'] }))).toEqual([])
  })

  it('offers another host, a smaller core and the nearest neighbour, each with what it costs', () => {
    const trio = ['intake', 'triage', 'ward']
    const services = { intake: { linesOfCode: 4000 }, triage: {}, ward: {}, pharmacy: {}, ...crowd }
    const edges = [
      ...trio.map((name) => `${name} stores-in wards`),
      'intake calls triage',
      'triage calls intake',
      'triage calls ward',
      'ward calls pharmacy',
    ]

    const [set] = merges(inventoryOf({ services, edges }))

    expect(set?.alternatives.map(({ kind, subjects }) => [kind, subjects.map((id) => id.replace('service:', ''))])).toEqual([
      ['smaller', ['intake', 'triage']],
      ['larger', ['intake', 'pharmacy', 'triage', 'ward']],
      ['other-host', ['triage', 'intake', 'ward']],
    ])
    for (const { gains, costs } of set?.alternatives ?? []) expect([gains, costs].every((text) => text.endsWith('.'))).toBe(true)
    expect(set?.saves).toEqual({ services: 2, calls: 3, deployments: 0, databases: 0 })
  })

  it('puts the surest and most useful set first', () => {
    const pair = ['orders calls bills', 'orders stores-in shopdb', 'bills stores-in shopdb', 'bills uses-saas paywell']
    const trio = ['intake', 'triage', 'ward'].flatMap((name, n, all) => [`${name} stores-in wards`, `${name} calls ${all[(n + 1) % 3]}`])
    const services = Object.fromEntries(['orders', 'bills', 'intake', 'triage', 'ward'].map((name) => [name, {}]))

    const sets = merges(inventoryOf({ services: { ...services, ...crowd }, edges: [...pair, ...trio], purposes: { paywell: 'payments' } }))

    expect(sets.map((set) => set.subjects.length)).toEqual([3, 2])
  })

  it('counts that nothing starts a service only where manifests start most services', () => {
    const services = { orders: { deployedAs: [] }, bills: { deployedAs: [] } }
    const started = Object.fromEntries(Object.keys(crowd).map((name) => [name, { deployedAs: ['kubernetes-workload'] }]))
    const edges = ['orders calls bills', 'orders stores-in shopdb', 'bills stores-in shopdb']

    expect(merges(inventoryOf({ services: { ...services, ...started }, edges }))).toEqual([])
    expect(
      merges(
        inventoryOf({ services: { ...services, bills: { deployedAs: [], ...rates('bills') } }, edges: [...edges, 'bills calls orders'] }),
      ),
    ).toHaveLength(1)
  })
})

/** Services beside those of interest, so that what a few have in common is rare. */
const crowd = Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`desk-${n}`, {}]))

/** Offers exchange rates, from code of its own. */
function rates(name: string): Partial<ServiceNode> {
  const paths = ['/rates', '/rates/{currency}', '/rates/{currency}/history']
  const file = `services/${name}/routes.ts`
  return {
    endpoints: paths.map((path, n) => ({
      method: 'GET',
      path,
      evidence: [{ class: 'inferred', detector: 'javascript', file, line: n + 1 }],
    })),
  }
}

function commits(number: number): Partial<ServiceNode> {
  return { history: { firstChange: '2021-01-10T00:00:00Z', lastChange: TODAY, commits: number, authors: 2, evidence: [] } }
}

function merges(inventory: Inventory): MergeProposal[] {
  return analyze(inventory).proposals.filter((proposal) => proposal.kind === 'merge-services')
}
