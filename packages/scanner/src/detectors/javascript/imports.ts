import type { Export, Import } from '../../facts/finding.ts'
import { lineOf, ts } from '../../syntax/typescript.ts'
import type { FileReader } from './file-reader.ts'
import { exportedName } from './module-names.ts'
import { propertyNameOf, requiredBy } from './scope.ts'

/** Specifiers longer than this are no module names. */
const MAX_SPECIFIER = 200

/** Everything the file takes from other modules; types, which vanish when it runs, are left out. */
export function* readImports({ source, index }: FileReader): Iterable<Import> {
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) yield* fromImport(statement)
    else if (ts.isExportDeclaration(statement)) yield* fromReexport(statement)
    else if (ts.isImportEqualsDeclaration(statement) && !statement.isTypeOnly) {
      const { moduleReference } = statement
      if (ts.isExternalModuleReference(moduleReference))
        yield* toImport(statement, moduleReference.expression, [{ imported: '*', local: statement.name.text }])
    }
  }
  for (const call of index.calls) if (ts.isCallExpression(call)) yield* fromCall(call)
}

function* fromImport(statement: ts.ImportDeclaration): Iterable<Import> {
  const clause = statement.importClause
  if (clause?.isTypeOnly) return
  const names: Import['names'] = []
  if (clause?.name) names.push({ imported: 'default', local: clause.name.text })
  const named = clause?.namedBindings
  if (named && ts.isNamespaceImport(named)) names.push({ imported: '*', local: named.name.text })
  else if (named)
    for (const element of named.elements)
      if (!element.isTypeOnly) names.push({ imported: (element.propertyName ?? element.name).text, local: element.name.text })
  if (clause && names.length === 0) return
  yield* toImport(statement, statement.moduleSpecifier, names)
}

function* fromReexport(statement: ts.ExportDeclaration): Iterable<Import> {
  if (statement.isTypeOnly || !statement.moduleSpecifier) return
  const clause = statement.exportClause
  if (!clause) yield* toImport(statement, statement.moduleSpecifier, [{ imported: '*', local: '*' }], true)
  else if (ts.isNamespaceExport(clause))
    yield* toImport(statement, statement.moduleSpecifier, [{ imported: '*', local: clause.name.text }], true)
  else {
    const names = clause.elements
      .filter((element) => !element.isTypeOnly)
      .map((element) => ({ imported: (element.propertyName ?? element.name).text, local: element.name.text }))
    if (names.length > 0) yield* toImport(statement, statement.moduleSpecifier, names, true)
  }
}

/** `require('s')` and `import('s')`, with the names a declaration gives them. */
function* fromCall(call: ts.CallExpression): Iterable<Import> {
  const required = requiredBy(call)
  const [argument] = call.arguments
  if (!required || !argument) return
  let at: ts.Node = call
  const members: string[] = []
  while (
    ts.isPropertyAccessExpression(at.parent) ||
    ts.isAwaitExpression(at.parent) ||
    ts.isParenthesizedExpression(at.parent) ||
    ts.isAsExpression(at.parent)
  ) {
    at = at.parent
    if (ts.isPropertyAccessExpression(at)) members.push(at.name.text)
  }
  const [member = '*'] = members
  const { parent } = at
  const isExported = ts.isBinaryExpression(parent) && parent.right === at && exportedName(parent.left)?.[0]
  if (typeof isExported === 'string')
    yield* toImport(call, argument, [{ imported: member, local: isExported === 'default' ? '*' : isExported }], true)
  else if (ts.isCallExpression(parent) && members.length < 2)
    yield* toImport(call, argument, [{ imported: member, local: inlineName(call) }])
  else yield* toImport(call, argument, members.length > 1 || !ts.isVariableDeclaration(parent) ? [] : boundNames(parent.name, member))
}

/** The name of what `app.use('/carts', require('./carts'))` requires without naming it: its place. */
export function inlineName(call: ts.CallExpression): string {
  const source = call.getSourceFile()
  const { line, character } = source.getLineAndCharacterOfPosition(call.getStart(source))
  return `require@${line + 1}:${character + 1}`
}

function boundNames(name: ts.BindingName, member: string): Import['names'] {
  if (ts.isIdentifier(name)) return [{ imported: member, local: name.text }]
  if (member !== '*' || !ts.isObjectBindingPattern(name)) return []
  return name.elements.flatMap((element) => {
    const imported = propertyNameOf(element.propertyName ?? element.name)
    return imported !== undefined && ts.isIdentifier(element.name) && !element.dotDotDotToken
      ? [{ imported, local: element.name.text }]
      : []
  })
}

function* toImport(node: ts.Node, specifier: ts.Expression, names: Import['names'], reexported?: true): Iterable<Import> {
  if (!ts.isStringLiteralLike(specifier) || specifier.text === '' || specifier.text.length > MAX_SPECIFIER) return
  yield { kind: 'import', line: lineOf(node), ecosystem: 'npm', specifier: specifier.text, names, ...(reexported ? { reexported } : {}) }
}

/** Names under which the file offers what it defines. */
export function* readExports({ source, index }: FileReader): Iterable<Export> {
  for (const statement of source.statements) {
    if (ts.isExportDeclaration(statement)) {
      if (statement.isTypeOnly || statement.moduleSpecifier || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
        continue
      for (const element of statement.exportClause.elements)
        if (!element.isTypeOnly) yield toExport(element, element.name.text, (element.propertyName ?? element.name).text)
    } else if (ts.isExportAssignment(statement)) {
      yield toExport(statement, 'default', ts.isIdentifier(statement.expression) ? statement.expression.text : 'default')
    } else yield* fromDeclaration(statement)
  }
  for (const assignment of index.memberAssignments) yield* fromAssignment(assignment)
}

function* fromDeclaration(statement: ts.Statement): Iterable<Export> {
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  if (!modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword)) return
  const isDefault = modifiers.some((modifier) => modifier.kind === ts.SyntaxKind.DefaultKeyword)
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)) {
    const local = statement.name?.text ?? 'default'
    yield toExport(statement, isDefault ? 'default' : local, local)
  } else if (ts.isVariableStatement(statement)) {
    for (const { name } of statement.declarationList.declarations)
      for (const local of namesIn(name)) yield toExport(statement, local, local)
  }
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? namesIn(element.name) : []))
}

/** CommonJS: `module.exports = a`, `module.exports = { a, b: c }`, `exports.a = b`. */
function* fromAssignment({ left, right }: FileReader['index']['memberAssignments'][number]): Iterable<Export> {
  const exported = exportedName(left)?.[0]
  if (exported === undefined) return
  if (exported === 'default' && ts.isObjectLiteralExpression(right)) {
    yield toExport(right, 'default', 'default')
    for (const property of right.properties) {
      if (ts.isShorthandPropertyAssignment(property)) yield toExport(property, property.name.text, property.name.text)
      else if (ts.isPropertyAssignment(property) && ts.isIdentifier(property.initializer))
        yield toExport(property, property.name.getText(), property.initializer.text)
    }
  } else if (!requiredBy(right)) yield toExport(left, exported, ts.isIdentifier(right) ? right.text : exported)
}

function toExport(node: ts.Node, exported: string, local: string): Export {
  return { kind: 'export', line: lineOf(node), exported, local }
}
