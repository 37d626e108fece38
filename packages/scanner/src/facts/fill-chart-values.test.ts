import { describe, expect, it } from 'vitest'
import { fileOf, unit } from '../../test/fact-builders.ts'
import { text } from './expression.ts'
import { fillChartValues } from './fill-chart-values.ts'
import type { FileFacts } from './fact.ts'
import type { Finding } from './finding.ts'

describe('facts/fill-chart-values', () => {
  it('runs the image that the chart names, and leaves open what it does not say', () => {
    const files = [
      fileOf('charts/till/templates/till.yaml', [templated('till', '${values.image.repository}:${values.image.tag}')]),
      fileOf('charts/till/values.yaml', [value('image.repository', 'registry.shop.example/cash-desk')]),
    ]

    expect(unitsOf(fillChartValues(files))).toMatchObject([{ image: 'registry.shop.example/cash-desk:${values.image.tag}' }])
  })

  it('takes a workload for optional that the values of its own chart switch off', () => {
    const files = [
      fileOf('charts/till/templates/cache.yaml', [
        templated('cache', 'redis', ['values.cache.enabled']),
        templated('ledger', 'postgres', ['values.ledger.enabled']),
      ]),
      fileOf('charts/till/values.yaml', [value('cache.enabled', 'false'), value('ledger.enabled', 'true')]),
      fileOf('charts/bank/values.yaml', [{ ...value('ledger.enabled', 'false'), set: 'chart:charts/bank' }]),
    ]

    expect(unitsOf(fillChartValues(files)).map((one) => [one.name, one.optional === true])).toEqual([
      ['cache', true],
      ['ledger', false],
    ])
  })

  it('names the queue of a function that another file of the Terraform module makes, and drops one that nobody makes', () => {
    const receives = ['aws_sqs_queue.visits', 'aws_sqs_queue.gone'].map((key) => ({ channel: `\${${key}}`, protocol: 'sqs', line: 3 }))
    const files = [
      fileOf('infra/functions.tf', [unit('reminders', { environmentFrom: ['resources:infra'], receives })]),
      fileOf('infra/queues.tf', [{ ...value('', 'visits'), set: 'resources:infra', key: 'aws_sqs_queue.visits' }]),
    ]

    expect(unitsOf(fillChartValues(files))[0]?.receives).toEqual([{ channel: 'visits', protocol: 'sqs', line: 3 }])
  })
})

function templated(name: string, image: string, requires: string[] = []): Finding {
  return unit(name, { image, requires, form: 'kubernetes-workload', environmentFrom: ['chart:charts/till'] })
}

function value(key: string, is: string): Extract<Finding, { kind: 'set-assignment' }> {
  return { kind: 'set-assignment', line: 1, set: 'chart:charts/till', key: `values.${key}`, value: text(is) }
}

function unitsOf(files: readonly FileFacts[]): Extract<Finding, { kind: 'unit' }>[] {
  return files.flatMap((file) => file.facts).filter((fact) => fact.kind === 'unit')
}
