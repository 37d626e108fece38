import type { Link } from '../src/communities/partition.ts'
import { createRandom } from '../src/communities/random.ts'

export interface PlantedGraph {
  readonly size: number
  readonly truth: number[]
  readonly links: Link[]
}

/**
 * A graph with known groups, in the manner of LFR benchmarks (Lancichinetti et al. 2008): groups of uneven size, each service with
 * about `degree` ties, a share `mixing` of them across groups.
 */
export function plantGraph(options: { sizes: readonly number[]; degree: number; mixing: number; seed: number }): PlantedGraph {
  const random = createRandom(options.seed)
  const truth = options.sizes.flatMap((size, group) => Array.from({ length: size }, () => group))
  const groups = options.sizes.map((_, group) => truth.flatMap((label, item) => (label === group ? [item] : [])))
  const pairs = new Map<string, Link>()
  const tie = (a: number, b: number) => {
    if (a !== b) pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, { a: Math.min(a, b), b: Math.max(a, b), weight: 1 })
  }
  for (const [item, group] of truth.entries()) {
    const inside = groups[group]!
    for (let n = 0; n < options.degree / 2; n++) {
      const across = random() < options.mixing
      tie(item, across ? Math.floor(random() * truth.length) : inside[Math.floor(random() * inside.length)]!)
    }
  }
  return { size: truth.length, truth, links: [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b) }
}

/** Sizes from 10 to 50 that fall off as a power law, until they add up to `total`. */
export function unevenSizes(total: number, seed: number): number[] {
  const random = createRandom(seed)
  const sizes: number[] = []
  let left = total
  while (left > 0) {
    const size = Math.min(left, Math.round(10 / Math.max(0.2, random() ** 0.7)))
    sizes.push(size)
    left -= size
  }
  return sizes
}

/** Normalised mutual information of two partitions, 0 to 1 (arithmetic mean). */
export function nmi(x: readonly number[], y: readonly number[]): number {
  const n = x.length
  const joint = new Map<string, number>()
  const ofX = new Map<number, number>()
  const ofY = new Map<number, number>()
  for (const [index, a] of x.entries()) {
    const b = y[index]!
    joint.set(`${a} ${b}`, (joint.get(`${a} ${b}`) ?? 0) + 1)
    ofX.set(a, (ofX.get(a) ?? 0) + 1)
    ofY.set(b, (ofY.get(b) ?? 0) + 1)
  }
  const entropy = (counts: Map<number, number>) => -[...counts.values()].reduce((sum, k) => sum + (k / n) * Math.log(k / n), 0)
  let mutual = 0
  for (const [key, k] of joint) {
    const [a, b] = key.split(' ').map(Number)
    mutual += (k / n) * Math.log((k * n) / (ofX.get(a!)! * ofY.get(b!)!))
  }
  const both = entropy(ofX) + entropy(ofY)
  return both === 0 ? 1 : (2 * mutual) / both
}
