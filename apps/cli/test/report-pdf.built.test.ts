import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser, thisMachine } from '../src/pdf/find-browser.ts'

const bin = fileURLToPath(new URL('../bin/coppice.js', import.meta.url))
const shop = fileURLToPath(new URL('../../../fixtures/estates/shop', import.meta.url))
const found = await findBrowser(thisMachine())

let work: string

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'coppice-pdf-test-'))
  await coppice({}, 'run', shop, '--out', work, '--format', 'json', '--quiet')
})
afterAll(() => rm(work, { recursive: true }))

describe.skipIf(!found)('cli/report --pdf', () => {
  it('prints a tagged document with an outline, story and sheets, and the same bytes twice', async () => {
    const { code } = await coppice({}, 'report', 'analysis.json', '--format', 'json', '--pdf', '--out', 'once')
    await coppice({}, 'report', 'analysis.json', '--format', 'json', '--pdf', '--out', 'twice')
    const pdf = await readFile(join(work, 'once/report.pdf'), 'latin1')

    expect(code).toBe(0)
    expect(pdf.startsWith('%PDF-')).toBe(true)
    expect(pdf).toContain('/StructTreeRoot')
    expect(pdf).toContain('/Outlines')
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(6)
    expect(await readFile(join(work, 'twice/report.pdf'), 'latin1')).toBe(pdf)
  })

  it('prints on Letter without sheets where that is asked for', async () => {
    await coppice({}, 'report', 'analysis.json', '--format', 'json', '--pdf', '--paper', 'letter', '--sheets', 'none', '--out', 'letter')
    const pdf = await readFile(join(work, 'letter/report.pdf'), 'latin1')

    expect(pdf).toMatch(/\/MediaBox \[0 0 612 792\]/)
    expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(5)
  })
})

describe('cli/report --pdf, without a browser', () => {
  it('says which one was asked for, and what to do', async () => {
    const { code, errors } = await coppice(
      { CHROME_PATH: '/nothing/here' },
      'report',
      'analysis.json',
      '--format',
      'json',
      '--pdf',
      '--out',
      'none',
    )

    expect(code).toBe(2)
    expect(errors).toContain('CHROME_PATH names /nothing/here, which is no program.')
    expect(errors).toContain('Let it name a Chrome or Chromium')
  })
})

function coppice(environment: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<{ code: number; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [bin, ...words],
      { cwd: work, env: { ...process.env, INIT_CWD: work, ...environment } },
      (error, _output, errors) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, errors }),
    )
  })
}
