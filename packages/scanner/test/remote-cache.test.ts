import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { toCanonicalJson } from '@coppice/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scan, scanShard, type ScanOptions } from '../src/index.ts'
import { openRemoteFacts } from '../src/io/remote/remote-facts.ts'
import { toHash } from '../src/io/read-file.ts'

let work: string
let shop: string
let notices: string[]
let expected: string

beforeEach(async () => {
  work = await mkdtemp(join(tmpdir(), 'coppice-remote-'))
  shop = join(work, 'shop')
  notices = []
  await mkdir(join(shop, 'till'), { recursive: true })
  await writeFile(
    join(shop, 'compose.yaml'),
    'services:\n  till: { build: till, environment: { STOCK: "http://clerk:c4nary@stock:80", API_TOKEN: c4nary } }\n  stock: { image: stock }\n',
  )
  await writeFile(join(shop, 'till/package.json'), '{ "name": "till" }')
  await writeFile(join(shop, 'till/index.js'), "fetch(process.env.STOCK + '/goods')\n")
  expected = toCanonicalJson(await scan([shop], { history: false }))
})
afterEach(() => rm(work, { recursive: true }))

/** A scan on a machine of its own: nothing is kept on it. */
async function scanOn(machine: string, place: string, more: Partial<ScanOptions['remoteCache']> = {}): Promise<string> {
  const options: ScanOptions = {
    history: false,
    cacheDirectory: join(work, machine),
    remoteCache: { place, writes: false, environment: {}, ...more },
    onNotice: (text) => notices.push(text),
  }
  return toCanonicalJson(await scan([shop], options))
}

describe('scanner/remote cache: a folder', () => {
  it('gives another machine the facts of the same content, and the same bytes', async () => {
    const remote = join(work, 'remote')
    expect(await scanOn('one', remote, { writes: true })).toBe(expected)
    // What the pack says is believed for this content: a mark in it tells that it was read from there.
    await inPack(remote, (text) => text.replaceAll('"till"', '"marked"'))

    expect(await scanOn('two', remote)).toContain('marked')
    await writeFile(join(shop, 'till/package.json'), '{ "name": "bell" }')
    await writeFile(join(shop, 'compose.yaml'), 'services:\n  bell: { build: till }\n')
    expect(await scanOn('three', remote)).not.toContain('marked')
    expect(notices).toEqual([])
  })

  it('holds no secret', async () => {
    const remote = join(work, 'remote')
    await scanOn('one', remote, { writes: true })

    await inPack(remote, (text) => {
      expect(text).toContain('STOCK')
      expect(text).not.toMatch(/c4nary/i)
      return text
    })
  })

  it('is not written to unless that is asked for', async () => {
    await scanOn('one', join(work, 'remote'))

    expect(await readdir(work)).not.toContain('remote')
  })

  it.each([
    ['bytes that are not what their name says', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')]), /not what its name says/],
    ['another kind of document', () => gzipSync('{"__proto__":1}'), /could not be read/],
    ['facts that are none', () => gzipSync('[["0",{"repository":"shop","file":"a","facts":[{"kind":"run"}]}]]'), /could not be read/],
    [
      'facts of another repository',
      (bytes: Buffer) => gzipSync(gunzipSync(bytes).toString().replaceAll('"shop"', '"bank"')),
      /could not be read/,
    ],
  ])('is passed over where it holds %s, and says so', { timeout: 60_000 }, async (_, damage, message) => {
    const remote = join(work, 'remote')
    await scanOn('one', remote, { writes: true })
    const [folder] = await readdir(join(remote, 'coppice-facts'))
    const at = join(remote, 'coppice-facts', folder!)
    const pack = (await readdir(at)).find((name) => name.endsWith('.gz'))!
    const damaged = damage(await readFile(join(at, pack)))
    const isRenamed = !message.source.includes('name says')
    await writeFile(join(at, isRenamed ? `${toHash(damaged)}.json.gz` : pack), damaged)
    const pointer = (await readdir(at)).find((name) => name.endsWith('.json'))!
    if (isRenamed) await writeFile(join(at, pointer), JSON.stringify({ hash: toHash(damaged) }))

    expect(await scanOn('two', remote)).toBe(expected)
    expect(notices.join()).toMatch(message)
  })

  it('unpacks no more than it is told to', async () => {
    const bytes = gzipSync(Buffer.alloc(1_000_000))
    const store = {
      get: async (name: string) => Promise.resolve(name.endsWith('.gz') ? bytes : Buffer.from(JSON.stringify({ hash: toHash(bytes) }))),
      put: async () => Promise.resolve(),
    }
    const options = { version: '1', part: '', writes: false, onNotice: (text: string) => notices.push(text), mostUnpacked: 1000 }

    expect(await openRemoteFacts(store, options).pull('shop')).toBeUndefined()
    expect(notices).toEqual([expect.stringContaining('could not be read')])
  })

  it('keeps parts of a scan apart', async () => {
    const part = {
      cacheDirectory: join(work, 'one'),
      remoteCache: { place: join(work, 'remote'), writes: true, environment: {} },
      history: false,
    }
    await scanShard([shop], { ...part, shard: { index: 1, of: 2 } })
    await scanShard([shop], { ...part, cacheDirectory: join(work, 'two'), shard: { index: 2, of: 2 } })
    const [folder] = await readdir(join(work, 'remote/coppice-facts'))

    expect((await readdir(join(work, 'remote/coppice-facts', folder!))).filter((name) => name.endsWith('.json'))).toHaveLength(2)
  })
})

describe('scanner/remote cache: a bucket', () => {
  it('is written to and read from with signed requests', async () => {
    const { server, address, objects, requests } = await openBucket('clerk')
    const environment = { AWS_ENDPOINT_URL: address, AWS_ACCESS_KEY_ID: 'clerk', AWS_SECRET_ACCESS_KEY: 'k', AWS_REGION: 'eu-north-1' }
    await scanOn('one', 's3://shop-facts/main', { writes: true, environment })

    expect(await scanOn('two', 's3://shop-facts/main', { environment })).toBe(expected)
    expect([...objects.keys()].every((path) => path.startsWith('/shop-facts/main/coppice-facts/'))).toBe(true)
    expect(requests.slice(-2).map(({ status }) => status)).toEqual([200, 200])
    expect(requests[0]?.authorization).toMatch(/^AWS4-HMAC-SHA256 Credential=clerk\/\d{8}\/eu-north-1\/s3\/aws4_request/)
    expect(notices).toEqual([])
    server.close()
  })

  it.each([
    ['refuses', (address: string) => address],
    ['is not there', () => 'http://127.0.0.1:1'],
  ])('costs a notice and nothing else where it %s', async (_, toAddress) => {
    const { server, address } = await openBucket('clerk')
    const environment = { AWS_ENDPOINT_URL: toAddress(address), AWS_ACCESS_KEY_ID: 'thief', AWS_SECRET_ACCESS_KEY: 'k' }

    expect(await scanOn('one', 's3://shop-facts', { writes: true, environment })).toBe(expected)
    expect(notices).toEqual([
      expect.stringContaining('The remote cache could not be read:'),
      expect.stringContaining('The remote cache could not be written:'),
    ])
    server.close()
  })

  it('follows no answer to another address', async () => {
    const server = createServer((_, response) => response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end())
    const address = await listen(server)

    expect(await scanOn('one', `${address}/facts`)).toBe(expected)
    expect(notices).toEqual([expect.stringContaining('could not be read')])
    server.close()
  })

  it('takes no password in its address, and no other kind of place', async () => {
    await expect(scanOn('one', 'https://clerk:secret@facts.example/x')).rejects.toThrow('holds a password')
    await expect(scanOn('one', 'ftp://facts.example/x')).rejects.toThrow('A remote cache is a folder')
  })
})

interface Asked {
  readonly authorization: string | undefined
  readonly status: number
}

/** As much of the service as is spoken to: objects by path, and whether a request is signed by the one who may. */
async function openBucket(user: string): Promise<{ server: Server; address: string; objects: Map<string, Buffer>; requests: Asked[] }> {
  const objects = new Map<string, Buffer>()
  const requests: Asked[] = []
  const server = createServer((request, response) => {
    void (async () => {
      const { authorization } = request.headers
      const path = request.url ?? ''
      const body = await bodyOf(request)
      const isSigned = authorization?.includes(`Credential=${user}/`) === true && request.headers['x-amz-content-sha256'] === toHash(body)
      const known = objects.get(path)
      const status = !isSigned ? 403 : request.method === 'PUT' || known ? 200 : 404
      if (status === 200 && request.method === 'PUT') objects.set(path, body)
      requests.push({ authorization, status })
      response.writeHead(status).end(request.method === 'GET' ? known : undefined)
    })()
  })
  return { server, address: await listen(server), objects, requests }
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Changes the pack of facts, and lets the pointer lead to what was made of it. */
async function inPack(remote: string, change: (text: string) => string): Promise<void> {
  const [folder] = await readdir(join(remote, 'coppice-facts'))
  const at = join(remote, 'coppice-facts', folder!)
  const names = await readdir(at)
  const pack = names.find((name) => name.endsWith('.gz'))!
  const bytes = gzipSync(change(gunzipSync(await readFile(join(at, pack))).toString()))
  await writeFile(join(at, `${toHash(bytes)}.json.gz`), bytes)
  await writeFile(
    join(
      at,
      names.find((name) => name.endsWith('.json'))!,
    ),
    JSON.stringify({ hash: toHash(bytes) }),
  )
}
