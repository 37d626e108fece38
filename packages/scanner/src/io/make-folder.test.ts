import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from './make-folder.ts'

describe('io/make-folder', () => {
  let work: string
  beforeEach(async () => {
    work = await mkdtemp(join(tmpdir(), 'coppice-folder-'))
  })
  afterEach(() => rm(work, { recursive: true, force: true }))

  it('makes a folder with all above it, by two at once as well', async () => {
    const path = join(work, 'a/b/c')
    await Promise.all([makeFolder(path), makeFolder(path)])

    expect((await stat(path)).isDirectory()).toBe(true)
  })

  it('says why there can be none below a file', async () => {
    await writeFile(join(work, 'file'), '')

    await expect(makeFolder(join(work, 'file/below'))).rejects.toThrow(/EEXIST.*file'/)
  })

  it.runIf(process.platform === 'linux')('ends where the system lets nobody make folders', async () => {
    await expect(makeFolder('/proc/coppice/cache')).rejects.toThrow('ENOENT')
  })
})
