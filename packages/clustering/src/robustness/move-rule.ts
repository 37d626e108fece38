import { Rules } from '@coppice/model'

/** The rules with one number moved, and the move in words. */
export interface MovedRule {
  readonly path: string
  readonly change: string
  readonly rules: Rules
}

/** How far a rule is moved: far enough to matter, near enough that nobody could say which of the two values is right. */
const STEP = 0.2

/** One rule up and down by 20 %; whole numbers are rounded. A value that the rules do not allow, or that is no move, is left out. */
export function moveRule(rules: Rules, path: string): MovedRule[] {
  const keys = path.split('.')
  const value = numberAt(rules, keys)
  if (value === undefined || value === 0) return []
  return [1 + STEP, 1 - STEP].flatMap((factor) => {
    const exact = Number((value * factor).toPrecision(6))
    for (const moved of [exact, Math.round(exact)]) {
      const allowed = moved === value ? undefined : Rules.safeParse(withNumber(rules, keys, moved)).data
      if (allowed) return [{ path, change: `${factor > 1 ? '+' : '−'}20\u00a0%: ${moved} instead of ${value}`, rules: allowed }]
    }
    return []
  })
}

function numberAt(value: unknown, keys: readonly string[]): number | undefined {
  const [key, ...rest] = keys
  if (key === undefined) return typeof value === 'number' ? value : undefined
  return typeof value === 'object' && value !== null ? numberAt(Reflect.get(value, key), rest) : undefined
}

function withNumber(value: unknown, keys: readonly string[], moved: number): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return moved
  if (typeof value !== 'object' || value === null) return value
  const changed: unknown = withNumber(Reflect.get(value, key), rest, moved)
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed }
}
