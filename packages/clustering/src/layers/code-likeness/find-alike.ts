import { decodeSketch, EMPTY_BIN, SKETCH_BINS } from '@coppice/model'

/** Two items, by index (one < other), and the estimated share of their distinctive code that both have. */
export interface Alike {
  readonly one: number
  readonly other: number
  readonly likeness: number
}

/** A fragment that more items have is boilerplate of the house; in a small house already one that a quarter has. */
const MOST_HOLDERS = 8
const SHARE_OF_HOLDERS = 0.25

/** Fewer samples in common are chance. */
const FEWEST_SAMPLES = 5

/** Fewer samples that are no boilerplate tell nothing. */
const FEWEST_DISTINCTIVE = 20

/**
 * Pairs of fingerprints that are alike. Each bin of a sketch is one sample; those that many items hold are left out, so that code made
 * from one template is not alike for its template. The lists of the items that hold a sample are short by that, and the work is near-linear:
 * at most 28 pairs for any one sample.
 */
export function findAlike(fingerprints: readonly string[]): Alike[] {
  const sketches = fingerprints.map(decodeSketch)
  const most = Math.min(MOST_HOLDERS, Math.max(2, Math.ceil(sketches.length * SHARE_OF_HOLDERS)))
  const size = sketches.length
  const isRare = sketches.map(() => new Uint8Array(SKETCH_BINS))
  const common = new Map<number, number>()
  for (let bin = 0; bin < SKETCH_BINS; bin++) {
    const holders = new Map<number, number[]>()
    for (const [item, sketch] of sketches.entries()) {
      const value = sketch[bin] ?? EMPTY_BIN
      if (value === EMPTY_BIN) continue
      const list = holders.get(value)
      if (list) list.push(item)
      else holders.set(value, [item])
    }
    for (const list of holders.values()) {
      if (list.length > most) continue
      for (const [index, one] of list.entries()) {
        const rare = isRare[one]
        if (rare) rare[bin] = 1
        for (let next = index + 1; next < list.length; next++) {
          const key = one * size + (list[next] ?? 0)
          common.set(key, (common.get(key) ?? 0) + 1)
        }
      }
    }
  }
  const pairs: Alike[] = []
  for (const [key, alike] of common) {
    if (alike < FEWEST_SAMPLES) continue
    const [one, other] = [Math.floor(key / size), key % size]
    const distinctive = countEither(isRare[one], isRare[other])
    if (distinctive >= FEWEST_DISTINCTIVE) pairs.push({ one, other, likeness: alike / distinctive })
  }
  return pairs.sort((x, y) => x.one - y.one || x.other - y.other)
}

function countEither(one: Uint8Array | undefined, other: Uint8Array | undefined): number {
  let count = 0
  for (let bin = 0; bin < SKETCH_BINS; bin++) if (one?.[bin] === 1 || other?.[bin] === 1) count++
  return count
}
