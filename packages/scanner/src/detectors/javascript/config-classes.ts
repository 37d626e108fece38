import type { Setting } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import type { FileReader } from './file-reader.ts'
import { propertyNameOf, unwrap } from './scope.ts'
import { returnedBy, withoutSecrets } from './values.ts'

/** Objects nested deeper are data, not configuration. */
const MAX_DEPTH = 4

/**
 * A class with `get(key) { return this.settings[key] }` hands out what its constructor put into that field: `settings.users = { url }`
 * is the setting `users.url` of who asks for it by that key.
 */
export function* readConfigClasses(reader: FileReader): Iterable<Setting> {
  for (const owner of reader.index.classes) {
    const field = fieldHandedOut(owner, reader)
    if (field === undefined) continue
    for (const value of reader.folder.members.valuesOf(owner, field)) yield* settingsIn(value, [], reader)
    for (const { left, right } of reader.index.memberAssignments) {
      const holder = unwrap(left.expression)
      if (!ts.isPropertyAccessExpression(holder) || holder.expression.kind !== ts.SyntaxKind.ThisKeyword) continue
      if (holder.name.text === field && reader.folder.members.classAround(left) === owner)
        yield* settingsIn(right, [left.name.text], reader)
    }
  }
}

function fieldHandedOut(owner: ts.ClassLikeDeclaration, reader: FileReader): string | undefined {
  const method = reader.folder.members.methodOf(owner, 'get')
  const returned = method && returnedBy(method)
  const read = returned && unwrap(returned)
  if (!read || !ts.isElementAccessExpression(read) || !ts.isPropertyAccessExpression(read.expression)) return undefined
  return read.expression.expression.kind === ts.SyntaxKind.ThisKeyword ? read.expression.name.text : undefined
}

function* settingsIn(wrapped: ts.Expression, path: readonly string[], reader: FileReader): Iterable<Setting> {
  const node = unwrap(wrapped)
  if (ts.isObjectLiteralExpression(node)) {
    if (path.length > MAX_DEPTH) return
    for (const property of node.properties) {
      const key = ts.isPropertyAssignment(property) ? propertyNameOf(property.name) : undefined
      if (ts.isPropertyAssignment(property) && key !== undefined) yield* settingsIn(property.initializer, [...path, key], reader)
    }
    return
  }
  if (path.length === 0) return
  const value = withoutSecrets(reader.folder.expand(reader.folder.fold(node)), path)
  if (value.kind === 'environment' || value.kind === 'text' || value.kind === 'joined' || value.kind === 'either')
    yield { kind: 'setting', line: lineOf(node), key: path.join('.'), value }
}
