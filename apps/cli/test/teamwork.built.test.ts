import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport, type Transport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const bin = fileURLToPath(new URL('../bin/coppice.js', import.meta.url))
const shop = fileURLToPath(new URL('../../../fixtures/estates/shop', import.meta.url))

let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'coppice-teamwork-'))
  await cp(shop, join(work, 'shop'), { recursive: true })
  await coppice('run', 'shop', '--out', 'before', '--format', 'json')
  const kiosk = 'services:\n  kiosk:\n    build: ./kiosk\n    environment:\n      PRICING_URL: http://pricing:8080\n'
  await writeFile(join(work, 'shop/deploy/compose.kiosk.yaml'), kiosk)
  await coppice('run', 'shop', '--out', 'after', '--format', 'json')
  await rm(join(work, 'shop/deploy/compose.kiosk.yaml'))
})
afterAll(() => rm(work, { recursive: true }))

describe('cli/diff, history', () => {
  it('show what came, with the line', async () => {
    const { code, output } = await coppice('diff', 'before', 'after/analysis.json')

    expect(code).toBe(0)
    expect(output).toMatch(/\+ service kiosk +deploy\/compose\.kiosk\.yaml:2/)
    expect(output).toContain('services 13 → 14')
  })

  it('write a comment for a pull request, and a document', async () => {
    await coppice('diff', 'before', 'after', '--format', 'markdown', '--out', 'comment.md')
    const { output } = await coppice('diff', 'after', 'before', '--format', 'json')

    expect(await readFile(join(work, 'comment.md'), 'utf8')).toContain('| + | service kiosk |')
    expect(JSON.parse(output)).toMatchObject({ schema: 'coppice.diff/1', nodes: { vanished: [{ node: 'service:kiosk' }] } })
  })

  it('follow an estate over what was kept', async () => {
    const { output } = await coppice('history', 'before', 'after')

    expect(output).toMatch(/services +products/)
    expect(output).toMatch(/\+ kiosk/)
    expect((await coppice('history', 'before')).code).toBe(2)
  })
})

describe('cli/check', () => {
  it('is a ratchet: what was there passes, what is new fails, what is mended is named', async () => {
    const { code: accepted } = await coppice('check', 'shop', '--update-baseline')
    const { code: same, output: nothing } = await coppice('check', 'shop')
    await writeFile(join(work, 'shop/deploy/compose.kiosk.yaml'), 'services:\n  kiosk:\n    image: kiosk\n')
    const { code: worse, output } = await coppice(
      'check',
      'shop',
      '--sarif',
      'check.sarif',
      '--markdown',
      'check.md',
      '--code-quality',
      'quality.json',
      '--annotations',
      'github',
    )
    await rm(join(work, 'shop/deploy/compose.kiosk.yaml'))

    expect([accepted, same, worse]).toEqual([0, 0, 1])
    expect(nothing).toContain('Nothing has got worse.')
    expect(output).toContain('Nobody owns kiosk.  deploy/compose.kiosk.yaml:2')
    expect(output).toContain('::error file=deploy/compose.kiosk.yaml,line=2,title=Coppice%3A service-without-owner::Nobody owns kiosk.')
    expect(JSON.parse(await readFile(join(work, 'quality.json'), 'utf8'))).toMatchObject([
      { check_name: 'service-without-owner', location: { path: 'deploy/compose.kiosk.yaml', lines: { begin: 2 } } },
    ])
    expect(await readFile(join(work, 'check.sarif'), 'utf8')).toContain('"level": "error"')
    expect(await readFile(join(work, 'check.md'), 'utf8')).toContain('| ✗ | service-without-owner | Nobody owns kiosk. |')
  })

  it('names a misspelt policy with its line, and exits with 2', async () => {
    await writeFile(join(work, 'policies.yaml'), 'policies:\n  cycles: error\n')

    const { code, errors } = await coppice('check', 'shop', '--policies', 'policies.yaml')

    expect(code).toBe(2)
    expect(errors).toContain('policies.yaml:2  policies, cycles is no key: did you mean cycle?')
  })
})

describe('cli/mcp', () => {
  it('answers the official client over stdin and stdout, with the lines behind each answer', async () => {
    const client = await connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [bin, 'mcp', 'after/analysis.json', '--before', 'before/analysis.json'],
        cwd: work,
        stderr: 'pipe',
      }),
    )
    try {
      const { tools } = await client.listTools()
      expect(tools.map(({ name }) => name)).toEqual([
        'list_dispositions',
        'explain',
        'blast_radius',
        'find_overlap',
        'propose_scenario',
        'diff',
      ])
      expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true)

      expect(await ask(client, 'list_dispositions', { disposition: 'retire' })).toMatchObject({
        verdicts: [{ id: 'service:voucher-import', evidence: [{ id: expect.stringMatching(/:\d+$/) as string }] }],
      })
      expect(await ask(client, 'explain', { id: 'pricing' })).toMatchObject({ id: 'service:pricing', kind: 'service' })
      const radius = (await ask(client, 'blast_radius', { id: 'service:pricing' })) as {
        dependants: { id: string; evidence: { id: string }[] }[]
      }
      expect(radius.dependants.map(({ id }) => id)).toContain('service:catalog')
      expect(radius.dependants.every(({ evidence }) => evidence.length > 0)).toBe(true)
      expect(JSON.stringify(await ask(client, 'find_overlap', {}))).toMatch(/mailgun.*sendgrid/is)
      expect(await ask(client, 'propose_scenario', { retire: ['pricing'] })).toMatchObject({
        services: { before: 14, after: 13 },
        brokenCalls: expect.arrayContaining([expect.objectContaining({ from: 'service:catalog' })]) as unknown,
      })
      expect(await ask(client, 'diff', {})).toMatchObject({
        appeared: expect.arrayContaining([expect.objectContaining({ node: 'service:kiosk' })]) as unknown,
      })
    } finally {
      await client.close()
    }
  })

  it('says to an assistant what it may have meant', async () => {
    const client = await connect(
      new StdioClientTransport({ command: process.execPath, args: [bin, 'mcp', 'after'], cwd: work, stderr: 'pipe' }),
    )
    try {
      const answer = await client.callTool({ name: 'explain', arguments: { id: 'pricng' } })

      expect(answer.isError).toBe(true)
      expect(JSON.stringify(answer.content)).toContain('Did you mean service:pricing')
    } finally {
      await client.close()
    }
  })

  it('speaks HTTP to this machine under its local names, and to no page of another origin', async () => {
    const server = spawn(process.execPath, [bin, 'mcp', 'after', '--http', '--port', '4713'], { cwd: work, env: environment() })
    try {
      await ready(server)
      const client = await connect(new StreamableHTTPClientTransport(new URL('http://127.0.0.1:4713/mcp')))
      expect(await ask(client, 'explain', { id: 'pricing' })).toMatchObject({ id: 'service:pricing' })
      await client.close()

      expect(await statusFor({ host: 'evil.example:4713' })).toBe(403)
      expect(await statusFor({ host: '127.0.0.1:4713', origin: 'https://evil.example' })).toBe(403)
      expect(await statusFor({ host: '127.0.0.1:4713' }, 'x'.repeat(1024 * 1024 + 1))).toBe(413)
    } finally {
      server.kill('SIGINT')
    }
    expect(await new Promise((resolve) => server.on('exit', resolve))).toBe(0)
  })
})

async function connect(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(transport)
  return client
}

async function ask(client: Client, name: string, given: Record<string, unknown>): Promise<unknown> {
  const { content } = await client.callTool({ name, arguments: given })
  const [first] = content
  return JSON.parse(first?.type === 'text' ? first.text : '') as unknown
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => server.stderr?.on('data', (chunk: Buffer) => chunk.includes('4713') && resolve()))
}

function statusFor(headers: Record<string, string>, body = '{}'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { port: 4713, host: '127.0.0.1', path: '/mcp', method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        response.resume()
        resolve(response.statusCode)
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

/** A home of its own; npm's word on where it was called from would win over the folder. */
function environment(): NodeJS.ProcessEnv {
  return {
    ...process.env,
    XDG_CACHE_HOME: join(work, 'home-cache'),
    NO_COLOR: '1',
    npm_lifecycle_event: undefined,
    GITHUB_ACTIONS: undefined,
  }
}

function coppice(...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd: work, env: environment(), maxBuffer: 64 * 1024 * 1024 }, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors })
    })
  })
}
