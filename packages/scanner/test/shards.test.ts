import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toCanonicalJson, type Inventory } from '@coppice/model'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { linkShards, scan, scanShard, type FactsDocument } from '../src/index.ts'

/** Two repositories with histories, and a file in one of them that cannot be read whole. */
let estate: string
let whole: string

beforeAll(async () => {
  estate = await mkdtemp(join(tmpdir(), 'coppice-shards-'))
  for (const name of ['shop', 'quiet']) {
    const folder = join(estate, name)
    await cp(fileURLToPath(new URL(`../../../fixtures/estates/${name}`, import.meta.url)), folder, { recursive: true })
    const git = (...args: readonly string[]): void =>
      void execFileSync('git', ['-c', 'user.name=Petra Clerk', '-c', 'user.email=petra@shop.example', ...args], { cwd: folder })
    git('init', '--quiet')
    git('add', '--force', '.')
    git('commit', '--quiet', '-m', 'Open the confidential till')
    git('remote', 'add', 'origin', `https://petra:s3cret@github.com/orchard/${name}.git`)
  }
  whole = toCanonicalJson(await scan([estate]))
}, 120_000)
afterAll(() => rm(estate, { recursive: true }))

describe('scanner/shards', () => {
  it.each([1, 2, 7])('%i parts, shuffled, give the very bytes of one scan', async (of) => {
    const parts = (await read(of)).toReversed()

    expect(toCanonicalJson(await linkShards(parts))).toBe(whole)
  })

  it('know where each repository is hosted, at which commit, and no secret of its address', () => {
    const { hosted } = JSON.parse(whole) as Inventory

    expect(hosted).toMatchObject([
      { name: 'quiet', url: 'https://github.com/orchard/quiet', commit: expect.stringMatching(/^[0-9a-f]{40}$/) as string },
      { name: 'shop', url: 'https://github.com/orchard/shop' },
    ])
    expect(whole).not.toContain('s3cret')
  })

  it('count a part once that was run twice', async () => {
    const parts = [...(await read(2)), ...(await read(2))]

    expect(toCanonicalJson(await linkShards([parts[1]!, parts[0]!, parts[3]!]))).toBe(whole)
  })

  it('of repositories that were scanned apart give what one scan of all gives', async () => {
    const apart = await Promise.all(
      ['shop', 'quiet'].map(async (name) =>
        document(name, await scanShard([join(estate, name)], { configuration: false, shard: { index: 1, of: 1 } })),
      ),
    )

    expect(JSON.parse(toCanonicalJson(await linkShards(apart)))).toEqual({ ...(JSON.parse(whole) as object), name: 'estate' })
  })

  it('carry no name of a person and no message', async () => {
    const text = (await read(1, true)).join('\n')

    expect(text).toContain('"history"')
    expect(text).not.toMatch(/petra|clerk|confidential till/i)
  })

  it('refuse to link where one is missing, broken off or of another version', async () => {
    const [first] = await read(2)
    const lines = [...(await scanShard([join(estate, 'quiet')], { history: false, shard: { index: 1, of: 1 } }))]

    await expect(linkShards([first!])).rejects.toThrow('Of 2 parts, 2 is missing')
    await expect(linkShards([document('half', [lines[0]!, lines[1]!.slice(0, 40)])])).rejects.toThrow('half is broken off')
    await expect(linkShards([document('short', lines.slice(0, -1))])).rejects.toThrow('short is broken off')
    await expect(linkShards([document('old', [lines[0]!.replace(/"version":"[^"]*"/, '"version":"0"')])])).rejects.toThrow(
      'another version',
    )
  })
})

function document(name: string, lines: Iterable<string>): FactsDocument {
  return {
    name,
    lines: (async function* () {
      yield* lines
    })(),
  }
}

async function read(of: number): Promise<FactsDocument[]>
async function read(of: number, asText: true): Promise<string[]>
async function read(of: number, asText = false): Promise<FactsDocument[] | string[]> {
  const parts = await Promise.all(
    Array.from({ length: of }, async (_, at) => [...(await scanShard([estate], { shard: { index: at + 1, of } }))]),
  )
  return asText ? parts.map((lines) => lines.join('\n')) : parts.map((lines, at) => document(`part ${at + 1}`, lines))
}
