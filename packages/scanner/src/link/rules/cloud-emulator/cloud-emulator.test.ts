import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

describe('link/rules/cloud-emulator', () => {
  it('sends clients of a cloud to the emulator beside them, for the services it is told to stand in for, and none with an address', async () => {
    const linked = await linkFiles({
      'compose.yaml': `
services:
  orders: { build: orders }
  billing: { build: billing }
  cloud: { image: "localstack/localstack:3", environment: { SERVICES: "sqs,sns" } }
`,
      'orders/package.json': '{ "name": "orders" }',
      'orders/index.js': `
import { SQSClient } from '@aws-sdk/client-sqs'
import { KinesisClient } from '@aws-sdk/client-kinesis'
export const queue = new SQSClient({ endpoint: process.env.SQS_ENDPOINT })
export const stream = new KinesisClient({})
`,
      'billing/package.json': '{ "name": "billing" }',
      'billing/index.js': `
import { SQSClient } from '@aws-sdk/client-sqs'
export const queue = new SQSClient({ endpoint: 'https://sqs.eu-west-1.amazonaws.com' })
`,
    })

    expect(connectionsOf(linked).filter((one) => one.includes('cloud'))).toEqual(['orders calls cloud'])
  })
})
