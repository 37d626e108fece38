import { describe, expect, it } from 'vitest'
import { fileOf, packageOf, unit, variable } from '../../test/fact-builders.ts'
import { estateOf } from '../../test/link-files.ts'
import { indexFacts } from '../facts/fact-index.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { resolveIdentities } from './resolve-identities.ts'

describe('identity/resolve-identities', () => {
  it('takes workloads behind one address for versions of one service, if they bear its name', () => {
    const found = resolve([
      kubernetes('till', { app: 'till' }),
      kubernetes('till-canary', { app: 'till' }),
      kubernetes('receipts', { app: 'till' }),
      { kind: 'address', line: 1, name: 'till', scope: 'shop', selector: { app: 'till' }, ports: [] },
    ])

    expect(found).toEqual(['service receipts', 'service till aka till-canary'])
  })

  it('knows the only server of its kind under its names in compose and in the charts of the same shop', () => {
    const found = resolveFiles([
      fileOf('compose.yaml', [unit('till', { build: { context: 'till' } }), unit('kafka', { image: 'acme/tuned-kafka:2' })]),
      fileOf('charts/shop.yaml', [
        { ...unit('till', { image: 'example/till' }), form: 'kubernetes-workload', scope: 'shop' } as Finding,
        { ...unit('shop-kafka', { image: 'confluentinc/cp-kafka' }), form: 'kubernetes-workload', scope: 'shop' } as Finding,
      ]),
      fileOf('till/package.json', [packageOf('till')]),
    ])

    expect(found.filter((one) => one.startsWith('broker'))).toEqual(['broker kafka aka cp-kafka, shop-kafka, tuned-kafka'])
  })

  it('takes the folder that makes an image for the source of a workload, not the client that is published under its name', () => {
    const found = resolveFiles([
      fileOf('charts/shop.yaml', [{ ...unit('till', {}), form: 'kubernetes-workload', scope: 'shop' } as Finding]),
      fileOf('components/till/Dockerfile', [image()]),
      fileOf('components/till/go.mod', [packageOf('example.com/shop/till')]),
      fileOf('components/till-api/typescript/package.json', [packageOf('@shop/till')]),
    ])

    expect(found).toEqual(['service till'])
  })

  it('knows a product of others under its image, unless this repository is where it is made', () => {
    const files = [
      fileOf('docker/small.yaml', [unit('jaeger-query', { image: 'jaegertracing/jaeger-query', scope: 'small' })]),
      fileOf('docker/large.yaml', [unit('jaeger-query', { image: 'jaegertracing/jaeger-query', scope: 'large' })]),
    ]
    const source = [
      fileOf('cmd/query/Dockerfile', [{ ...image(), base: 'alpine' } as Finding]),
      fileOf('cmd/query/main.go', [{ kind: 'entry-point', line: 1 }]),
    ]

    expect(rolesOf(files)).toEqual(['jaeger-query monitoring', 'jaeger-query monitoring'])
    expect(rolesOf([...files, ...source])).toEqual(['jaeger-query application'])
  })

  it.each(['cypress/included:14', 'mcr.microsoft.com/playwright:v1.50', 'ghcr.io/puppeteer/puppeteer:24'])(
    'leaves the code of a program to it, not to the tests on %s that are built in its folder',
    (base) => {
      const tests = unit('front-tests', { build: { context: 'front', dockerfile: 'Dockerfile.tests' } })
      const files = [
        fileOf('compose.yaml', [unit('front', { build: { context: 'front' } }), tests]),
        fileOf('front/package.json', [packageOf('front')]),
        fileOf('front/Dockerfile', [image()]),
        fileOf('front/Dockerfile.tests', [image(base)]),
      ]

      expect(directoriesOf(files)).toEqual([['front', 'front'], ['front-tests']])
    },
  )

  it('leaves its code to a service that is built on the image of the browser it drives', () => {
    const files = [
      fileOf('compose.yaml', [unit('receipts', { build: { context: 'receipts' } })]),
      fileOf('receipts/package.json', [packageOf('receipts')]),
      fileOf('receipts/Dockerfile', [image('ghcr.io/puppeteer/puppeteer:24')]),
    ]

    expect(directoriesOf(files)).toEqual([['receipts', 'receipts']])
  })

  it('leaves the folder of a workload to it, whatever stands beside it under a longer name', () => {
    const files = [
      fileOf('charts/shop.yaml', [
        { ...unit('till', {}), form: 'kubernetes-workload', scope: 'shop' } as Finding,
        { ...unit('printer-till', {}), form: 'kubernetes-workload', scope: 'shop' } as Finding,
        { ...unit('shop-ledger', {}), form: 'kubernetes-workload', scope: 'shop' } as Finding,
      ]),
      fileOf('till/package.json', [packageOf('@shop/front')]),
      fileOf('ledger/package.json', [packageOf('@shop/books')]),
    ]

    expect(directoriesOf(files)).toEqual([['printer-till'], ['shop-ledger', 'ledger'], ['till', 'till']])
  })

  it('counts what a developer starts in the folder of a service as part of the deployment that builds it', () => {
    const found = resolveFiles([
      fileOf('compose.yaml', [unit('till', { build: { context: 'till' } }), unit('redis', { image: 'redis' })]),
      fileOf('till/compose.yaml', [unit('redis', { image: 'redis', scope: 'till' })]),
      fileOf('till/package.json', [packageOf('till')]),
    ])

    expect(found.filter((one) => one.startsWith('datastore'))).toEqual(['datastore redis'])
  })

  it('keeps a service and the database that a cloud calls by the same name apart, and knows the database from compose', () => {
    const found = resolveFiles([
      fileOf('compose.yaml', [unit('ledger', { build: { context: 'ledger' } }), unit('postgres', { image: 'postgres' })]),
      fileOf('infra/main.tf', [
        unit('ledger', { form: 'cloud-resource', scope: 'infra', image: 'example/ledger' }),
        unit('ledger', { form: 'cloud-resource', scope: 'infra', image: 'postgresql' }),
      ]),
      fileOf('ledger/package.json', [packageOf('ledger')]),
    ])

    expect(found).toEqual(['datastore postgres aka ledger, postgresql', 'service ledger'])
  })

  it('leaves two projects side by side their own servers', () => {
    const found = resolveFiles([
      fileOf('shop/compose.yaml', [
        unit('till', { image: 'example/till', scope: 'shop' }),
        unit('redis', { image: 'redis', scope: 'shop' }),
      ]),
      fileOf('bank/compose.yaml', [
        unit('ledger', { image: 'example/ledger', scope: 'bank' }),
        unit('redis', { image: 'redis', scope: 'bank' }),
      ]),
    ])

    expect(found.filter((one) => one.startsWith('datastore'))).toEqual(['datastore redis', 'datastore redis'])
  })

  it('sets what only developers start aside, unless it is all there is', () => {
    const development = unit('tunnel', { image: 'example/tunnel', environments: ['dev'] })

    expect(resolve([development])).toEqual(['service tunnel'])
    expect(resolve([development, unit('till', { image: 'example/till' })])).toEqual(['service till', 'service tunnel (optional)'])
  })

  it('finds a package with an image of its own beside an image of the whole repository', () => {
    const found = resolveFiles([
      fileOf('compose.yaml', [unit('everything', { build: { context: '.' } })]),
      fileOf('Dockerfile', [image()]),
      fileOf('packages/till/package.json', [packageOf('till')]),
      fileOf('packages/till/Dockerfile', [image()]),
      fileOf('packages/kit/package.json', [packageOf('kit')]),
    ])

    expect(found).toEqual(['service everything', 'service till'])
  })

  it('knows a repository of one service by its name, where nothing else in it has a name', () => {
    const deployment = { ...unit('till', { image: 'registry.example/shop/till:3' }), form: 'kubernetes-workload', scope: 'shop' } as Finding
    const files = [fileOf('deploy/till.yaml', [deployment]), fileOf('Dockerfile', [image()])].map((file) => ({
      ...file,
      repository: 'till',
    }))
    const inRepository = files.map((file) => ({ ...file, facts: file.facts.map((fact) => ({ ...fact, repository: 'till' })) }))

    expect(resolveFiles(inRepository)).toEqual(['service till'])
  })

  it('takes a workload that bears a version for what lies in the folder of its service', () => {
    const found = resolveFiles([
      fileOf('k8s/shop.yaml', [
        { ...unit('till-v1', { image: 'example/shop-till-v1:3' }), form: 'kubernetes-workload', scope: 'shop' } as Finding,
      ]),
      fileOf('src/till/Dockerfile', [image()]),
    ])

    expect(found).toEqual(['service till-v1 aka shop-till-v1'])
  })

  it('takes a workload that says of what kind it is for the folder of its name, unless another one runs that', () => {
    const files = [
      fileOf('compose.yaml', [unit('desk', { build: { context: 'apps/desk' } }), unit('redis', { image: 'redis' })]),
      fileOf('apps/desk/Dockerfile', [image()]),
      fileOf('apps/desk/package.json', [packageOf('desk')]),
    ]
    const workload = (name: string): Finding =>
      ({ ...unit(name, { image: `${name}:dev` }), form: 'kubernetes-workload', scope: 'shop' }) as Finding

    expect(resolveFiles([...files, fileOf('k8s/shop.yaml', [workload('desk-web')])])).toContain('service desk aka desk-web')
    expect(resolveFiles([...files, fileOf('k8s/shop.yaml', [workload('desk-web'), workload('desk')])])).toContain('service desk-web')
  })

  it('knows a server that somebody made an image of by the variables that set it up', () => {
    const found = resolve([
      unit('catalog-data', { image: 'example/shop-catalog-data', environment: [variable('MONGO_INITDB_DATABASE', 'catalog')] }),
      unit('catalog', { image: 'example/shop-catalog', environment: [variable('MONGO_DATABASE', 'catalog')] }),
    ])

    expect(found).toEqual(['datastore catalog-data aka shop-catalog-data', 'service catalog aka shop-catalog'])
  })

  it('does not take an archive that is renamed to a common word for the module of that name', () => {
    const jar = (name: string): Finding => packageOf(`example:${name}`, { ecosystem: 'maven' })
    const found = directoriesOf([
      fileOf('compose.yaml', [unit('till', { build: { context: '.', dockerfile: 'till/Dockerfile' } })]),
      fileOf('till/Dockerfile', [{ ...image('eclipse-temurin:21'), command: ['java', '-jar', 'app.jar'] } as Finding]),
      fileOf('till/pom.xml', [jar('till')]),
      fileOf('phone/app/pom.xml', [jar('app')]),
    ])

    expect(found).toEqual([['till', 'till']])
  })

  it('takes a published command for a tool, whatever it serves while it runs', () => {
    const start: Finding = { kind: 'entry-point', line: 3 }
    const files = (isPrivate: boolean): FileFacts[] => [
      fileOf('devtool/package.json', [
        packageOf('devtool', { private: isPrivate, entries: [{ subpath: 'bin:devtool', file: 'main.js' }] }),
      ]),
      fileOf('devtool/main.js', [start]),
    ]

    expect(resolveFiles(files(false))).toEqual([])
    expect(resolveFiles(files(true))).toEqual(['service devtool'])
  })

  it('takes a chart that nobody installs for another way to start what runs elsewhere, whatever its release is called', async () => {
    const workload = (name: string, values: string): string => `---
apiVersion: apps/v1
kind: Deployment
metadata: { name: "{{ .Release.Name }}-${name}" }
spec: { template: { spec: { containers: [ { name: main, image: "{{ .Values.${values}.image }}:{{ .Values.${values}.tag }}" } ] } } }
`
    const chart = (name: string, values: string, templates: string): Record<string, string> => ({
      [`charts/${name}/Chart.yaml`]: `apiVersion: v2\nname: ${name}\nversion: 1.0.0\n`,
      [`charts/${name}/values.yaml`]: values,
      [`charts/${name}/templates/all.yaml`]: templates,
    })
    const estate = await estateOf({
      'compose.yaml': 'services:\n  till: { image: "shop/till:1" }\n  stock: { image: "shop/stock:1" }\n  ledger: { image: "mysql:8" }\n',
      ...chart(
        'back-office',
        'till: { image: shop/till, tag: 2 }\nstock: { image: shop/stock, tag: 2 }\nmysql: { image: mysql, tag: 8 }\n',
        workload('till', 'till') + workload('stock', 'stock') + workload('mysql', 'mysql'),
      ),
      ...chart('cards', 'web: { image: shop/cards-web, tag: 1 }\n', workload('web', 'web')),
      ...chart('gifts', 'web: { image: shop/gifts-web, tag: 1 }\n', workload('web', 'web')),
    })

    expect(estate.components.map(({ name }) => name)).toEqual(['ledger', 'cards-web', 'gifts-web', 'stock', 'till'])
  })

  it('takes builds of one image, each named after its tag, for the service that other manifests start', async () => {
    const estate = await estateOf({
      'deploy/jvm.yml': 'services:\n  till-jvm: { image: "shop/till:jvm-1.2" }\n  stock-2: { image: "shop/stock:2" }\n',
      'deploy/native.yml': 'services:\n  till-native: { image: "shop/till:native-1.2" }\n',
      'k8s/till.yaml': `
apiVersion: apps/v1
kind: Deployment
metadata: { name: till }
spec: { template: { spec: { containers: [ { name: till, image: "shop/till:jvm-1.2" } ] } } }
`,
      'pair/compose.yaml': 'services:\n  mail-out: { image: "shop/mail:out" }\n  mail-in: { image: "shop/mail:in" }\n',
    })

    expect(estate.components.map(({ name }) => name)).toEqual(['mail-in', 'mail-out', 'stock-2', 'till'])
  })

  it('ties an image that nobody says how to build to the program that gives itself the name under which it runs', async () => {
    const program = (folder: string, name: string): Record<string, string> => ({
      [`${folder}/pom.xml`]: `<project><groupId>clinic</groupId><artifactId>${folder}</artifactId></project>`,
      [`${folder}/src/main/resources/bootstrap.yml`]: `spring.application.name: ${name}\n`,
    })
    const estate = await estateOf({
      'compose.yaml':
        'services:\n  visits: { image: clinic-cloud/clinic-cloud-visits }\n  bills: { image: "postgres:17" }\n  desk: { image: clinic-cloud/desk }\n',
      ...program('clinic-visits-service', 'visits'),
      ...program('clinic-bills-service', 'bills'),
      ...program('clinic-desk-one', 'desk'),
      ...program('clinic-desk-two', 'desk'),
    })

    const folders = estate.components.map(({ name, directories }) => [name, ...directories.map(({ path }) => path)].join(' '))

    expect(folders).toEqual(['bills', 'desk', 'visits clinic-visits-service'])
  })

  it('ties an image of the estate to the folder of its name behind a beginning that all folders share', async () => {
    const pom = '<project><groupId>clinic</groupId><artifactId>any</artifactId></project>'
    const estate = await estateOf({
      'compose.yaml': 'services:\n  visits: { image: clinic/cloud-visits }\n  ward: { image: clinic/cloud-ward }\n',
      'clinic-app-visits/pom.xml': pom,
      'clinic-app-bills/pom.xml': pom,
      'clinic-app-desk/pom.xml': pom,
      'more/ward-one/pom.xml': pom,
      'more/ward/pom.xml': pom,
    })

    const folders = estate.components.map(({ name, directories }) => [name, ...directories.map(({ path }) => path)].join(' '))

    expect(folders).toEqual(['visits clinic-app-visits', 'ward more/ward'])
  })
})

function kubernetes(name: string, labels: Record<string, string>): Finding {
  return { ...unit(name, { image: `example/${name}` }), form: 'kubernetes-workload', scope: 'shop', labels } as Finding
}

function image(base = 'node:20'): Finding {
  return { kind: 'image-build', line: 1, base, bases: [base], exposes: [], copies: [], environment: [], command: [] }
}

function resolve(findings: readonly Finding[]): string[] {
  return resolveFiles([fileOf('deploy.yaml', findings)])
}

/** Kind and name of each component, and the names it goes by besides that of its image. */
function resolveFiles(files: readonly FileFacts[]): string[] {
  return resolveIdentities(indexFacts(files)).components.map(({ kind, name, aliases, optional }) => {
    const others = aliases.filter((alias) => alias !== name)
    return `${kind} ${name}${others.length > 0 ? ` aka ${others.join(', ')}` : ''}${optional ? ' (optional)' : ''}`
  })
}

/** The name of each component and the folders that hold its code. */
function directoriesOf(files: readonly FileFacts[]): string[][] {
  const { components } = resolveIdentities(indexFacts(files))
  return components.map(({ name, directories }) => [name, ...directories.map(({ path }) => path)])
}

function rolesOf(files: readonly FileFacts[]): string[] {
  return resolveIdentities(indexFacts(files)).components.map(({ name, role }) => `${name} ${role}`)
}
