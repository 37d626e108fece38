import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

const program = `
import mongoose from 'mongoose'
mongoose.connect(process.env.MONGO_URL)
`

function shop(...services: string[]): Record<string, string> {
  return {
    'compose.yaml': `services:\n${services.map((line) => `  ${line}\n`).join('')}`,
    'orders/package.json': '{ "name": "orders" }',
    'orders/index.js': program,
    'hooks/package.json': '{ "name": "hooks" }',
    'hooks/Dockerfile': 'FROM node:22\nCMD ["node", "index.js"]\n',
    'hooks/index.js': program,
  }
}

describe('link/rules/neighbour-variable', () => {
  it('gives a program that no manifest runs the server that its neighbours find behind the same variable', async () => {
    const linked = await linkFiles(
      shop(
        'orders: { build: orders, environment: { MONGO_URL: "mongodb://main:27017/shop" } }',
        'main: { image: mongo }',
        'logs: { image: mongo }',
      ),
    )

    expect(connectionsOf(linked)).toEqual(['hooks stores-in main', 'orders stores-in shop'])
  })

  it('gives it none where the neighbours mean different servers', async () => {
    const linked = await linkFiles(
      shop(
        'orders: { build: orders, environment: { MONGO_URL: "mongodb://main:27017/shop" } }',
        'stock: { image: shop/stock, environment: { MONGO_URL: "mongodb://logs:27017/stock" } }',
        'main: { image: mongo }',
        'logs: { image: mongo }',
      ),
    )

    expect(connectionsOf(linked).filter((one) => one.startsWith('hooks'))).toEqual([])
  })
})
