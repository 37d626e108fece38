import { describe, expect, it } from 'vitest'
import { estateOf } from '../../test/link-files.ts'

const SERVICE = { 'till/Dockerfile': 'FROM node:22\nCOPY . .\nCMD ["node", "till.js"]\n', 'till/package.json': '{ "name": "till" }' }

const TESTS = `
services:
  test_unit: { build: ., command: "yarn run --silent test:unit" }
  test_acceptance: { image: "ci/till", command: ["npm", "run", "test:acceptance"] }
  keys: { image: "node:22", command: "sh make-keys.sh" }
  redis_test: { image: "redis:7" }
`

describe('identity/test-runs', () => {
  it('leaves out what a compose file starts to run tests, with the servers that it starts for them', async () => {
    const deployment = 'services:\n  till: { build: ./till, ports: ["80:80"] }\n  redis: { image: "redis:7" }\n'

    expect(await componentsOf({ ...SERVICE, 'compose.yaml': deployment, 'till/docker-compose.ci.yml': TESTS })).toEqual([
      'datastore redis',
      'service till',
    ])
  })

  it('keeps the servers where no other file of the repository starts any', async () => {
    expect(await componentsOf({ ...SERVICE, 'docker-compose.ci.yml': TESTS })).toEqual(['datastore redis_test', 'service till'])
  })

  it('leaves a deployment alone that can run its tests as well', async () => {
    const deployment = `
services:
  till: { build: ./till, ports: ["80:80"] }
  stock: { image: shop/stock }
  tests: { build: ./till, command: "npm test" }
  redis: { image: "redis:7" }
`

    expect(await componentsOf({ ...SERVICE, 'compose.yaml': deployment })).toEqual(['datastore redis', 'service stock', 'service till'])
  })

  it('takes a folder of patches to an image, named after its version, for no program', async () => {
    expect(await componentsOf({ ...SERVICE, 'fixes/2.0.1/Dockerfile': 'FROM shop/till:2.0.0\nCOPY fix.patch .\n' })).toEqual([
      'service till',
    ])
  })
})

async function componentsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { components } = await estateOf(files)
  return components.map(({ kind, name }) => `${kind} ${name}`)
}
