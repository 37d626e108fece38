import { describe, expect, it } from 'vitest'
import type { Proposal } from '@coppice/model'
import { inventoryOf } from '../../test/inventory-of.ts'
import { analyze } from '../analyze.ts'
import { toEstate } from '../graph/to-estate.ts'
import { mapData } from './map-data.ts'

describe('clustering/data-map', () => {
  it('follows calls and products from every way in, and counts what is left when all is done', () => {
    const inventory = inventoryOf({
      services: { web: { role: 'frontend' }, cart: {}, orders: {}, 'order-lines': {}, fax: {} },
      edges: ['web calls cart', 'cart calls orders', 'orders calls order-lines', 'orders uses-saas postmark', 'fax calls orders'],
    })
    const merge = { kind: 'merge-services', blockers: [], subjects: ['service:orders', 'service:order-lines'], host: 'service:orders' }
    const dead = { kind: 'retire-service', rung: 'R1', blockers: [], subjects: ['service:cart'] }

    const { journeys, fragmentation } = mapData(toEstate(inventory), [merge, dead] as unknown as Proposal[])

    expect(journeys).toEqual([
      {
        entry: 'service:web',
        systems: ['saas:postmark', 'service:cart', 'service:order-lines', 'service:orders', 'service:web'],
        entities: [],
      },
    ])
    expect(fragmentation.now.systemsPerJourney).toBe(5)
    expect(fragmentation.after.systemsPerJourney).toBe(3)
  })

  it('lists the nearest thousand of a very long journey, and says how many there are', () => {
    const names = Array.from({ length: 1_200 }, (_, at) => `step-${String(at).padStart(4, '0')}`)
    const inventory = inventoryOf({
      services: { ...Object.fromEntries(names.map((name) => [name, {}])), 'step-0000': { role: 'frontend' } },
      edges: names.slice(1).map((name, at) => `${names[at] ?? ''} calls ${name}`),
    })

    const [journey] = mapData(toEstate(inventory), []).journeys

    expect(journey?.touched).toBe(1_200)
    expect(journey?.systems).toHaveLength(1_000)
    expect(journey?.systems.at(-1)).toBe('service:step-0999')
  })

  it('knows no journey where no way in is known', () => {
    expect(analyze(inventoryOf({ services: { cart: {} } })).dataMap.journeys).toEqual([])
  })
})
