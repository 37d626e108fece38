import { ts } from '../../syntax/typescript.ts'
import type { Assignments } from './assignments.ts'
import type { Members } from './members.ts'
import { returnedBy } from './values.ts'
import { requiredBy, unwrap, type Binding, type Scopes } from './scope.ts'

/**
 * Where a value comes from: the package and the trail of members and calls from there. `new Kafka(…).producer()` of kafkajs has the
 * trail `new Kafka.producer()`; of a default import or a whole module the trail is empty.
 */
export interface Origin {
  readonly package: string
  readonly trail: string
  /** The calls along the trail with the trail each of them ends, outermost last. */
  readonly calls: readonly { readonly trail: string; readonly node: ts.CallExpression | ts.NewExpression }[]
}

export interface Origins {
  readonly of: (node: ts.Expression) => Origin | undefined
  readonly ofType: (node: ts.TypeNode | undefined) => Origin | undefined
}

/** Globals that reach out; their package is `global`. */
const GLOBALS = new Set(['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', '$fetch', 'jQuery', '$', 'Bun', 'Deno'])
const MAX_DEPTH = 20
/** Expressions looked at for one question: names that are assigned each other in circles must not multiply without end. */
const MAX_STEPS = 2_000

export function createOrigins(scopes: Scopes, members: Members, assignments: Assignments): Origins {
  const open = new Set<ts.Node>()
  const known = new Map<ts.Node, Origin | undefined>()
  let steps = 0
  let cuts = 0

  const of = (wrapped: ts.Expression): Origin | undefined => {
    const node = unwrap(wrapped)
    if (known.has(node)) return known.get(node)
    if (open.size === 0) steps = 0
    if (open.has(node) || open.size > MAX_DEPTH || steps++ > MAX_STEPS) {
      cuts++
      return undefined
    }
    const cutsBefore = cuts
    open.add(node)
    const origin = find(node)
    open.delete(node)
    // What was cut short somewhere below may have an origin when asked from elsewhere.
    if (open.size === 0 || origin || cuts === cutsBefore) known.set(node, origin)
    return origin
  }

  const find = (node: ts.Expression): Origin | undefined => {
    if (ts.isIdentifier(node)) return ofName(node)
    if (ts.isPropertyAccessExpression(node)) return ofMember(node)
    if (ts.isCallExpression(node)) return ofCall(node)
    if (ts.isNewExpression(node)) return ofNew(node)
    if (node.kind === ts.SyntaxKind.ThisKeyword) return ofThis(node)
    if (ts.isConditionalExpression(node)) return of(node.whenTrue) ?? of(node.whenFalse)
    if (ts.isBinaryExpression(node)) return of(node.right) ?? of(node.left)
    return undefined
  }

  const ofName = (node: ts.Identifier): Origin | undefined => {
    const binding = scopes.lookup(node)
    if (!binding) return GLOBALS.has(node.text) ? { package: 'global', trail: node.text, calls: [] } : undefined
    switch (binding.kind) {
      case 'import':
        return isPackage(binding.specifier)
          ? {
              package: binding.specifier,
              trail: binding.imported === 'default' || binding.imported === '*' ? '' : binding.imported,
              calls: [],
            }
          : undefined
      case 'variable':
        return ofVariable(binding)
      case 'parameter':
        return ofParameter(binding)
      case 'class':
        return ofHeritage(binding.node, '')
      default:
        return undefined
    }
  }

  const ofVariable = (variable: Extract<Binding, { kind: 'variable' }>): Origin | undefined => {
    const { declaration, path } = variable
    const values = [...(declaration.initializer ? [declaration.initializer] : []), ...(path.length === 0 ? assignments.to(variable) : [])]
    for (const value of values) {
      const origin = of(value)
      if (origin) return extend(origin, path)
    }
    return path.length === 0 ? ofType(declaration.type) : undefined
  }

  const ofParameter = ({ declaration, owner, index, path }: Extract<Binding, { kind: 'parameter' }>): Origin | undefined => {
    const typed = ofType(declaration.type)
    if (typed) return extend(typed, path)
    const call = owner.parent
    if (!call || !ts.isCallExpression(call)) return undefined
    // `connect(url, (error, connection) => …)` and `connecting.then((connection) => …)` hand over what the call makes.
    const callee = unwrap(call.expression)
    if (ts.isPropertyAccessExpression(callee) && callee.name.text === 'then' && index === 0) {
      const origin = of(callee.expression)
      return origin && extend(origin, path)
    }
    if (owner.parameters.length !== 2 || index !== 1) return undefined
    const origin = of(call)
    return origin && extend(origin, path)
  }

  const ofMember = (node: ts.PropertyAccessExpression): Origin | undefined => {
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const owner = members.classAround(node)
      if (owner && members.has(owner, node.name.text)) return ofField(owner, node.name.text)
    }
    const origin = of(node.expression)
    return origin && (node.name.text === 'default' ? origin : extend(origin, [node.name.text]))
  }

  const ofField = (owner: ts.ClassLikeDeclaration, name: string): Origin | undefined => {
    for (const value of members.valuesOf(owner, name)) {
      const origin = of(value)
      if (origin) return origin
    }
    return ofType(members.typeOf(owner, name))
  }

  const ofCall = (node: ts.CallExpression): Origin | undefined => {
    const required = requiredBy(node)
    if (required)
      return isPackage(required.specifier) ? extend({ package: required.specifier, trail: '', calls: [] }, required.path) : undefined
    const origin = of(node.expression)
    if (origin) return called(origin, node)
    const returned = localReturn(node.expression)
    return returned && of(returned)
  }

  const localReturn = (callee: ts.Expression): ts.Expression | undefined => {
    if (ts.isIdentifier(callee)) {
      const binding = scopes.lookup(callee)
      if (binding?.kind === 'function') return returnedBy(binding.node)
      const value = binding?.kind === 'variable' ? binding.declaration.initializer : undefined
      return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? returnedBy(value) : undefined
    }
    if (!ts.isPropertyAccessExpression(callee) || callee.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined
    const owner = members.classAround(callee)
    const method = owner && members.methodOf(owner, callee.name.text)
    return method && returnedBy(method)
  }

  const ofNew = (node: ts.NewExpression): Origin | undefined => {
    if (ts.isIdentifier(node.expression)) {
      const binding = scopes.lookup(node.expression)
      if (binding?.kind === 'class') return ofHeritage(binding.node, 'new ')
    }
    const origin = of(node.expression)
    return origin && made(origin, node)
  }

  const ofThis = (node: ts.Node): Origin | undefined => {
    const owner = members.classAround(node)
    return owner && ofHeritage(owner, 'new ')
  }

  const ofHeritage = (owner: ts.ClassLikeDeclaration, prefix: 'new ' | ''): Origin | undefined => {
    const base = owner.heritageClauses?.find((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword)?.types[0]
    const origin = base && of(base.expression)
    return origin && { ...origin, trail: (prefix + origin.trail).trim() }
  }

  const ofType = (node: ts.TypeNode | undefined): Origin | undefined => {
    if (!node) return undefined
    if (ts.isUnionTypeNode(node)) {
      for (const one of node.types) {
        const origin = ofType(one)
        if (origin) return origin
      }
      return undefined
    }
    if (!ts.isTypeReferenceNode(node)) return undefined
    const { typeName } = node
    const isWrapper = ts.isIdentifier(typeName) && /^(?:Promise|Readonly|Partial|ReturnType|NonNullable)$/.test(typeName.text)
    if (isWrapper) return ofType(node.typeArguments?.[0])
    const root = ts.isIdentifier(typeName) ? typeName : ts.isIdentifier(typeName.left) ? typeName.left : undefined
    const binding = root && scopes.lookup(root)
    if (binding?.kind === 'class') return ofHeritage(binding.node, 'new ')
    if (binding?.kind !== 'import' || !isPackage(binding.specifier)) return undefined
    const name = ts.isIdentifier(typeName) ? '' : typeName.right.text
    const imported = binding.imported === 'default' || binding.imported === '*' ? '' : binding.imported
    return { package: binding.specifier, trail: `new ${[imported, name].filter((part) => part !== '').join('.')}`.trim(), calls: [] }
  }

  return { of, ofType }
}

function extend(origin: Origin, path: readonly string[]): Origin {
  if (path.length === 0) return origin
  const tail = path.join('.')
  return { ...origin, trail: origin.trail === '' ? tail : `${origin.trail}.${tail}` }
}

function called(origin: Origin, node: ts.CallExpression): Origin {
  const trail = `${origin.trail}()`
  return { ...origin, trail, calls: [...origin.calls, { trail, node }] }
}

/** The class may stand behind calls and members: `new (load().shop.Cart)(…)`. */
function made(origin: Origin, node: ts.NewExpression): Origin {
  const trail = origin.trail === '' ? 'new' : `new ${origin.trail}`
  return { ...origin, trail, calls: [...origin.calls, { trail, node }] }
}

/** Packages, not files: `pg`, `@nestjs/axios`, `node:http`. */
export function isPackage(specifier: string): boolean {
  return !/^(?:[./#~]|@\/|\w:)/.test(specifier) || specifier.startsWith('node:')
}
