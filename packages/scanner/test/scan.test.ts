import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { toCanonicalJson, type Inventory } from '@coppice/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { detectors } from '../src/detectors/index.ts'
import { InputError, scan, type ScanOptions } from '../src/index.ts'
import { collectFacts, joinCollected } from '../src/io/collect-facts.ts'
import { findRepositories } from '../src/io/find-repositories.ts'
import { survey } from '../src/io/survey.ts'
import { linkFacts } from '../src/link-facts.ts'

const shop = fileURLToPath(new URL('../../../fixtures/estates/shop', import.meta.url))

describe('scanner/scan: the shop', () => {
  it('is the same document in one shard, in three, and in whatever order the files come', async () => {
    const { repositories } = await findRepositories([shop])
    const surveys = await Promise.all(repositories.map((repository) => survey(repository, { cache: undefined })))
    const whole = await collectFacts(surveys, { detectors })
    const parts = await Promise.all([2, 0, 1].map((index) => collectFacts(surveys, { detectors, shard: { index, count: 3 } })))
    const options = { name: 'shop', asOf: undefined, repositories: ['shop'] }

    const once = toCanonicalJson(linkFacts(whole, [], options))

    expect(parts.every((part) => part.files.length > 0)).toBe(true)
    expect(toCanonicalJson(linkFacts(joinCollected(parts), [], options))).toBe(once)
    expect(toCanonicalJson(linkFacts({ ...whole, files: whole.files.toReversed() }, [], options))).toBe(once)
  })

  it('finds every service, what they call, and where', async () => {
    const inventory = await scan([shop], { history: false })

    expect(names(inventory, 'service')).toEqual([
      'cart',
      'catalog',
      'customers',
      'gateway',
      'newsletter',
      'notifications',
      'orders',
      'payments',
      'pricing',
      'promotions',
      'stock-report',
      'storefront',
      'voucher-import',
    ])
    expect(targets(inventory, 'uses-saas')).toEqual(['saas:mailgun', 'saas:sendgrid', 'saas:stripe'])
    const call = inventory.edges.find((edge) => edge.from === 'service:catalog' && edge.to === 'service:pricing')
    expect(call).toMatchObject({ kind: 'calls', protocol: 'http', purpose: 'business' })
    expect(call?.evidence.map((evidence) => ('file' in evidence ? evidence.file : ''))).toEqual(
      expect.arrayContaining(['services/catalog/src/pricing-client.ts', 'deploy/compose.yaml']),
    )
  })

  it('lets no secret out, neither into the document nor into the cache', async () => {
    const cache = await mkdtemp(join(tmpdir(), 'coppice-cache-'))
    try {
      const inventory = toCanonicalJson(await scan([shop], { cacheDirectory: cache, history: false }))
      const kept = (await Promise.all((await readdir(cache)).map((file) => readFile(join(cache, file), 'utf8')))).join('')

      // The fixture has the canary in a compose file, in URLs and in an env file.
      expect(kept.length).toBeGreaterThan(1000)
      expect(inventory).not.toMatch(/c4nary/i)
      expect(kept).not.toMatch(/c4nary/i)
    } finally {
      await rm(cache, { recursive: true })
    }
  })

  it('notices what is asked for, decided, added and gone, though no file that was read has changed', async () => {
    const root = await mkdtemp(join(tmpdir(), 'coppice-estate-'))
    const cache = await mkdtemp(join(tmpdir(), 'coppice-cache-'))
    try {
      await put(root, {
        'compose.yaml': 'services:\n  till:\n    image: till\n',
        'old/compose.yaml': 'services:\n  bell:\n    image: bell\n',
      })
      const rescan = async (options: ScanOptions = {}): Promise<Inventory> =>
        scan([root], { cacheDirectory: cache, history: false, ...options })
      const first = await rescan()

      expect(toCanonicalJson(await rescan())).toBe(toCanonicalJson(first))
      expect((await rescan({ name: 'market' })).name).toBe('market')
      expect((await rescan({ asOf: '2026-01-31T00:00:00.000Z' })).asOf).toBe('2026-01-31T00:00:00.000Z')
      await put(root, { LICENSE: 'Apache-2.0' })
      expect((await rescan()).coverage.files.listed).toBe(first.coverage.files.listed + 1)
      await put(root, { 'coppice.config.yaml': 'exclude:\n  - { path: old/, reason: closed }\n' })
      expect(names(await rescan(), 'service')).toEqual(['till'])
      await rm(join(root, 'old'), { recursive: true })
      expect((await rescan()).diagnostics.map(({ code }) => code)).toEqual(['dangling-configuration'])
      await put(root, { 'compose.yaml': `services:\n  till:\n    image: till\n${'#'.repeat(3_000_000)}` })
      expect((await rescan()).diagnostics.map(({ code }) => code)).toContain('file-too-large')
      expect((await rescan()).coverage.files.failed).toBe(1)
    } finally {
      await rm(root, { recursive: true })
      await rm(cache, { recursive: true })
    }
  })

  it('gives the same bytes from the cache, and notices what changed', async () => {
    const root = await mkdtemp(join(tmpdir(), 'coppice-estate-'))
    const cache = await mkdtemp(join(tmpdir(), 'coppice-cache-'))
    try {
      await put(root, { 'compose.yaml': 'services:\n  till:\n    image: till\n' })
      const options = { cacheDirectory: cache, history: false }
      const cold = toCanonicalJson(await scan([root], options))

      expect(toCanonicalJson(await scan([root], options))).toBe(cold)

      await put(root, { 'compose.yaml': 'services:\n  till:\n    image: till\n  safe:\n    image: safe\n' })
      expect(names(await scan([root], options), 'service')).toEqual(['safe', 'till'])
    } finally {
      await rm(root, { recursive: true })
      await rm(cache, { recursive: true })
    }
  })

  it('links nothing anew where a changed file says what it said, and gives the bytes of a first scan where it says something else', async () => {
    const root = await mkdtemp(join(tmpdir(), 'coppice-estate-'))
    const cache = await mkdtemp(join(tmpdir(), 'coppice-cache-'))
    const scanned = async (): Promise<{ bytes: string; isLinked: boolean }> => {
      const stages = new Set<string>()
      const inventory = await scan([root], { cacheDirectory: cache, history: false, onProgress: ({ stage }) => void stages.add(stage) })
      return { bytes: toCanonicalJson(inventory), isLinked: stages.has('link') }
    }
    const client = "import { get } from './get'\nexport const load = () => get('http://safe:8080/keys')\n"
    try {
      await put(root, {
        'compose.yaml': 'services:\n  till:\n    build: till\n  safe:\n    image: safe\n    ports: ["8080"]\n',
        'till/Dockerfile': 'FROM node:22\n',
        'till/get.ts': 'export function get(url: string) {\n  return fetch(url)\n}\n',
        'till/load.ts': client,
      })
      const cold = await scanned()

      await put(root, { 'till/load.ts': `${client}// Keys are counted at night.\n` })
      expect(await scanned()).toEqual({ bytes: cold.bytes, isLinked: false })
      expect(await scanned()).toEqual({ bytes: cold.bytes, isLinked: false })

      await put(root, { 'till/load.ts': client.replace('safe:8080', 'till:8080') })
      const changed = await scanned()
      expect(changed.isLinked).toBe(true)
      expect(changed.bytes).not.toBe(cold.bytes)
      expect(changed.bytes).toBe(toCanonicalJson(await scan([root], { history: false })))
    } finally {
      await rm(root, { recursive: true })
      await rm(cache, { recursive: true })
    }
  })
})

describe('scanner/scan: bad input', () => {
  let root: string

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'coppice-estate-'))
    await put(root, { 'good/compose.yaml': 'services:\n  till:\n    image: till\n' })
  })
  afterEach(() => rm(root, { recursive: true }))

  it('says what is wrong with a path', async () => {
    await expect(scan([join(root, 'nowhere')])).rejects.toThrow(InputError)
    await expect(scan([join(root, 'nowhere')])).rejects.toThrow(/does not exist/)
    await expect(scan([join(root, 'good/compose.yaml')])).rejects.toThrow(/is a file/)
  })

  it('finds nothing in an empty folder, and says so in coverage', async () => {
    await mkdir(join(root, 'empty'))

    const inventory = await scan([join(root, 'empty')])

    expect(inventory.nodes).toEqual([])
    expect(inventory.coverage.files.listed).toBe(0)
  })

  it.each([
    ['invalid-yaml', 'broken/compose.yaml', 'services:\n  safe:\n    image: [safe\n    ports: 1\n'],
    ['binary-file', 'src/picture.ts', `const a = 1\u0000${'\u0001'.repeat(100)}`],
    ['file-too-large', 'src/bundle.ts', '//'.padEnd(3 * 1024 * 1024, 'x')],
  ])('reports %s with its file, and everything else', async (code, file, text) => {
    await put(root, { [file]: text })

    const inventory = await scan([root])

    expect(inventory.diagnostics).toContainEqual(expect.objectContaining({ code, file }))
    expect(names(inventory, 'service')).toContain('till')
  })

  it('says that a folder has no version history', async () => {
    expect((await scan([root])).diagnostics).toContainEqual(expect.objectContaining({ code: 'no-history', severity: 'info' }))
  })

  it.skipIf(process.platform === 'win32')('follows no link: neither in a circle nor out of the folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'coppice-outside-'))
    await put(outside, { 'compose.yaml': 'services:\n  secret:\n    image: secret\n' })
    await symlink('loop', join(root, 'loop'))
    await symlink('..', join(root, 'good/again'))
    await symlink(outside, join(root, 'outside'))

    const inventory = await scan([root])

    expect(names(inventory, 'service')).toEqual(['till'])
    expect(inventory.diagnostics.map(({ code, file }) => [code, file])).toEqual(
      expect.arrayContaining([
        ['link-loop', 'good/again'],
        ['link-loop', 'loop'],
        ['link-leaves-root', 'outside'],
      ]),
    )
    await rm(outside, { recursive: true })
  })

  it('reads nothing that is ignored, by the rules of each folder', async () => {
    await put(root, {
      '.gitignore': '*.log\nbuild/\n',
      'shop/.gitignore': '!build/\ntmp\n',
      'build/compose.yaml': 'services:\n  ignored-above:\n    image: a\n',
      'shop/build/compose.yaml': 'services:\n  taken-back:\n    image: a\n',
      'shop/tmp/compose.yaml': 'services:\n  ignored-here:\n    image: a\n',
      'node_modules/x/compose.yaml': 'services:\n  fetched:\n    image: a\n',
    })

    expect(names(await scan([root]), 'service')).toEqual(['taken-back', 'till'])
  })

  it('reads the template of an env file that the rules ignore with all others, in place of the file that people write', async () => {
    await put(root, {
      '.gitignore': '.env*\n',
      'compose.yaml': 'services:\n  stock: { image: shop/stock }\n  till: { build: till, env_file: .env }\n  page: { build: page }\n',
      '.env.example': 'STOCK_URL=http://stock:8080\n',
      'till/package.json': '{ "name": "till" }',
      'till/index.js': "fetch(process.env.STOCK_URL + '/goods')\n",
      'page/package.json': '{ "name": "page" }',
      'page/index.js': "fetch(process.env.STOCK_URL + '/goods')\n",
    })

    const inventory = await scan([root])

    expect(inventory.edges.filter((edge) => edge.kind === 'calls').map((edge) => `${edge.from} ${edge.to}`)).toEqual([
      'service:page service:stock',
      'service:till service:stock',
    ])
  })
})

function targets(inventory: Inventory, kind: string): string[] {
  return [...new Set(inventory.edges.filter((edge) => edge.kind === kind).map((edge) => edge.to))].toSorted()
}

function names(inventory: Inventory, kind: string): string[] {
  return inventory.nodes
    .filter((node) => node.kind === kind)
    .map((node) => node.name)
    .toSorted()
}

async function put(root: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}
