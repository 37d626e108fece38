import type { EnvironmentRead } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import type { FileReader } from './file-reader.ts'
import { propertyNameOf, unwrap } from './scope.ts'

/** Variables of the environment that the file asks for, whatever becomes of them. */
export function* readEnvironment(reader: FileReader): Iterable<EnvironmentRead> {
  for (const node of reader.index.environments) for (const key of keysAt(node)) yield { kind: 'environment-read', line: lineOf(node), key }
  for (const call of reader.index.calls) {
    // `configService.get('USERS_URL')`, `requireEnv('USERS_URL')`
    const first = call.arguments?.[0] && unwrap(call.arguments[0])
    if (!first || !ts.isStringLiteralLike(first) || !/^[A-Z][A-Z0-9_]+$/.test(first.text) || !ts.isCallExpression(call)) continue
    const value = reader.folder.fold(call)
    if (value.kind === 'environment' && value.key === first.text && !value.assumed)
      yield { kind: 'environment-read', line: lineOf(call), key: value.key }
  }
}

/** `process.env.KEY`, `process.env['KEY']`, `const { KEY } = process.env`. */
function keysAt(node: ts.Node): readonly string[] {
  let at = node
  while (ts.isParenthesizedExpression(at.parent) || ts.isAsExpression(at.parent) || ts.isNonNullExpression(at.parent)) at = at.parent
  const { parent } = at
  if (ts.isPropertyAccessExpression(parent) && parent.expression === at) return parent.name.text === 'get' ? [] : [parent.name.text]
  if (ts.isElementAccessExpression(parent) && parent.expression === at)
    return ts.isStringLiteralLike(parent.argumentExpression) ? [parent.argumentExpression.text] : []
  if (!ts.isVariableDeclaration(parent) || !ts.isObjectBindingPattern(parent.name)) return []
  return parent.name.elements.flatMap((element) =>
    element.dotDotDotToken ? [] : (propertyNameOf(element.propertyName ?? element.name) ?? []),
  )
}
