import { describe, expect, it } from 'vitest'
import { historyOf } from '../src/history.ts'
import { planEstate, type PlannedService } from '../src/index.ts'
import { NOISE } from '../src/noise.ts'
import { logicOf } from '../src/write/logic.ts'
import { filesOf } from '../src/write/repository.ts'
import { furtherPaths } from '../src/write/source.ts'

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
    const services = plan.services.filter((service) => service.repository === repository.name)
    expect(historyOf(repository, services, plan, NOISE.default)).toBe(historyOf(repository, services, plan, NOISE.default))
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
    const sets = plan.services.filter((service) => service.fate === 'split' && service.kind === 'whole')
    expect(sets.length).toBeGreaterThan(10)
    for (const service of sets) {
      const members = plan.services.filter((one) => service.set.includes(one.name))
      expect(new Set(members.map((one) => one.database))).toHaveLength(1)
      expect(new Set(members.map((one) => one.repository))).toHaveLength(1)
      expect(members.some((one) => one.calls.some((call) => service.set.includes(call.to)))).toBe(true)
    }
  })

  it('lets nobody but its one caller need a nano-service, which has no data', () => {
    const nanos = plan.services.filter((service) => service.fate === 'nano')
    expect(nanos.length).toBeGreaterThan(1)
    for (const nano of nanos) {
      const callers = plan.services.filter((one) => one.calls.some((call) => call.to === nano.name)).map((one) => one.name)
      expect([nano.name, ...callers].toSorted()).toEqual(nano.set.toSorted())
      expect(nano.database).toBeUndefined()
    }
  })

  it('gives two that do one work the same endpoints, and a copy most of the code', () => {
    const doubles = plan.services.filter((service) => service.fate === 'duplicate' && service.subject !== undefined)
    expect(doubles.length).toBeGreaterThan(1)
    for (const double of doubles) {
      const original = plan.services.find((one) => one.name === double.subject)
      expect(original && furtherPaths(double)).toEqual(original && furtherPaths(original))
      if (!double.copyOf || !original) continue
      const functions = new Set(logicOf(original).map((one) => JSON.stringify(one)))
      const common = logicOf(double).filter((one) => functions.has(JSON.stringify(one)))
      expect(common.length * 2).toBeGreaterThan(functions.size)
    }
  })

  it('rents rivals for three purposes, and one product alone for each of the others', () => {
    const users = new Set(plan.services.flatMap((service) => service.rents))
    expect(plan.rented.filter(({ products }) => products.length > 1)).toHaveLength(3)
    expect(plan.rented.filter(({ products }) => products.length === 1).length).toBeGreaterThan(1)
    expect([...users].toSorted()).toEqual(plan.rented.flatMap(({ products }) => products).toSorted())
  })

  it('plans 20,000 services within seconds', () => {
    expect(planEstate({ services: 20_000, seed: 1 }).services).toHaveLength(20_000)
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
