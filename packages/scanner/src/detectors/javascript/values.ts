import { isSecretKey, REDACTED, redactUrls, redactValue } from '../../detect/redact.ts'
import { text, unknown, type Expression } from '../../facts/expression.ts'
import { ts } from '../../syntax/typescript.ts'
import { unwrap } from './scope.ts'

export const SCREAMING = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/
const MAX_OPTIONS = 6

/** Texts side by side become one; what holds a single part is that part. */
export function joined(parts: readonly Expression[]): Expression {
  const merged: Expression[] = []
  for (const part of parts.flatMap((one) => (one.kind === 'joined' ? one.parts : [one]))) {
    const last = merged.at(-1)
    if (part.kind === 'text' && last?.kind === 'text') merged[merged.length - 1] = text(redactUrls(last.value + part.value))
    else if (part.kind !== 'text' || part.value !== '') merged.push(part)
  }
  const [only] = merged
  if (!only) return text('')
  return merged.length === 1 ? only : { kind: 'joined', parts: merged }
}

export function either(options: readonly Expression[]): Expression {
  const flat = options.flatMap((option) => (option.kind === 'either' ? option.options : [option]))
  const distinct = [...new Map(flat.map((option) => [JSON.stringify(option), option])).values()]
  const known = distinct.filter((option) => option.kind !== 'unknown' && !(option.kind === 'text' && option.value === ''))
  const [only] = known.length > 0 ? known : distinct
  if (!only) return unknown('?')
  return known.length > 1 ? { kind: 'either', options: known.slice(0, MAX_OPTIONS) } : only
}

export function separated(parts: readonly Expression[], by: string): Expression {
  return joined(parts.flatMap((part, at) => (at === 0 ? [part] : [text(by), part])))
}

/** `left || right`: a fallback where `left` is a variable or setting, alternatives elsewhere. */
export function withFallback(left: Expression, right: Expression | undefined): Expression {
  if (!right || right.kind === 'unknown') return left
  if (left.kind === 'environment' || left.kind === 'setting') {
    const fallback = left.fallback
      ? withFallback(left.fallback, right)
      : right.kind === 'text'
        ? text(redactValue(left.key, right.value))
        : right
    return fallback.kind === 'text' && fallback.value === '' ? left : { ...left, fallback }
  }
  return either([left, right])
}

/** An absolute path replaces that of its base. */
export function resolveUrl(path: Expression, base: Expression): Expression {
  if (path.kind === 'text' && /^[a-z][\w+.-]*:\/\//i.test(path.value)) return path
  const first = path.kind === 'joined' ? path.parts[0] : path
  const separator = first?.kind === 'text' && first.value.startsWith('/') ? '' : '/'
  const trimmed = base.kind === 'text' ? text(base.value.replace(/\/$/, '')) : base
  return joined([trimmed, text(separator), path])
}

/** A SCREAMING_CASE property of something nobody here defines is taken for a variable of the environment. */
export function assumed(path: readonly string[], node: ts.Node): Expression {
  const last = path.at(-1) ?? ''
  return SCREAMING.test(last) ? { kind: 'environment', key: last, assumed: true } : unknown([excerpt(node), ...path].join('.').slice(0, 80))
}

/** The one expression a function returns. */
export function returnedBy(node: ts.SignatureDeclaration): ts.Expression | undefined {
  const body = 'body' in node ? node.body : undefined
  if (!body) return undefined
  if (!ts.isBlock(body)) return body
  const last = body.statements.at(-1)
  return last && ts.isReturnStatement(last) ? last.expression : undefined
}

/** `@Inject(TOKEN) name`, `@inject(TYPES.Name) name`: the token stands for the value. */
export function injectedToken(declaration: ts.ParameterDeclaration): ts.Expression | undefined {
  for (const decorator of ts.getDecorators(declaration) ?? []) {
    const call = decorator.expression
    if (ts.isCallExpression(call) && /^inject$/i.test(call.expression.getText()) && call.arguments[0]) return call.arguments[0]
  }
  return undefined
}

/** What a token of dependency injection is called: `TYPES.UsersUrl`, `'USERS_URL'`, `USERS_URL`. */
export function tokenOf(wrapped: ts.Expression): string | undefined {
  const node = unwrap(wrapped)
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isIdentifier(node)) return node.text
  return ts.isPropertyAccessExpression(node) ? node.name.text : undefined
}

export function isValue(node: ts.Expression): boolean {
  const inner = unwrap(node)
  return (
    !ts.isObjectLiteralExpression(inner) &&
    !ts.isFunctionLike(inner) &&
    inner.kind !== ts.SyntaxKind.TrueKeyword &&
    inner.kind !== ts.SyntaxKind.FalseKeyword
  )
}

/** Values cut off by recursion differ with where one started; they are not remembered. */
export function mentionsCut(value: Expression): boolean {
  return JSON.stringify(value).includes('…')
}

/** What stands there, shortened and without what its string literals say. */
export function excerpt(node: ts.Node): string {
  return node
    .getText()
    .replace(/(['"`])(?:\\.|(?!\1)[^\\])*\1/g, '$1…$1')
    .replace(/\s+/g, ' ')
    .slice(0, 60)
}

/** Keys of well-known vendors, and long random-looking words. */
const SECRET_WORD =
  /^(?:[srp]k_|gh[pousr]_|xox[a-z]-|AKIA|eyJ|SG\.)[\w.-]{8,}$|^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/=]{24,}$|^[0-9a-f]{32,}$/

/** Names below which everything is secret; `auth.host` is not. */
const SECRET_NAME = /passw(?:or)?d|secret|credential|api_?key|private_?key/i

/** A value without what its names or its own look tell to be a secret. */
export function withoutSecrets(value: Expression, names: readonly string[]): Expression {
  switch (value.kind) {
    case 'text': {
      const secret = names.find((name, at) => (at === names.length - 1 ? isSecretKey(name) : SECRET_NAME.test(name)))
      if (secret !== undefined) return text(redactValue(secret, value.value))
      return SECRET_WORD.test(value.value) ? text(REDACTED) : value
    }
    case 'environment':
    case 'setting':
      return value.fallback ? { ...value, fallback: withoutSecrets(value.fallback, names) } : value
    case 'joined':
      return { kind: 'joined', parts: value.parts.map((part) => withoutSecrets(part, names)) }
    case 'either':
      return { kind: 'either', options: value.options.map((option) => withoutSecrets(option, names)) }
    default:
      return value
  }
}
