import { text, type Expression } from '../../facts/expression.ts'
import type { Setting } from '../../facts/finding.ts'
import { redactUrls } from '../../detect/redact.ts'
import { baseNameOf } from '../../facts/paths.ts'
import type { HoconEntry } from '../../syntax/hocon-document.ts'
import { withoutSecrets } from '../../syntax/variables.ts'

/** Files that say how an application runs somewhere else than where it is developed. */
const PROFILE = /^(?:application[-._])?(prod(?:uction)?|dev(?:elopment)?|test|local|staging|docker)\b/

/**
 * Each key with what it holds in the end. `url = "http://a"` and below it `url = ${?URL}` is the variable, or the text where nobody sets it. Lists that
 * begin anew take the place of the ones before.
 */
export function toSettings(entries: readonly HoconEntry[], path: string): Setting[] {
  const profile = PROFILE.exec(baseNameOf(path))?.[1]
  const settings = new Map<string, Setting>()
  for (const entry of entries) {
    const before = settings.get(entry.key)?.value
    const value = toValue(entry, before)
    settings.set(entry.key, { kind: 'setting', line: entry.line, key: entry.key, value, ...(profile === undefined ? {} : { profile }) })
  }
  return [...settings.values()].toSorted((a, b) => a.line - b.line)
}

function toValue({ key, pieces }: HoconEntry, before: Expression | undefined): Expression {
  const [only] = pieces
  const parts = pieces.map((piece): Expression => {
    if ('text' in piece) return text(redactUrls(withoutSecrets(key, piece.text)))
    const name = piece.substitution
    const fallback = pieces.length === 1 && piece.optional ? before : undefined
    return { kind: /^[A-Z][A-Z0-9_]*$/.test(name) ? 'environment' : 'setting', key: name, ...(fallback === undefined ? {} : { fallback }) }
  })
  const [first] = parts
  return only && parts.length === 1 && first ? first : { kind: 'joined', parts }
}
