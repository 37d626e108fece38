import { describe, expect, it } from 'vitest'
import { createSketch, decodeSketch, encodeSketch, mergeSketch, SKETCH_BINS } from './fingerprint.ts'

describe('model/fingerprint', () => {
  it('comes back from text as it was, empty bins and the largest values included', () => {
    const sketch = createSketch()
    sketch.set([0, 1, 0xfffffe, 0x123456], 3)

    expect(encodeSketch(sketch)).toHaveLength(SKETCH_BINS * 4)
    expect(decodeSketch(encodeSketch(sketch))).toEqual(sketch)
  })

  it('takes the fragments of another in', () => {
    const [one, other] = [createSketch(), createSketch()]
    one.set([5, 6])
    other.set([4, 9, 3])

    mergeSketch(one, other)

    expect(Array.from(one.slice(0, 4))).toEqual([4, 6, 3, 0xffffff])
  })
})
