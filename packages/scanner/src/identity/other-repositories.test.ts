import { describe, expect, it } from 'vitest'
import { fileOf, packageOf, unit } from '../../test/fact-builders.ts'
import { indexFacts } from '../facts/fact-index.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { resolveIdentities } from './resolve-identities.ts'

describe('identity/other-repositories', () => {
  it('runs the repository that an image is named after, whatever the workload is called', () => {
    const found = resolve([
      inRepository('deploy', 'apps/till.yaml', [workload('till-api', 'ghcr.io/acme/till:1.2')]),
      ...repository('till'),
    ])

    expect(found).toEqual(['till-api runs till:.'])
  })

  it('runs the folder of a repository of several programs, by both names or by the path of the image', () => {
    const found = resolve([
      inRepository('deploy', 'apps/all.yaml', [
        workload('cart', 'acme/shop-cart'),
        workload('orders', 'acme/shop/api'),
        workload('stock', 'acme/store/api'),
      ]),
      ...program('shop', 'services/cart'),
      ...program('shop', 'services/api'),
      ...program('store', 'api'),
      ...program('store', 'prices'),
    ])

    expect(found).toContain('cart runs shop:services/cart')
    expect(found).toContain('orders runs shop:services/api')
    expect(found).toContain('stock runs store:api')
  })

  it('leaves an image open that fits folders of several repositories, or only a word that everybody uses', () => {
    const found = resolve([
      inRepository('deploy', 'apps/all.yaml', [workload('prices', 'acme/prices'), workload('front', 'acme/web')]),
      ...program('shop', 'prices'),
      ...program('store', 'prices'),
      ...program('bank', 'web'),
      ...program('bank', 'ledger'),
    ])

    expect(found).toContain('prices runs nothing known')
    expect(found).toContain('front runs nothing known')
  })

  it('takes no repository for a product that others make', () => {
    const found = resolve([inRepository('deploy', 'apps/all.yaml', [workload('redis', 'redis:7')]), ...repository('redis')])

    expect(found).toContain('redis runs nothing known')
  })

  it('follows what CI says an image is made of, before any name', () => {
    const found = resolve([
      inRepository('deploy', 'apps/all.yaml', [workload('checkout', '${REGISTRY}/acme/pay:1')]),
      ...program('shop', 'services/payments'),
      ...program('shop', 'services/cart'),
      ...repository('pay'),
      inRepository('shop', '.github/workflows/publish.yaml', [
        { kind: 'image-source', line: 9, image: 'ghcr.io/acme/pay:${TAG}', context: 'services/payments' },
      ]),
    ])

    expect(found).toContain('checkout runs shop:services/payments')
  })

  it('takes nothing that one repository builds under a name of others, or of all, for what another runs', () => {
    const built = (name: string, made: string): Finding => unit(name, { image: made, build: { context: name } })
    const found = resolve([
      inRepository('deploy', 'apps/all.yaml', [workload('cache', 'redis'), workload('front', 'app')]),
      inRepository('shop', 'compose.yaml', [built('redis', 'redis'), built('app', 'app')]),
      ...program('shop', 'redis'),
      ...program('shop', 'app'),
    ])

    expect(found).toContain('cache runs nothing known')
    expect(found).toContain('front runs nothing known')
  })

  it('knows the image that CI names after the repository itself', () => {
    const found = resolve([
      inRepository('deploy', 'apps/all.yaml', [workload('checkout', 'ghcr.io/acme/shop:1')]),
      ...program('shop', 'server'),
      ...program('shop', 'tool'),
      inRepository('shop', '.github/workflows/publish.yaml', [
        { kind: 'image-source', line: 9, image: 'ghcr.io/acme/${repository}', context: '.', dockerfile: 'server/Dockerfile' },
      ]),
    ])

    expect(found).toContain('checkout runs shop:server')
  })

  it('knows the image that the values of a release name, though no Dockerfile tells how it is made', () => {
    const release = {
      ...unit('till', { chart: 'shop-charts/till', environmentFrom: ['chart:releases/till'] }),
      form: 'helm-release',
      scope: 'shop',
    } as Finding
    const found = resolve([
      inRepository('deploy', 'releases/till/helmfile.yaml', [release]),
      inRepository('deploy', 'releases/till/values.yaml', [
        {
          kind: 'set-assignment',
          line: 3,
          set: 'chart:releases/till',
          key: 'main_app.image',
          value: { kind: 'text', value: 'acme/services-till' },
        },
      ]),
      inRepository('services-till', 'package.json', [packageOf('till')]),
    ])

    expect(found).toContain('till runs services-till:.')
  })

  it('runs the repository that a release is named after, where its chart is one that all share', () => {
    const release = {
      ...unit('till', { chart: 'oci://charts.acme.example/microservice' }),
      form: 'argo-application',
      scope: 'shop',
    } as Finding
    const found = resolve([inRepository('deploy', 'apps/till.yaml', [release]), ...repository('till')])

    expect(found).toEqual(['till runs till:.'])
  })
})

/** Components and the folders that they run. */
function resolve(files: readonly FileFacts[]): string[] {
  return resolveIdentities(indexFacts(files)).components.map(
    ({ name, directories }) =>
      `${name} runs ${directories.map(({ repository: of, path }) => `${of}:${path}`).join(', ') || 'nothing known'}`,
  )
}

function inRepository(name: string, file: string, findings: readonly Finding[]): FileFacts {
  const facts = fileOf(file, findings)
  return { ...facts, repository: name, facts: facts.facts.map((fact) => ({ ...fact, repository: name })) }
}

function repository(name: string): FileFacts[] {
  return [inRepository(name, 'Dockerfile', [image()]), inRepository(name, 'package.json', [packageOf(name)])]
}

function program(name: string, folder: string): FileFacts[] {
  return [
    inRepository(name, `${folder}/Dockerfile`, [image()]),
    inRepository(name, `${folder}/package.json`, [packageOf(`@${name}/${folder.split('/').at(-1) ?? ''}`)]),
  ]
}

function workload(name: string, from: string): Finding {
  return { ...unit(name, { image: from }), form: 'kubernetes-workload', scope: 'shop' } as Finding
}

function image(): Finding {
  return { kind: 'image-build', line: 1, base: 'node:20', bases: ['node:20'], exposes: [], copies: [], environment: [], command: [] }
}
