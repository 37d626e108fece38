import { text, type Expression } from '../../facts/expression.ts'
import { ts } from '../../syntax/typescript.ts'
import { type Folder } from './fold.ts'
import { either, joined } from './values.ts'
import { propertyNameOf, unwrap, type Scopes } from './scope.ts'

/** Reads what stands at a place of a call's arguments: `0`, `0.url`, `0.host:0.port`; see `call-shapes.ts`. */
export interface Places {
  readonly read: (call: ts.CallExpression | ts.NewExpression, places: readonly string[] | undefined) => Expression | undefined
}

/** `usersUrl`, `PORT`, `API_HOST`: names of texts and numbers. */
const TEXT_NAME =
  /(?:[uU]rl|URL|[uU]ri|URI|[hH]ost|[hH]ostname|[pP]ort|[aA]ddr|[aA]ddress|[eE]ndpoint|[tT]opic|[qQ]ueue|[bB]rokers)$|^[A-Z][A-Z0-9_]+$/

export function createPlaces(folder: Folder, scopes: Scopes): Places {
  /** What a name stands for in this file, where that is an object or array literal. */
  const literalOf = (argument: ts.Expression): ts.Expression => {
    const node = unwrap(argument)
    if (!ts.isIdentifier(node)) return node
    const binding = scopes.lookup(node)
    const value = binding?.kind === 'variable' && binding.path.length === 0 ? binding.declaration.initializer : undefined
    return value && ts.isObjectLiteralExpression(unwrap(value)) ? unwrap(value) : node
  }
  const readOne = (call: ts.CallExpression | ts.NewExpression, place: string): Expression | undefined => {
    const [at = '', ...path] = place.split('.')
    if (at === 'this')
      return folder.foldMember(ts.isPropertyAccessExpression(call.expression) ? call.expression.expression : call.expression, path)
    const argument = call.arguments?.[Number(at)]
    if (!argument || ts.isSpreadElement(argument)) return undefined
    const literal = literalOf(argument)
    if (path.length === 0) return ts.isObjectLiteralExpression(literal) || ts.isFunctionLike(literal) ? undefined : folder.fold(argument)
    if (isText(literal, scopes) || (ts.isCallExpression(literal) && isValue(folder.fold(literal)))) return undefined
    const value = folder.foldMember(argument, path)
    if (value.kind === 'unknown') return hasProperty(literal, path) ? value : undefined
    return value
  }
  return {
    read: (call, places) => {
      const guesses: Expression[] = []
      for (const place of places ?? []) {
        const parts = place.split(':').map((part) => readOne(call, part))
        const [first] = parts
        if (first === undefined) continue
        const known = parts.filter((part) => part !== undefined)
        const value = known.length === 1 ? first : joined(known.flatMap((part, index) => (index === 0 ? [part] : [text(':'), part])))
        // A member read from a name of elsewhere may exist or not: the other places stay possible.
        if (!isGuess(first))
          return guesses.length > 0 && first.kind !== 'unknown' ? either([...guesses, value]) : guesses.length > 0 ? either(guesses) : value
        guesses.push(value)
      }
      return guesses.length > 0 ? either(guesses) : undefined
    },
  }
}

/** Values without properties, by what they are or by what their name says. */
function isText(node: ts.Expression, scopes: Scopes): boolean {
  if (
    ts.isFunctionLike(node) ||
    ts.isStringLiteralLike(node) ||
    ts.isTemplateExpression(node) ||
    ts.isNumericLiteral(node) ||
    ts.isBinaryExpression(node)
  )
    return true
  if (ts.isPropertyAccessExpression(node)) return TEXT_NAME.test(node.name.text)
  if (!ts.isIdentifier(node)) return false
  if (TEXT_NAME.test(node.text)) return true
  const binding = scopes.lookup(node)
  if (binding?.kind !== 'parameter' && binding?.kind !== 'variable') return false
  const type = binding.path.length === 0 ? binding.declaration.type : undefined
  return type?.kind === ts.SyntaxKind.StringKeyword || type?.kind === ts.SyntaxKind.NumberKeyword
}

/** What a getter gives: `config.get('USERS_URL')`, `config.get('users.url')`. */
function isValue(value: Expression): boolean {
  return value.kind === 'environment' || value.kind === 'text' || (value.kind === 'setting' && TEXT_NAME.test(value.key))
}

function isGuess(value: Expression): boolean {
  return value.kind === 'symbol' || value.kind === 'parameter' || value.kind === 'setting'
}

function hasProperty(wrapped: ts.Expression, [name, ...rest]: readonly string[]): boolean {
  const node = unwrap(wrapped)
  if (name === undefined) return true
  if (!ts.isObjectLiteralExpression(node)) return false
  const property = node.properties.find((one) => one.name !== undefined && propertyNameOf(one.name) === name)
  if (!property || rest.length === 0) return property !== undefined
  return ts.isPropertyAssignment(property) && hasProperty(property.initializer, rest)
}
