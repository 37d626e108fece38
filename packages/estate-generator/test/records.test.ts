import { describe, expect, it } from 'vitest'
import { peopleOf } from '../src/people.ts'
import { planEstate, planRecords } from '../src/index.ts'
import { RECORD_NOISE } from '../src/records/record-noise.ts'
import { recordFilesOf } from '../src/records/write-records.ts'

const plan = planEstate({ services: 200, seed: 7 })
const records = planRecords(plan)
const fates = new Map(plan.services.map(({ name, fate }) => [name, fate]))

describe('estate-generator/records', () => {
  it('writes the same records for the same organisation, and others for another', () => {
    const files = recordFilesOf(plan, records, RECORD_NOISE.default)

    expect(recordFilesOf(plan, planRecords(plan), RECORD_NOISE.default)).toEqual(files)
    expect(planRecords(planEstate({ services: 200, seed: 8 }))).not.toEqual(records)
  })

  it('leaves the organisation as it is without records', () => {
    planRecords(plan)

    expect(planEstate({ services: 200, seed: 7 })).toEqual(plan)
  })

  it('lets nobody ask what is dead for anything but its health, without noise', () => {
    const dead = planRecords(plan, 'none').traffic.services.filter(({ service }) => fates.get(service)?.startsWith('dead'))

    expect(dead.length).toBeGreaterThan(10)
    for (const { requests, healthChecks } of dead) {
      expect(requests).toBe(0)
      expect(healthChecks).toBeGreaterThan(0)
    }
  })

  it('lets everybody who lives be asked for something, but who waits for a day that has not come', () => {
    const silent = planRecords(plan, 'none').traffic.services.filter(({ requests }) => requests === 0)

    expect(new Set(silent.map(({ service }) => fates.get(service)))).toEqual(new Set(['dead', 'dead-group', 'standby', 'planned']))
  })

  it('never counts a call that the dead make or get', () => {
    expect(records.traffic.calls.length).toBeGreaterThan(100)
    for (const { from, to } of records.traffic.calls) {
      expect(fates.get(from)).not.toMatch(/^dead/)
      expect(fates.get(to)).not.toMatch(/^dead/)
    }
  })

  it('counts calls that no file tells', () => {
    const planned = new Set(plan.services.flatMap(({ name, calls }) => calls.map(({ to }) => `${name} ${to}`)))

    expect(records.traffic.calls.some(({ from, to }) => !planned.has(`${from} ${to}`))).toBe(true)
  })

  it('pays for products that hardly anybody logs in to, and for all that code uses', () => {
    const forgotten = records.subscriptions.filter(({ fate }) => fate === 'forgotten')

    expect(forgotten.length).toBeGreaterThan(0)
    for (const { active, seats = 0, annualCost } of forgotten) {
      expect(active).toBeLessThan(seats * 0.1)
      expect(annualCost).toBeGreaterThan(0)
    }
    expect(records.subscriptions.filter(({ fate }) => fate === 'code')).toHaveLength(plan.rented.flatMap(({ products }) => products).length)
  })

  it('lets some of every team have left, and lists all of them in the directory', () => {
    const directory = recordFilesOf(plan, records, RECORD_NOISE.default)['people.csv'] ?? ''

    for (const repository of plan.repositories) {
      const people = peopleOf(repository, plan.seed)
      expect(people.filter(({ leftDaysAgo }) => leftDaysAgo !== undefined)).toHaveLength(2)
      for (const { mail } of people) expect(directory).toContain(mail)
    }
  })
})
