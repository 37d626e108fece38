import { describe, expect, it } from 'vitest'
import { fileOf, unit, variable } from '../../../../test/fact-builders.ts'
import { createEvidenceOf } from '../../../facts/evidence-of.ts'
import { indexFacts } from '../../../facts/fact-index.ts'
import { resolveIdentities } from '../../../identity/resolve-identities.ts'
import { createEstate } from '../../create-estate.ts'
import { linkEstate } from '../../link.ts'

describe('link/rules/event-source', () => {
  it('lets the function that a manifest connects to a queue meet the code that is told the queue by its environment', () => {
    const index = indexFacts([
      fileOf('billing/template.yaml', [
        unit('invoices', { build: { context: 'billing/invoices' }, environment: [variable('RECEIPT_QUEUE_URL', 'receipts')] }),
        unit('receipts', { build: { context: 'billing/receipts' }, receives: [{ channel: 'receipts', protocol: 'sqs', line: 31 }] }),
      ]),
      fileOf('billing/invoices/app.ts', [
        {
          kind: 'reference',
          line: 7,
          relation: 'publishes',
          protocol: 'sqs',
          client: 'npm:@aws-sdk/client-sqs',
          target: { kind: 'unknown', text: 'SQSClient' },
          channel: { kind: 'environment', key: 'RECEIPT_QUEUE_URL' },
        },
      ]),
    ])

    const { links } = linkEstate(createEstate(index, resolveIdentities(index), createEvidenceOf(false)))
    const channels = links.flatMap(({ from, to, relation }) =>
      from.kind === 'component' && to.kind === 'channel' ? [`${from.component.name} ${relation} ${to.technology} ${to.name}`] : [],
    )

    expect(channels.toSorted()).toEqual(['invoices publishes sqs receipts', 'receipts consumes sqs receipts'])
  })
})
