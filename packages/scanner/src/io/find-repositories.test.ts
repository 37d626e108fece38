import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findRepositories } from './find-repositories.ts'

describe('io/find-repositories', () => {
  let root = ''
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'coppice-repositories-'))
  })
  afterEach(() => rm(root, { recursive: true, force: true }))

  it('finds the checkouts of groups, and names the folder that is none', async () => {
    await put(
      'orders/.git/HEAD',
      'payments/till/.git/HEAD',
      'payments/team/refunds/.git/HEAD',
      'unpacked/stock/package.json',
      'unpacked/README.md',
    )

    expect(await found()).toEqual({ names: ['orders', 'refunds', 'till'], passedOver: ['unpacked'] })
  })

  it('takes no folder with files of its own for a group: what lies in it is part of it', async () => {
    await put('shop/package.json', 'shop/vendor/library/.git/HEAD')

    const { names, passedOver } = await found('shop')

    expect(names).toEqual(['shop'])
    expect(passedOver).toEqual([])
  })

  it('scans a folder that is named by itself, though it lies beside checkouts', async () => {
    await put('orders/.git/HEAD', 'unpacked/package.json')

    expect(await found('.', 'unpacked')).toEqual({ names: ['orders', 'unpacked'], passedOver: [] })
  })

  async function found(...paths: readonly string[]): Promise<{ names: string[]; passedOver: string[] }> {
    const { repositories, passedOver } = await findRepositories((paths.length === 0 ? ['.'] : paths).map((path) => join(root, path)))
    return { names: repositories.map(({ name }) => name).toSorted(), passedOver: passedOver.map((folder) => relative(root, folder)) }
  }

  async function put(...files: readonly string[]): Promise<void> {
    for (const file of files) {
      await mkdir(dirname(join(root, file)), { recursive: true })
      await writeFile(join(root, file), '')
    }
  }
})
