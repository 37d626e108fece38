import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  findByEnvironmentKey,
  findByHost,
  findByImage,
  findByPackage,
  technologies,
  type Ecosystem,
  type Matches,
  type Technology,
} from './index.ts'

const ECOSYSTEMS: readonly Ecosystem[] = ['npm', 'pypi', 'maven', 'go', 'nuget', 'gem', 'composer', 'cargo']
const KEYS: readonly (keyof Matches)[] = [...ECOSYSTEMS, 'images', 'resources', 'hosts', 'environment', 'schemes', 'ports']

describe('catalog/technologies', () => {
  it('has each id once', () => {
    const ids = technologies.map((technology) => technology.id)

    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([])
  })

  it('lists every file of the folder, each named after its purpose and in order of ids', () => {
    const files = readdirSync(new URL('./technologies/', import.meta.url)).filter((name) => name !== 'index.ts')

    expect([...new Set(technologies.map((technology) => `${technology.purpose}.ts`))].toSorted()).toEqual(files.toSorted())
    for (const file of files) {
      const ids = [...readFileSync(new URL(`./technologies/${file}`, import.meta.url), 'utf8').matchAll(/\bid: '([^']+)'/g)].map(
        (match) => match[1] ?? '',
      )
      expect(ids, file).toEqual(ids.toSorted())
    }
  })

  it.each(KEYS)('claims no key of %s twice', (key) => {
    const claims = new Map<string, string[]>()
    for (const { id, matches } of technologies) {
      for (const claimed of matches[key] ?? []) claims.set(String(claimed), [...(claims.get(String(claimed)) ?? []), id])
    }

    expect([...claims].filter(([, claimants]) => claimants.length > 1)).toEqual([])
  })

  it('is recognised by everything it claims, and by nothing of others', () => {
    for (const technology of technologies) {
      for (const { what, found } of recognise(technology)) expect(found, `${technology.id}: ${what}`).toBe(technology.id)
    }
  })

  it('knows what companies with hundreds of services run and rent', () => {
    expect(technologies.length).toBeGreaterThanOrEqual(1000)
    expect(technologies.filter((technology) => technology.kind === 'saas').length).toBeGreaterThanOrEqual(700)
  })

  it('gives no name to two products', () => {
    const names = technologies.flatMap(({ name, aliases = [] }) => [...new Set([name, ...aliases].map((one) => one.toLowerCase()))])

    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it('claims hosts that can belong to one vendor only', () => {
    const hosts = technologies.flatMap(({ id, matches }) => (matches.hosts ?? []).map((host) => ({ id, host })))

    expect(hosts.filter(({ host }) => !/^(?:[a-z0-9-]*\*?[a-z0-9-]*\.)+[a-z]{2,}$/.test(host))).toEqual([])
    expect(hosts.filter(({ host }) => /^\*\.[a-z]+$/.test(host))).toEqual([])
  })

  it.each([
    'orchard.herokuapp.com',
    'orchard.vercel.app',
    'orchard.netlify.app',
    'orchard.azurewebsites.net',
    'orchard.fly.dev',
    'orchard.onrender.com',
    'orchard.web.app',
    'd111.cloudfront.net',
    'orchard-1.eu-west-1.elb.amazonaws.com',
    'abc.execute-api.eu-west-1.amazonaws.com',
    'orchard.github.io',
    'orchard.azure-api.net',
  ])('takes %s for what its tenant runs there, not for a product', (host) => {
    expect(findByHost(host)).toBeUndefined()
  })

  it('begins variables with words that only one product is called by', () => {
    const prefixes = technologies.flatMap(({ matches }) => matches.environment ?? [])

    expect(prefixes.filter((prefix) => !/^[A-Z0-9]+_[A-Z0-9_]*$/.test(prefix))).toEqual([])
    for (const key of [
      'API_KEY',
      'DATABASE_URL',
      'SECRET_KEY',
      'AUTH_TOKEN',
      'CLIENT_ID',
      'SMTP_HOST',
      'APP_URL',
      'NODE_ENV',
      'STREAM_URL',
    ])
      expect(findByEnvironmentKey(key), key).toBeUndefined()
  })

  it('says by what each can be recognised', () => {
    expect(technologies.filter((technology) => Object.keys(technology.matches).length === 0).map((technology) => technology.id)).toEqual([])
  })
})

function recognise({ matches }: Technology): { what: string; found: string | undefined }[] {
  return [
    ...ECOSYSTEMS.flatMap((ecosystem) =>
      (matches[ecosystem] ?? []).map((name) => ({ what: name, found: findByPackage(ecosystem, example(name))?.id })),
    ),
    ...(matches.images ?? []).map((image) => ({ what: image, found: findByImage(`registry.example/team/${image}:1.2@sha256:0`)?.id })),
    ...(matches.hosts ?? []).map((host) => ({ what: host, found: findByHost(example(host))?.id })),
    ...(matches.environment ?? []).map((prefix) => ({ what: prefix, found: findByEnvironmentKey(`${prefix}API_KEY`)?.id })),
  ]
}

/** What a pattern may stand for. */
function example(pattern: string): string {
  return pattern.replaceAll('*', 'orchard')
}
