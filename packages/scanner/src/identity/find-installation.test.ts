import { describe, expect, it } from 'vitest'
import { fileOf, packageOf, unit } from '../../test/fact-builders.ts'
import { indexFacts } from '../facts/fact-index.ts'
import type { Finding } from '../facts/finding.ts'
import { findInstallation } from './find-installation.ts'
import { resolveIdentities } from './resolve-identities.ts'

describe('identity/find-installation', () => {
  it.each([
    ['a script that starts it', npm('@strapi/strapi', { start: 'NODE_ENV=production strapi start' }), 'strapi'],
    ['a script at the desk', npm('@medusajs/medusa', { build: 'medusa build', dev: 'npx medusa develop' }), 'medusa'],
    ['a script of several steps', npm('directus', { start: 'directus bootstrap && directus start' }), 'directus'],
    ['a package that is all of it', composer('roots/wordpress'), 'wordpress'],
  ])('knows a product by %s', (_, findings, product) => {
    expect(productOf(findings)).toBe(product)
  })

  it('knows a product by the command of a manifest', () => {
    expect(productOf(npm('directus', {}), { command: ['npx', 'directus', 'start'] })).toBe('directus')
  })

  it('knows a product by the image beneath', () => {
    expect(productOf(image('quay.io/keycloak/keycloak:25.0'))).toBe('keycloak')
  })

  it.each([
    ['talks to it', npm('@directus/sdk', { start: 'node server.js' })],
    ['borrows its command for a task', npm('@strapi/strapi', { start: 'node server.js', types: 'strapi ts:generate-types' })],
    ['starts a command that begins alike', npm('n8n', { start: 'n8n-runner --port 1' })],
    ['is served by a web server', image('nginx:1.27')],
    ['runs on a language', image('node:22')],
    ['gives an orchestrator its tasks', image('apache/airflow:2.9')],
  ])('leaves what %s for code of the estate', (_, findings) => {
    expect(productOf(findings)).toBeUndefined()
  })
})

function productOf(findings: readonly Finding[], more: Parameters<typeof unit>[1] = {}): string | undefined {
  const files = [
    fileOf('compose.yaml', [unit('pages', { build: { context: 'pages' }, ...more })]),
    fileOf('pages/manifest', findings),
    fileOf('pages/index.ts', []),
  ]
  const [component] = resolveIdentities(indexFacts(files)).components
  return component && findInstallation(component)?.product.id
}

function npm(dependency: string, scripts: Record<string, string>): Finding[] {
  return [packageOf('pages', { scripts, dependencies: [{ name: dependency, development: false, line: 4 }] })]
}

function composer(dependency: string): Finding[] {
  return [packageOf('shop/pages', { ecosystem: 'composer', dependencies: [{ name: dependency, development: false, line: 4 }] })]
}

function image(base: string): Finding[] {
  return [packageOf('pages'), { kind: 'image-build', line: 1, base, bases: [base], exposes: [], copies: [], environment: [], command: [] }]
}
