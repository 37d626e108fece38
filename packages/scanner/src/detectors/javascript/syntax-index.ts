import { ts } from '../../syntax/typescript.ts'

type Assignment = ts.BinaryExpression & { readonly left: ts.Identifier }

/** Nodes of a file by what they are good for: one walk serves all readers. Each list is in order of the text. */
export interface SyntaxIndex {
  readonly source: ts.SourceFile
  readonly calls: readonly (ts.CallExpression | ts.NewExpression)[]
  readonly classes: readonly ts.ClassLikeDeclaration[]
  /** `name = value`, by name. */
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>
  /** `a.b = value`, where `a` is no `this`. */
  readonly memberAssignments: readonly (ts.BinaryExpression & { readonly left: ts.PropertyAccessExpression })[]
  /** `<Name …>` of components, not of HTML. */
  readonly elements: readonly (ts.JsxOpeningElement | ts.JsxSelfClosingElement)[]
  /** Places where `process.env` or its like stands. */
  readonly environments: readonly ts.Node[]
}

export function indexSyntax(source: ts.SourceFile): SyntaxIndex {
  const calls: (ts.CallExpression | ts.NewExpression)[] = []
  const classes: ts.ClassLikeDeclaration[] = []
  const assignments = new Map<string, Assignment[]>()
  const memberAssignments: (ts.BinaryExpression & { readonly left: ts.PropertyAccessExpression })[] = []
  const environments: ts.Node[] = []
  const elements: (ts.JsxOpeningElement | ts.JsxSelfClosingElement)[] = []
  const addAssignment = (node: ts.BinaryExpression): void => {
    if (isNameAssignment(node)) {
      const known = assignments.get(node.left.text)
      if (known) known.push(node)
      else assignments.set(node.left.text, [node])
    } else if (isMemberAssignment(node)) memberAssignments.push(node)
  }
  const addElement = (node: ts.JsxOpeningElement | ts.JsxSelfClosingElement): void => {
    if (ts.isIdentifier(node.tagName) && /^[A-Z]/.test(node.tagName.text) && node.attributes.properties.length > 0) elements.push(node)
  }
  const visit = (node: ts.Node): void => {
    switch (node.kind) {
      case ts.SyntaxKind.CallExpression:
      case ts.SyntaxKind.NewExpression:
        calls.push(node as ts.CallExpression | ts.NewExpression)
        break
      case ts.SyntaxKind.JsxOpeningElement:
      case ts.SyntaxKind.JsxSelfClosingElement:
        addElement(node as ts.JsxOpeningElement | ts.JsxSelfClosingElement)
        break
      case ts.SyntaxKind.ClassDeclaration:
      case ts.SyntaxKind.ClassExpression:
        classes.push(node as ts.ClassLikeDeclaration)
        break
      case ts.SyntaxKind.BinaryExpression:
        if (isAssignment((node as ts.BinaryExpression).operatorToken.kind)) addAssignment(node as ts.BinaryExpression)
        break
      case ts.SyntaxKind.PropertyAccessExpression:
        if (isEnvironment(node)) environments.push(node)
        break
      case ts.SyntaxKind.InterfaceDeclaration:
      case ts.SyntaxKind.TypeAliasDeclaration:
      case ts.SyntaxKind.TypeLiteral:
      case ts.SyntaxKind.TypeReference:
        return
      default:
        break
    }
    ts.forEachChild(node, visit)
  }
  ts.forEachChild(source, visit)
  calls.sort((a, b) => a.pos - b.pos || b.end - a.end)
  return { source, calls, classes, assignments, memberAssignments, elements, environments }
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.EqualsToken || kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken
  )
}

function isNameAssignment(node: ts.BinaryExpression): node is Assignment {
  return ts.isIdentifier(node.left)
}

function isMemberAssignment(node: ts.BinaryExpression): node is ts.BinaryExpression & { readonly left: ts.PropertyAccessExpression } {
  return ts.isPropertyAccessExpression(node.left)
}

/** `process.env`, `import.meta.env`, `Bun.env`, `Deno.env`: the object itself. */
export function isEnvironment(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node) || node.name.text !== 'env') return false
  const { expression } = node
  if (ts.isMetaProperty(expression)) return true
  if (ts.isIdentifier(expression)) return expression.text === 'process' || expression.text === 'Bun' || expression.text === 'Deno'
  // `globalThis.process.env`, `(window as any).process.env`
  return ts.isPropertyAccessExpression(expression) && expression.name.text === 'process'
}
