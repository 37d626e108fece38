import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { toCanonicalJson, type Inventory } from '@coppice/model'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDetectorSet } from '../src/detect/run-detectors.ts'
import { defineDetector } from '../src/detect/detector.ts'
import { InterruptedError, runInterruptibly, scan } from '../src/index.ts'
import { readFacts } from '../src/io/read-facts.ts'
import { walk } from '../src/io/walk.ts'

const isWindows = process.platform === 'win32'
const TILL = 'services:\n  till:\n    image: till\n'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'coppice-hostile-'))
  await put({ 'good/compose.yaml': TILL })
})
afterEach(() => rm(root, { recursive: true, force: true }))

describe('scanner: what lies in a folder and is no ordinary file', () => {
  it.skipIf(isWindows)('waits for no pipe, no socket and no device, wherever one is put', async () => {
    for (const pipe of ['compose.yaml', '.gitignore', 'values.yaml', 'coppice.config.yaml.pipe']) execFileSync('mkfifo', [join(root, pipe)])
    await symlink('values.yaml', join(root, '.env'))
    await symlink('/dev/zero', join(root, 'zero.yaml'))
    const socket = createServer().listen(join(root, 'docker-compose.yml'))
    await new Promise((resolve) => socket.once('listening', resolve))

    expect(servicesOf(await scan([root]))).toEqual(['till'])
    await new Promise((resolve) => socket.close(resolve))
  })

  it.skipIf(isWindows)('says that a pipe is no configuration', async () => {
    execFileSync('mkfifo', [join(root, 'coppice.config.yaml')])

    await expect(scan([root])).rejects.toThrow('no file but a folder, a pipe or a device')
  })

  it.skipIf(isWindows)('keeps apart names that differ in case alone, and reads names that only a program would give', async () => {
    const named = (name: string): string => `services:\n  ${name}:\n    image: ${name}\n`
    await put({
      'Shop/compose.yaml': named('upper'),
      'shop/compose.yaml': named('lower'),
      'a\nb/compose.yaml': named('line'),
      'a\\b/compose.yaml': named('backslash'),
      '$(reboot) `id` "&" \'/compose.yaml': named('quotes'),
      '..../..x/compose.yaml': named('dots'),
      '-rf/compose.yaml': named('dash'),
    })

    const inventory = await scan([root])

    expect(servicesOf(inventory)).toEqual(['backslash', 'dash', 'dots', 'lower', 'quotes', 'till', 'upper'])
    expect(inventory.diagnostics).toContainEqual(expect.objectContaining({ code: 'unreadable-name', file: 'a\nb' }))
  })

  it.skipIf(isWindows)('reports a name that is no text, and reads everything else', async () => {
    const folder = Buffer.concat([Buffer.from(`${root}/bad-`), Buffer.from([0xff, 0xfe])])
    await mkdir(folder)
    await writeFile(Buffer.concat([folder, Buffer.from('/compose.yaml')]), TILL)

    const inventory = await scan([root])

    expect(servicesOf(inventory)).toEqual(['till'])
    expect(inventory.diagnostics.map(({ code }) => code)).toContain('unreadable-folder')
  })

  it.skipIf(isWindows)('lists 100,000 files in one folder', { timeout: 120_000 }, async () => {
    execFileSync('sh', ['-c', 'mkdir many && cd many && seq 100000 | xargs touch'], { cwd: root })

    expect((await walk({ name: 'shop', root })).files.length).toBe(100_001)
    execFileSync('rm', ['-r', join(root, 'many')])
  })
})

describe('scanner: what a file may hold', () => {
  it('reads nothing of a line of 200 MB, and all else', async () => {
    await put({ 'compose.yaml': '', 'values.yaml': 'x: ' })
    await truncate(join(root, 'compose.yaml'), 200 * 1024 * 1024)

    const inventory = await scan([root])

    expect(inventory.diagnostics).toContainEqual(expect.objectContaining({ code: 'file-too-large', file: 'compose.yaml' }))
    expect(servicesOf(inventory)).toEqual(['till'])
  })

  it.each([
    ['compose.yaml', `a0: &a0 [x]\n${range(40, (n) => `a${n + 1}: &a${n + 1} [${`*a${n},`.repeat(9)}*a${n}]`)}`],
    ['k8s/deployment.yaml', `apiVersion: v1\nkind: &k0 {}\n${range(200, (n) => `b${n}: &k${n + 1}\n  <<: [*k${n}, *k${n}]`)}`],
    [
      'pom.xml',
      `<!DOCTYPE x [<!ENTITY a0 "x">${range(40, (n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(9)}">`)}]><project>&a40;</project>`,
    ],
  ])('is not blown up by an alias or an entity that stands for ever more of them: %s', async (file, text) => {
    await put({ [file]: text })

    const inventory = await scan([root])

    expect(servicesOf(inventory)).toEqual(['till'])
    expect(toCanonicalJson(inventory).length).toBeLessThan(20_000)
  })

  it.each([
    ['compose.yaml', '[', ''],
    ['application.yml', '- ', ''],
    ['package.json', '{"a":', ''],
    ['pom.xml', '<a>', ''],
    ['main.tf', 'a = [', ''],
    ['main.tf', 'a {', ''],
    ['src/index.ts', '(', ''],
    ['src/index.ts', '!', 'x'],
    ['src/index.ts', 'x = [', ''],
    ['src/index.ts', 'a + ', 'fetch("http://till")'],
    ['src/index.ts', 'if (a) ', ';'],
    ['src/Main.java', 'a(', ''],
    ['src/main.py', '[', ''],
    ['src/main.go', 'f(', ''],
    ['src/main.py', 'x + ', '1'],
    ['tsconfig.json', '[', ''],
    ['pyproject.toml', 'a=[', ''],
    ['nginx.conf', 'a {', ''],
    ['schema.graphql', '{', ''],
  ])('ends no stack by what is within each other 100,000 times: %s of %s', async (file, open, end) => {
    await put({ [file]: open.repeat(100_000) + end })

    const inventory = await scan([root])

    expect(servicesOf(inventory)).toEqual(['till'])
    expect(inventory.diagnostics.filter(({ code }) => code === 'detector-failed')).toEqual([])
  })

  it('reads what is not UTF-8', async () => {
    await writeFile(
      join(root, 'compose.yaml'),
      Buffer.from([...Buffer.from('# '), 0xff, 0xc3, 0x28, ...Buffer.from('\nservices:\n  bell:\n    image: bell\n')]),
    )

    expect(servicesOf(await scan([root]))).toEqual(['bell', 'till'])
  })

  it('gives up a file that takes too long, names it, and goes on with the next', async () => {
    const slow = defineDetector({
      id: 'slow',
      title: 'Slow',
      docs: '',
      family: 'manifest',
      files: ['**/*.txt'],
      detect: ({ text }) => (/^(a+)+$/.test(text) ? [] : [{ kind: 'import', line: 1, ecosystem: 'npm', specifier: text, names: [] }]),
    })
    const hang = join(root, 'hang.txt')
    execFileSync(
      process.execPath,
      ['-e', `fs.writeFileSync(${JSON.stringify(hang)}, 'a'.repeat(60) + 'b'); fs.writeFileSync('next.txt', 'next')`],
      { cwd: root },
    )
    const wanted = ['hang.txt', 'next.txt'].map((file) => ({ file, hash: undefined }))

    const [given, next] = await readFacts({ name: 'shop', root }, wanted, createDetectorSet([slow]), 100)

    expect(given).toMatchObject({ hash: undefined, facts: { file: 'hang.txt', facts: [], diagnostics: [{ code: 'took-too-long' }] } })
    expect(next?.facts?.facts).toMatchObject([{ kind: 'import', specifier: 'next' }])
  })

  it.each([
    ['Program.cs', '<!--'],
    ['Program.cs', 'a.'],
    ['main.go', '>-'],
    ['menu.rb', '+{a}'],
  ])(
    'gives up code that no grammar makes sense of, or that no recursion could follow, and stays fit: %s of %s',
    { timeout: 120_000 },
    async (file, unit) => {
      await put({
        [file]: unit.repeat(5_000),
        'x/main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.Get("http://till/x") }\n',
      })

      const inventory = await scan([root])

      expect(inventory.diagnostics).toContainEqual(
        expect.objectContaining({ file, code: expect.stringMatching(/took-too-long|nested-too-deep/) as string }),
      )
      expect(inventory.diagnostics.filter(({ file: named }) => named === 'x/main.go')).toEqual([])
    },
  )

  it('can be interrupted while something runs that does not give way', () => {
    const hang = (): void => {
      process.kill(process.pid, 'SIGINT')
      for (;;);
    }

    expect(() => runInterruptibly(hang)).toThrow(InterruptedError)
  })

  it('can be ended while something runs that does not give way: who would be told of it is not heard meanwhile, and is told again afterwards', () => {
    const told = (): void => {}
    process.on('SIGTERM', told)

    expect(runInterruptibly(() => process.listeners('SIGTERM'))).toEqual([])
    expect(process.listeners('SIGTERM')).toContain(told)
    process.off('SIGTERM', told)
  })

  it('passes over ignore rules that would be tried in millions of ways, and says so', async () => {
    const deep = Array.from({ length: 120 }, () => 'a').join('/')
    await put({ '.gitignore': '**/a/**/a/**/a/**/a/**/b\n*.log\n', [`${deep}/x.log`]: '', [`${deep}/y`]: '' })

    const { files, diagnostics } = await walk({ name: 'shop', root })

    expect(files).toContain(`${deep}/y`)
    expect(files).not.toContain(`${deep}/x.log`)
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([['ignore-rules-passed-over', '.gitignore']])
  })
})

describe('scanner: where nothing can be kept', () => {
  it('scans all the same, says so, and gives the same bytes', async () => {
    const notices: string[] = []
    await put({ 'no-folder': '' })

    const inventory = await scan([join(root, 'good')], {
      cacheDirectory: join(root, 'no-folder/cache'),
      onNotice: (text) => notices.push(text),
    })

    expect(toCanonicalJson(inventory)).toBe(toCanonicalJson(await scan([join(root, 'good')])))
    expect(notices).toEqual([expect.stringContaining('Nothing could be kept for the next scan')])
  })

  it('drops what is broken in it: cut off, empty, or of another kind', async () => {
    const options = { cacheDirectory: join(root, 'cache'), history: false }
    const first = toCanonicalJson(await scan([join(root, 'good')], options))
    const kept = execFileSync('ls', [join(root, 'cache')], { encoding: 'utf8' })
      .split('\n')
      .filter((name) => name !== '')

    expect(kept.length).toBe(3)
    for (const content of ['', '{"version":', 'null', '[]', '{}', '\u0000'.repeat(100)]) {
      for (const name of kept) await writeFile(join(root, 'cache', name), content)
      await put({ 'good/README.md': content })
      expect(toCanonicalJson(await scan([join(root, 'good')], { ...options, cacheDirectory: join(root, 'cache') })).length).toBeGreaterThan(
        0,
      )
      await rm(join(root, 'good/README.md'))
      expect(toCanonicalJson(await scan([join(root, 'good')], options))).toBe(first)
    }
  })

  it('notices a change that left size and time of a file as they were', async () => {
    const options = { cacheDirectory: join(root, 'cache'), history: false }
    const file = join(root, 'good/compose.yaml')
    await utimes(file, 1_000_000, 1_000_000)
    await scan([root], options)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await writeFile(file, TILL.replaceAll('till', 'bell'))
    await utimes(file, 1_000_000, 1_000_000)

    expect(servicesOf(await scan([root], options))).toEqual(['bell'])
  })

  it('stops when it is told to, also where everything is known already', async () => {
    const options = { cacheDirectory: join(root, 'cache') }
    await scan([root], options)

    await expect(scan([root], { ...options, signal: AbortSignal.abort() })).rejects.toThrow(/abort/i)
  })
})

function range(count: number, line: (n: number) => string): string {
  return Array.from({ length: count }, (_, n) => line(n)).join('\n')
}

function servicesOf(inventory: Inventory): string[] {
  return inventory.nodes.flatMap((node) => (node.kind === 'service' ? [node.name] : [])).toSorted()
}

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
}
