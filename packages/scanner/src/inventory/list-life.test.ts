import { describe, expect, it } from 'vitest'
import { estateOf } from '../../test/link-files.ts'
import { createLifeList } from './list-life.ts'

const CATALOG = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: statements
  tags: [tier-1]
  annotations:
    bank.example/replaced-by: component:default/documents
    bank.example/retention: 10 years
spec:
  type: service
  lifecycle: end-of-life
  providesApis: [statements-api]
`
const MANIFEST = `apiVersion: batch/v1
kind: CronJob
metadata: { name: year-end }
spec:
  schedule: 0 3 2 1 *
  jobTemplate: { spec: { template: { spec: { containers: [{ name: main, image: bank/year-end }] } } } }
`

describe('scanner/inventory/list-life', () => {
  it('says of a service what its catalog, its manifest and its code say of its life', async () => {
    const estate = await estateOf({
      'compose.yaml': 'services:\n  statements:\n    build: statements\n',
      'statements/catalog-info.yaml': CATALOG,
      'statements/Dockerfile': 'FROM node\nCMD ["node", "main.js"]\n',
      'statements/package.json': '{ "name": "statements" }',
      'statements/main.js': "import cron from 'node-cron'\ncron.schedule('0 4 * * *', print)\n",
      'deploy/year-end.yaml': MANIFEST,
    })

    const lifeOf = createLifeList(estate)
    const [statements, yearEnd] = ['statements', 'year-end'].map((name) => lifeOf(estate.components.find((one) => one.name === name)!))

    expect(statements).toMatchObject({
      lifecycle: { stage: 'deprecated', successor: 'documents', evidence: [{ file: 'statements/catalog-info.yaml', line: 11 }] },
      criticality: { level: 'critical', evidence: [{ line: 5 }] },
      retention: { duty: '10 years', evidence: [{ line: 8 }] },
      provides: [{ name: 'statements-api', evidence: [{ line: 12 }] }],
      schedules: [{ expression: '0 4 * * *', evidence: [{ file: 'statements/main.js', line: 2, class: 'inferred' }] }],
    })
    expect(yearEnd).toMatchObject({
      schedules: [{ expression: '0 3 2 1 *', evidence: [{ file: 'deploy/year-end.yaml', line: 5, class: 'declared' }] }],
    })
  })
})
