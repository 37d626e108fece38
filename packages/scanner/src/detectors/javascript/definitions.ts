import type { Expression } from '../../facts/expression.ts'
import type { Definition, Export } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import { routerShapes } from './call-shapes/servers.ts'
import { meaningOf } from './callees.ts'
import type { FileReader } from './file-reader.ts'
import { returnedBy, withoutSecrets } from './values.ts'
import { className, exportedName } from './module-names.ts'
import { isKnownClient } from './references.ts'
import { propertyNameOf, requiredBy, unwrap } from './scope.ts'

/** Longest text that may be an address, a path or the name of a channel. */
const MAX_TEXT = 300
/** Objects nested deeper are data, not configuration. */
const MAX_DEPTH = 5
/** Constants of plain text kept per file: tables of words are no configuration. */
const MAX_WORDS = 200

interface Draft {
  readonly name: string
  readonly path: readonly string[]
  readonly value: Expression
  readonly node: ts.Node
}

/**
 * Values under the names by which this module and others can mean them: variables, properties of objects, fields of classes, what
 * functions return (as the property `()`). What is no address itself is kept only where the name is exported.
 */
export function* readDefinitions(reader: FileReader, exports: readonly Export[]): Iterable<Definition> {
  const offered = new Set(exports.map((one) => one.local))
  const seen = new Set<string>()
  let words = 0
  for (const draft of drafts(reader)) {
    if (!isWorth(draft.value) || isItself(draft)) continue
    if (!isAddressLike(draft.value) && !offered.has(draft.name)) continue
    if (draft.value.kind === 'text' && !isAddressLike(draft.value) && words++ >= MAX_WORDS) continue
    yield* once(draft, seen)
  }
  for (const draft of reader.folder.takeWanted()) yield* once(draft, seen)
}

function* once({ name, path, value: found, node }: Draft, seen: Set<string>): Iterable<Definition> {
  const value = withoutSecrets(found, [name, ...path])
  const key = JSON.stringify([name, path, value])
  if (seen.has(key)) return
  seen.add(key)
  yield { kind: 'definition', line: lineOf(node), name, path: [...path], value }
}

function* drafts(reader: FileReader): Iterable<Draft> {
  for (const statement of reader.source.statements) {
    if (ts.isVariableStatement(statement))
      for (const declaration of statement.declarationList.declarations) yield* ofDeclaration(declaration, reader)
    else if (ts.isFunctionDeclaration(statement)) yield* ofReturned(statement.name?.text ?? 'default', [], statement, reader, 0)
    else if (ts.isExportAssignment(statement) && !ts.isIdentifier(statement.expression))
      yield* ofValue('default', [], statement.expression, reader, 0)
    else if (ts.isEnumDeclaration(statement)) yield* ofEnum(statement, reader)
  }
  for (const owner of reader.index.classes) yield* ofClass(owner, reader)
  for (const { left, right } of reader.index.memberAssignments) yield* ofAssignment(left, right, reader)
}

function* ofDeclaration(declaration: ts.VariableDeclaration, reader: FileReader): Iterable<Draft> {
  const { name, initializer } = declaration
  if (!ts.isIdentifier(name)) {
    if (initializer && !requiredBy(initializer)) for (const element of namesIn(name)) reader.folder.fold(element)
    return
  }
  if (initializer && !requiredBy(initializer)) yield* ofValue(name.text, [], initializer, reader, 0)
  if ((declaration.parent.flags & ts.NodeFlags.Const) === 0) reader.folder.fold(name)
}

function namesIn(name: ts.BindingName): ts.Identifier[] {
  if (ts.isIdentifier(name)) return [name]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []))
}

function* ofValue(name: string, path: readonly string[], wrapped: ts.Expression, reader: FileReader, depth: number): Iterable<Draft> {
  const node = unwrap(wrapped)
  if (depth > MAX_DEPTH || isClient(node, reader)) return
  if (ts.isObjectLiteralExpression(node)) yield* ofObject(name, path, node, reader, depth + 1)
  else if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) yield* ofReturned(name, path, node, reader, depth + 1)
  else if (ts.isCallExpression(node)) {
    const [first] = node.arguments
    const inner = first && unwrap(first)
    // `Object.freeze({…})`, `defineConfig({…})`, `defineConfig(() => ({…}))`
    if (inner && node.arguments.length === 1 && ts.isObjectLiteralExpression(inner)) yield* ofObject(name, path, inner, reader, depth + 1)
    yield { name, path, value: reader.folder.fold(node), node }
  } else if (!ts.isClassExpression(node)) yield { name, path, value: valueOf(node, reader), node }
}

/** Clients are no values, and what they answer is none of ours. */
function isClient(node: ts.Expression, reader: FileReader): boolean {
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node) && !ts.isPropertyAccessExpression(node) && !ts.isIdentifier(node))
    return false
  const origin = reader.origins.of(node)
  return origin !== undefined && (isKnownClient(origin.package) || Object.hasOwn(routerShapes, origin.package))
}

/** What an expression stands for; an object that is known by a name, for that name. */
function valueOf(node: ts.Expression, reader: FileReader): Expression {
  const value = reader.folder.fold(node)
  if (value.kind !== 'unknown') return value
  const named = meaningOf(node, reader)
  return named ? { kind: 'symbol', name: named.name, path: [...named.path] } : value
}

function* ofObject(
  name: string,
  path: readonly string[],
  node: ts.ObjectLiteralExpression,
  reader: FileReader,
  depth: number,
): Iterable<Draft> {
  for (const property of node.properties) {
    if (ts.isSpreadAssignment(property)) {
      yield { name, path, value: valueOf(property.expression, reader), node: property }
      continue
    }
    const key = propertyNameOf(property.name)
    if (key === undefined) continue
    const below = [...path, key]
    if (ts.isPropertyAssignment(property)) yield* ofValue(name, below, property.initializer, reader, depth)
    else if (ts.isShorthandPropertyAssignment(property))
      yield { name, path: below, value: reader.folder.fold(property.name), node: property }
    else if (ts.isGetAccessor(property)) {
      const returned = returnedBy(property)
      if (returned) yield* ofValue(name, below, returned, reader, depth)
    } else if (ts.isMethodDeclaration(property)) yield* ofReturned(name, below, property, reader, depth)
  }
}

/** What calling it gives is read as its property `()`. */
function* ofReturned(
  name: string,
  path: readonly string[],
  node: ts.SignatureDeclaration,
  reader: FileReader,
  depth: number,
): Iterable<Draft> {
  const returned = returnedBy(node)
  if (returned) yield* ofValue(name, [...path, '()'], returned, reader, depth + 1)
}

/** Fields and methods; what a class does not have itself is read from its base. */
function* ofClass(owner: ts.ClassLikeDeclaration, reader: FileReader): Iterable<Draft> {
  const name = className(owner)
  if (name === undefined || name.includes('.')) return
  const base = owner.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
  if (base) yield { name, path: [], value: reader.folder.fold(base.expression), node: base }
  for (const [field, { values, method }] of reader.folder.members.fieldsOf(owner)) {
    for (const value of values) yield* ofValue(name, [field], value, reader, 1)
    if (!method || ts.isArrowFunction(method)) continue
    const returned = returnedBy(method)
    if (returned) yield* ofValue(name, ts.isGetAccessor(method) ? [field] : [field, '()'], returned, reader, 1)
  }
}

function* ofEnum(node: ts.EnumDeclaration, reader: FileReader): Iterable<Draft> {
  for (const member of node.members) {
    const key = propertyNameOf(member.name)
    if (key !== undefined && member.initializer)
      yield { name: node.name.text, path: [key], value: reader.folder.fold(member.initializer), node: member }
  }
}

/** `module.exports = …`, `exports.a = …`, `config.a.b = …` of an object of this module. */
function* ofAssignment(left: ts.PropertyAccessExpression, right: ts.Expression, reader: FileReader): Iterable<Draft> {
  const exported = exportedName(left)?.[0]
  if (exported !== undefined) {
    const value = unwrap(right)
    if (!requiredBy(right) && !(ts.isIdentifier(value) && value.text === exported)) yield* ofValue(exported, [], right, reader, 0)
    return
  }
  const path: string[] = []
  let at: ts.Expression = left
  while (ts.isPropertyAccessExpression(at)) {
    path.unshift(at.name.text)
    at = at.expression
  }
  if (!ts.isIdentifier(at)) return
  const binding = reader.scopes.lookup(at)
  if (binding?.kind === 'variable' && binding.isModuleLevel) yield* ofValue(at.text, path, right, reader, 1)
}

function isWorth(value: Expression): boolean {
  switch (value.kind) {
    case 'unknown':
      return false
    case 'text':
      return value.value !== '' && value.value.length <= MAX_TEXT && !/\s/.test(value.value)
    case 'joined':
      return (
        isAddressLike(value) ||
        value.parts.every((part) => part.kind !== 'unknown' && !(part.kind === 'symbol' && part.path.includes('()')))
      )
    case 'either':
      return value.options.some(isWorth)
    default:
      return true
  }
}

function isItself({ name, path, value }: Draft): boolean {
  return value.kind === 'symbol' && value.name === name && value.path.join('.') === path.join('.')
}

/** Whether a value may say where something is: a URL, `host:port`, a connection string, or what a variable holds. */
export function isAddressLike(value: Expression): boolean {
  switch (value.kind) {
    case 'text':
      return value.value.length <= MAX_TEXT && /^[\w+.-]+:\/\/|^[\w.-]+:\d+$|;.*=/.test(value.value)
    case 'environment':
    case 'setting':
      return true
    case 'joined':
      return value.parts.some((part) => (part.kind !== 'text' ? isAddressLike(part) : /:\/\//.test(part.value)))
    case 'either':
      return value.options.some(isAddressLike)
    default:
      return false
  }
}
