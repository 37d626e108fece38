import { createRandom, type Random } from '../random.ts'
import type { PlannedService } from '../plan.ts'

/** One step of a calculation, as every language writes it with its own signs. */
export interface Step {
  readonly kind: 'assign' | 'branch' | 'loop' | 'guard' | 'call'
  readonly left: string
  readonly right: string
  readonly sign: '+' | '-' | '*' | '%'
  readonly number: number
}

export interface LogicFunction {
  readonly name: string
  readonly steps: readonly Step[]
}

const VERBS = [
  'round',
  'rank',
  'price',
  'weigh',
  'split',
  'settle',
  'match',
  'count',
  'spread',
  'order',
  'limit',
  'score',
  'plan',
  'check',
  'move',
]
const NOUNS = [
  'total',
  'share',
  'line',
  'batch',
  'window',
  'quota',
  'delta',
  'index',
  'factor',
  'level',
  'margin',
  'period',
  'bucket',
  'rest',
  'step',
]

/**
 * What a service does by itself: as much of it as its size says, and alike to that of no other but by chance. Of a copy that of its original,
 * but for what has drifted since.
 */
export function logicOf({ name, size, copyOf }: PlannedService): LogicFunction[] {
  const own = functionsOf(name, size)
  if (copyOf === undefined) return own
  const random = createRandom(seedOf(`${name} copied`))
  return functionsOf(copyOf.name, size).map((original, at) => (random.chance(copyOf.drifted) ? (own[at] ?? original) : original))
}

function functionsOf(name: string, size: number): LogicFunction[] {
  const random = createRandom(seedOf(name))
  return Array.from({ length: 4 + size * 3 }, (_, at) => ({
    name: `${random.pick(VERBS)}_${random.pick(NOUNS)}_${at}`,
    steps: Array.from({ length: random.between(3, 9) }, () => stepOf(random)),
  }))
}

function stepOf(random: Random): Step {
  return {
    kind: random.pick(['assign', 'branch', 'loop', 'guard', 'call']),
    left: random.pick(NOUNS),
    right: random.pick(NOUNS),
    sign: random.pick(['+', '-', '*', '%']),
    number: random.between(2, 97),
  }
}

/** The same for a name in every run. */
export function seedOf(name: string): number {
  let value = 17
  for (let at = 0; at < name.length; at++) value = (Math.imul(value, 31) + name.charCodeAt(at)) | 0
  return value
}
