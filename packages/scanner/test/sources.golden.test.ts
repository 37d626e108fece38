import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readInput, recogniseSource } from '../src/records/read-input.ts'
import { sources } from '../src/sources/index.ts'
import { inputOf, NO_RECORD_SETTINGS, SOURCE_CASES, sourceCases } from './source-cases.ts'

const cases = sourceCases()

describe('scanner/sources', () => {
  it('have a folder of cases each, and no case is without its source', () => {
    expect([...new Set(cases.map((one) => one.source))].toSorted()).toEqual(sources.map((source) => source.id))
  })

  it.each(cases)('$source/$name is read as expected', async ({ source: id, name, input, settings }) => {
    const source = sources.find((one) => one.id === id)
    if (!source) throw new Error(`no source ${id}`)

    const { file, facts, diagnostics } = await readInput(input, source, settings, undefined)

    const text = `${JSON.stringify({ file, facts: facts.map(({ fact }) => fact), diagnostics }, null, 2)}\n`
    await expect(text).toMatchFileSnapshot(join(SOURCE_CASES, id, name, 'expected.json'))
  })

  it.each(cases)('$source/$name is known for what it is', async ({ source, input }) => {
    const found = await recogniseSource(input, sources)

    expect('source' in found ? found.source.id : found.problem).toBe(source)
  })

  it.each(sources)('$id never throws on what it is not, empty and damaged files included', async (source) => {
    const inputs = [
      new Uint8Array(),
      new Uint8Array([0, 1, 2, 255, 254]),
      new TextEncoder().encode('{"data": ['),
      new TextEncoder().encode('a;b\n"'),
    ]

    for (const bytes of inputs) {
      const { facts } = await readInput(inputOf(bytes, 'x'), source, NO_RECORD_SETTINGS, undefined)
      expect(facts).toEqual([])
    }
  })
})
