import { describe, expect, it } from 'vitest'
import { historyOf } from '../src/history.ts'
import { planEstate, type PlannedService } from '../src/index.ts'
import { NOISE } from '../src/noise.ts'
import { filesOf } from '../src/write/repository.ts'

const plan = planEstate({ services: 200, seed: 7 })

describe('estate-generator', () => {
  it('plans the same organisation for the same seed, and another for another', () => {
    expect(planEstate({ services: 200, seed: 7 })).toEqual(plan)
    expect(planEstate({ services: 200, seed: 8 })).not.toEqual(plan)
  })

  it('writes the same history for the same seed', () => {
    const [repository] = plan.repositories
    expect(repository).toBeDefined()
    if (!repository) return
    expect(historyOf(repository, plan, NOISE.default)).toBe(historyOf(repository, plan, NOISE.default))
  })

  it('lets nobody who lives call what is dead', () => {
    const dead = new Set(plan.services.filter(isDead).map((service) => service.name))
    expect(dead.size).toBeGreaterThan(10)
    for (const service of plan.services.filter((one) => !isDead(one)))
      expect(service.calls.filter((call) => dead.has(call.to) && !call.isStale)).toEqual([])
  })

  it('has somebody call everyone who lives on calls', () => {
    const called = new Set(plan.services.flatMap((service) => service.calls.map((call) => call.to)))
    for (const service of plan.services.filter((one) => one.fate === 'healthy' && !one.isFrontend)) expect(called).toContain(service.name)
  })

  it('splits sets that share one database and one repository, and are tied by calls', () => {
    const sets = plan.services.filter((service) => service.fate === 'split')
    expect(sets.length).toBeGreaterThan(10)
    for (const service of sets) {
      const members = plan.services.filter((one) => service.set.includes(one.name))
      expect(new Set(members.map((one) => one.database))).toHaveLength(1)
      expect(new Set(members.map((one) => one.repository))).toHaveLength(1)
      expect(members.some((one) => one.calls.some((call) => service.set.includes(call.to)))).toBe(true)
    }
  })

  it('writes every call into the code of who makes it', () => {
    for (const service of plan.services) {
      const source = [...filesOf(service, plan)].filter(([path]) => path.startsWith('services/')).map(([, text]) => text)
      for (const call of service.calls)
        expect(source.some((text) => text.includes(`${call.to.replaceAll('-', '_').toUpperCase()}_URL`))).toBe(!call.isStale)
    }
  })

  it('refuses an organisation that is too small to have anything wrong', () => {
    expect(() => planEstate({ services: 3, seed: 1 })).toThrow(RangeError)
  })
})

function isDead(service: PlannedService): boolean {
  return service.fate === 'dead' || service.fate === 'dead-group'
}
