import { z } from 'zod'
import { Rules } from './rules.ts'

/** One key of the rules: a section, a measure or a number, in the order of the schema. */
export interface RuleEntry {
  readonly path: readonly string[]
  /** What it is when nobody changes it; undefined for what only holds other keys. */
  readonly standard: unknown
  /** What it does, or asks. */
  readonly does: string | undefined
  /** Why it is what it is: its source, or that it is a prior. */
  readonly because: string | undefined
}

/**
 * Every key of the rules, outermost first, and numbers before sections: after a section they would seem to belong to it. Pages, comments in the
 * printed file and what reports say of measures are made of it.
 */
export function describeRules(): RuleEntry[] {
  return entriesOf(Rules, [])
}

function entriesOf(schema: z.ZodObject, above: readonly string[]): RuleEntry[] {
  const own: RuleEntry[] = []
  const below: RuleEntry[] = []
  for (const [key, wrapped] of Object.entries(schema.shape)) {
    const path = [...above, key]
    const { description, because } = z.globalRegistry.get(wrapped) ?? {}
    const texts = { does: description, because: typeof because === 'string' ? because : undefined }
    const inner: unknown = wrapped instanceof z.ZodPrefault || wrapped instanceof z.ZodDefault ? wrapped.unwrap() : wrapped
    if (inner instanceof z.ZodObject) below.push({ path, standard: undefined, ...texts }, ...entriesOf(inner, path))
    else own.push({ path, standard: wrapped instanceof z.ZodDefault ? wrapped.parse(undefined) : undefined, ...texts })
  }
  return [...own, ...below]
}
