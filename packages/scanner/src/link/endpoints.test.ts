import { describe, expect, it } from 'vitest'
import { fileOf, packageOf, unit } from '../../test/fact-builders.ts'
import { createEvidenceOf } from '../facts/evidence-of.ts'
import { indexFacts } from '../facts/fact-index.ts'
import type { FileFacts } from '../facts/fact.ts'
import type { Finding } from '../facts/finding.ts'
import { resolveIdentities } from '../identity/resolve-identities.ts'
import { createEstate } from './create-estate.ts'
import { endpointsOf, toPath } from './endpoints.ts'

describe('link/endpoints', () => {
  it('puts the routes of a router of another Python module below every path it is included at', () => {
    const served = servedBy([
      fileOf(
        'shop/app/main.py',
        [imported('app.routers', 'carts'), mount('/api', 'carts.router', 'app'), route('GET', '/opening-hours', 'app')],
        'Python',
      ),
      fileOf('shop/app/routers/carts.py', [route('GET', '/carts/{id}', 'router')], 'Python'),
    ])

    expect(served).toEqual(['GET /api/carts/{id}', 'GET /opening-hours'])
  })

  it('puts the routes of a Go function below the group that it is handed in another package', () => {
    const served = servedBy([
      fileOf('shop/go.mod', [packageOf('bookshop.example/shop', { ecosystem: 'go' })]),
      fileOf(
        'shop/main.go',
        [
          {
            kind: 'import',
            line: 1,
            ecosystem: 'go',
            specifier: 'bookshop.example/shop/carts',
            names: [{ imported: '*', local: 'carts' }],
          },
          mount('/v1', 'carts.Register', 'main'),
        ],
        'Go',
      ),
      fileOf('shop/carts/routes.go', [route('GET', '/carts/:id', 'Register')], 'Go'),
    ])

    expect(served).toEqual(['GET /v1/carts/{id}'])
  })

  it('lists the calls of a proto service for the component that serves it', () => {
    const served = servedBy([
      fileOf('protos/till.proto', [
        {
          kind: 'contract',
          line: 3,
          form: 'proto',
          name: 'bookshop.Till',
          operations: [{ line: 4, method: 'RPC', path: '/bookshop.Till/Open' }],
        },
      ]),
      fileOf('shop/main.go', [{ kind: 'contract-use', line: 9, contract: 'Till', role: 'serves' }], 'Go'),
    ])

    expect(served).toEqual(['RPC /bookshop.Till/Open'])
  })

  it('writes the parameters of all frameworks in one way', () => {
    const written = ['carts/:id', '/carts/<int:id>/', '/carts/[id]', '/carts/{id:[0-9]+}', '^carts/(?P<id>[0-9]+)/$', '/carts/{id?}']

    expect(written.map((path) => toPath('/api', path))).toEqual(written.map(() => '/api/carts/{id}'))
  })
})

function servedBy(files: readonly FileFacts[]): string[] {
  const index = indexFacts([fileOf('compose.yaml', [unit('shop', { build: { context: 'shop' } })]), ...files])
  const identities = resolveIdentities(index)
  const endpoints = endpointsOf(createEstate(index, identities, createEvidenceOf(false)))
  return identities.components.flatMap((component) => endpoints(component).map(({ method, path }) => `${method} ${path}`))
}

function route(method: string, path: string, router: string): Finding {
  return { kind: 'served-route', line: 1, method, path: { kind: 'text', value: path }, router }
}

function mount(path: string, router: string, on: string): Finding {
  return { kind: 'mount', line: 1, path: { kind: 'text', value: path }, router, on }
}

function imported(specifier: string, name: string): Finding {
  return { kind: 'import', line: 1, ecosystem: 'pypi', specifier, names: [{ imported: name, local: name }] }
}
