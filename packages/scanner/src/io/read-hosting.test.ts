import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readHosting } from './read-hosting.ts'

const COMMIT = '3f786850e387550fdab836ed7e6dc881de23001b'
const CONFIG = '[remote "origin"]\n\turl = https://me:s3cret@github.com/orchard/cart.git\n'

describe('scanner/io/read-hosting', () => {
  let root: string
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'coppice-hosting-'))
  })
  afterEach(() => rm(root, { recursive: true }))

  async function write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, '.git', name)), { recursive: true })
      await writeFile(join(root, '.git', name), text)
    }
  }
  const read = () => readHosting([{ name: 'cart', root }])

  it.each([
    ['its branch', { HEAD: 'ref: refs/heads/main\n', 'refs/heads/main': `${COMMIT}\n` }],
    ['packed branches', { HEAD: 'ref: refs/heads/main\n', 'packed-refs': `# pack-refs with: peeled\n${COMMIT} refs/heads/main\n` }],
    ['no branch', { HEAD: `${COMMIT}\n` }],
  ])('names page and commit of a checkout, from %s', async (_, files) => {
    await write({ config: CONFIG, ...files })

    expect(await read()).toEqual([{ name: 'cart', url: 'https://github.com/orchard/cart', commit: COMMIT }])
  })

  it('names the page alone where the commit is not told, and reads no file outside of what git keeps', async () => {
    await writeFile(join(root, 'secret'), COMMIT)
    await write({ config: CONFIG, HEAD: 'ref: refs/heads/../../../secret\n' })

    expect(await read()).toEqual([{ name: 'cart', url: 'https://github.com/orchard/cart' }])
  })

  it('names nothing without a remote', async () => {
    expect(await read()).toEqual([])
    await write({ config: '[core]\n\tbare = false\n' })
    expect(await read()).toEqual([])
  })
})
