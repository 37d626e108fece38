import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toCanonicalJson, type Inventory } from '@coppice/model'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { scan } from '../src/index.ts'

describe('scanner: histories that are kept', () => {
  let folder = ''
  let shop = ''
  const scanShop = async (): Promise<Inventory> => scan([shop], { cacheDirectory: join(folder, 'cache') })
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@shop.example', ...args], { cwd: shop })
  const commitAt = (day: string): void => {
    git('add', '.')
    execFileSync('git', ['-c', 'user.name=Ana', '-c', 'user.email=ana@shop.example', 'commit', '-q', '-m', 'Work on the till'], {
      cwd: shop,
      env: { ...process.env, GIT_AUTHOR_DATE: `${day}T10:00:00Z`, GIT_COMMITTER_DATE: `${day}T10:00:00Z` },
    })
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'coppice-history-'))
    shop = join(folder, 'shop')
    await mkdir(join(shop, 'till'), { recursive: true })
    await writeFile(join(shop, 'compose.yaml'), 'services:\n  till:\n    build: till\n')
    await writeFile(join(shop, 'till/Dockerfile'), 'FROM node:22\n')
    git('init', '-q', '-b', 'main')
    commitAt('2026-01-01')
  })

  afterEach(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true, force: true })
  })

  it('gives the same bytes without asking git again, though a file changed', async () => {
    const first = await scanShop()
    vi.stubEnv('PATH', '')
    expect(toCanonicalJson(await scanShop())).toBe(toCanonicalJson(first))

    await writeFile(join(shop, 'till/Dockerfile'), 'FROM node:22\n\n')
    expect(tillOf(await scanShop())).toMatchObject({ history: { lastChange: '2026-01-01T10:00:00.000Z' }, authors: { recent: 1 } })
  })

  it('notices a commit', async () => {
    await scanShop()
    await writeFile(join(shop, 'till/notes.txt'), 'fees\n')
    commitAt('2026-02-02')
    expect(tillOf(await scanShop())).toMatchObject({ history: { lastChange: '2026-02-02T10:00:00.000Z', commits: 2 } })
  })

  it('notices who stands for whom, as far as git is told', async () => {
    await scanShop()
    await writeFile(join(shop, 'till/notes.txt'), 'fees\n')
    git('add', '.')
    git('commit', '-q', '-m', 'Fees', '--author', 'Ana <ana@home.example>')
    expect(tillOf(await scanShop())).toMatchObject({ authors: { recent: 2 } })
    await writeFile(join(shop, '.mailmap'), 'Ana <ana@shop.example> <ana@home.example>\n')
    expect(tillOf(await scanShop())).toMatchObject({ authors: { recent: 1 } })
  })
})

function tillOf(inventory: Inventory): unknown {
  return inventory.nodes.find(({ id }) => id === 'service:till')
}
