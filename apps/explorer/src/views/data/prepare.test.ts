import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { prepare } from './prepare.ts'

const analysis = analysisOf('small')
const services = analysis.inventory.nodes.filter(({ kind }) => kind === 'service').map(({ id }) => id)
const holder = (system: string, as: 'record' | 'copy' = 'record') => ({
  system: system as (typeof services)[number],
  as,
  because: 'it says so',
  evidence: [],
})

describe('views/data', () => {
  it('shows who claims what others claim too, however little else they hold, and no row without a mark', () => {
    const [rival, other] = services.slice(-2)
    const entities = Array.from({ length: 40 }, (_, at) => {
      const system = services[at % (services.length - 2)] ?? ''
      const isContested = at === 39
      const holders = isContested ? [holder(rival ?? ''), holder(other ?? '')] : [holder(system)]
      return {
        ...analysis.dataMap.entities[0]!,
        entity: `entity:e${at}` as never,
        holders,
        consumers: [],
        records: holders.map((one) => one.system),
      }
    })
    const data = prepare(indexEstate({ ...analysis, dataMap: { ...analysis.dataMap, entities } }), { view: 'data', filters: {} })

    expect(data.grid[0]?.id).toBe('entity:e39')
    expect(new Set(data.systems.slice(0, 2))).toEqual(new Set([rival, other]))
    expect(data.grid.filter((row) => !data.systems.some((id) => row.cells.has(id)))).toEqual([])
  })
})
