import { ts } from '../../syntax/typescript.ts'
import type { FileReader } from './file-reader.ts'
import { className } from './module-names.ts'
import { unwrap, type Binding } from './scope.ts'

/** A function as its module says it: a name of the module's scope and the path below, `apiClient` and `['get']`. */
export interface Callee {
  readonly name: string
  readonly path: readonly string[]
}

/** The function of the estate that a call may mean: a name of this module, an imported one, a method of a class that is known here. */
export function calleeOf(node: ts.CallExpression | ts.NewExpression, reader: FileReader): Callee | undefined {
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return baseOf(node, reader)
  return meaningOf(node.expression, reader)
}

/** What a value is called across modules; methods of instances go by their class. */
export function meaningOf(wrapped: ts.Expression, reader: FileReader): Callee | undefined {
  const node = unwrap(wrapped)
  if (ts.isIdentifier(node)) {
    const binding = reader.scopes.lookup(node)
    return binding && isOfModule(binding) ? { name: node.text, path: [] } : undefined
  }
  if (!ts.isPropertyAccessExpression(node)) return undefined
  const { expression, name } = node
  const owner =
    expression.kind === ts.SyntaxKind.ThisKeyword ? ownClass(node, reader) : (classOf(expression, reader) ?? meaningOf(expression, reader))
  return owner && { name: owner.name, path: [...owner.path, name.text] }
}

/** The class, as this module names it, that a value is an instance of. */
export function classOf(wrapped: ts.Expression, reader: FileReader): Callee | undefined {
  const node = unwrap(wrapped)
  if (ts.isNewExpression(node)) return meaningOf(node.expression, reader)
  if (ts.isCallExpression(node)) {
    // `Service.getInstance()`
    const callee = unwrap(node.expression)
    return ts.isPropertyAccessExpression(callee) && /^(?:getInstance|instance)$/.test(callee.name.text)
      ? meaningOf(callee.expression, reader)
      : undefined
  }
  if (ts.isIdentifier(node)) {
    const binding = reader.scopes.lookup(node)
    if (binding?.kind === 'variable' && binding.path.length === 0)
      return madeFrom(binding.declaration.initializer, reader) ?? classOfType(binding.declaration.type, reader)
    return binding?.kind === 'parameter' && binding.path.length === 0 ? classOfType(binding.declaration.type, reader) : undefined
  }
  if (!ts.isPropertyAccessExpression(node) || node.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined
  const { members } = reader.folder
  const owner = members.classAround(node)
  if (!owner) return undefined
  for (const value of members.valuesOf(owner, node.name.text)) {
    const made = madeFrom(value, reader)
    if (made) return made
  }
  return classOfType(members.typeOf(owner, node.name.text), reader)
}

function madeFrom(value: ts.Expression | undefined, reader: FileReader): Callee | undefined {
  const node = value && unwrap(value)
  return node && (ts.isNewExpression(node) || ts.isCallExpression(node)) ? classOf(node, reader) : undefined
}

function classOfType(type: ts.TypeNode | undefined, reader: FileReader): Callee | undefined {
  if (!type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined
  const binding = reader.scopes.lookup(type.typeName)
  return binding && (binding.kind === 'import' || binding.kind === 'class') ? { name: type.typeName.text, path: [] } : undefined
}

function ownClass(node: ts.Node, reader: FileReader): Callee | undefined {
  const owner = reader.folder.members.classAround(node)
  const name = owner && className(owner)
  return name === undefined ? undefined : { name, path: [] }
}

function baseOf(node: ts.Node, reader: FileReader): Callee | undefined {
  const owner = reader.folder.members.classAround(node)
  const base = owner?.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
  return base && meaningOf(base.expression, reader)
}

function isOfModule(binding: Binding): boolean {
  switch (binding.kind) {
    case 'import':
      return true
    case 'function':
    case 'class':
    case 'variable':
      return binding.isModuleLevel
    default:
      return false
  }
}
