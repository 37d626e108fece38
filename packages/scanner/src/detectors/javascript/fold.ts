import { redactUrls } from '../../detect/redact.ts'
import { text, unknown, type Expression } from '../../facts/expression.ts'
import { ts } from '../../syntax/typescript.ts'
import type { Assignments } from './assignments.ts'
import { createMembers, type Members } from './members.ts'
import { className, functionName } from './module-names.ts'
import { propertyNameOf, requiredBy, unwrap, type Binding, type Scopes } from './scope.ts'
import { isEnvironment, type SyntaxIndex } from './syntax-index.ts'
import {
  SCREAMING,
  assumed,
  either,
  excerpt,
  injectedToken,
  isValue,
  joined,
  mentionsCut,
  resolveUrl,
  returnedBy,
  separated,
  tokenOf,
  withFallback,
} from './values.ts'

/** Turns expressions into symbolic values, as far as this file tells. */
export interface Folder {
  readonly fold: (node: ts.Expression) => Expression
  /** The value of a property path read from an expression. */
  readonly foldMember: (node: ts.Expression, path: readonly string[]) => Expression
  /** The value with names of this module replaced by what they hold: for looking at, not for findings. */
  readonly expand: (expression: Expression) => Expression
  /** Module-level names and paths that folded values mention, and so must be defined; drained by the reader of definitions. */
  readonly takeWanted: () => { name: string; path: readonly string[]; value: Expression; node: ts.Node }[]
  readonly members: Members
}

/** Names followed and expressions nested before a value is left as it is. */
const MAX_DEPTH = 24
/** Expressions looked at for one value: in code that assigns everything to everything, names must not multiply without end. */
const MAX_STEPS = 2_000
/** Stands in a path for whichever property or element it may be. */
const EACH = '*'

const ITERATING = /^(?:map|forEach|flatMap|filter|find|some|every)$/
/** Methods that keep what matters of a text: `url.trim()`, `env.get('X').required().asString()`. */
const PASSING =
  /^(?:replace|replaceAll|trim|trimEnd|trimStart|toString|toLowerCase|toUpperCase|valueOf|asString|asUrlString|asUrlObject|asPortNumber|asInt|asIntPositive|asArray|required|default|split|href|normalize|then|filter|flat)$/
/** Functions that do the same with their argument. */
const PASSING_CALL =
  /^(?:String|Number|parseInt|Number\.parseInt|decodeURI|encodeURI|Object\.freeze|JSON\.parse|Array\.from|stripTrailingSlash|Symbol\.for|Symbol)$/
const GETTER =
  /^(?:get|getOrThrow|getString|getUrl|has|require|required|string|str|url|env)$|^(?:get|require|read|load|must)\w*(?:Env|Config|Setting|Variable)\w*$/i
const CONFIG_NAME = /conf(?:ig)?|settings|nconf|properties|env/i
const SHOUTED = /^[A-Z][A-Z0-9_]+$/

export function createFolder(index: SyntaxIndex, scopes: Scopes, assignments: Assignments): Folder {
  const members = createMembers(index)
  const wanted: ReturnType<Folder['takeWanted']> = []
  const wantedKeys = new Set<string>()
  const localValues = new Map<string, Expression>()
  const open = new Set<ts.Node>()
  let steps = 0

  const fold = (node: ts.Expression, depth: number): Expression => foldPath(node, [], depth)

  const foldPath = (wrapped: ts.Expression, path: readonly string[], depth: number): Expression => {
    const node = unwrap(wrapped)
    if (open.size === 0) steps = 0
    if (depth > MAX_DEPTH || open.has(node) || steps++ > MAX_STEPS) return unknown('…')
    open.add(node)
    try {
      return foldAnew(node, path, depth + 1)
    } finally {
      open.delete(node)
    }
  }

  const foldAnew = (node: ts.Expression, path: readonly string[], depth: number): Expression => {
    const [key] = path
    if (isEnvironment(node))
      return key === undefined || key === 'get' || path.length > 1 ? unknown(['env', ...path].join('.')) : { kind: 'environment', key }
    if (ts.isPropertyAccessExpression(node)) return foldPath(node.expression, [node.name.text, ...path], depth)
    if (ts.isElementAccessExpression(node)) return foldElement(node, path, depth)
    if (ts.isIdentifier(node)) return foldName(node, path, depth)
    if (node.kind === ts.SyntaxKind.ThisKeyword) return foldOwn(node, path, depth)
    if (ts.isBinaryExpression(node)) return foldBinary(node, path, depth)
    if (ts.isConditionalExpression(node)) return either([foldPath(node.whenTrue, path, depth), foldPath(node.whenFalse, path, depth)])
    if (ts.isCallExpression(node)) return foldCall(node, path, depth)
    if (ts.isNewExpression(node)) return foldNew(node, path, depth)
    if (ts.isObjectLiteralExpression(node)) return foldObject(node, path, depth)
    if (ts.isArrayLiteralExpression(node)) return foldArray(node, path, depth)
    if ((ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && path[0] === '()') {
      const returned = returnedBy(node)
      return returned ? foldPath(returned, path.slice(1), depth) : unknown('…')
    }
    if (path.length > 0) return path.at(-1) === 'length' ? unknown('length') : assumed(path, node)
    if (ts.isStringLiteralLike(node)) return text(redactUrls(node.text))
    if (ts.isNumericLiteral(node)) return text(node.text)
    if (ts.isTemplateExpression(node))
      return joined([
        text(redactUrls(node.head.text)),
        ...node.templateSpans.flatMap((span) => [fold(span.expression, depth), text(redactUrls(span.literal.text))]),
      ])
    return unknown(excerpt(node))
  }

  const foldElement = (node: ts.ElementAccessExpression, path: readonly string[], depth: number): Expression => {
    const argument = unwrap(node.argumentExpression)
    if (ts.isStringLiteralLike(argument) || ts.isNumericLiteral(argument)) return foldPath(node.expression, [argument.text, ...path], depth)
    const key = fold(argument, depth)
    const literal = expand(key)
    return foldPath(node.expression, [literal.kind === 'text' ? literal.value : EACH, ...path], depth)
  }

  const foldName = (node: ts.Identifier, path: readonly string[], depth: number): Expression => {
    const binding = scopes.lookup(node)
    if (!binding) return path.length > 0 && node.text !== 'process' ? assumed(path, node) : unknown(node.text)
    switch (binding.kind) {
      case 'import':
        return path.includes(EACH) ? unknown(node.text) : { kind: 'symbol', name: node.text, path: [...path] }
      case 'enum':
        return fromModule(binding.name, path, () => enumValue(binding.node, path, depth), binding.node)
      case 'class':
        return binding.isModuleLevel ? { kind: 'symbol', name: binding.name, path: [...path] } : unknown(node.text)
      case 'function':
        return binding.isModuleLevel ? { kind: 'symbol', name: binding.name, path: [...path] } : unknown(node.text)
      case 'parameter':
        return foldParameter(binding, path, depth)
      case 'variable':
        return foldVariable(binding, path, depth)
    }
  }

  const foldParameter = (binding: Extract<Binding, { kind: 'parameter' }>, path: readonly string[], depth: number): Expression => {
    const injected = injectedToken(binding.declaration)
    const token = injected && tokenOf(injected)
    if (token !== undefined && path.length === 0) return { kind: 'setting', key: token }
    const of = functionName(binding.owner)
    const full = [...binding.path, ...path]
    if (of === undefined) return fromEach(binding, full, depth) ?? assumed(full, binding.declaration.name)
    const parameter: Expression = { kind: 'parameter', of, index: binding.index, path: full }
    const made = full.length > 0 ? classHandedIn(binding) : undefined
    if (made !== undefined) return either([parameter, { kind: 'symbol', name: made, path: full }])
    return binding.fallback && path.length === 0 ? either([parameter, fold(binding.fallback, depth)]) : parameter
  }

  /** `urls.map((url) => …)`: each element of what it is called on. */
  const fromEach = (
    { owner, index }: Extract<Binding, { kind: 'parameter' }>,
    path: readonly string[],
    depth: number,
  ): Expression | undefined => {
    const call = owner.parent
    if (index !== 0 || !ts.isCallExpression(call) || call.arguments[0] !== owner || !ts.isPropertyAccessExpression(call.expression))
      return undefined
    return ITERATING.test(call.expression.name.text) ? foldPath(call.expression.expression, [EACH, ...path], depth) : undefined
  }

  /** A constructor's parameter of a class type: who fills in dependencies makes one instance of it. */
  const classHandedIn = ({ declaration, owner }: Extract<Binding, { kind: 'parameter' }>): string | undefined => {
    const { type } = declaration
    if (!ts.isConstructorDeclaration(owner) || !type || !ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined
    const binding = scopes.lookup(type.typeName)
    return binding?.kind === 'import' || (binding?.kind === 'class' && binding.isModuleLevel) ? type.typeName.text : undefined
  }

  const foldVariable = (binding: Extract<Binding, { kind: 'variable' }>, path: readonly string[], depth: number): Expression => {
    const value = (): Expression => variableValue(binding, path, depth)
    return binding.isModuleLevel ? fromModule(binding.name, path, value, binding.declaration) : value()
  }

  const variableValue = (binding: Extract<Binding, { kind: 'variable' }>, path: readonly string[], depth: number): Expression => {
    const { declaration, fallback } = binding
    const options: Expression[] = []
    const loop = declaration.parent.parent
    if (ts.isForOfStatement(loop)) options.push(foldPath(loop.expression, [EACH, ...binding.path, ...path], depth))
    if (declaration.initializer)
      options.push(
        withFallback(foldPath(declaration.initializer, [...binding.path, ...path], depth), fallback && foldPath(fallback, path, depth)),
      )
    if ((declaration.parent.flags & ts.NodeFlags.Const) === 0)
      for (const assigned of assignments.to(binding)) options.push(foldPath(assigned, path, depth))
    return options.length > 0 ? either(options) : unknown(binding.name)
  }

  /** A module-level name stays a symbol, so that its definition becomes a hop of evidence; what it holds is remembered. */
  const fromModule = (name: string, path: readonly string[], compute: () => Expression, node: ts.Node, isField = false): Expression => {
    const key = [name, ...path].join('.')
    let value = localValues.get(key)
    if (value === undefined) {
      value = compute()
      if (!mentionsCut(value)) localValues.set(key, value)
    }
    if (value.kind === 'unknown' || (!isField && (value.kind === 'parameter' || value.kind === 'symbol'))) return value
    if (!wantedKeys.has(key)) {
      wantedKeys.add(key)
      wanted.push({ name, path, value, node })
    }
    return { kind: 'symbol', name, path: [...path] }
  }

  const foldOwn = (node: ts.Node, path: readonly string[], depth: number): Expression => {
    const [field, ...rest] = path
    const owner = members.classAround(node)
    if (!owner || field === undefined) return path.length > 0 ? assumed(path, node) : unknown('this')
    const name = className(owner)
    const value = (): Expression => ownValue(owner, field, rest, depth)
    if (name === undefined) return value()
    if (!members.has(owner, field)) return owner.heritageClauses ? { kind: 'symbol', name, path: [...path] } : assumed(path, node)
    return fromModule(name, path, value, owner, true)
  }

  const ownValue = (owner: ts.ClassLikeDeclaration, field: string, rest: readonly string[], depth: number): Expression => {
    const options = members.valuesOf(owner, field).map((value) => foldPath(value, rest, depth))
    const method = members.fieldsOf(owner).get(field)?.method
    const returned = method && returnedBy(method)
    if (returned && method && ts.isGetAccessor(method)) options.push(foldPath(returned, rest, depth))
    else if (returned && rest[0] === '()') options.push(foldPath(returned, rest.slice(1), depth))
    return options.length > 0 ? either(options) : assumed([field, ...rest], owner)
  }

  /** What a name holds, where that takes a fallback. */
  const resolved = (value: Expression): Expression => {
    const held = value.kind === 'symbol' ? expand(value) : value
    return held.kind === 'environment' || held.kind === 'setting' ? held : value
  }

  const foldBinary = (node: ts.BinaryExpression, path: readonly string[], depth: number): Expression => {
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
        return joined([fold(node.left, depth), fold(node.right, depth)])
      case ts.SyntaxKind.BarBarToken:
      case ts.SyntaxKind.QuestionQuestionToken:
        return withFallback(resolved(foldPath(node.left, path, depth)), foldPath(node.right, path, depth))
      case ts.SyntaxKind.AmpersandAmpersandToken:
      case ts.SyntaxKind.CommaToken:
      case ts.SyntaxKind.EqualsToken:
        return foldPath(node.right, path, depth)
      default:
        return unknown(excerpt(node))
    }
  }

  const foldObject = (node: ts.ObjectLiteralExpression, path: readonly string[], depth: number): Expression => {
    const [key, ...rest] = path
    if (key === undefined) return unknown('{…}')
    const options: Expression[] = []
    for (const property of node.properties.toReversed()) {
      if (ts.isSpreadAssignment(property)) options.push(foldPath(property.expression, path, depth))
      else if (key === EACH) options.push(foldProperty(property, rest, depth))
      else if (property.name && propertyNameOf(property.name) === key) {
        options.push(foldProperty(property, rest, depth))
        break
      }
    }
    const known = options.filter((option) => option.kind !== 'unknown')
    return options.length === 0 ? unknown(path.join('.')) : known.length > 0 ? either(known) : (options[0] ?? unknown(key))
  }

  const foldProperty = (property: ts.ObjectLiteralElementLike, rest: readonly string[], depth: number): Expression => {
    if (ts.isShorthandPropertyAssignment(property)) return foldName(property.name, rest, depth)
    if (ts.isPropertyAssignment(property)) return foldPath(property.initializer, rest, depth)
    if (ts.isMethodDeclaration(property) || ts.isGetAccessor(property)) {
      const returned = returnedBy(property)
      const path = ts.isGetAccessor(property) ? rest : rest[0] === '()' ? rest.slice(1) : undefined
      if (returned && path) return foldPath(returned, path, depth)
    }
    return unknown(property.name ? property.name.getText() : '…')
  }

  const foldArray = (node: ts.ArrayLiteralExpression, path: readonly string[], depth: number): Expression => {
    const [at, ...rest] = path
    if (at === EACH)
      return either(
        node.elements.map((element) =>
          foldPath(ts.isSpreadElement(element) ? element.expression : element, ts.isSpreadElement(element) ? path : rest, depth),
        ),
      )
    if (at !== undefined) {
      const element = /^\d+$/.test(at) ? node.elements[Number(at)] : undefined
      return element ? foldPath(element, rest, depth) : unknown(path.join('.'))
    }
    if (node.elements.length === 0 || node.elements.length > 12) return unknown('[…]')
    return separated(
      node.elements.map((element) => fold(ts.isSpreadElement(element) ? element.expression : element, depth)),
      ',',
    )
  }

  const foldNew = (node: ts.NewExpression, path: readonly string[], depth: number): Expression => {
    const name = ts.isIdentifier(node.expression)
      ? node.expression.text
      : ts.isPropertyAccessExpression(node.expression)
        ? node.expression.name.text
        : undefined
    const [first, second] = node.arguments ?? []
    if (name === 'URL' && first && path.length > 0 && !/^(?:href|origin|host|hostname)$/.test(path[0] ?? '')) return unknown(path.join('.'))
    if (name === 'URL' && first) return second ? resolveUrl(fold(first, depth), fold(second, depth)) : fold(first, depth)
    if ((name === 'String' || name === 'Request' || name === 'Array' || name === 'Endpoint') && first) return foldPath(first, path, depth)
    const made = fold(node.expression, depth)
    return made.kind === 'symbol'
      ? { ...made, path: [...made.path, ...path] }
      : path.length > 0
        ? assumed(path, node)
        : unknown(excerpt(node))
  }

  const foldCall = (node: ts.CallExpression, path: readonly string[], depth: number): Expression => {
    const callee = unwrap(node.expression)
    const [first, second] = node.arguments
    const getter = foldGetter(node, callee, depth)
    if (getter)
      return path.length === 0
        ? getter
        : getter.kind === 'setting'
          ? { kind: 'setting', key: [getter.key, ...path].join('.') }
          : unknown(path.join('.'))
    const required = requiredBy(node)
    if (required) return unknown(`require(${required.specifier})`)
    if (first && path[0] === EACH && callee.getText() === 'Object.values') return foldPath(first, path, depth)
    if (first && path[0] === EACH && path[1] === '1' && callee.getText() === 'Object.entries')
      return foldPath(first, [EACH, ...path.slice(2)], depth)
    if (first && PASSING_CALL.test(callee.getText())) return foldPath(first, path, depth)
    if (ts.isPropertyAccessExpression(callee)) {
      const method = callee.name.text
      const receiver = callee.expression
      if (method === 'join' && first) return foldJoin(node, receiver, depth)
      if (method === 'concat') return joined([fold(receiver, depth), ...node.arguments.map((argument) => fold(argument, depth))])
      if (method === 'resolve' && ts.isIdentifier(receiver) && receiver.text === 'url' && first && second)
        return resolveUrl(fold(second, depth), fold(first, depth))
      const token =
        method === 'get' && first && path.length === 0 && /container|injector/i.test(receiver.getText()) ? tokenOf(first) : undefined
      if (token !== undefined) return { kind: 'setting', key: token }
      if (PASSING.test(method) && method !== 'then') {
        const inner = foldPath(receiver, path, depth)
        if (method === 'default' && first && inner.kind === 'environment') return withFallback(inner, fold(first, depth))
        return inner
      }
    }
    const local = localFunction(callee)
    if (local) {
      const returned = returnedBy(local)
      if (returned && local.parameters.length === 0) return foldPath(returned, path, depth)
    }
    // `schema.parse(process.env)`, `cleanEnv(process.env, {…})`: what comes out has the environment's keys.
    const [key] = path
    if (key !== undefined && SHOUTED.test(key) && node.arguments.some((argument) => carriesEnvironment(argument)))
      return { kind: 'environment', key }
    const called = foldPath(callee, ['()', ...path], depth)
    if (called.kind === 'symbol') return called
    return path.length > 0 ? assumed(path, node) : unknown(excerpt(node))
  }

  /** `configService.get<string>('X')`, `env('X')`, `config.get('a.b')`. */
  const foldGetter = (node: ts.CallExpression, callee: ts.Expression, depth: number): Expression | undefined => {
    const [first, second] = node.arguments
    if (!first || node.arguments.length > 3) return undefined
    const method = ts.isPropertyAccessExpression(callee) ? callee.name.text : ts.isIdentifier(callee) ? callee.text : undefined
    if (method === undefined) return undefined
    const literal = unwrap(first)
    if (!ts.isStringLiteralLike(literal)) return undefined
    const key = literal.text
    const receiver = ts.isPropertyAccessExpression(callee) ? callee.expression : undefined
    const isConfig = receiver ? CONFIG_NAME.test(receiver.getText().slice(-40)) || isEnvironment(unwrap(receiver)) : GETTER.test(method)
    if (SHOUTED.test(key) && (SCREAMING.test(key) ? GETTER.test(method) || isConfig : isConfig && GETTER.test(method)))
      return withFallback({ kind: 'environment', key }, second && isValue(second) ? fold(second, depth) : undefined)
    if (isConfig && receiver && GETTER.test(method) && /^[a-zA-Z][\w-]*(?:[.:][\w-]+)*$/.test(key))
      return withFallback({ kind: 'setting', key: key.replaceAll(':', '.') }, second && isValue(second) ? fold(second, depth) : undefined)
    return undefined
  }

  const foldJoin = (node: ts.CallExpression, receiver: ts.Expression, depth: number): Expression => {
    const [first] = node.arguments
    const list = unwrap(receiver)
    if (ts.isArrayLiteralExpression(list))
      return separated(
        list.elements.map((element) => fold(element, depth)),
        first && ts.isStringLiteralLike(first) ? first.text : ',',
      )
    if (/^(?:path|posix|path\.posix|url|urljoin)$/i.test(list.getText()))
      return separated(
        node.arguments.map((argument) => fold(argument, depth)),
        '/',
      )
    return fold(receiver, depth)
  }

  const localFunction = (callee: ts.Expression): ts.SignatureDeclaration | undefined => {
    if (ts.isIdentifier(callee)) {
      const binding = scopes.lookup(callee)
      if (binding?.kind === 'function') return binding.node
      const value = binding?.kind === 'variable' && binding.path.length === 0 ? binding.declaration.initializer : undefined
      return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? value : undefined
    }
    if (ts.isPropertyAccessExpression(callee) && callee.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const owner = members.classAround(callee)
      return owner && members.methodOf(owner, callee.name.text)
    }
    return undefined
  }

  const carriesEnvironment = (node: ts.Expression): boolean => {
    const inner = unwrap(node)
    if (isEnvironment(inner)) return true
    if (!ts.isObjectLiteralExpression(inner)) return false
    return inner.properties.some(
      (property) =>
        (ts.isSpreadAssignment(property) && isEnvironment(unwrap(property.expression))) ||
        (ts.isPropertyAssignment(property) && carriesEnvironment(property.initializer)),
    )
  }

  const enumValue = (node: ts.EnumDeclaration, path: readonly string[], depth: number): Expression => {
    const member = path.length === 1 ? node.members.find((one) => propertyNameOf(one.name) === path[0]) : undefined
    return member?.initializer ? fold(member.initializer, depth) : unknown([node.name.text, ...path].join('.'))
  }

  const expand = (expression: Expression, depth = 0): Expression => {
    if (depth > 8) return expression
    switch (expression.kind) {
      case 'symbol': {
        const value = localValues.get([expression.name, ...expression.path].join('.'))
        return value ? expand(value, depth + 1) : expression
      }
      case 'joined':
        return joined(expression.parts.map((part) => expand(part, depth + 1)))
      case 'either':
        return { kind: 'either', options: expression.options.map((option) => expand(option, depth + 1)) }
      default:
        return expression
    }
  }

  return {
    fold: (node) => fold(node, 0),
    foldMember: (node, path) => foldPath(node, path, 0),
    expand: (expression) => expand(expression),
    takeWanted: () => wanted.splice(0),
    members,
  }
}
