import type { Expression } from '../facts/expression.ts'
import { fromTemplate } from '../facts/expression.ts'
import type { Assignment } from '../facts/finding.ts'
import { REDACTED, redactValue } from '../detect/redact.ts'

/** `KEY=value` of a manifest: secrets removed, `${OTHER}` inside the value read as environment variables. */
export function toAssignment(key: string, value: string, line: number): Assignment {
  return { key, value: toVariableValue(key, value), line }
}

/** A value in which every variable is one of the environment, whatever its spelling. */
export function toVariableValue(key: string, value: string): Expression {
  return onlyEnvironment(fromTemplate(withoutSecrets(key, flattenFallbacks(value))))
}

/** Removes secrets, but leaves what only names another variable or setting. */
export function withoutSecrets(key: string, value: string): string {
  if (/^\$(\w+|\{[\w.-]+\})$/.test(value)) return value
  if (/-----BEGIN [A-Z ]*PRIVATE KEY/.test(value)) return REDACTED
  return redactValue(key, value.replace(SECRET_OPTIONS, `$1${REDACTED}`))
}

/** `-Dspring.datasource.password=…` and `--api-key=…` within a value such as JAVA_OPTS. */
const SECRET_OPTIONS = /((?:^|\s)-[\w.-]*(?:passw|secret|token|api-?key|credential)[\w.-]*=)[^\s$]+/gi

/** Compose and shells know no settings: `${db_port}` is a variable too. */
function onlyEnvironment(expression: Expression): Expression {
  if (expression.kind === 'setting') return { ...expression, kind: 'environment' }
  if (expression.kind === 'joined') return { kind: 'joined', parts: expression.parts.map(onlyEnvironment) }
  return expression
}

const WITH_FALLBACK = /\$\{([\w.]+):?-([^{}]*)\}/g

/** `${A:-${B:-c}}` → `${A:-c}`, `${A-c}` → `${A:-c}`: of nested fallbacks the innermost counts. */
function flattenFallbacks(value: string): string {
  let flat = value.replace(/\$\{(\w+)-/g, '${$1:-')
  for (let depth = 0; depth < 5 && /\$\{\w+:?-[^{}]*\$\{/.test(flat); depth++) {
    flat = flat.replace(
      /(\$\{\w+:?-[^{}]*)\$\{\w+(?::?-([^{}]*))?\}/g,
      (_, before: string, fallback: string | undefined) => before + (fallback ?? ''),
    )
  }
  return flat
}

/** Fills defaults in and writes what stays variable in braces: `$REPO/cart:${TAG:-latest}` → `${REPO}/cart:latest`. */
export function fillDefaults(value: string): string {
  let filled = value.replaceAll('$$', '\u0000')
  for (let depth = 0; depth < 5 && filled.search(WITH_FALLBACK) >= 0; depth++) filled = filled.replace(WITH_FALLBACK, '$2')
  return filled
    .replace(/\$\{(\w+):?[?+][^{}]*\}/g, '${$1}')
    .replace(/\$([A-Za-z_]\w*)/g, '${$1}')
    .replaceAll('\u0000', '$')
}
