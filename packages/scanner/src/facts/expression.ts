import { z } from 'zod'

/**
 * A value as far as one file tells it. What other files decide (an environment variable, an imported constant, an argument) stays
 * symbolic, so that a file's facts can be cached and computed anywhere; the linker evaluates it for each service.
 */
export type Expression =
  | { kind: 'text'; value: string }
  /** An environment variable. `assumed`: only its spelling says so (`config.USERS_URL` on an object nobody could resolve). */
  | { kind: 'environment'; key: string; fallback?: Expression | undefined; assumed?: true | undefined }
  /** A key of a framework's configuration, dotted: `services.users.url`. `below`: the section that it is read from, where another place names it. */
  | { kind: 'setting'; key: string; fallback?: Expression | undefined; below?: Expression | undefined }
  /** A name of this module's scope, defined here or imported, and the properties read from it. */
  | { kind: 'symbol'; name: string; path: string[] }
  | { kind: 'joined'; parts: Expression[] }
  /** Any of these: `a || b`, `c ? a : b`, several assignments. */
  | { kind: 'either'; options: Expression[] }
  /** A parameter of a function or method of this module, to be filled in from its `invocation`s. */
  /** `count`: of how many, where functions of that name differ by it. */
  | { kind: 'parameter'; of: string; index: number; path: string[]; count?: number | undefined }
  /** `text` is what stands there, shortened; never a secret. */
  | { kind: 'unknown'; text: string }

export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), value: z.string() }),
    z.object({ kind: z.literal('environment'), key: z.string(), fallback: Expression.optional(), assumed: z.literal(true).optional() }),
    z.object({ kind: z.literal('setting'), key: z.string(), fallback: Expression.optional(), below: Expression.optional() }),
    z.object({ kind: z.literal('symbol'), name: z.string(), path: z.array(z.string()) }),
    z.object({ kind: z.literal('joined'), parts: z.array(Expression) }),
    z.object({ kind: z.literal('either'), options: z.array(Expression) }),
    z.object({ kind: z.literal('parameter'), of: z.string(), index: z.int(), path: z.array(z.string()), count: z.int().optional() }),
    z.object({ kind: z.literal('unknown'), text: z.string() }),
  ]),
)

export function text(value: string): Expression {
  return { kind: 'text', value }
}

export function unknown(source: string): Expression {
  return { kind: 'unknown', text: source }
}

/** Reads `${NAME}`, `${NAME:-fallback}`, `${NAME:fallback}` (Spring) and `$NAME` in a configuration value; fallbacks may hold others. */
export function fromTemplate(value: string): Expression {
  const parts: Expression[] = []
  let from = 0
  for (let at = value.indexOf('$'); at >= 0; at = value.indexOf('$', at + 1)) {
    const found = variableAt(value, at)
    if (!found) continue
    if (at > from) parts.push(text(value.slice(from, at)))
    parts.push(found.expression)
    from = found.end
    at = from - 1
  }
  if (from === 0) return text(value)
  if (from < value.length) parts.push(text(value.slice(from)))
  const [only] = parts
  return parts.length === 1 && only ? only : { kind: 'joined', parts }
}

function variableAt(value: string, at: number): { expression: Expression; end: number } | undefined {
  const bare = /^\$([A-Z_][A-Z0-9_]*)/.exec(value.slice(at))
  if (bare) return { expression: { kind: 'environment', key: bare[1] ?? '' }, end: at + bare[0].length }
  if (value[at + 1] !== '{') return undefined
  const end = closingBrace(value, at + 1)
  const inside = end === undefined ? null : /^(?:env:)?([A-Za-z_][\w.-]*)(?::?[-?+=]?([^]*))?$/.exec(value.slice(at + 2, end))
  if (end === undefined || !inside) return undefined
  const [, key = '', rest] = inside
  const fallback = rest === undefined || rest === '' ? undefined : fromTemplate(rest)
  return { expression: { kind: /^[A-Z0-9_]+$/.test(key) ? 'environment' : 'setting', key, fallback }, end: end + 1 }
}

/** Position of the brace that closes the one at `open`. */
function closingBrace(value: string, open: number): number | undefined {
  let depth = 0
  for (let at = open; at < value.length; at++) {
    if (value[at] === '{') depth++
    else if (value[at] === '}' && --depth === 0) return at
  }
  return undefined
}
