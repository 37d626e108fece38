import { ts } from '../../syntax/typescript.ts'
import { propertyNameOf } from './scope.ts'

/**
 * The name by which other modules can mean a function: `connect`, `api.get` of an object, `Client.get` and `Client.constructor` of a
 * class, `default`; undefined for callbacks and whatever is nested in a function.
 */
export function functionName(node: ts.SignatureDeclaration): string | undefined {
  return pathOf(node)?.join('.')
}

/** The module-level function, class or variable that a node stands in. */
export function enclosingName(node: ts.Node): string | undefined {
  let top: ts.Node = node
  while (top.parent && !ts.isSourceFile(top.parent)) top = top.parent
  if (ts.isFunctionDeclaration(top) || ts.isClassDeclaration(top)) return top.name?.text ?? 'default'
  if (!ts.isVariableStatement(top)) return undefined
  const declaration = top.declarationList.declarations.find((one) => one.pos <= node.pos && node.end <= one.end)
  const value = declaration?.initializer
  if (!declaration || !value || !ts.isIdentifier(declaration.name)) return undefined
  return ts.isArrowFunction(value) || ts.isFunctionExpression(value) || ts.isClassExpression(value) || ts.isObjectLiteralExpression(value)
    ? declaration.name.text
    : undefined
}

/** Name of a class as its module says it. */
export function className(node: ts.ClassLikeDeclaration): string | undefined {
  return pathOf(node)?.join('.')
}

function pathOf(node: ts.Node): string[] | undefined {
  const { parent } = node
  if ((ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node)) && ts.isSourceFile(parent)) return [node.name?.text ?? 'default']
  if (ts.isConstructorDeclaration(node)) return append(pathOf(parent), 'constructor')
  if (ts.isMethodDeclaration(node) || ts.isGetAccessor(node)) return append(pathOf(parent), propertyNameOf(node.name))
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) return append(pathOf(parent.parent), propertyNameOf(parent.name))
  if (ts.isVariableDeclaration(parent))
    return ts.isIdentifier(parent.name) && ts.isSourceFile(parent.parent.parent.parent) ? [parent.name.text] : undefined
  if (ts.isExportAssignment(parent)) return ['default']
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken) return exportedName(parent.left)
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) return pathOf(parent)
  // Wrappers such as `useCallback(fn)`, `cache(fn)`, `memo(fn)` pass the function on under the variable's name.
  if (ts.isCallExpression(parent) && parent.arguments[0] === node && ts.isVariableDeclaration(parent.parent)) return pathOf(parent)
  return undefined
}

function append(path: string[] | undefined, name: string | undefined): string[] | undefined {
  return path && name !== undefined ? [...path, name] : undefined
}

/** The name under which an assignment exports: `module.exports`, `exports.a`, `module.exports.a`. */
export function exportedName(left: ts.Expression): [string] | undefined {
  if (!ts.isPropertyAccessExpression(left)) return undefined
  const text = left.getText()
  if (text === 'module.exports') return ['default']
  return /^(?:module\.)?exports\.\w+$/.test(text) ? [left.name.text] : undefined
}
