import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { built } from './open-page.ts'

describe('explorer, what it weighs', () => {
  it('stays under 400 kB as it travels, without data', async () => {
    expect(gzipSync(await readFile(built)).byteLength).toBeLessThan(400_000)
  })
})
