import { describe, expect, it } from 'vitest'
import type { Fact, FileFacts } from './fact.ts'
import type { Finding } from './finding.ts'
import { installCharts } from './install-charts.ts'

type UnitFinding = Extract<Finding, { kind: 'unit' }>

function unit(name: string, more: Partial<UnitFinding>): UnitFinding {
  return {
    kind: 'unit',
    line: 1,
    form: 'kubernetes-workload',
    name,
    hostNames: [],
    scope: 'default',
    command: [],
    ports: [],
    environment: [],
    environmentFrom: [],
    mounts: [],
    startsAfter: [],
    labels: {},
    environments: [],
    ...more,
  }
}

function file(path: string, ...units: UnitFinding[]): FileFacts {
  return {
    repository: 'clinic',
    file: path,
    language: undefined,
    linesOfCode: 0,
    facts: units.map((one): Fact => ({ ...one, repository: 'clinic', file: path, detector: 'x' })),
    diagnostics: [],
  }
}

function unitsOf(files: readonly FileFacts[]): { name: string; image: string | undefined; environmentFrom: string[] }[] {
  return files.flatMap((one) =>
    one.facts.flatMap((fact) =>
      fact.kind === 'unit' ? [{ name: fact.name, image: fact.image, environmentFrom: fact.environmentFrom }] : [],
    ),
  )
}

describe('facts/install-charts', () => {
  it('lets each release run the one workload of its chart, which runs nowhere else', () => {
    const template = unit('web', { image: '${values.image}', environmentFrom: ['chart:charts/web'] })
    const releases = ['visits', 'letters'].map((name) =>
      unit(name, { form: 'helm-release', chart: 'clinic-stable/web', environmentFrom: [`chart:releases/${name}`] }),
    )

    const files = installCharts([file('charts/web/templates/deployment.yaml', template), file('helmfile.yaml', ...releases)])

    expect(unitsOf(files)).toEqual([
      { name: 'visits', image: '${values.image}', environmentFrom: ['chart:charts/web', 'chart:releases/visits'] },
      { name: 'letters', image: '${values.image}', environmentFrom: ['chart:charts/web', 'chart:releases/letters'] },
    ])
  })

  it('leaves charts alone that no release installs, and the workloads of a chart of several that is installed once', () => {
    const alone = unit('post', { environmentFrom: ['chart:charts/post'] })
    const parts = ['front', 'back'].map((name) => unit(name, { environmentFrom: ['chart:charts/records'] }))
    const release = unit('records', { form: 'helm-release', chart: 'charts/records' })

    const files = installCharts([
      file('charts/post/templates/all.yaml', alone),
      file('charts/records/templates/all.yaml', ...parts),
      file('helmfile.yaml', release),
    ])

    expect(unitsOf(files).map(({ name }) => name)).toEqual(['post', 'front', 'back', 'records'])
  })

  it('lets the templates of a chart with several workloads tell what its one release runs', () => {
    const template = (name: string): UnitFinding => unit(name, { image: `clinic/${name}`, environmentFrom: ['chart:charts/clinic'] })
    const release = unit('clinic', { form: 'flux-release', chart: 'charts/clinic' })

    const installed = installCharts([
      file('charts/clinic/templates/all.yaml', template('intake'), template('letters')),
      file('apps/clinic.yaml', release),
    ])

    expect(unitsOf(installed).map(({ name }) => name)).toEqual(['intake', 'letters'])
  })
})
