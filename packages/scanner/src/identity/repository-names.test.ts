import { describe, expect, it } from 'vitest'
import { fileOf, packageOf, unit } from '../../test/fact-builders.ts'
import { indexFacts } from '../facts/fact-index.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { resolveIdentities } from './resolve-identities.ts'

describe('identity/repository-names', () => {
  it('keeps apart what many repositories call by the same word, and calls it after each', () => {
    const found = resolve([...desk('orders'), ...desk('stock')])

    expect(found).toEqual([
      'datastore orders-db aka db, postgres',
      'datastore stock-db aka db, postgres',
      'service orders aka app',
      'service stock aka app',
    ])
  })

  it('puts the name of a repository before those of its programs', () => {
    const found = resolve([...processes('orders'), ...processes('stock')])

    expect(found).toEqual([
      'service orders-web aka web',
      'service orders-worker aka worker',
      'service stock-web aka web',
      'service stock-worker aka worker',
    ])
  })

  it('knows the program on the desk for the one that another repository deploys, by the name that is deployed', () => {
    const found = resolve([
      ...desk('orders'),
      ...desk('stock'),
      inRepository('deploy', 'apps.yaml', [
        { ...unit('orders-api', { image: 'ghcr.io/acme/orders:1' }), form: 'kubernetes-workload', scope: 'shop' } as Finding,
      ]),
    ])

    expect(found.filter((one) => one.startsWith('service'))).toEqual(['service orders-api aka app, orders', 'service stock aka app'])
  })

  it('leaves the names of a single repository as people wrote them', () => {
    expect(resolve(desk('orders'))).toEqual(['datastore db aka postgres', 'service app'])
  })
})

function resolve(files: readonly FileFacts[]): string[] {
  return resolveIdentities(indexFacts(files)).components.map(
    ({ kind, name, aliases }) => `${kind} ${name}${aliases.length > 0 ? ` aka ${aliases.join(', ')}` : ''}`,
  )
}

/** What stands on the desk of who works on a service: its program, and a database beside it. */
function desk(repository: string): FileFacts[] {
  return [
    inRepository(repository, 'compose.yaml', [unit('app', { build: { context: '.' } }), unit('db', { image: 'postgres:16' })]),
    ...source(repository),
  ]
}

function processes(repository: string): FileFacts[] {
  const process = (name: string): Finding => ({ ...unit(name, { build: { context: '.' } }), form: 'procfile-process' }) as Finding
  return [inRepository(repository, 'Procfile', [process('web'), process('worker')]), ...source(repository)]
}

function source(repository: string): FileFacts[] {
  return [
    inRepository(repository, 'Dockerfile', [
      { kind: 'image-build', line: 1, base: 'node:20', bases: ['node:20'], exposes: [], copies: [], environment: [], command: [] },
    ]),
    inRepository(repository, 'package.json', [packageOf(repository)]),
  ]
}

function inRepository(repository: string, file: string, findings: readonly Finding[]): FileFacts {
  const facts = fileOf(file, findings)
  return { ...facts, repository, facts: facts.facts.map((fact) => ({ ...fact, repository })) }
}
