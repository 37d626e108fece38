import { toNodeId, type Inventory } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { createOwnerNames } from './resolve-owner.ts'
import { toWorkbench } from './workbench.ts'

const crm = toNodeId('team', 'orchard/crm')
const inventory = {
  nodes: [{ kind: 'team', id: crm, name: '@orchard/crm', aliases: [], paths: [], evidence: [] }],
  edges: [],
  diagnostics: [],
  unresolved: [],
} as unknown as Inventory

const namesOf = (written: readonly string[], keeps = false) => {
  const owners = createOwnerNames(toWorkbench(inventory), keeps)
  return written.map((name) => owners.resolve(name).name)
}

describe('scanner/records/resolve-owner', () => {
  it('takes a function for a function and a team for the team that the estate knows', () => {
    expect(namesOf(['Finance', 'Customer Care', 'Human Resources', 'IT', 'CRM', 'Team CRM', 'Assortment'])).toEqual([
      'Finance',
      'Customer Care',
      'Human Resources',
      'IT',
      '@orchard/crm',
      '@orchard/crm',
      'Assortment',
    ])
  })

  it('counts people and does not name them, the same person under the same number', () => {
    const persons = [
      'Jana Novak',
      'mira.lindqvist@shop.example',
      'Novak, Jana',
      'J. Ortega',
      'Zoë van der Berg',
      'Jana Novak',
      'Ödön von Horváth',
    ]

    const names = namesOf(persons)

    expect(names.every((name) => /^person \d+ \(name left out\)$/.test(name))).toBe(true)
    expect(names[5]).toBe(names[0])
    expect(new Set(names).size).toBe(6)
  })

  it('keeps names where that was asked for', () => {
    expect(namesOf(['Jana Novak'], true)).toEqual(['Jana Novak'])
  })
})
