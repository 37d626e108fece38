import type { Analysis, Inventory, NodeId, Plan, PlanItem, SaasNode } from '@coppice/model'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { active, inventoryOf, still } from '../../test/inventory-of.ts'
import { analyze } from '../analyze.ts'
import { findCommunities } from '../communities/find-communities.ts'
import { toEstate } from '../graph/to-estate.ts'
import { weighTies } from '../layers/weigh-ties.ts'
import { propose } from '../proposers/index.ts'
import { toSettings } from '../settings.ts'
import { assessUse } from '../use/assess-use.ts'
import { measureCoverage } from '../use/measure-coverage.ts'
import { planWaves } from './plan-waves.ts'

const unwanted = {
  statements: [{ says: 'not-needed' as const, evidence: [{ class: 'asserted' as const, detector: 'x', file: 'word.md', line: 1 }] }],
}

describe('clustering/plan', () => {
  it('retires a caller a wave before what it calls, and says so', () => {
    const { plan } = analyze(
      inventoryOf({
        services: { web: { role: 'frontend' }, accounts: active, report: unwanted, store: unwanted, mail: unwanted },
        edges: ['web calls accounts', 'report calls store', 'store calls mail'],
      }),
    )

    expect(plan.waves.map(({ from, until, items }) => [from, until, items.map(({ proposal }) => proposal)])).toEqual([
      ['2026-11-13', '2027-02-11', ['retire-service/report']],
      ['2027-02-12', '2027-05-13', ['retire-service/store']],
      ['2027-05-14', '2027-08-12', ['retire-service/mail']],
    ])
    expect(plan.waves[1]?.items[0]?.because[0]).toBe('"Retire report" (wave 1) goes first.')
  })

  it('puts what needs each other into one wave', () => {
    const { plan } = analyze(
      inventoryOf({
        services: { web: { role: 'frontend' }, accounts: active, ping: unwanted, pong: unwanted },
        edges: ['web calls accounts', 'ping calls pong', 'pong calls ping'],
      }),
    )

    expect(itemsOf(plan).map(({ proposal, together }) => [proposal, together])).toEqual([
      ['retire-service/ping', ['retire-service/pong']],
      ['retire-service/pong', ['retire-service/ping']],
    ])
    expect(plan.waves).toHaveLength(1)
  })

  it('plans nothing that somebody who stays still needs, nor what waits for that', () => {
    const { plan } = analyze(
      inventoryOf({
        services: { web: { role: 'frontend' }, accounts: active, store: unwanted, mail: unwanted },
        edges: ['web calls accounts', 'accounts calls store', 'store calls mail'],
      }),
    )

    expect(plan.waves).toEqual([])
    expect(plan.unplanned).toEqual([
      {
        proposal: 'retire-service/mail',
        because: '"Find out whether anything still needs store" would have to go first, and cannot: accounts still needs it, and stays.',
      },
      { proposal: 'retire-service/store', because: 'accounts still needs it, and stays.' },
    ])
  })

  it('lets a team do no more than it has time for, the approved first', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, accounts: active, ...Object.fromEntries(names.map((name) => [name, still])) },
      edges: ['web calls accounts', ...names.map((name) => `${name} owned-by cards`)],
    })

    const { plan } = analyze(inventory, {
      decisions: [{ decision: { verdict: 'approve', proposal: 'retire-service/g' }, file: 'coppice.decisions.yaml', line: 2 }],
    })

    expect(plan.waves.map(({ items }) => items.map(({ nodes }) => nodes[0]))).toEqual([
      ['service:g', 'service:a', 'service:b', 'service:c', 'service:d'],
      ['service:e', 'service:f'],
    ])
    expect(plan.waves[0]?.items[0]).toMatchObject({ status: 'approved', because: ['Nothing has to go before it.', 'It is approved.'] })
    expect(plan.waves[1]?.items[0]?.because).toContain('cards had no time left in wave 1: 10 person-weeks of 10 person-weeks taken.')
    expect(plan.savings).toMatchObject({ identified: { services: 7, unknown: 7 }, approved: { services: 1 }, realised: { services: 0 } })
  })

  it('gives notice in time, and keeps what is saved every year apart from what is paid once', () => {
    const evidence = [{ class: 'declared' as const, detector: 'contracts', record: { source: 'contracts.csv', id: '2' } }]
    const mailer = {
      costs: [
        {
          low: 9000,
          high: 9000,
          currency: 'EUR',
          kind: 'licence' as const,
          period: 'year' as const,
          basis: 'contracted' as const,
          source: 'contracts.csv',
          evidence,
        },
      ],
      contracts: [
        {
          vendor: 'Mailwell',
          renewal: '2027-02-28',
          noticeBy: '2026-11-30',
          terminationCost: { low: 500, high: 500, currency: 'EUR' },
          evidence,
        },
      ],
    }
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, accounts: active, orders: active },
      edges: [
        'web calls accounts',
        'web calls orders',
        'accounts uses-saas letterbox',
        'orders uses-saas letterbox',
        'orders uses-saas mailwell',
      ],
      purposes: { letterbox: 'transactional-mail', mailwell: 'transactional-mail' },
    })
    const nodes = inventory.nodes.map((node) =>
      node.kind === 'saas' && node.name === 'mailwell' ? ({ ...node, ...mailer } satisfies SaasNode) : node,
    )

    const { plan, proposals } = analyze(
      { ...inventory, nodes },
      { decisions: [{ decision: { verdict: 'approve', proposal: 'cancel-saas/mailwell' }, file: 'coppice.decisions.yaml', line: 2 }] },
    )

    expect(proposals.map(({ id }) => id)).toEqual(['cancel-saas/letterbox', 'cancel-saas/mailwell', 'consolidate-saas/transactional-mail'])
    const item = itemsOf(plan).find(({ proposal }) => proposal === 'cancel-saas/mailwell')
    expect(item?.deadline).toBe('2026-11-30')
    expect(item?.because).toContain('Notice has to be given by 30 November 2026, before this wave is over.')
    expect(plan.renewals).toEqual([{ node: 'saas:mailwell', renewal: '2027-02-28', notice: '2026-11-30' }])
    // The product that goes by two proposals counts once.
    expect(plan.savings.identified).toMatchObject({ items: 3, saas: 2, runRate: [{ low: 9000, high: 9000, currency: 'EUR' }] })
    expect(item?.savings.oneOff).toEqual([{ low: 500, high: 500, currency: 'EUR' }])
  })

  it('never retires a service before its last remaining consumer, whatever the estate', () => {
    fc.assert(
      fc.property(estates, (inventory) => {
        const { plan, proposals } = planOf(inventory)

        const waveOf = new Map(
          plan.waves.flatMap(({ number, items }) => items.flatMap((item) => item.nodes.map((id) => [id, { number, item }] as const))),
        )
        for (const { number, items } of plan.waves)
          for (const item of items) {
            for (const consumer of item.proposal.startsWith('retire-service/') ? callersOf(inventory, item.nodes) : []) {
              const gone = waveOf.get(consumer)
              const isTogether = gone !== undefined && [item.proposal, ...item.together].includes(gone.item.proposal)
              expect(gone?.item.proposal).toMatch(/^retire-service\//)
              expect(gone !== undefined && (gone.number < number || isTogether)).toBe(true)
            }
            for (const before of item.after) expect(waveOfItem(plan, before)).toBeLessThan(number)
          }
        const planned = [...itemsOf(plan).map(({ proposal }) => proposal), ...plan.unplanned.map(({ proposal }) => proposal)]
        expect(planned.toSorted()).toEqual(proposals.map(({ id }) => id).toSorted())
      }),
      { numRuns: 300, seed: 8 },
    )
  })

  it('stays within the time of every team, but for what is larger than that alone', () => {
    fc.assert(
      fc.property(estates, (inventory) => {
        const { plan, rules } = planOf(inventory)

        for (const { items } of plan.waves) {
          const teams = new Set(items.flatMap((item) => item.teams))
          for (const team of teams) {
            const own = items.filter((item) => item.teams.includes(team))
            const weeks = own.reduce((sum, item) => sum + item.effort.high / item.teams.length, 0)
            const isOneGroup = own.every((item) => item === own[0] || own[0]?.together.includes(item.proposal))
            expect(isOneGroup || weeks <= rules.plan.weeksPerTeam + 1e-9).toBe(true)
          }
        }
      }),
      { numRuns: 150, seed: 9 },
    )
  })
})

const NAMES = ['accounts', 'billing', 'cards', 'desk', 'export', 'fax', 'gifts', 'history', 'import', 'journal']

/** Estates in which much is unwanted or still, and anything may call anything, in circles as well. */
const estates: fc.Arbitrary<Inventory> = fc
  .record({
    lives: fc.array(fc.constantFrom<'unwanted' | 'still' | 'active' | 'both'>('unwanted', 'unwanted', 'still', 'active', 'both'), {
      minLength: NAMES.length,
      maxLength: NAMES.length,
    }),
    calls: fc.uniqueArray(fc.tuple(fc.nat(NAMES.length - 1), fc.nat(NAMES.length - 1)), {
      maxLength: 16,
      selector: ([from, to]) => `${from} ${to}`,
    }),
    stores: fc.uniqueArray(fc.tuple(fc.nat(NAMES.length - 1), fc.nat(2)), { maxLength: 5, selector: ([from, to]) => `${from} ${to}` }),
    owners: fc.array(fc.nat(2), { minLength: NAMES.length, maxLength: NAMES.length }),
  })
  .map(({ lives, calls, stores, owners }) =>
    inventoryOf({
      services: {
        web: { role: 'frontend' },
        ...Object.fromEntries(
          NAMES.map((name, at) => {
            const life = lives[at]
            return [
              name,
              {
                ...(life === 'active' ? active : life === 'unwanted' ? {} : still),
                ...(life === 'unwanted' || life === 'both' ? unwanted : {}),
              },
            ]
          }),
        ),
      },
      edges: [
        ...calls.filter(([from, to]) => from !== to).map(([from, to]) => `${NAMES[from]} calls ${NAMES[to]}`),
        ...stores.map(([from, to]) => `${NAMES[from]} stores-in store${to}`),
        ...NAMES.flatMap((name, at) => (owners[at] === 2 ? [] : [`${name} owned-by team${owners[at]}`])),
      ],
    }),
  )

/** The stages that a plan rests on, without those that only say more of each proposal. */
function planOf(inventory: Inventory) {
  const settings = toSettings({ runs: 1 })
  const estate = toEstate(inventory)
  const projection = weighTies(estate, settings)
  const communities = findCommunities(estate, projection, settings)
  const [uses, coverage] = [assessUse(estate, settings), measureCoverage(estate)]
  const constraints = { together: [], approved: [], apart: [], kept: new Set<NodeId>() }
  const proposals = propose({ estate, projection, communities, uses, coverage, settings, constraints })
  const plan = planWaves({ estate, assessments: [], proposals, savings: [], decisions: [], rules: settings.rules })
  return { plan, proposals, rules: settings.rules }
}

function callersOf({ edges }: Inventory, nodes: readonly NodeId[]): NodeId[] {
  return edges.flatMap(({ kind, from, to }) => (kind === 'calls' && nodes.includes(to) && !nodes.includes(from) ? [from] : []))
}

function itemsOf(plan: Plan): PlanItem[] {
  return plan.waves.flatMap(({ items }) => items)
}

function waveOfItem(plan: Analysis['plan'], proposal: string): number {
  return plan.waves.find(({ items }) => items.some((item) => item.proposal === proposal))?.number ?? Infinity
}
