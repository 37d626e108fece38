import { describe, expect, it } from 'vitest'
import { fileOf, importOf, packageOf, unit, variable } from '../../test/fact-builders.ts'
import { createEvidenceOf } from '../facts/evidence-of.ts'
import { indexFacts } from '../facts/fact-index.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { resolveIdentities } from '../identity/resolve-identities.ts'
import { createEstate } from './create-estate.ts'
import { linkEstate, type Linked } from './link.ts'

describe('link', () => {
  it('follows a value from the call through a config object and the manifest to the service, each hop as evidence', () => {
    const linked = link([
      compose(
        unit('orders', { build: { context: 'orders' }, environment: [variable('USERS_URL', 'http://users:8080')] }),
        unit('users', { build: { context: 'users' } }),
      ),
      fileOf('orders/package.json', [packageOf('orders')]),
      fileOf('users/package.json', [packageOf('users')]),
      fileOf('orders/src/config.ts', [
        { kind: 'definition', line: 4, name: 'config', path: ['users', 'url'], value: { kind: 'environment', key: 'USERS_URL' } },
        exported('config'),
      ]),
      fileOf('orders/src/call.ts', [
        importOf('./config', { config: 'config' }),
        call({ kind: 'symbol', name: 'config', path: ['users', 'url'] }, 9),
      ]),
    ])

    expect(edges(linked)).toEqual(['orders calls users'])
    expect(linked.links[0]?.evidence.map((one) => ('file' in one ? `${one.file}:${one.line}` : ''))).toEqual([
      'orders/src/call.ts:9',
      'orders/src/config.ts:4',
      'compose.yaml:1',
      'compose.yaml:1',
    ])
  })

  it('reads an address from the env file that an overlay generates a ConfigMap from, beside what the base says', () => {
    const workload = { form: 'kubernetes-workload', environmentFrom: ['configmap:visits'] }
    const said = (key: string, value: string, set: string): Finding => ({
      kind: 'set-assignment',
      line: 2,
      set,
      key,
      value: { kind: 'text', value },
    })
    const linked = link([
      fileOf('deploy/base/visits.yaml', [unit('visits', { ...workload, build: { context: 'visits' } })]),
      fileOf('deploy/base/config.yaml', [said('LOG_LEVEL', 'info', 'configmap:visits')]),
      fileOf('deploy/overlays/staging/kustomization.yaml', [
        { kind: 'set-inclusion', line: 9, set: 'configmap:visits', from: 'deploy/overlays/staging/visits.env' },
      ]),
      fileOf('deploy/overlays/staging/visits.env', [said('PATIENTS_URL', 'http://patients:8080', 'deploy/overlays/staging/visits.env')]),
      fileOf('deploy/base/patients.yaml', [unit('patients', { form: 'kubernetes-workload', build: { context: 'patients' } })]),
      fileOf('visits/package.json', [packageOf('visits')]),
      fileOf('visits/src/call.ts', [call({ kind: 'environment', key: 'PATIENTS_URL' }, 3)]),
    ])

    expect(edges(linked)).toEqual(['visits calls patients'])
  })

  it('goes where a command line points, not where a script waits for a port', () => {
    const linked = link([
      compose(
        unit('edge', { image: 'caddy', command: ['caddy', 'reverse-proxy', '--to', 'tills:8080'] }),
        unit('load', {
          image: 'example/load',
          command: ['sh', '-c', 'locust --host=http://$TARGET'],
          environment: [variable('TARGET', 'tills')],
        }),
        unit('stock', { image: 'example/stock', command: ['wait-for-it.sh', 'tills:8080', '--', 'start'] }),
        unit('tills', { image: 'example/tills' }),
      ),
    ])

    expect(edges(linked).filter((edge) => edge.includes(' calls '))).toEqual(['edge calls tills', 'load calls tills'])
  })

  it('follows names and arguments through the packages of a Go module, and runs the program named after the service', () => {
    const go = (file: string, ...findings: Finding[]): FileFacts => fileOf(file, findings, 'Go')
    const imported = (specifier: string, local: string): Finding => ({
      kind: 'import',
      line: 1,
      ecosystem: 'go',
      specifier,
      names: [{ imported: '*', local }],
    })
    const linked = link([
      compose(
        unit('till', { build: { context: '.' }, command: ['/bin/till'], environment: [variable('STOCK_URL', 'http://stock:80')] }),
        unit('vault', { build: { context: '.' }, command: ['/bin/vault'] }),
        unit('stock', { image: 'example/stock' }),
      ),
      fileOf('Dockerfile', [
        { kind: 'image-build', line: 1, base: 'alpine', bases: [], exposes: [], copies: [], environment: [], command: [] },
      ]),
      fileOf('go.mod', [packageOf('bookshop.example/shop', { ecosystem: 'go' })]),
      go(
        'cmd/till/main.go',
        imported('bookshop.example/shop/client', 'client'),
        imported('bookshop.example/shop/settings', 'settings'),
        { kind: 'entry-point', line: 3 },
        {
          kind: 'invocation',
          line: 4,
          callee: { name: 'client', path: ['New'] },
          arguments: [{ index: 0, path: [], value: { kind: 'symbol', name: 'settings', path: ['StockURL'] } }],
        },
      ),
      go('cmd/vault/main.go', { kind: 'entry-point', line: 3 }),
      go('settings/settings.go', {
        kind: 'definition',
        line: 5,
        name: 'StockURL',
        path: [],
        value: { kind: 'environment', key: 'STOCK_URL' },
      }),
      go('client/client.go', call({ kind: 'parameter', of: 'New', index: 0, path: [] }, 9)),
    ])

    expect(edges(linked).filter((edge) => edge.includes(' calls '))).toEqual(['till calls stock'])
  })

  it('follows a name through `export *` only to the module that offers it', () => {
    const linked = link([
      compose(
        unit('shop', { build: { context: 'shop' } }),
        unit('stock', { image: 'example/stock' }),
        unit('bank', { image: 'example/bank' }),
      ),
      fileOf('shop/package.json', [packageOf('shop')]),
      fileOf('kit/package.json', [packageOf('@x/kit', { entries: [{ subpath: '.', file: 'src/index.js' }] })]),
      fileOf('kit/src/index.ts', [
        importOf('./stock', { '*': '*' }, { reexported: true }),
        importOf('./bank', { '*': '*' }, { reexported: true }),
      ]),
      fileOf('kit/src/stock.ts', [exported('askStock'), call({ kind: 'text', value: 'http://stock' })]),
      fileOf('kit/src/bank.ts', [exported('askBank'), call({ kind: 'text', value: 'http://bank' })]),
      fileOf('shop/src/main.ts', [importOf('@x/kit', { askStock: 'askStock' })]),
    ])

    expect(edges(linked).filter((edge) => edge.includes(' calls '))).toEqual(['shop calls stock'])
  })

  it('gives a call in a shared library to the services that reach it by name, with the environment of each', () => {
    const linked = link([
      compose(
        unit('shop', { build: { context: 'shop' }, environment: [variable('TARGET', 'http://stock')] }),
        unit('bank', { build: { context: 'bank' }, environment: [variable('TARGET', 'http://ledger')] }),
        unit('stock', { image: 'example/stock' }),
        unit('ledger', { image: 'example/ledger' }),
      ),
      fileOf('shop/package.json', [packageOf('shop')]),
      fileOf('bank/package.json', [packageOf('bank')]),
      fileOf('kit/package.json', [packageOf('@x/kit', { entries: [{ subpath: '.', file: 'dist/index.js' }] })]),
      fileOf('kit/src/index.ts', [
        importOf('./client', { get: 'get' }, { reexported: true }),
        importOf('./other', { other: 'other' }, { reexported: true }),
      ]),
      fileOf('kit/src/client.ts', [call({ kind: 'environment', key: 'TARGET' })]),
      fileOf('kit/src/other.ts', [call({ kind: 'text', value: 'http://shop' })]),
      fileOf('shop/src/main.ts', [importOf('@x/kit', { get: 'get' })]),
      fileOf('bank/src/main.ts', [importOf('@x/kit', { get: 'get' })]),
    ])

    expect(edges(linked).filter((edge) => edge.includes(' calls '))).toEqual(['bank calls ledger', 'shop calls stock'])
  })

  it('counts a guarded connection only where the service switches it on', () => {
    const linked = link([
      compose(
        unit('mail', { build: { context: 'mail' } }),
        unit('web', { build: { context: 'web' } }),
        unit('cache', { image: 'redis:7' }),
      ),
      fileOf('mail/package.json', [packageOf('mail')]),
      fileOf('web/package.json', [packageOf('web')]),
      fileOf('kit/package.json', [packageOf('kit')]),
      fileOf('kit/index.ts', [
        {
          kind: 'reference',
          line: 1,
          relation: 'stores-in',
          protocol: 'redis',
          target: { kind: 'text', value: 'redis://cache' },
          guard: 'useCache',
        },
      ]),
      fileOf('mail/main.ts', [importOf('kit', { kit: 'default' }), { kind: 'flag', line: 1, name: 'useCache', value: false }]),
      fileOf('web/main.ts', [importOf('kit', { kit: 'default' }), { kind: 'flag', line: 1, name: 'useCache', value: true }]),
    ])

    expect(edges(linked).filter((edge) => edge.includes('stores-in'))).toEqual(['web stores-in cache'])
  })

  it('fills in what a client was made with, where others only import the instance', () => {
    const linked = link([
      compose(unit('shop', { build: { context: 'shop' } }), unit('stock', { image: 'example/stock' })),
      fileOf('shop/package.json', [packageOf('shop')]),
      fileOf('shop/client.ts', [
        call({
          kind: 'joined',
          parts: [
            { kind: 'text', value: 'http://' },
            { kind: 'parameter', of: 'Client.get', index: 0, path: [] },
          ],
        }),
        { kind: 'definition', line: 9, name: 'client', path: [], value: { kind: 'symbol', name: 'Client', path: [] } },
        exported('client'),
      ]),
      fileOf('shop/main.ts', [
        importOf('./client', { client: 'client' }),
        {
          kind: 'invocation',
          line: 2,
          callee: { name: 'client', path: ['get'] },
          arguments: [{ index: 0, path: [], value: { kind: 'text', value: 'stock:80/items' } }],
        },
      ]),
    ])

    expect(edges(linked)).toEqual(['shop calls stock'])
  })

  it('leaves out what is only reached through a call that is switched off', () => {
    const linked = link([
      compose(
        unit('mail', { build: { context: 'mail' } }),
        unit('web', { build: { context: 'web' } }),
        unit('cache', { image: 'redis:7' }),
      ),
      fileOf('mail/package.json', [packageOf('mail')]),
      fileOf('web/package.json', [packageOf('web')]),
      fileOf('kit/package.json', [packageOf('kit')]),
      fileOf('kit/index.ts', [
        importOf('./cache', { Cache: 'Cache' }),
        { kind: 'export', line: 2, exported: 'default', local: 'kit' },
        { kind: 'invocation', line: 4, callee: { name: 'Cache', path: ['open'] }, arguments: [], guard: 'useCache' },
      ]),
      fileOf('kit/cache.ts', [
        { kind: 'export', line: 1, exported: 'Cache', local: 'Cache' },
        {
          kind: 'reference',
          line: 2,
          relation: 'stores-in',
          protocol: 'redis',
          target: { kind: 'text', value: 'redis://cache' },
          within: 'Cache',
        },
      ]),
      fileOf('mail/main.ts', [importOf('kit', { kit: 'default' })]),
      fileOf('web/main.ts', [importOf('kit', { kit: 'default' }), { kind: 'flag', line: 1, name: 'useCache', value: true }]),
    ])

    expect(edges(linked).filter((edge) => edge.includes('stores-in'))).toEqual(['web stores-in cache'])
  })

  it('draws no call to a target that is configured but never called', () => {
    const linked = link([
      compose(
        unit('api', { build: { context: 'api' }, environment: [variable('MINER_URL', 'http://miner')] }),
        unit('miner', { image: 'example/miner' }),
      ),
      fileOf('api/package.json', [packageOf('api')]),
      fileOf('api/main.ts', [{ kind: 'environment-read', line: 1, key: 'MINER_URL' }]),
    ])

    expect(edges(linked)).toEqual([])
  })

  it('keeps what it cannot tie, with what was tried and whom it might mean', () => {
    const linked = link([
      compose(unit('api', { build: { context: 'api' } }), unit('billing', { image: 'example/billing' })),
      fileOf('api/package.json', [packageOf('api')]),
      fileOf('api/main.ts', [
        call({
          kind: 'joined',
          parts: [
            { kind: 'text', value: 'http://' },
            { kind: 'environment', key: 'HOST' },
            { kind: 'text', value: '/billing/run' },
          ],
        }),
      ]),
    ])

    expect(linked.open.map((one) => ({ text: one.text, candidates: one.candidates.map((candidate) => candidate.name) }))).toEqual([
      { text: 'http://${HOST}/billing/run', candidates: ['billing'] },
    ])
  })

  it('takes a port of the local machine for the unit that publishes it', () => {
    const linked = link([
      compose(
        unit('api', { build: { context: 'api' } }),
        unit('search', { image: 'example/search', ports: [{ published: 8099, container: 80 }] }),
      ),
      fileOf('api/package.json', [packageOf('api')]),
      fileOf('api/main.ts', [call({ kind: 'text', value: 'http://localhost:8099/find' })]),
    ])

    expect(edges(linked)).toEqual(['api calls search'])
  })

  it('ties the client of a proto service to the one component that serves it, and leaves clients of foreign services alone', () => {
    const linked = link([
      compose(unit('shop', { build: { context: 'shop' } }), unit('ledger', { build: { context: 'bank' } })),
      fileOf('protos/bank.proto', [{ kind: 'contract', line: 2, form: 'proto', name: 'bank.AccountService', operations: [] }]),
      fileOf('shop/go.mod', [packageOf('shop', { ecosystem: 'go' })]),
      fileOf(
        'shop/main.go',
        [
          { kind: 'contract-use', line: 5, contract: 'AccountService', role: 'calls' },
          { kind: 'contract-use', line: 6, contract: 'Health', role: 'calls' },
        ],
        'Go',
      ),
      fileOf('bank/go.mod', [packageOf('bank', { ecosystem: 'go' })]),
      fileOf(
        'bank/main.go',
        [
          { kind: 'contract-use', line: 7, contract: 'AccountService', role: 'serves' },
          { kind: 'contract-use', line: 8, contract: 'Health', role: 'serves' },
        ],
        'Go',
      ),
    ])

    expect(edges(linked)).toEqual(['shop calls ledger'])
    expect(linked.links.flatMap((one) => one.evidence).map((one) => ('file' in one ? `${one.file}:${one.line}` : ''))).toEqual([
      'shop/main.go:5',
      'bank/main.go:7',
      'protos/bank.proto:2',
    ])
  })

  it('takes the path of a call without a host for the one component that serves it, and a page’s for the gateway in front', () => {
    const served = (method: string, path: string): Finding => ({
      kind: 'served-route',
      line: 7,
      method,
      path: { kind: 'text', value: path },
    })
    const asks = (method: string, target: string): Finding => ({
      kind: 'reference',
      line: 3,
      relation: 'calls',
      protocol: 'http',
      client: 'npm:axios',
      method,
      target: { kind: 'text', value: target },
    })
    const files = [
      fileOf('till/package.json', [packageOf('till')]),
      fileOf('till/main.ts', [
        asks('GET', '${base}/shelves/${id}?full=1'),
        asks('DELETE', '${base}/shelves/${id}'),
        asks('GET', '${other}/users/${id}'),
      ]),
      fileOf('stock/package.json', [packageOf('stock')]),
      fileOf('stock/main.ts', [served('GET', '/api/shelves/:shelf'), served('GET', '/users/:id')]),
      fileOf('page/package.json', [packageOf('page')]),
      fileOf('page/app.tsx', [asks('GET', '/api/shelves/7')]),
    ]
    const units = ['till', 'stock', 'page'].map((name) => unit(name, { build: { context: name } }))

    expect(edges(link([compose(...units), ...files]))).toEqual(['page calls stock', 'till calls stock'])
    expect(edges(link([compose(...units, unit('edge', { image: 'kong:3' })), ...files]))).toEqual(['page calls edge', 'till calls stock'])
  })

  it('joins the names that compose, Kubernetes and folders give to one service', () => {
    const { components } = resolveIdentities(
      indexFacts([
        compose(unit('cart', { build: { context: 'services/cart' } }), unit('orders', { build: { context: 'services/orders' } })),
        fileOf('k8s/cart.yaml', [unit('cart-service', { form: 'kubernetes-workload', scope: 'shop', image: 'registry.example/cart:2' })]),
        fileOf('services/cart/package.json', [packageOf('@shop/cart')]),
        fileOf('services/orders/package.json', [packageOf('@shop/orders')]),
      ]),
    )

    expect(components.map((one) => [one.name, one.aliases])).toEqual([
      ['cart', ['cart-service']],
      ['orders', []],
    ])
  })

  it('keeps two servers of one name apart in deployments that have nothing else in common', () => {
    const { components } = resolveIdentities(
      indexFacts([
        fileOf('a/compose.yaml', [unit('web', { scope: 'a', image: 'example/web' }), unit('redis', { scope: 'a', image: 'redis:7' })]),
        fileOf('b/compose.yaml', [unit('bot', { scope: 'b', image: 'example/bot' }), unit('redis', { scope: 'b', image: 'redis:7' })]),
      ]),
    )

    expect(components.filter((one) => one.name === 'redis')).toHaveLength(2)
  })
})

function link(files: readonly FileFacts[]): Linked {
  const index = indexFacts(files)
  return linkEstate(createEstate(index, resolveIdentities(index), createEvidenceOf(false)))
}

function compose(...units: readonly Finding[]): FileFacts {
  return fileOf('compose.yaml', units)
}

function exported(name: string): Finding {
  return { kind: 'export', line: 1, exported: name, local: name }
}

function call(target: Extract<Finding, { kind: 'reference' }>['target'], line = 1): Finding {
  return { kind: 'reference', line, relation: 'calls', protocol: 'http', client: 'npm:axios', target }
}

function edges(linked: Linked): string[] {
  return linked.links
    .filter((one) => one.relation !== 'imports' && one.relation !== 'built-with')
    .map(
      (one) =>
        `${one.from.kind === 'component' ? one.from.component.name : ''} ${one.relation} ${one.to.kind === 'component' ? one.to.component.name : one.to.kind}`,
    )
    .sort()
}
