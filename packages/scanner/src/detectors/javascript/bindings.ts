import type { Setting } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import type { FileReader } from './file-reader.ts'
import { tokenOf, withoutSecrets } from './values.ts'
import { propertyNameOf, unwrap } from './scope.ts'

/**
 * Values that containers of dependency injection hand out under a token: `container.bind(TYPES.UsersUrl).toConstantValue(…)` and
 * `{ provide: 'USERS_URL', useValue: … }`. The token is the key of a setting; who injects it reads that.
 */
export function* readBindings(reader: FileReader): Iterable<Setting> {
  for (const call of reader.index.calls) {
    if (!ts.isCallExpression(call)) continue
    yield* fromContainer(call, reader)
    yield* fromSchema(call, reader)
    for (const argument of call.arguments) yield* fromProviders(argument, reader)
  }
}

function* fromContainer(call: ts.CallExpression, reader: FileReader): Iterable<Setting> {
  const callee = call.expression
  const [value] = call.arguments
  if (!value || !ts.isPropertyAccessExpression(callee) || callee.name.text !== 'toConstantValue') return
  const bound = unwrap(callee.expression)
  const token = ts.isCallExpression(bound) && bound.arguments[0] ? tokenOf(bound.arguments[0]) : undefined
  if (token !== undefined) yield* toSetting(call, token, value, reader)
}

/** `convict({ users: { url: { env: 'USERS_URL', default: '…' } } })`: settings that the environment fills in. */
function* fromSchema(call: ts.CallExpression, reader: FileReader): Iterable<Setting> {
  const [schema] = call.arguments
  if (schema && reader.origins.of(call.expression)?.package === 'convict') yield* settingsIn(schema, [], reader)
}

function* settingsIn(wrapped: ts.Expression, path: readonly string[], reader: FileReader): Iterable<Setting> {
  const node = unwrap(wrapped)
  if (!ts.isObjectLiteralExpression(node) || path.length > 5) return
  const key = reader.folder.foldMember(node, ['env'])
  const fallback = reader.folder.foldMember(node, ['default'])
  if (key.kind === 'text') {
    const value = fallback.kind === 'text' ? withoutSecrets(fallback, [key.value, ...path]) : undefined
    yield {
      kind: 'setting',
      line: lineOf(node),
      key: path.join('.'),
      value: { kind: 'environment', key: key.value, ...(value ? { fallback: value } : {}) },
    }
    return
  }
  for (const property of node.properties) {
    const name = ts.isPropertyAssignment(property) ? propertyNameOf(property.name) : undefined
    if (ts.isPropertyAssignment(property) && name !== undefined) yield* settingsIn(property.initializer, [...path, name], reader)
  }
}

/** Objects in a list of providers, wherever in the argument the list is. */
function* fromProviders(wrapped: ts.Expression, reader: FileReader, depth = 0): Iterable<Setting> {
  const node = unwrap(wrapped)
  if (depth > 4) return
  if (ts.isArrayLiteralExpression(node)) for (const element of node.elements) yield* fromProviders(element, reader, depth + 1)
  if (!ts.isObjectLiteralExpression(node)) return
  const values = new Map(
    node.properties.filter(ts.isPropertyAssignment).map((property) => [propertyNameOf(property.name), property.initializer]),
  )
  const provided = values.get('provide')
  const value = values.get('useValue')
  const token = provided && tokenOf(provided)
  if (token !== undefined && value) yield* toSetting(node, token, value, reader)
  const providers = values.get('providers')
  if (providers) yield* fromProviders(providers, reader, depth + 1)
}

function* toSetting(node: ts.Node, key: string, given: ts.Expression, reader: FileReader): Iterable<Setting> {
  const value = withoutSecrets(reader.folder.expand(reader.folder.fold(given)), [key])
  if (value.kind === 'environment' || value.kind === 'text' || value.kind === 'joined' || value.kind === 'either')
    yield { kind: 'setting', line: lineOf(node), key, value }
}
