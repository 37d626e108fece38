import { describe, expect, it } from 'vitest'
import type { Inventory } from '@coppice/model'
import { inventoryOf } from '../../test/inventory-of.ts'
import { toEstate } from '../graph/to-estate.ts'
import { toSettings, type AnalyzeOptions } from '../settings.ts'
import { layers } from './index.ts'
import { weighTies } from './weigh-ties.ts'

const three = { cart: {}, orders: {}, stock: {} }

describe('clustering/layers', () => {
  it('ties by business calls alone: not by registering, scraping or load tests', () => {
    const services = { ...three, eye: { role: 'monitoring' as const } }
    const edges = ['cart calls orders', 'orders calls stock registry', 'eye calls cart monitoring', 'cart calls stock synthetic']

    expect(tiesOf(inventoryOf({ services, edges }))).toEqual({ 'cart orders': ['calls'] })
  })

  it('lets two databases on one server tie nobody, one server without known databases tie weakly, one database strongly', () => {
    const logical = weightOf(['cart stores-in shopdb', 'orders stores-in shopdb'])

    expect(tiesOf(inventoryOf({ services: three, edges: ['cart stores-in cartdb', 'orders stores-in ordersdb'] }))).toEqual({})
    expect(weightOf(['cart stores-in *mysql', 'orders stores-in *mysql'])).toBeLessThan(logical / 3)
  })

  it('gives a common technology or a library of everybody’s no power of its own', () => {
    expect(weightOf(['cart built-with perl', 'orders built-with perl'])).toBe(0)
    expect(weightOf(['cart imports log', 'orders imports log', 'stock imports log'])).toBeLessThan(
      weightOf(['cart imports rates', 'orders imports rates']),
    )
  })

  it('ties who publishes to who consumes, and not two consumers', () => {
    const edges = ['cart publishes paid', 'orders consumes paid', 'stock consumes paid']

    expect(Object.keys(tiesOf(inventoryOf({ services: three, edges })))).toEqual(['cart orders', 'cart stock'])
  })

  it('ignores what only an overlay or example holds', () => {
    const all = inventoryOf({
      services: three,
      edges: ['cart stores-in shopdb', 'orders stores-in shopdb', 'cart calls orders', 'orders publishes paid', 'cart consumes paid'],
    })
    const services = { ...three, orders: { optional: true as const } }

    expect(tiesOf(inventoryOf({ services, edges: ['cart calls orders'] }))).toEqual({})
    expect(tiesOf({ ...all, edges: all.edges.map((edge) => ({ ...edge, optional: true as const })) })).toEqual({})
  })

  it('squares no hub: what 400 services share costs a tie or two each', () => {
    const names = Array.from({ length: 400 }, (_, n) => `desk-${n}`)
    const hubs = [
      'stores-in bigdb',
      'stores-in *mysql',
      'imports log',
      'owned-by all',
      'publishes news',
      'consumes news',
      'built-with perl',
      'calls desk-0',
    ]
    const edges = names.flatMap((name) => hubs.map((hub) => `${name} ${hub}`))
    const estate = toEstate(inventoryOf({ services: Object.fromEntries(names.map((name) => [name, {}])), edges }))

    for (const layer of layers) expect([...layer.ties(estate)].length).toBeLessThan(2 * names.length)
  })

  it('dampens hubs: what everybody calls ties less than what one calls', () => {
    const names = Array.from({ length: 20 }, (_, n) => `desk-${n}`)
    const services = { ...three, ...Object.fromEntries(names.map((name) => [name, {}])) }
    const hub = names.map((name) => `${name} calls orders`)

    expect(weightOf(['cart calls orders', ...hub], services)).toBeLessThan(weightOf(['cart calls orders'], services) / 2)
  })

  it('ties what one chart starts, the less the more it starts', () => {
    const inChart = (path: string) => ({ manifests: [path] })
    const names = Array.from({ length: 30 }, (_, n) => `desk-${n}`)
    const services = { ...three, ...Object.fromEntries(names.map((name) => [name, inChart('compose.yaml')])) }

    expect(weightOf([], { ...services, cart: inChart('charts/checkout'), orders: inChart('charts/checkout') })).toBeGreaterThan(0.1)
    expect(weightOf([], { ...services, cart: inChart('compose.yaml'), orders: inChart('compose.yaml') })).toBe(0)
  })

  it('ties what offers the same operations, and not what has only the checks of a platform in common', () => {
    const offering = (name: string, ...paths: string[]) => ({
      endpoints: paths.map((path, n) => ({
        method: 'GET',
        path,
        evidence: [{ class: 'inferred' as const, detector: 'javascript', file: `services/${name}/routes.ts`, line: n + 1 }],
      })),
    })
    const cart = offering('cart', '/carts/{id}', '/carts/{id}/items', '/health')

    const alike = tiesOf(
      inventoryOf({ services: { ...three, cart, orders: offering('orders', '/v1/carts/{cart}', '/v1/carts/{cart}/items') } }),
    )
    const apart = tiesOf(inventoryOf({ services: { ...three, cart, orders: offering('orders', '/orders', '/health', '/metrics') } }))

    expect(alike).toEqual({ 'cart orders': ['api-likeness'] })
    expect(tiesOf(inventoryOf({ services: { ...three, cart, orders: cart } }))).toEqual({}) // orders only brings the code of cart along
    expect(apart).toEqual({})
  })

  it('ties what is written against a contract that few others know', () => {
    const against = (name: string) => ({ contracts: [{ name, role: 'calls' as const, evidence: [] }] })

    expect(weightOf([], { ...three, cart: against('shop.Rates'), orders: against('shop.Rates') })).toBeGreaterThan(0.1)
    expect(weightOf([], { ...three, cart: against('shop.Rates'), orders: against('shop.Stock') })).toBe(0)
  })

  it('takes the weights it is given', () => {
    const inventory = inventoryOf({ services: three, edges: ['cart calls orders'] })

    expect(tiesOf(inventory, { rules: { layers: { weights: { calls: 0 } } } })).toEqual({})
  })
})

function tiesOf(inventory: Inventory, options: AnalyzeOptions = {}): Record<string, string[]> {
  const { members, ties } = weighTies(toEstate(inventory), toSettings(options))
  const name = (index: number) => members[index]!.replace('service:', '')
  return Object.fromEntries(ties.map((tie) => [`${name(tie.a)} ${name(tie.b)}`, [...tie.strengths.keys()]]))
}

/** Weight between cart and orders. */
function weightOf(edges: readonly string[], services: Parameters<typeof inventoryOf>[0]['services'] = three): number {
  const { indexOf, ties } = weighTies(toEstate(inventoryOf({ services, edges })), toSettings({}))
  const ends = [...indexOf].filter(([id]) => id === 'service:cart' || id === 'service:orders').map(([, index]) => index)
  return ties.find((tie) => tie.a === ends[0] && tie.b === ends[1])?.weight ?? 0
}
