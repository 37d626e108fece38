import { describe, expect, it } from 'vitest'
import { analysisOf, historyOf } from '../../../test/estates/estates.ts'
import { layout } from './layout.ts'
import { describe as inWords, prepare } from './prepare.ts'

const now = analysisOf('small')
const [came] = now.inventory.nodes.filter((node) => node.kind === 'service')
const history = historyOf(now)

describe('views/history/prepare', () => {
  it('says how the number of services went, and what came', () => {
    const data = prepare({ history })

    expect(data.title).toBe('Since 14 Jun 2026 services went from 12 to 13: 1 came, 0 went')
    expect(data.steps).toMatchObject([{ title: 'From 14 Jun 2026 to 14 Sep 2026: 1 came', came: [{ id: came?.id, name: came?.name }] }])
    expect(data.steps[0]?.came[0]?.reasons.length).toBeGreaterThan(0)
  })

  it('takes what is not known for unknown, never for nothing', () => {
    const cost = prepare({ history }).series.find(({ id }) => id === 'cost-EUR')

    expect(cost?.values).toEqual([undefined, { currency: 'EUR', low: 4000, high: 6000 }])
    expect(inWords(prepare({ history }))).toContain('Cost a year: unknown, €4–6\u00a0k')
  })

  it('says so where nothing was kept', () => {
    expect(prepare({ history: undefined }).title).toBe('No earlier analysis was kept to compare with')
  })
})

describe('views/history/layout', () => {
  it.each([342, 686, 1344])('keeps every panel within %i pixels, and none over another', (width) => {
    const { panels, height } = layout(prepare({ history }), { width })

    expect(panels.length).toBe(9)
    for (const panel of panels) {
      expect(panel.x).toBeGreaterThanOrEqual(0)
      expect(panel.x + panel.width).toBeLessThanOrEqual(width + 1)
      expect(panel.axisY).toBeLessThan(height)
      for (const dot of panel.dots) expect(dot.x >= panel.x && dot.x <= panel.x + panel.width && dot.y <= panel.axisY).toBe(true)
    }
    expect(new Set(panels.map(({ x, y }) => `${x} ${y}`)).size).toBe(panels.length)
  })

  it('hatches where a cost is not known, and draws a line over what is', () => {
    const cost = layout(prepare({ history }), { width: 686 }).panels.find(({ id }) => id === 'cost-EUR')

    expect(cost?.gaps).toHaveLength(1)
    expect(cost?.dots).toHaveLength(1)
    expect(cost?.last?.text).toBe('€4–6\u00a0k')
  })
})
