import { describe, expect, it } from 'vitest'
import { fileOf, packageOf, unit, variable } from '../../test/fact-builders.ts'
import { indexFacts } from '../facts/fact-index.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { resolveIdentities } from './resolve-identities.ts'

describe('identity/same-elsewhere', () => {
  it('knows one service under its names in compose and in the manifests of the same shop by the image that it alone runs', () => {
    const found = resolve([
      fileOf('compose.yaml', [unit('till', { image: 'example/till' }), unit('customer', { image: 'example/shop-customer' })]),
      fileOf('k8s/shop.yaml', [workload('till', { image: 'example/till' }), workload('customers', { image: 'example/shop-customer:2' })]),
    ])

    expect(found).toEqual(['service customer aka customers, shop-customer', 'service till'])
  })

  it('keeps two programs of one image apart where one deployment starts both', () => {
    const found = resolve([
      fileOf('compose.yaml', [
        unit('till', { image: 'example/till' }),
        unit('api', { image: 'example/shop' }),
        unit('worker', { image: 'example/shop' }),
      ]),
      fileOf('k8s/shop.yaml', [workload('till', { image: 'example/till' }), workload('jobs', { image: 'example/shop' })]),
    ])

    expect(found.filter((one) => one.includes('shop'))).toHaveLength(3)
  })

  it('knows the deployment of a shop in charts whose workloads bear other names by the folders that they run', () => {
    const found = resolve([
      fileOf('compose.yaml', [
        unit('till-api', { build: { context: 'src/Till.API' } }),
        unit('stock-api', { build: { context: 'src/Stock.API' } }),
        unit('redis', { image: 'redis' }),
      ]),
      fileOf('k8s/shop.yaml', [
        workload('till', { image: 'example/till.api' }),
        workload('stock', { image: 'example/stock.api' }),
        workload('redis', { image: 'redis:7' }),
      ]),
      fileOf('src/Till.API/Till.API.csproj', [packageOf('Till.API', { ecosystem: 'nuget' })]),
      fileOf('src/Stock.API/Stock.API.csproj', [packageOf('Stock.API', { ecosystem: 'nuget' })]),
    ])

    expect(found.filter((one) => one.startsWith('datastore'))).toEqual(['datastore redis'])
  })

  it('knows one store under two names by the service that has no other of its kind in either place', () => {
    const place = (prefix: string, build: (name: string, more: object) => Finding): Finding[] => [
      build('cart', { image: 'example/cart', environment: [variable('REDIS_HOST', `${prefix}cart-store`)] }),
      build('customer', { image: 'example/customer', environment: [variable('REDIS_URL', `redis://${prefix}sessions:6379`)] }),
      build(`${prefix}cart-store`, { image: 'redis' }),
      build(`${prefix}sessions`, { image: 'redis' }),
    ]
    const found = resolve([fileOf('compose.yaml', place('', unit)), fileOf('k8s/shop.yaml', place('shop-', workload))])

    expect(found.filter((one) => one.startsWith('datastore'))).toEqual([
      'datastore cart-store aka redis, shop-cart-store',
      'datastore sessions aka redis, shop-sessions',
    ])
  })

  it('leaves two stores of one deployment apart that another one has as one', () => {
    const found = resolve([
      fileOf('compose.yaml', [
        unit('cart', { image: 'example/cart', environment: [variable('REDIS_HOST', 'store')] }),
        unit('customer', { image: 'example/customer', environment: [variable('REDIS_HOST', 'store')] }),
        unit('store', { image: 'redis' }),
      ]),
      fileOf('k8s/shop.yaml', [
        workload('cart', { image: 'example/cart', environment: [variable('REDIS_HOST', 'cart-redis')] }),
        workload('customer', { image: 'example/customer', environment: [variable('REDIS_HOST', 'customer-redis')] }),
        workload('cart-redis', { image: 'redis' }),
        workload('customer-redis', { image: 'redis' }),
      ]),
    ])

    expect(found.filter((one) => one.startsWith('datastore'))).toHaveLength(3)
  })
})

function workload(name: string, more: object): Finding {
  return { ...unit(name, more), form: 'kubernetes-workload', scope: 'shop' } as Finding
}

function resolve(files: readonly FileFacts[]): string[] {
  return resolveIdentities(indexFacts(files)).components.map(
    ({ kind, name, aliases }) => `${kind} ${name}${aliases.length > 0 ? ` aka ${aliases.join(', ')}` : ''}`,
  )
}
