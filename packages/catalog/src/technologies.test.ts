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
const KEYS: readonly (keyof Matches)[] = [...ECOSYSTEMS, 'images', 'hosts', 'environment', 'schemes', 'ports']

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
