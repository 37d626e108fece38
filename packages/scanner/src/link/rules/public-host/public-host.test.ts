import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

describe('link/rules/public-host', () => {
  it('takes hosts below the own domain for the services they are called after, in every stage, and no others', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  page: { build: page }\n  plugin-api: { build: plugins }\n  clinic-search: { build: search }\n',
      'page/package.json': '{ "name": "@clinic/page" }',
      'page/Dockerfile': 'FROM node:22\nCOPY . .\n',
      'page/index.ts': `
fetch('https://plugin-api.clinic.com/plugins')
fetch('https://search.clinic-staging.com/find')
fetch('https://plugin-api.example-vendor.com/plugins')
fetch('https://blog.clinic.com/news')
`,
      'plugins/Dockerfile': 'FROM node:22\nCOPY . .\n',
      'search/Dockerfile': 'FROM node:22\nCOPY . .\n',
    })

    expect(connectionsOf(linked)).toEqual(['page calls clinic-search', 'page calls plugin-api'])
  })
})
