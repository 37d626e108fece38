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
    const target = methodMeant(symbols.origin(file, fact.callee.name, fact.callee.path), index, symbols)
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
