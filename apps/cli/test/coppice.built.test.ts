import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Analysis, Inventory } from '@coppice/model'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { unpackPage } from '../../../packages/report/test/unpack-page.ts'

const bin = fileURLToPath(new URL('../bin/coppice.js', import.meta.url))
const shop = fileURLToPath(new URL('../../../fixtures/estates/shop', import.meta.url))
/** Something in every language and format that is read. */
const detectors = fileURLToPath(new URL('../../../fixtures/detectors', import.meta.url))
const quiet = fileURLToPath(new URL('../../../fixtures/estates/quiet', import.meta.url))

let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'coppice-cli-'))
})
afterAll(() => rm(work, { recursive: true }))

describe('cli/run', () => {
  it('prints what it found, writes every document, and exits with 0', async () => {
    const { code, output } = await coppice('run', shop, '--out', 'shop')

    expect(code).toBe(0)
    expect(output).toContain('voucher-import')
    expect(output).toMatch(/pricing and promotions → catalog/)
    expect(output).toMatch(/SendGrid and Mailgun/)
    expect(await readdir(join(work, 'shop'))).toEqual([
      'analysis.json',
      'dependencies.csv',
      'index.html',
      'inventory.json',
      'next-evidence.csv',
      'proposals.csv',
      'report.md',
      'services.csv',
      'unresolved.csv',
    ])
  })

  it('proposes nothing for an estate that is well kept', async () => {
    const { output } = await coppice('run', quiet, '--json', '--out', 'quiet')

    expect(JSON.parse(output)).toMatchObject({ proposals: [] })
  })

  it('writes the same bytes twice, cached or not', async () => {
    await coppice('run', shop, '--out', 'once', '--no-cache')
    await coppice('run', shop, '--out', 'twice')
    await coppice('run', shop, '--out', 'thrice')

    for (const name of await readdir(join(work, 'once'))) {
      const once = await readFile(join(work, 'once', name), 'utf8')
      expect(await readFile(join(work, 'twice', name), 'utf8'), name).toBe(once)
      expect(await readFile(join(work, 'thrice', name), 'utf8'), name).toBe(once)
    }
  })

  it('lets no secret into any output or cache', async () => {
    const { output, errors } = await coppice('run', shop, '--out', 'canary', '--cache', 'cache')
    const written = await Promise.all(
      ['canary', 'cache'].map(async (folder) =>
        Promise.all(
          (await readdir(join(work, folder))).map(async (name) => {
            const text = await readFile(join(work, folder, name), 'utf8')
            return name.endsWith('.html') ? unpackPage(text) : text
          }),
        ),
      ),
    )

    expect(written[1]?.join('').length).toBeGreaterThan(1000)
    expect([output, errors, ...written.flat()].join('')).not.toMatch(/c4nary/i)
  })

  it('exits with 1 where a finding is above the threshold that was given', async () => {
    expect((await coppice('run', shop, '--fail-on', 'R1')).code).toBe(1)
    expect((await coppice('run', shop, '--fail-on', 'merge')).code).toBe(1)
    expect((await coppice('run', shop, '--fail-on', 'R2')).code).toBe(1)
    expect((await coppice('run', quiet, '--fail-on', 'any')).code).toBe(0)
  })
})

describe('cli/scan, analyze, report', () => {
  it('hand documents on that fit their schemas', async () => {
    await coppice('scan', shop, '--out', 'inventory.json')
    await coppice('analyze', 'inventory.json', '--out', 'analysis.json')
    const { code } = await coppice('report', 'analysis.json', '--format', 'html', '--out', 'page')

    expect(code).toBe(0)
    expect(Inventory.parse(JSON.parse(await readFile(join(work, 'inventory.json'), 'utf8'))).schema).toBe('coppice.inventory/1')
    expect(Analysis.parse(JSON.parse(await readFile(join(work, 'analysis.json'), 'utf8'))).schema).toBe('coppice.analysis/1')
    expect(await readdir(join(work, 'page'))).toEqual(['index.html'])
  })

  it('print the document where no file is named', async () => {
    const { output } = await coppice('scan', quiet, '--quiet')

    expect(Inventory.parse(JSON.parse(output)).nodes.length).toBeGreaterThan(5)
  })

  it('scans several repositories into one inventory, with the repository in each place', async () => {
    const { output } = await coppice('scan', shop, quiet, '--quiet')
    const { nodes } = Inventory.parse(JSON.parse(output))

    expect(nodes.find((node) => node.id === 'service:pricing')?.paths).toEqual([{ repository: 'shop', path: 'services/pricing' }])
    expect(nodes.find((node) => node.name === 'reception')?.evidence[0]).toMatchObject({ repository: 'quiet' })
  })
})

describe('cli, bundled', () => {
  it('scans as the modules do that it is made of, in every language', async () => {
    const byModules = `
      const { main, ownProcess } = await import(${JSON.stringify(new URL('../dist/index.js', import.meta.url).href)})
      await main(['scan', ${JSON.stringify(shop)}, ${JSON.stringify(detectors)}, '--out', 'modules.json', '--no-cache', '--quiet'], ownProcess())`
    execFileSync(process.execPath, ['--input-type=module', '--eval', byModules], { cwd: work, env: environment() })

    await coppice('scan', shop, detectors, '--out', 'bundle.json', '--no-cache', '--quiet')

    const code = `import(${JSON.stringify(new URL('../bin/find-code.js', import.meta.url).href)}).then(({ findCode }) => console.log(findCode().pathname))`
    expect(execFileSync(process.execPath, ['--eval', code], { encoding: 'utf8' })).toMatch(/bundle\/index\.js$/m)
    expect(await readFile(join(work, 'bundle.json'), 'utf8')).toBe(await readFile(join(work, 'modules.json'), 'utf8'))
  })
})

describe('cli/explain', () => {
  it('shows the line behind a call', async () => {
    await coppice('run', shop)

    const { code, output } = await coppice('explain', 'service:pricing')

    expect(code).toBe(0)
    expect(output).toContain('services/catalog/src/pricing-client.ts:')
  })

  it('says what may have been meant, and exits with 2', async () => {
    const { code, errors } = await coppice('explain', 'pricng')

    expect(code).toBe(2)
    expect(errors).toContain('Did you mean service:pricing?')
  })
})

describe('cli: use that cannot work', () => {
  it.each([
    ['a path that does not exist', ['run', 'nowhere'], /nowhere does not exist/],
    ['no command', [], /coppice run PATH/],
    ['no path', ['run'], /coppice run needs to be told what to work on/],
    ['a command that does not exist', ['rnu', 'x'], /Did you mean run\?/],
    ['an option that does not exist', ['run', '.', '--colour'], /colour/],
    ['a document that is none', ['analyze', bin], /is no JSON/],
    ['a document of another kind', ['report', 'quiet/inventory.json'], /is no document of coppice.analysis\/1/],
    ['a date that is none', ['scan', shop, '--as-of', 'yesterday'], /is no date/],
  ])('%s: says so, and exits with 2', async (_, args, message) => {
    const { code, errors } = await coppice(...args)

    expect(code).toBe(2)
    expect(errors).toMatch(message)
    expect(errors).not.toMatch(/\n\s+at /)
  })

  it('speaks one language on a machine of any other', async () => {
    const { errors } = await coppiceIn({ ...environment(), LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' }, 'run')

    expect(errors).toMatch(/coppice run needs to be told what to work on/)
  })

  it('finds nothing in an empty folder, and is fine', async () => {
    await mkdir(join(work, 'empty'), { recursive: true })

    const { code, output } = await coppice('run', 'empty', '--out', 'of-empty')

    expect(code).toBe(0)
    expect(output).toContain('Nothing to retire or merge was found')
  })

  it('reports a broken file with its line, and everything else', async () => {
    await mkdir(join(work, 'broken'), { recursive: true })
    await writeFile(join(work, 'broken/compose.yaml'), 'services:\n  till:\n    image: till\n')
    await writeFile(join(work, 'broken/docker-compose.old.yml'), 'services:\n  safe:\n    image: [safe\n')

    const { output } = await coppice('scan', 'broken', '--quiet')

    const inventory = Inventory.parse(JSON.parse(output))
    expect(inventory.diagnostics).toContainEqual(
      expect.objectContaining({ file: 'docker-compose.old.yml', code: 'invalid-yaml', line: expect.any(Number) as number }),
    )
    expect(inventory.nodes.map((node) => node.name)).toContain('till')
  })
})

describe('cli/fetch', () => {
  it('clones a list into a folder that can be scanned, and exits with 2 where one could not be fetched', async () => {
    const git = (...args: readonly string[]): void =>
      void execFileSync('git', ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@shop.example', ...args], { cwd: join(work, 'kiosk') })
    await mkdir(join(work, 'kiosk'), { recursive: true })
    await writeFile(join(work, 'kiosk/compose.yaml'), 'services:\n  kiosk:\n    image: kiosk\n')
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '-m', 'Open')
    await writeFile(join(work, 'list.txt'), './kiosk\n')
    await writeFile(join(work, 'longer.txt'), './kiosk\n./no-such-kiosk\n')

    const first = await coppice('fetch', 'list.txt', '--into', 'estate')
    const second = await coppice('fetch', 'longer.txt', '--into', 'estate')
    const { output } = await coppice('scan', 'estate', '--quiet')

    expect([first.code, second.code]).toEqual([0, 2])
    expect(first.output).toMatch(/^cloned +kiosk +[0-9a-f]{10} +file:/)
    expect(second.output).toMatch(/^unchanged +kiosk .*\nfailed +no-such-kiosk /)
    expect(Inventory.parse(JSON.parse(output)).nodes.map((node) => node.name)).toContain('kiosk')
  })
})

describe('cli/serve', () => {
  it('answers this machine under its local names, and nobody else', async () => {
    await coppice('run', shop)
    const server = spawn(process.execPath, [bin, 'serve', '--port', '4699'], { cwd: work, env: environment() })
    try {
      await new Promise<void>((resolve) => server.stderr.on('data', (chunk: Buffer) => chunk.includes('4699') && resolve()))

      const page = await fetch('http://127.0.0.1:4699/')
      expect(page.status).toBe(200)
      expect(await page.text()).toMatch(/id="coppice-analysis">[^<]/)
      expect((await fetch('http://127.0.0.1:4699/analysis.json')).headers.get('content-type')).toContain('json')
      expect((await fetch('http://127.0.0.1:4699/../package.json')).status).toBe(404)
      expect(await statusFor('evil.example:4699')).toBe('403')
    } finally {
      server.kill('SIGINT')
    }
    expect(await new Promise((resolve) => server.on('exit', resolve))).toBe(0)
  })
})

describe('cli/serve, while a page is open', () => {
  it('says when another scan has written its analysis, and not while that is half written', async () => {
    await coppice('run', shop)
    const place = join(work, 'coppice-out/analysis.json')
    const whole = await readFile(place, 'utf8')
    const server = spawn(process.execPath, [bin, 'serve', '--port', '4698'], { cwd: work, env: environment() })
    const stop = new AbortController()
    try {
      await new Promise<void>((resolve) => server.stderr.on('data', (chunk: Buffer) => chunk.includes('4698') && resolve()))
      expect(await (await fetch('http://127.0.0.1:4698/')).text()).toContain('data-events="/events"')
      const { body } = await fetch('http://127.0.0.1:4698/events', { signal: stop.signal })
      const heard: string[] = []
      void (async () => {
        for await (const chunk of body ?? []) heard.push(Buffer.from(chunk).toString())
      })().catch(() => undefined)

      await writeFile(place, whole.slice(0, 500))
      await new Promise((resolve) => setTimeout(resolve, 1500))
      expect(heard.join('')).not.toContain('event: changed')

      await writeFile(place, whole)
      await vi.waitFor(() => expect(heard.join('')).toContain('event: changed'), { timeout: 20_000, interval: 100 })
    } finally {
      stop.abort()
      server.kill('SIGINT')
    }
    expect(await new Promise((resolve) => server.on('exit', resolve))).toBe(0)
  })
})

describe('cli/rules', () => {
  it('steers verdicts by the file in the folder, and by the one that is named', async () => {
    await mkdir(join(work, 'ruled'), { recursive: true })
    await writeFile(join(work, 'ruled/coppice.rules.yaml'), 'merge:\n  largestSet: 2\n')
    await writeFile(join(work, 'other.yaml'), 'retire:\n  staleAfterDays: 7\n')
    await coppice('scan', shop, '--out', 'ruled/inventory.json')
    const rulesOf = async (...more: readonly string[]) =>
      Analysis.parse(JSON.parse((await coppice('analyze', 'ruled/inventory.json', '--json', '--quiet', ...more)).output)).rules

    expect(await rulesOf()).toMatchObject({ merge: { largestSet: 2 }, retire: { staleAfterDays: 365 } })
    expect(await rulesOf('--rules', 'other.yaml')).toMatchObject({ merge: { largestSet: 8 }, retire: { staleAfterDays: 7 } })
    expect(await rulesOf('--no-rules')).toMatchObject({ merge: { largestSet: 8 }, retire: { staleAfterDays: 365 } })
  })

  it('names a misspelt rule with file and line, and exits with 2', async () => {
    await writeFile(join(work, 'misspelt.yaml'), 'merge:\n  largestSets: 2\n')

    const { code, errors } = await coppice('run', quiet, '--rules', 'misspelt.yaml')

    expect(code).toBe(2)
    expect(errors).toContain('misspelt.yaml:2  merge, largestSets is no key: did you mean largestSet?')
  })

  it('prints every rule with what it does, as a file that can be read', async () => {
    const { output } = await coppice('rules')
    await writeFile(join(work, 'printed.yaml'), output)

    expect(output).toContain('# Services that a merge set has at most.')
    expect((await coppice('rules', '--json', '--rules', 'printed.yaml')).output).toBe((await coppice('rules', '--json')).output)
  })
})

describe('cli/completion', () => {
  it('prints a script for the shell', async () => {
    expect((await coppice('completion')).output).toContain('coppice')
  })
})

async function statusFor(host: string): Promise<string> {
  const { request } = await import('node:http')
  return new Promise((resolve, reject) => {
    const asked = request({ port: 4699, host: '127.0.0.1', headers: { host } }, (response) => resolve(String(response.statusCode)))
    asked.on('error', reject)
    asked.end()
  })
}

/** A home of its own; npm's word on where it was called from would win over the folder. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, XDG_CACHE_HOME: join(work, 'home-cache'), NO_COLOR: '1', npm_lifecycle_event: undefined }
}

/** Runs the program as people do, in a folder of its own. */
function coppice(...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return coppiceIn(environment(), ...args)
}

function coppiceIn(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [bin, ...args], { cwd: work, env, maxBuffer: 64 * 1024 * 1024 }, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors })
    })
  })
}
