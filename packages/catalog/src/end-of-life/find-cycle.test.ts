import { describe, expect, it } from 'vitest'
import { technologyById } from '../find.ts'
import { END_OF_LIFE_AS_OF, endOfLife } from './dates.ts'
import { findCycle } from './find-cycle.ts'

describe('catalog/end-of-life', () => {
  it.each([
    ['nodejs', '18.19.0-alpine', '18'],
    ['python', '3.9-slim', '3.9'],
    ['java', '1.8.0_292', '8'],
    ['java', '17-jre', '17'],
    ['spring-boot', '2.7.18', '2.7'],
    ['dotnet', '6.0', '6'],
  ])('takes %s %s for the release line %s', (technology, version, cycle) => {
    expect(findCycle(technology, version)?.cycle).toBe(cycle)
  })

  it('knows nothing of lines that are not in the table, nor of words for versions', () => {
    expect(findCycle('nodejs', '99')).toBeUndefined()
    expect(findCycle('nodejs', 'lts')).toBeUndefined()
    expect(findCycle('cobol', '1')).toBeUndefined()
  })

  it('names technologies of the catalog, and dates that exist', () => {
    expect(Object.keys(endOfLife).filter((id) => technologyById(id) === undefined)).toEqual([])
    const dates = [END_OF_LIFE_AS_OF, ...Object.values(endOfLife).flatMap((cycles) => Object.values(cycles))]
    expect(dates.filter((date) => new Date(date).toISOString().slice(0, 10) !== date)).toEqual([])
  })
})
