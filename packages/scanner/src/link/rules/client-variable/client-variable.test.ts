import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

describe('link/rules/client-variable', () => {
  it('ties a service to what a variable points at, where it depends on a client for it and no code names the variable', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  till: { build: till, environment: { FLAGD_HOST: flags, LEDGER_HOST: ledger } }
  stock: { build: stock, environment: { FLAGD_HOST: flags } }
  flags: { image: ghcr.io/open-feature/flagd }
  ledger: { image: shop/ledger }
`,
      'till/Dockerfile': 'FROM golang:1.24\nCOPY . .\n',
      'till/go.mod': 'module shop.example/till\n\nrequire github.com/open-feature/go-sdk-contrib/providers/flagd v0.3.0\n',
      'till/main.go': 'package main\n\nfunc main() {}\n',
      'stock/Dockerfile': 'FROM golang:1.24\nCOPY . .\n',
      'stock/go.mod': 'module shop.example/stock\n',
      'stock/main.go': 'package main\n\nfunc main() {}\n',
    })

    expect(connectionsOf(linked)).toEqual(['till calls flags'])
  })
})
