import type { Expression } from '../../facts/expression.ts'
import type { Flag, Invocation } from '../../facts/finding.ts'
import { lineOf, lineOfCall, ts } from '../../syntax/typescript.ts'
import { routerShapes } from './call-shapes/servers.ts'
import { calleeOf, meaningOf, type Callee } from './callees.ts'
import { isAddressLike } from './definitions.ts'
import type { FileReader } from './file-reader.ts'
import { guardOf, isOption, isKnownClient } from './references.ts'
import { propertyNameOf, unwrap } from './scope.ts'
import { withoutSecrets } from './values.ts'

/** Names of arguments, properties and functions whose plain words may be an address, a path or a channel. */
const TELLING =
  /url|uri|host|addr|server|service|endpoint|base|broker|topic|queue|channel|exchange|subject|stream|origin|conf|option|setting|target|path|port|connection|database|client|event/i
const TALKING =
  /publish|emit|send|produce|consume|subscribe|listen|queue|topic|fetch|request|^get|^post|^put|^patch|^delete|call|client|connect|create|init|http|api|service/i
const ADDRESS_NAME = /url|uri|host|endpoint|server|socket|origin|backend/i
const MAX_WORD = 160
const MAX_ARGUMENTS = 8

/** Calls of what may be the estate's own functions, with the arguments that may carry an address, a path or a channel. */
export function* readInvocations(reader: FileReader): Iterable<Invocation> {
  yield* readElements(reader)
  for (const node of reader.index.calls) {
    if ((node.arguments?.length ?? 0) > MAX_ARGUMENTS) continue
    const guard = guardOf(node)
    if (guard === undefined && (node.arguments?.length ?? 0) === 0) continue
    const callee = ts.isDecorator(node.parent) || ts.isDecorator(node.parent.parent) ? undefined : calleeOf(node, reader)
    if (!callee || isForeign(node, callee, reader) || isGetter(node, reader)) continue
    const last = [callee.name, ...callee.path].at(-1) ?? ''
    const isTalking = TALKING.test(last) || /^[A-Z]/.test(last) || ts.isNewExpression(node)
    const found = (node.arguments ?? []).flatMap((argument, index) => argumentsIn(argument, index, [], isTalking, reader))
    if (found.length === 0 && guard === undefined) continue
    yield {
      kind: 'invocation',
      line: lineOfCall(node),
      callee: { name: callee.name, path: [...callee.path] },
      arguments: found,
      ...(guard === undefined ? {} : { guard }),
    }
  }
}

/** `<Widget socketUrl={…}>` calls a component with an object of its attributes. */
function* readElements(reader: FileReader): Iterable<Invocation> {
  for (const node of reader.index.elements) {
    const callee = ts.isIdentifier(node.tagName) ? meaningOf(node.tagName, reader) : undefined
    if (!callee) continue
    const found = node.attributes.properties.flatMap((attribute): Invocation['arguments'] => {
      const value =
        ts.isJsxAttribute(attribute) && attribute.initializer && ts.isJsxExpression(attribute.initializer)
          ? attribute.initializer.expression
          : undefined
      const name = attribute.name?.getText() ?? ''
      return value && ADDRESS_NAME.test(name) ? argumentsIn(value, 0, [name], false, reader) : []
    })
    if (found.length > 0)
      yield { kind: 'invocation', line: lineOf(node), callee: { name: callee.name, path: [...callee.path] }, arguments: found }
  }
}

/** `config.get('USERS_URL')` is a value, not a call that hands one on. */
function isGetter(node: ts.CallExpression | ts.NewExpression, reader: FileReader): boolean {
  if (!node.arguments?.[0] || !ts.isStringLiteralLike(node.arguments[0])) return false
  const value = reader.folder.fold(node)
  return value.kind === 'environment' || value.kind === 'setting'
}

/** Packages of others take no arguments that matter; packages that nobody knows may be the estate's own. */
function isForeign(node: ts.CallExpression | ts.NewExpression, callee: Callee, reader: FileReader): boolean {
  const origin = node.expression.kind === ts.SyntaxKind.SuperKeyword ? undefined : reader.origins.of(node.expression)
  if (!origin) return false
  return (
    origin.package === 'global' ||
    origin.package.startsWith('node:') ||
    isKnownClient(origin.package) ||
    Object.hasOwn(routerShapes, origin.package) ||
    /^(?:react|vue|path|fs|util|zod|lodash)(?:\/|$)/.test(origin.package) ||
    callee.name === 'require'
  )
}

function argumentsIn(
  wrapped: ts.Expression,
  index: number,
  path: readonly string[],
  isTalking: boolean,
  reader: FileReader,
): Invocation['arguments'] {
  const node = unwrap(wrapped)
  if (ts.isSpreadElement(node) || ts.isFunctionLike(node)) return []
  if (ts.isObjectLiteralExpression(node)) {
    if (path.length > 2) return []
    return node.properties.flatMap((property) => {
      const key = property.name && propertyNameOf(property.name)
      if (key === undefined) return []
      if (ts.isPropertyAssignment(property))
        return argumentsIn(property.initializer, index, [...path, key], isTalking || TELLING.test(key), reader)
      return ts.isShorthandPropertyAssignment(property) ? argumentsIn(property.name, index, [...path, key], isTalking, reader) : []
    })
  }
  const named = ts.isIdentifier(node) ? node.text : ts.isPropertyAccessExpression(node) ? node.name.text : ''
  const value = withoutSecrets(reader.folder.fold(node), [...path, named])
  return carries(value, path.at(-1), isTalking || TELLING.test(named)) ? [{ index, path: [...path], value }] : []
}

function carries(value: Expression, key: string | undefined, isTalking: boolean): boolean {
  switch (value.kind) {
    case 'unknown':
      return false
    case 'text':
      return (
        isAddressLike(value) ||
        (value.value.length <= MAX_WORD &&
          (key === undefined ? isTalking : TELLING.test(key)) &&
          /^[\w.:/${}@*#-]*[a-zA-Z][\w.:/${}@*#?=&-]*$/.test(value.value))
      )
    case 'symbol':
      return isTalking || [value.name, ...value.path, key ?? ''].some((name) => TELLING.test(name))
    case 'either':
      return value.options.some((option) => carries(option, key, isTalking))
    case 'joined':
    case 'parameter':
      return isTalking || isAddressLike(value) || (key !== undefined && TELLING.test(key))
    default:
      return true
  }
}

/** `{ useRedis: true }` in the arguments of a call. */
export function* readFlags(reader: FileReader): Iterable<Flag> {
  for (const node of reader.index.calls) {
    for (const argument of node.arguments ?? []) {
      const object = unwrap(argument)
      if (!ts.isObjectLiteralExpression(object)) continue
      for (const property of object.properties) {
        const name = ts.isPropertyAssignment(property) ? propertyNameOf(property.name) : undefined
        if (!ts.isPropertyAssignment(property) || name === undefined || !isOption(name)) continue
        const { kind } = unwrap(property.initializer)
        if (kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword)
          yield { kind: 'flag', line: lineOf(property), name, value: kind === ts.SyntaxKind.TrueKeyword }
      }
    }
  }
}
