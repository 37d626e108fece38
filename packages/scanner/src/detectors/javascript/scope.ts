import { ts } from '../../syntax/typescript.ts'

/** What a name stands for at a place of a file. */
export type Binding =
  | { readonly kind: 'import'; readonly specifier: string; readonly imported: string }
  | {
      readonly kind: 'variable'
      readonly name: string
      readonly declaration: ts.VariableDeclaration
      readonly path: readonly string[]
      readonly fallback: ts.Expression | undefined
      readonly isModuleLevel: boolean
    }
  | {
      readonly kind: 'parameter'
      readonly declaration: ts.ParameterDeclaration
      readonly owner: ts.SignatureDeclaration
      readonly index: number
      readonly path: readonly string[]
      readonly fallback: ts.Expression | undefined
    }
  | { readonly kind: 'function'; readonly name: string; readonly node: ts.FunctionDeclaration; readonly isModuleLevel: boolean }
  | { readonly kind: 'class'; readonly name: string; readonly node: ts.ClassDeclaration; readonly isModuleLevel: boolean }
  | { readonly kind: 'enum'; readonly name: string; readonly node: ts.EnumDeclaration }

/** Looks names up, scope by scope outwards; a scope's names are collected when first asked for. */
export interface Scopes {
  readonly lookup: (identifier: ts.Identifier) => Binding | undefined
}

type Names = Map<string, Binding>

export function createScopes(): Scopes {
  const known = new Map<ts.Node, Names | undefined>()
  const namesOf = (node: ts.Node): Names | undefined => {
    if (known.has(node)) return known.get(node)
    const names = collectNames(node)
    known.set(node, names)
    return names
  }
  return {
    lookup: (identifier) => {
      for (let at: ts.Node = identifier.parent; at; at = at.parent) {
        const binding = namesOf(at)?.get(identifier.text)
        if (binding) return binding
      }
      return undefined
    },
  }
}

function collectNames(node: ts.Node): Names | undefined {
  const names: Names = new Map()
  if (ts.isSourceFile(node) || ts.isBlock(node) || ts.isModuleBlock(node))
    for (const statement of node.statements) addStatement(names, statement, ts.isSourceFile(node))
  else if (ts.isFunctionLike(node))
    node.parameters.forEach((parameter, index) =>
      addPattern(names, parameter.name, [], (path, fallback) => ({
        kind: 'parameter',
        declaration: parameter,
        owner: node,
        index,
        path,
        fallback: fallback ?? parameter.initializer,
      })),
    )
  else if (ts.isForOfStatement(node) || ts.isForStatement(node) || ts.isForInStatement(node)) {
    if (node.initializer && ts.isVariableDeclarationList(node.initializer)) addDeclarations(names, node.initializer, false)
  } else if (ts.isCaseBlock(node))
    for (const clause of node.clauses) for (const statement of clause.statements) addStatement(names, statement, false)
  return names.size > 0 ? names : undefined
}

function addStatement(names: Names, statement: ts.Statement, isModuleLevel: boolean): void {
  if (ts.isVariableStatement(statement)) addDeclarations(names, statement.declarationList, isModuleLevel)
  else if (ts.isFunctionDeclaration(statement) && statement.name)
    names.set(statement.name.text, { kind: 'function', name: statement.name.text, node: statement, isModuleLevel })
  else if (ts.isClassDeclaration(statement) && statement.name)
    names.set(statement.name.text, { kind: 'class', name: statement.name.text, node: statement, isModuleLevel })
  else if (ts.isEnumDeclaration(statement)) names.set(statement.name.text, { kind: 'enum', name: statement.name.text, node: statement })
  else if (ts.isImportDeclaration(statement) && ts.isStringLiteral(statement.moduleSpecifier))
    addImport(names, statement, statement.moduleSpecifier.text)
  else if (ts.isImportEqualsDeclaration(statement)) {
    const { moduleReference } = statement
    if (ts.isExternalModuleReference(moduleReference) && ts.isStringLiteral(moduleReference.expression))
      names.set(statement.name.text, { kind: 'import', specifier: moduleReference.expression.text, imported: '*' })
  } else if ((ts.isIfStatement(statement) || ts.isTryStatement(statement)) && !isModuleLevel) addHoisted(names, statement)
}

/** `var` belongs to the function, whatever block it stands in. */
function addHoisted(names: Names, statement: ts.Statement): void {
  ts.forEachChild(statement, function visit(node): void {
    if (ts.isFunctionLike(node)) return
    if (ts.isVariableDeclarationList(node) && (node.flags & ts.NodeFlags.BlockScoped) === 0) addDeclarations(names, node, false)
    else if (ts.isBlock(node) || ts.isStatement(node)) ts.forEachChild(node, visit)
  })
}

function addDeclarations(names: Names, list: ts.VariableDeclarationList, isModuleLevel: boolean): void {
  for (const declaration of list.declarations) {
    addPattern(
      names,
      declaration.name,
      [],
      (path, fallback, name) => fromRequire(declaration, path) ?? { kind: 'variable', name, declaration, path, fallback, isModuleLevel },
    )
  }
}

type MakeBinding = (path: readonly string[], fallback: ts.Expression | undefined, name: string) => Binding

/** `{ a, b: { c = 1 } }` binds `a` and `c` to the paths that lead to them. */
function addPattern(names: Names, name: ts.BindingName, path: readonly string[], make: MakeBinding, fallback?: ts.Expression): void {
  if (ts.isIdentifier(name)) {
    if (!names.has(name.text)) names.set(name.text, make(path, fallback, name.text))
    return
  }
  name.elements.forEach((element, index) => {
    if (!ts.isBindingElement(element)) return
    if (element.dotDotDotToken) return addPattern(names, element.name, path, make)
    const key = ts.isArrayBindingPattern(name) ? String(index) : propertyNameOf(element.propertyName ?? element.name)
    if (key !== undefined) addPattern(names, element.name, [...path, key], make, element.initializer)
  })
}

function addImport(names: Names, statement: ts.ImportDeclaration, specifier: string): void {
  const clause = statement.importClause
  if (!clause) return
  if (clause.name) names.set(clause.name.text, { kind: 'import', specifier, imported: 'default' })
  if (!clause.namedBindings) return
  if (ts.isNamespaceImport(clause.namedBindings)) names.set(clause.namedBindings.name.text, { kind: 'import', specifier, imported: '*' })
  else
    for (const element of clause.namedBindings.elements)
      names.set(element.name.text, { kind: 'import', specifier, imported: (element.propertyName ?? element.name).text })
}

/** `const { a } = require('s')`, `const a = require('s').b`: imports by another name. */
function fromRequire(declaration: ts.VariableDeclaration, path: readonly string[]): Binding | undefined {
  if (path.length > 1 || !declaration.initializer) return undefined
  const required = requiredBy(declaration.initializer)
  if (!required) return undefined
  const members = [...required.path, ...path]
  return members.length > 1 ? undefined : { kind: 'import', specifier: required.specifier, imported: members[0] ?? '*' }
}

/** Specifier and members read of `require('s').a`, `(await import('s')).a`. */
export function requiredBy(expression: ts.Expression): { specifier: string; path: readonly string[]; node: ts.CallExpression } | undefined {
  const node = unwrap(expression)
  if (ts.isPropertyAccessExpression(node)) {
    const inner = requiredBy(node.expression)
    return inner && { ...inner, path: [...inner.path, node.name.text] }
  }
  if (!ts.isCallExpression(node) || node.arguments.length !== 1) return undefined
  const [argument] = node.arguments
  if (!argument || !ts.isStringLiteralLike(argument)) return undefined
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return isRequire || node.expression.kind === ts.SyntaxKind.ImportKeyword ? { specifier: argument.text, path: [], node } : undefined
}

export function propertyNameOf(name: ts.Node): string | undefined {
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) || ts.isPrivateIdentifier(name)) return name.text
  if (ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)) return name.expression.text
  return undefined
}

/** The expression inside what changes no value: parentheses, `as`, `!`, `satisfies`, `await`. */
export function unwrap(node: ts.Expression): ts.Expression {
  for (let at = node; ;) {
    if (
      ts.isParenthesizedExpression(at) ||
      ts.isAsExpression(at) ||
      ts.isNonNullExpression(at) ||
      ts.isSatisfiesExpression(at) ||
      ts.isTypeAssertionExpression(at) ||
      ts.isAwaitExpression(at)
    )
      at = at.expression
    else return at
  }
}
