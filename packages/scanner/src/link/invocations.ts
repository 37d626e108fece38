import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import type { Symbols } from './symbols.ts'

/** Who calls a function of the estate, and with what. */
export interface Invocations {
  /** Calls of the function or method (`Class.method`, `Class.constructor`) that a file defines. */
  readonly of: (file: FileKey, name: string) => readonly { fact: Fact<'invocation'>; file: FileKey }[]
  /** Calls from other files of a function, or of a class and its methods, that a file defines. */
  readonly from: (file: FileKey, name: string) => readonly { fact: Fact<'invocation'>; file: FileKey }[]
}

/** In C# functions are known by their bare names: one that is called more often is a word that everybody uses. */
const MAX_CALLS = 24

export function indexInvocations(index: FactIndex, symbols: Symbols): Invocations {
  const byTarget = new Map<string, { fact: Fact<'invocation'>; file: FileKey }[]>()
  const byOwner = new Map<string, { fact: Fact<'invocation'>; file: FileKey }[]>()
  for (const fact of index.of('invocation')) {
    const file = toFileKey(fact.repository, fact.file)
    const target = constructorMeant(methodMeant(symbols.origin(file, fact.callee.name, fact.callee.path), index, symbols), index, symbols)
    if (!target) continue
    const key = `${target.file} ${[target.name, ...target.path].join('.')}`
    const list = byTarget.get(key)
    if (list) list.push({ fact, file })
    else byTarget.set(key, [{ fact, file }])
    if (target.file === file) continue
    const owner = `${target.file} ${target.name}`
    const calls = byOwner.get(owner)
    if (calls) calls.push({ fact, file })
    else byOwner.set(owner, [{ fact, file }])
  }
  return {
    from: (file, name) => byOwner.get(`${file} ${name}`) ?? [],
    of: (file, name) => {
      const home = symbols.origin(file, '', [])?.file ?? file
      const calls =
        byTarget.get(`${home} ${name}`) ??
        byTarget.get(`${home} ${name.replace(/\.constructor$/, '')}`) ??
        byTarget.get(`${home} default`) ??
        []
      return calls.length > MAX_CALLS && index.files.get(file)?.language === 'C#' ? [] : calls
    },
  }
}

type Origin = ReturnType<Symbols['origin']>

/** Longest chain of classes without a constructor of their own. */
const MAX_BASES = 4

/** `new OrdersApi(…)` of a class that has no constructor is a call of its base's: generated clients are made like that. */
function constructorMeant(target: Origin, index: FactIndex, symbols: Symbols, depth = 0): Origin {
  if (!target || target.path.length > 0 || depth > MAX_BASES) return target
  const base = index
    .inFile('definition', target.file)
    .find((one) => one.name === target.name && one.path.length === 0 && one.value.kind === 'symbol' && one.value.path.length === 0)?.value
  if (base?.kind !== 'symbol' || base.name === target.name || hasConstructor(target.file, target.name, base.name, index)) return target
  return constructorMeant(symbols.origin(target.file, base.name, []), index, symbols, depth + 1) ?? target
}

/** It is seen by its parameters, or by the call of the base's. */
function hasConstructor(file: FileKey, name: string, base: string, index: FactIndex): boolean {
  const own = `${name}.constructor`
  return (
    index.inFile('definition', file).some((one) => mentions(one.value, own)) ||
    index
      .inFile('invocation', file)
      .some(
        (one) =>
          (one.callee.name === base && one.callee.path.length === 0) || one.arguments.some((argument) => mentions(argument.value, own)),
      )
  )
}

function mentions(value: Expression, of: string): boolean {
  switch (value.kind) {
    case 'parameter':
      return value.of === of
    case 'joined':
      return value.parts.some((part) => mentions(part, of))
    case 'either':
      return value.options.some((option) => mentions(option, of))
    default:
      return false
  }
}

/** `client.get` of `export const client = new Client()` is `Client.get`. */
function methodMeant(target: Origin, index: FactIndex, symbols: Symbols): Origin {
  if (!target || target.path.length === 0) return target
  const made = index
    .inFile('definition', target.file)
    .find((one) => one.name === target.name && one.path.length === 0 && one.value.kind === 'symbol' && one.value.path.length === 0)
  return made?.value.kind === 'symbol' && made.value.name !== target.name
    ? (symbols.origin(target.file, made.value.name, target.path) ?? target)
    : target
}
