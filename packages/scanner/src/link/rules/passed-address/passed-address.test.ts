import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

const shop = (main: string): Record<string, string> => ({
  'compose.yaml': `
services:
  edge: { build: edge, environment: { FILES_URL: "http://files:80", USERS_URL: "http://users:80" } }
  files: { image: shop/files }
  users: { image: shop/users }
`,
  'edge/package.json': '{ "name": "edge" }',
  'edge/proxy.ts': `
import axios from 'axios'
export class Proxy {
  constructor(private users: string, private files: string) {}
  call(path: string) { return axios.get(this.users + path) }
  about() { return { files: this.files } }
}
`,
  'edge/pass.ts': `
import axios from 'axios'
export const pass = (request: { target: string }) => axios.get(request.target)
`,
  'edge/page.ts': `
export class Page {
  constructor(private files: string) {}
}
`,
  'edge/main.ts': main,
})

describe('link/rules/passed-address', () => {
  it('makes no call of an address that is handed over beside one that is called', async () => {
    const linked = await linkFiles(
      shop(`
import { Proxy } from './proxy'
import { pass } from './pass'
export const proxy = new Proxy(process.env.USERS_URL, process.env.FILES_URL)
`),
    )

    expect(connectionsOf(linked)).toEqual(['edge calls users'])
  })

  it('makes no call of an address that goes to code without any client', async () => {
    const linked = await linkFiles(
      shop(`
import { Page } from './page'
import { pass } from './pass'
export const page = new Page(process.env.FILES_URL)
`),
    )

    expect(connectionsOf(linked)).toEqual([])
  })
})
