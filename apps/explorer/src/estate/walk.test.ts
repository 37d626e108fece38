import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../test/estates/estates.ts'
import { indexEstate, isBusinessCall } from './index-estate.ts'
import { shortestWays, stepsBack, stepsForth, surestWay, walk } from './walk.ts'

const estate = indexEstate(analysisOf('small'))
const calls = estate.analysis.inventory.edges.filter(isBusinessCall)

describe('estate/walk', () => {
  it('goes forth to what is called, and back to who calls', () => {
    for (const { from, to } of calls) {
      expect(stepsForth(estate, from).map((step) => step.to)).toContain(to)
      expect(stepsBack(estate, to).map((step) => step.to)).toContain(from)
    }
  })

  it('reaches by a channel those who listen to it', () => {
    const heard = estate.analysis.inventory.edges.find(
      (edge) => edge.kind === 'publishes' && estate.into(edge.to, 'consumes').some((other) => other.from !== edge.from),
    )
    const listener = estate.into(heard?.to ?? '', 'consumes').find((edge) => edge.from !== heard?.from)?.from ?? ''

    expect(heard).toBeDefined()
    expect(walk(heard?.from ?? '', (id) => stepsForth(estate, id)).distance.get(listener)).toBeLessThanOrEqual(2)
    expect(walk(heard?.from ?? '', (id) => stepsBack(estate, id)).distance.get(listener)).toBeLessThanOrEqual(2)
  })

  it('counts steps by the shortest way, and each of its steps by one', () => {
    const start = calls[0]?.from ?? ''
    const { distance, steps } = walk(start, (id) => stepsForth(estate, id))

    expect(distance.get(start)).toBe(0)
    for (const { from, to } of steps) expect(distance.get(to)).toBe((distance.get(from) ?? 0) + 1)
    expect(Math.max(...walk(start, (id) => stepsForth(estate, id), 1).distance.values())).toBe(1)
  })

  it('keeps of all ways the shortest ones that arrive, and names an edge for each step of one', () => {
    const start = calls[0]?.from ?? ''
    const { distance } = walk(start, (id) => stepsForth(estate, id))
    for (const [end, length] of distance) {
      if (end === start) continue
      const ways = shortestWays(estate, start, end)
      const way = ways ? surestWay(ways, start, end) : []

      expect(way).toHaveLength(length)
      expect([way[0]?.from, way.at(-1)?.to]).toEqual([start, end])
      expect(way.every((step) => step.edge.evidence.length > 0)).toBe(true)
    }
  })

  it('says so where no way leads', () => {
    const lonely = estate.analysis.inventory.nodes.find((node) => node.kind === 'team')?.id ?? ''

    expect(shortestWays(estate, calls[0]?.from ?? '', lonely)).toBeUndefined()
  })
})
