/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, until: number): number => from + Math.floor(next() * (until - from))
  return { next, whole, chance: (share) => next() < share, pick: (items) => items[whole(0, items.length)] as never }
}

export interface Random {
  next(): number
  /** A whole number, `until` excluded. */
  whole(from: number, until: number): number
  chance(share: number): boolean
  pick<T>(items: readonly T[]): T
}
