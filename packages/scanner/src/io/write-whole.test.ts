import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeWhole } from './write-whole.ts'

it('io/write-whole writes a long text as it is, whatever stands where it is cut', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coppice-whole-'))
  const text = `${'a'.repeat(1024 * 1024 - 1)}🌳${'ß'.repeat(1024 * 1024)}`
  try {
    await writeWhole(join(folder, 'long.txt'), text)

    expect((await readFile(join(folder, 'long.txt'), 'utf8')) === text).toBe(true)
  } finally {
    await rm(folder, { recursive: true })
  }
})
