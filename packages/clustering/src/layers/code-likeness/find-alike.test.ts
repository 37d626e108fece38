import { createSketch, encodeSketch, SKETCH_BINS } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { findAlike } from './find-alike.ts'

describe('clustering/layers/code-likeness', () => {
  it('finds copies among many strangers, and says how alike they are', () => {
    const strangers = Array.from({ length: 300 }, (_, n) => printOf((bin) => 1000 * (n + 10) + bin))
    const original = printOf((bin) => bin)
    const copy = printOf((bin) => (bin % 4 === 0 ? 500_000 + bin : bin))

    expect(findAlike([original, ...strangers, copy])).toEqual([{ one: 0, other: 301, likeness: 0.75 }])
  })

  it('leaves out what many have in common: code made from one template is not alike for it', () => {
    const template = (bin: number) => bin < 90
    const services = Array.from({ length: 40 }, (_, n) => printOf((bin) => (template(bin) ? bin : 1000 * (n + 10) + bin)))
    const twin = printOf((bin) => (template(bin) ? bin : 1000 * 10 + bin))

    expect(findAlike(services)).toEqual([])
    expect(findAlike([...services, twin])).toEqual([{ one: 0, other: 40, likeness: 1 }])
  })

  it('says nothing of code that is hardly there', () => {
    const small = printOf((bin) => (bin < 10 ? bin : undefined))

    expect(findAlike([small, small])).toEqual([])
  })

  it('stays near-linear: boilerplate of thousands costs no pairs', () => {
    const services = Array.from({ length: 5000 }, (_, n) =>
      printOf((bin) => (bin % 2 === 0 ? bin : 1 + ((n * 7919 + bin * 104_729) % 0xfffffe))),
    )

    const started = performance.now()
    findAlike(services)

    expect(performance.now() - started).toBeLessThan(5000)
  })
})

function printOf(valueOf: (bin: number) => number | undefined): string {
  const sketch = createSketch()
  for (let bin = 0; bin < SKETCH_BINS; bin++) sketch[bin] = valueOf(bin) ?? sketch[bin]!
  return encodeSketch(sketch)
}
