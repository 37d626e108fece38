import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../test/link-files.ts'

/** A library that reads, when it is loaded, the settings of whoever uses it: no import leads from one to the other. */
const KIT = {
  'package.json': '{ "name": "shop", "private": true, "workspaces": ["services/*", "libraries/*"] }',
  'libraries/settings/package.json': '{ "name": "@shop/settings", "main": "index.js" }',
  'libraries/settings/index.js':
    "const path = require('path')\nlet settings = require(path.join(process.cwd(), 'config/settings.defaults.cjs'))\nmodule.exports = settings\n",
}

const service = (name: string, settings: string, code: string): Record<string, string> => ({
  [`services/${name}/Dockerfile`]: 'FROM node:22\nCOPY . .\nCMD ["node", "main.js"]\n',
  [`services/${name}/package.json`]: `{ "name": "@shop/${name}", "dependencies": { "@shop/settings": "*" } }`,
  [`services/${name}/config/settings.defaults.cjs`]: settings,
  [`services/${name}/main.js`]: `import Settings from '@shop/settings'\n${code}`,
})

describe('link: settings that a library reads', () => {
  it('takes what a path of settings means from the settings file of the service that asks', async () => {
    const linked = await linkFiles({
      ...KIT,
      'compose.yaml': `
services:
  till: { build: services/till, environment: { STOCK_HOST: stock } }
  desk: { build: services/desk }
  stock: { image: shop/stock }
  ledger: { image: shop/ledger }
`,
      ...service(
        'till',
        "const settings = { apis: { stock: { url: `http://${process.env.STOCK_HOST || '127.0.0.1'}:3009` }, unused: { url: 'http://ledger' } } }\nmodule.exports = settings\n",
        'fetch(`${Settings.apis.stock.url}/shelves`)\n',
      ),
      ...service(
        'desk',
        "module.exports = { apis: { ledger: { url: 'http://ledger:80' } } }\n",
        "fetch(new URL('/pages', Settings.apis.ledger.url))\n",
      ),
    })

    expect(connectionsOf(linked)).toEqual(['desk calls ledger', 'till calls stock'])
  })
})
