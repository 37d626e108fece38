import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

const shop = {
  'compose.yaml': `
services:
  till: { build: apps/till, environment: { ORDERS_API: "http://orders:3000", PRICES_API: "http://prices:3000", STOCK_API: "http://stock:3000" } }
  orders: { image: shop/orders }
  prices: { image: shop/prices }
  stock: { image: shop/stock }
`,
  'package.json': '{ "private": true, "workspaces": ["apps/*", "libs/*"] }',
  'apps/till/package.json': '{ "name": "till", "dependencies": { "@shop/orders": "*", "@shop/prices": "*", "@shop/stock": "*" } }',
  'libs/orders/package.json': '{ "name": "@shop/orders", "main": "src/index.ts" }',
  'libs/orders/src/index.ts': "export * from './api'\nexport * from './configuration'\n",
  'libs/orders/src/configuration.ts': `
export class Configuration {
  basePath?: string
  constructor(param: { basePath?: string } = {}) { this.basePath = param.basePath }
}
`,
  'libs/orders/src/base.ts': `
import type { Configuration } from './configuration'
export class BaseAPI {
  protected configuration: Configuration | undefined
  constructor(configuration?: Configuration) { this.configuration = configuration }
}
`,
  'libs/orders/src/api.ts': `
import globalAxios from 'axios'
import type { Configuration } from './configuration'
import { BaseAPI } from './base'
export const OrdersApiFp = function (configuration?: Configuration) {
  return { ordersGet: () => globalAxios.request({ url: configuration?.basePath + '/orders' }) }
}
export class OrdersApi extends BaseAPI {
  ordersGet() { return OrdersApiFp(this.configuration).ordersGet() }
}
`,
  'libs/prices/package.json': '{ "name": "@shop/prices", "main": "src/client.gen.ts" }',
  'libs/prices/src/client.gen.ts': "import { createClient } from './client'\nexport const client = createClient()\n",
  'libs/stock/package.json': '{ "name": "@shop/stock", "main": "src/mutator.ts" }',
  'libs/stock/src/mutator.ts': "import Axios from 'axios'\nexport const AXIOS = Axios.create()\n",
}

describe('link: generated clients in a library of the repository', () => {
  it('follows the address that an application hands to them', async () => {
    const linked = await linkFiles({
      ...shop,
      'apps/till/src/main.ts': `
import { Configuration, OrdersApi } from '@shop/orders'
import { client } from '@shop/prices'
import { AXIOS } from '@shop/stock'
export const orders = new OrdersApi(new Configuration({ basePath: process.env.ORDERS_API }))
client.setConfig({ baseUrl: process.env.PRICES_API })
AXIOS.defaults.baseURL = process.env.STOCK_API
`,
    })

    expect(connectionsOf(linked)).toEqual(['till calls orders', 'till calls prices', 'till calls stock'])
  })

  it('makes nothing of a library that an application does not import, nor of an address that is only read', async () => {
    const linked = await linkFiles({
      ...shop,
      'apps/till/src/main.ts': `
export const links = { orders: process.env.ORDERS_API }
// client.setConfig({ baseUrl: process.env.PRICES_API })
`,
    })

    expect(connectionsOf(linked)).toEqual([])
  })
})
