import { describe, expect, it } from 'vitest'
import { inventoryOf } from '../../../test/inventory-of.ts'
import { analyze } from '../../analyze.ts'

describe('clustering/proposers/group-behind-gateway', () => {
  const domain = ['carts', 'orders', 'prices', 'stock']
  const inside = [
    'carts calls orders',
    'orders calls prices',
    'orders calls stock',
    'stock calls prices',
    'carts calls prices',
    'carts calls stock',
  ]
  const owners = ['carts owned-by sales', 'orders owned-by sales', 'prices owned-by pricing', 'stock owned-by pricing']
  const services = Object.fromEntries(domain.map((name) => [name, {}]))
  const gateways = (inventory: ReturnType<typeof inventoryOf>) =>
    analyze(inventory).proposals.flatMap((proposal) => (proposal.kind === 'group-behind-gateway' ? [proposal] : []))
  const callsAll = (client: string) => domain.map((name) => `${client} calls ${name}`)

  it('puts services of several teams that two frontends know one by one behind one door', () => {
    const fronts = { web: { role: 'frontend' as const }, till: { role: 'frontend' as const } }

    const found = gateways(
      inventoryOf({ services: { ...services, ...fronts }, edges: [...inside, ...owners, ...callsAll('web'), ...callsAll('till')] }),
    )

    expect(found).toMatchObject([{ clients: ['service:till', 'service:web'], subjects: domain.map((name) => `service:${name}`) }])
  })

  it('does not put a door before a single frontend, nor before one team that could merge', () => {
    const web = { web: { role: 'frontend' as const } }
    const both = { ...web, till: { role: 'frontend' as const } }

    expect(gateways(inventoryOf({ services: { ...services, ...web }, edges: [...inside, ...owners, ...callsAll('web')] }))).toEqual([])
    expect(
      gateways(inventoryOf({ services: { ...services, ...both }, edges: [...inside, ...callsAll('web'), ...callsAll('till')] })),
    ).toEqual([])
  })
})
