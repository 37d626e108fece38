import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

const program = (name: string, code: string): Record<string, string> => ({
  [`${name}/package.json`]: JSON.stringify({ name }),
  [`${name}/Dockerfile`]: 'FROM node:22\nCMD ["node", "main.js"]\n',
  [`${name}/main.js`]: code,
})

describe('link/rules/local-port', () => {
  it('finds the program that listens on a port by its code and its env file, where no manifest publishes it', async () => {
    const linked = await linkFiles({
      ...program('stock', "import express from 'express'\nexpress().listen(process.env.PORT || 3000)\n"),
      'stock/.env': 'PORT=3006\n',
      ...program('till', "fetch('http://localhost:3006/goods')\n"),
    })

    expect(connectionsOf(linked)).toEqual(['till calls stock'])
  })

  it('takes the variant of a program that the caller waits for', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  stock: { image: shop/stock, ports: ["3170:80"], profiles: [parts] }
  all: { image: shop/all-in-one, ports: ["3170:80"], profiles: [all] }
  page: { build: page, depends_on: [stock], profiles: [parts] }
`,
      ...program('page', "fetch('http://localhost:3170/goods')\n"),
    })

    expect(connectionsOf(linked).map((one) => one.replaceAll('?', ''))).toEqual(['page calls stock'])
  })
})
