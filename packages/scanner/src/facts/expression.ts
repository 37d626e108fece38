import { z } from 'zod'

/**
 * A value as far as one file tells it. What other files decide (an environment variable, an imported constant, an argument) stays
 * symbolic, so that a file's facts can be cached and computed anywhere; the linker evaluates it for each service.
 */
export type Expression =
  | { kind: 'text'; value: string }
  /** An environment variable. `assumed`: only its spelling says so (`config.USERS_URL` on an object nobody could resolve). */
  | { kind: 'environment'; key: string; fallback?: Expression | undefined; assumed?: true | undefined }
  /** A key of a framework's configuration, dotted: `services.users.url`. */
  | { kind: 'setting'; key: string; fallback?: Expression | undefined }
  /** A name of this module's scope, defined here or imported, and the properties read from it. */
  | { kind: 'symbol'; name: string; path: string[] }
  | { kind: 'joined'; parts: Expression[] }
  /** Any of these: `a || b`, `c ? a : b`, several assignments. */
  | { kind: 'either'; options: Expression[] }
  /** A parameter of a function or method of this module, to be filled in from its `invocation`s. */
  | { kind: 'parameter'; of: string; index: number; path: string[] }
  /** `text` is what stands there, shortened; never a secret. */
  | { kind: 'unknown'; text: string }

export const Expression: z.ZodType<Expression> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), value: z.string() }),
    z.object({ kind: z.literal('environment'), key: z.string(), fallback: Expression.optional(), assumed: z.literal(true).optional() }),
    z.object({ kind: z.literal('setting'), key: z.string(), fallback: Expression.optional() }),
    z.object({ kind: z.literal('symbol'), name: z.string(), path: z.array(z.string()) }),
    z.object({ kind: z.literal('joined'), parts: z.array(Expression) }),
    z.object({ kind: z.literal('either'), options: z.array(Expression) }),
    z.object({ kind: z.literal('parameter'), of: z.string(), index: z.int(), path: z.array(z.string()) }),
    z.object({ kind: z.literal('unknown'), text: z.string() }),
  ]),
)

export function text(value: string): Expression {
  return { kind: 'text', value }
}

export function unknown(source: string): Expression {
  return { kind: 'unknown', text: source }
}

/** Reads `${NAME}`, `${NAME:-fallback}`, `${NAME:fallback}` (Spring) and `$NAME` in a configuration value as environment variables. */
export function fromTemplate(value: string): Expression {
  const parts: Expression[] = []
  let from = 0
  for (const match of value.matchAll(/\$\{(?:env:)?([A-Za-z_][\w.-]*)(?::?[-?+=]?([^{}]*))?\}|\$([A-Z_][A-Z0-9_]*)/g)) {
    if (match.index > from) parts.push(text(value.slice(from, match.index)))
    const key = match[1] ?? match[3] ?? ''
    const fallback = match[2] === undefined || match[2] === '' ? undefined : text(match[2])
    parts.push(/^[A-Z0-9_]+$/.test(key) ? { kind: 'environment', key, fallback } : { kind: 'setting', key, fallback })
    from = match.index + match[0].length
  }
  if (from === 0) return text(value)
  if (from < value.length) parts.push(text(value.slice(from)))
  const [only] = parts
  return parts.length === 1 && only ? only : { kind: 'joined', parts }
}
