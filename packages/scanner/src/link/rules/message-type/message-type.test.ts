import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

const sender = (type: string): string => `
import { SNSClient, PublishCommand } from '@aws-sdk/client-sns'
const client = new SNSClient({})
export const send = (payload: object) =>
  client.send(new PublishCommand({ TopicArn: process.env.TOPIC_ARN, Message: JSON.stringify({ type: '${type}', payload }) }))
`

const receiver = (type: string): string => `
import { Consumer } from 'sqs-consumer'
const handlers = new Map([['${type}', onMessage]])
Consumer.create({ queueUrl: process.env.QUEUE_URL, handleMessage: async (message) => handlers.get(JSON.parse(message.Body).type)?.(message) }).start()
`

describe('link/rules/message-type', () => {
  it('lets who sends a type of message reach who handles it, though no file says which topic fills which queue', async () => {
    const linked = await linkFiles({
      'compose.yaml': `services:
  desk: { build: desk }
  letters: { build: letters }
  bills: { build: bills }
`,
      ...program('desk', sender('VISIT_BOOKED')),
      ...program('letters', receiver('VISIT_BOOKED')),
      ...program('bills', receiver('BILL_PAID')),
    })

    expect(connectionsOf(linked, ['publishes', 'consumes']).filter((one) => /VISIT|BILL/.test(one))).toEqual([
      'desk publishes VISIT_BOOKED',
      'letters consumes VISIT_BOOKED',
    ])
  })

  it('hears nothing in types of services that use no broker', async () => {
    const linked = await linkFiles({
      'compose.yaml': 'services:\n  page: { build: page }\n  letters: { build: letters }\n',
      ...program('page', "export const book = (payload: object) => store.dispatch({ type: 'VISIT_BOOKED', payload })\n"),
      ...program('letters', receiver('VISIT_BOOKED')),
    })

    expect(connectionsOf(linked, ['publishes', 'consumes']).filter((one) => one.includes('VISIT'))).toEqual([])
  })
})

function program(name: string, code: string): Record<string, string> {
  return {
    [`${name}/Dockerfile`]: 'FROM node:22\nCOPY . .\nCMD ["node", "index.ts"]\n',
    [`${name}/package.json`]: `{ "name": "${name}" }`,
    [`${name}/index.ts`]: code,
  }
}
