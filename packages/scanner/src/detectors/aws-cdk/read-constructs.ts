import { lineOf, ts } from '../../syntax/typescript.ts'

/** `new Queue(this, 'Orders', { … })`, under the name that the file has for it. */
export interface Construct {
  /** `orders`, `this.orders`; empty where it has none. */
  readonly variable: string
  readonly type: string
  readonly id: string
  readonly props: ts.ObjectLiteralExpression | undefined
  readonly line: number
}

/** `topic.addSubscription(…)`: what is done to a construct afterwards. */
export interface ConstructCall {
  readonly on: string
  readonly method: string
  readonly arguments: readonly ts.Expression[]
  readonly line: number
}

export interface Stack {
  readonly constructs: readonly Construct[]
  readonly calls: readonly ConstructCall[]
}

/** Everything that the file makes from classes of the construct library, in order. */
export function readConstructs(source: ts.SourceFile): Stack {
  const imported = importedNames(source)
  const constructs: Construct[] = []
  const calls: ConstructCall[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isNewExpression(node) && imported.has(rootOf(node.expression))) {
      const [scope, id, props] = node.arguments ?? []
      if (scope && id && ts.isStringLiteralLike(id))
        constructs.push({
          variable: variableOf(node),
          type: lastName(node.expression),
          id: id.text,
          props: props && ts.isObjectLiteralExpression(props) ? props : undefined,
          line: lineOf(node),
        })
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      calls.push({
        on: node.expression.expression.getText(source),
        method: node.expression.name.text,
        arguments: node.arguments,
        line: lineOf(node.expression.name),
      })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { constructs, calls }
}

/** The last name of `lambda.Function`, `new SqsEventSource`, `queue`. */
export function lastName(expression: ts.Expression): string {
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText()
}

export function propertyOf(object: ts.ObjectLiteralExpression | undefined, name: string): ts.Expression | undefined {
  for (const property of object?.properties ?? []) {
    if (ts.isPropertyAssignment(property) && property.name.getText() === name) return property.initializer
    if (ts.isShorthandPropertyAssignment(property) && property.name.text === name) return property.name
  }
  return undefined
}

function rootOf(expression: ts.Expression): string {
  return ts.isPropertyAccessExpression(expression) ? rootOf(expression.expression) : expression.getText()
}

function importedNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>()
  for (const statement of source.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    if (!/^(?:aws-cdk-lib|@aws-cdk)(?:\/|$)/.test(statement.moduleSpecifier.text)) continue
    const bindings = statement.importClause?.namedBindings
    if (statement.importClause?.name) names.add(statement.importClause.name.text)
    if (bindings && ts.isNamespaceImport(bindings)) names.add(bindings.name.text)
    if (bindings && ts.isNamedImports(bindings)) for (const element of bindings.elements) names.add(element.name.text)
  }
  return names
}

function variableOf(node: ts.NewExpression): string {
  const { parent } = node
  if (ts.isVariableDeclaration(parent)) return parent.name.getText()
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) return parent.left.getText()
  if (ts.isPropertyDeclaration(parent)) return `this.${parent.name.getText()}`
  return ''
}
