import { describe, expect, it } from 'vitest'
import { analysisOf, recordedAnalysis } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { layoutRenewals } from './layout-renewals.ts'
import { layoutSpend } from './layout-spend.ts'
import { layoutWalk } from './layout-walk.ts'
import { prepare } from './prepare.ts'

const analysis = recordedAnalysis()
const data = prepare(indexEstate(analysis))
const rowOf = (vendor: string) => data.contracts.rows.find((row) => row.vendor === vendor)

describe('views/costs', () => {
  it('says that costs are not known where no record was given', () => {
    const empty = prepare(indexEstate(analysisOf('small')))

    expect(empty.title).toBe('What is paid is not known: no contract, invoice or bill was given')
    expect(empty.walks).toEqual([])
    expect(empty.renewals.rows).toEqual([])
  })

  it('walks from what is paid now to the target, and keeps what does not count out of it', () => {
    const [walk] = data.walks
    const counted = analysis.costs.savings.filter((saving) => saving.counted)
    const open = analysis.costs.savings.filter((saving) => !saving.counted)

    expect(walk?.now).toEqual({ currency: 'EUR', low: 21_000, high: 21_000 })
    expect(walk?.savings.flatMap(({ proposals }) => proposals).toSorted()).toEqual(counted.map(({ proposal }) => proposal).toSorted())
    expect(walk?.notCounted.flatMap(({ proposals }) => proposals).toSorted()).toEqual(open.map(({ proposal }) => proposal).toSorted())
    expect(open.length).toBeGreaterThan(0)
    expect(walk?.notCounted.every(({ mark }) => mark === 'R1' || mark === 'blocked')).toBe(true)
  })

  it('gives everything that is paid for an area by its cost, and adds up to what is paid', () => {
    const [spend] = data.spends
    if (!spend) throw new Error('the recorded estate has costs')
    const total = spend.groups.reduce((sum, { amount }) => sum + amount.high, 0)

    expect(total).toBe(data.walks[0]?.now.high)
    for (const width of [360, 1100]) {
      const { tiles, height } = layoutSpend(spend, { width })
      const area = (at: number) => (tiles[at]?.width ?? 0) * (tiles[at]?.height ?? 0)
      expect(tiles.length).toBe(spend.groups.flatMap(({ parts }) => parts).length)
      expect(area(0)).toBeGreaterThan(area(tiles.length - 1))
      for (const tile of tiles) {
        expect(tile.x + tile.width).toBeLessThanOrEqual(width + 0.1)
        expect(tile.y + tile.height).toBeLessThanOrEqual(height + 0.1)
      }
    }
  })

  it('starts each step of the picture where the one before could end', () => {
    const euros = (low: number, high: number) => ({ currency: 'EUR', low, high })
    const step = (id: string, low: number, high: number) => ({
      id,
      label: id,
      mark: 'merge' as const,
      proposals: ['p'],
      amount: euros(low, high),
    })
    const scene = layoutWalk(
      {
        title: '',
        currency: 'EUR',
        now: euros(90, 100),
        after: euros(50, 80),
        savings: [step('first', 10, 20), step('second', 0, 20)],
        notCounted: [step('not-counted', 5, 10)],
      },
      { width: 380 + 100 },
    )
    const bar = (id: string) => scene.bars.find((one) => one.id === id)
    const [now, first, second, open] = ['now', 'first', 'second', 'not-counted'].map(bar)

    expect((first?.solid.x ?? 0) + (first?.solid.width ?? 0)).toBeCloseTo(now?.end ?? 0, 0)
    expect((second?.faint.x ?? 0) + (second?.faint.width ?? 0)).toBeCloseTo(first?.end ?? 0, 0)
    expect(open?.solid.x).toBe(now?.solid.x)
  })

  it('puts the next notice first and tells which is past', () => {
    expect(data.renewals.rows.map(({ renewal, isPast }) => ({ renewal, isPast }))).toEqual([
      { renewal: '2026-09-20', isPast: true },
      { renewal: '2026-12-31', isPast: false },
    ])
    for (const width of [360, 1344])
      for (const { notice, renewal } of layoutRenewals(data.renewals, { width }).rows) {
        expect(notice).toBeLessThan(renewal)
        expect(renewal).toBeLessThanOrEqual(width)
      }
  })

  it('keeps what is unknown apart from zero', () => {
    expect(rowOf('Quiet Ltd')).toMatchObject({ users: 0, seats: 40, lastUse: undefined })
    expect(rowOf('Quiet Ltd')?.gaps).toContain('40 of 40 seats unused')
    expect(rowOf('Open Ltd')).toMatchObject({ users: undefined, owner: undefined })
  })
})
