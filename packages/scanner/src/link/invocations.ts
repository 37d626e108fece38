import { by } from '@coppice/model'
import type { Expression } from '../facts/expression.ts'
import type { Fact } from '../facts/fact.ts'
import { toFileKey, type FactIndex, type FileKey } from '../facts/fact-index.ts'
import { hashWord } from '../facts/outline.ts'
import { memoizeInFiles } from '../facts/memoize.ts'
import type { PossibleCallers } from './possible-callers.ts'
import type { Symbols } from './symbols.ts'

interface Call {
  readonly fact: Fact<'invocation'>
  readonly file: FileKey
}

/** Who calls a function of the estate, and with what; `within` names the files whose calls count. */
export interface Invocations {
  /** Calls of the function or method (`Class.method`, `Class.constructor`) that a file defines. */
  readonly of: (file: FileKey, name: string, within: ReadonlySet<FileKey>) => readonly Call[]
  /**
   * Calls from other files of a function, or of a class and its methods, that a file defines. With `options`, of the files that were left unread
   * only those in which a call may depend on one of the options, which are given by their hashes.
   */
  readonly from: (file: FileKey, name: string, within: ReadonlySet<FileKey>, options?: ReadonlySet<number>) => readonly Call[]
}

/** In C# functions are known by their bare names: one that is called more often is a word that everybody uses. */
const MAX_CALLS = 24

export function indexInvocations(index: FactIndex, symbols: Symbols, callers: PossibleCallers): Invocations {
  const order = new Map([...index.files.keys()].map((file, at) => [file, at]))
  const byTarget = new Map<string, Call[]>()
  const byOwner = new Map<string, Call[]>()
  const isRead = new Set<FileKey>()
  const classes = createClasses(index)
  const add = (fact: Fact<'invocation'>): void => {
    const file = toFileKey(fact.repository, fact.file)
    const target = constructorMeant(
      methodMeant(symbols.origin(file, fact.callee.name, fact.callee.path), classes, symbols),
      classes,
      symbols,
    )
    if (!target) return
    push(byTarget, `${target.file} ${[target.name, ...target.path].join('.')}`, { fact, file })
    if (target.file !== file) push(byOwner, `${target.file} ${target.name}`, { fact, file })
  }
  for (const fact of index.of('invocation')) add(fact)
  const read = (files: readonly FileKey[], within: ReadonlySet<FileKey>): void => {
    for (const file of files) {
      if (isRead.has(file) || !within.has(file)) continue
      isRead.add(file)
      for (const fact of index.inFile('invocation', file)) add(fact)
    }
  }
  const inOrder = (calls: readonly Call[], within: ReadonlySet<FileKey>): Call[] =>
    calls.filter((call) => within.has(call.file)).toSorted(by((call) => order.get(call.file) ?? 0))
  return {
    from: (file, name, within, options) => {
      read(callers.reachedFrom(file, options), within)
      return inOrder(byOwner.get(`${file} ${name}`) ?? [], within)
    },
    of: (file, name, within) => {
      const home = symbols.origin(file, '', [])?.file ?? file
      read(callers.of(home, name), within)
      const calls =
        byTarget.get(`${home} ${name}`) ??
        byTarget.get(`${home} ${name.replace(/\.constructor$/, '')}`) ??
        byTarget.get(`${home} default`) ??
        []
      return calls.length > MAX_CALLS && index.files.get(file)?.language === 'C#' ? [] : inOrder(calls, within)
    },
  }
}

function push(lists: Map<string, Call[]>, key: string, call: Call): void {
  const list = lists.get(key)
  if (list) list.push(call)
  else lists.set(key, [call])
}

type Origin = ReturnType<Symbols['origin']>

/** What is known of the classes and values of files, found once for each: every call of them asks. */
interface Classes {
  readonly otherNameOf: (file: FileKey, name: string) => string | undefined
  readonly hasConstructor: (file: FileKey, name: string, base: string) => boolean
}

function createClasses(index: FactIndex): Classes {
  const others = memoizeInFiles<string | undefined>()
  const constructors = memoizeInFiles<boolean>()
  return {
    otherNameOf: (file, name) => others(file, name, () => otherNameOf(file, name, index)),
    hasConstructor: (file, name, base) => constructors(file, `${name} ${base}`, () => hasConstructor(file, name, base, index)),
  }
}

/** Longest chain of classes without a constructor of their own. */
const MAX_BASES = 4

/** `new OrdersApi(…)` of a class that has no constructor is a call of its base's: generated clients are made like that. */
function constructorMeant(target: Origin, classes: Classes, symbols: Symbols, depth = 0): Origin {
  if (!target || target.path.length > 0 || depth > MAX_BASES) return target
  const base = classes.otherNameOf(target.file, target.name)
  if (base === undefined || classes.hasConstructor(target.file, target.name, base)) return target
  return constructorMeant(symbols.origin(target.file, base, []), classes, symbols, depth + 1) ?? target
}

/** It is seen by its parameters, or by the call of the base's. */
function hasConstructor(file: FileKey, name: string, base: string, index: FactIndex): boolean {
  if (index.outlines.get(file)?.words.includes(CONSTRUCTOR) === false) return false
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

const CONSTRUCTOR = hashWord('constructor')

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
function methodMeant(target: Origin, classes: Classes, symbols: Symbols): Origin {
  if (!target || target.path.length === 0) return target
  const made = classes.otherNameOf(target.file, target.name)
  return made === undefined ? target : (symbols.origin(target.file, made, target.path) ?? target)
}

/** What a name of a module stands for there: the class that a value is made from, the base of a class, the value that it repeats. */
function otherNameOf(file: FileKey, name: string, index: FactIndex): string | undefined {
  const outline = index.outlines.get(file)
  if (outline && !outline.values.includes(name)) {
    const base = outline.derived.find((one) => one.name === name)?.base
    const isOffered = index.inFile('export', file).some((one) => one.local === name)
    return base === undefined || base === name || base.includes('.') || !isOffered ? undefined : base
  }
  const value = index
    .inFile('definition', file)
    .find((one) => one.name === name && one.path.length === 0 && one.value.kind === 'symbol' && one.value.path.length === 0)?.value
  return value?.kind === 'symbol' && value.name !== name ? value.name : undefined
}
