import type { Evidence } from '@coppice/model'
import type { Expression } from '../facts/expression.ts'
import type { EvidenceOf } from '../facts/evidence-of.ts'
import type { Fact } from '../facts/fact.ts'
import type { FileKey } from '../facts/fact-index.ts'
import type { Assigned, Environment, Surroundings } from './environment.ts'
import type { Invocations } from './invocations.ts'
import { memoizeInFiles } from '../facts/memoize.ts'
import { readRest, type FoundDefinition, type Symbols } from './symbols.ts'

/** One thing that an expression can stand for. What nobody says remains as `${KEY}`. */
export interface Value {
  readonly text: string
  /** One per place the value came through, nearest to the reference first. */
  readonly hops: readonly Evidence[]
  /** How many steps on the way were guessed from spelling. */
  readonly assumed: number
  /** Environment variables it came through. */
  readonly keys: readonly string[]
  /** Only an overlay, a profile or an example says so. */
  readonly optional: boolean
}

export interface Evaluator {
  readonly evaluate: (expression: Expression, at: FileKey) => readonly Value[]
}

export interface EvaluationInput {
  readonly environment: Environment
  readonly symbols: Symbols
  readonly invocations: Invocations
  /** Files of the service: only calls from these fill in parameters. */
  readonly files: ReadonlySet<FileKey>
  /** Of them those that hold what it is configured by. */
  readonly settingsFiles: readonly FileKey[]
  readonly evidenceOf: EvidenceOf
}

/** Hops and nesting that are followed before a value is left as it is. */
const MAX_DEPTH = 14

/** Symbols and parameters that are looked up for one reference: code in which everything calls everything must not multiply without end. */
const MAX_LOOKUPS = 5_000

/** Alternatives that are kept: a wrapper may be called with dozens of addresses, but no expression may multiply without end. */
const MAX_VALUES = 64

/** Names of objects that hold what a program is configured by. */
const SETTINGS = /^(?:settings|config|conf|configuration|options)$/i

/** What expressions mean for one service: constants, imports, its environment, its settings and the arguments its own code passes. */
export function createEvaluator({ environment, symbols, invocations, files, settingsFiles, evidenceOf }: EvaluationInput): Evaluator {
  const memo = new Map<FileKey, Map<string, Value[]>>()
  const underWay = new Set<string>()
  const callsOf = memoizeInFiles<ReturnType<Invocations['of']>>()
  let lookups = 0
  let cuts = 0
  const cut = (): Value[] => {
    cuts++
    return [hole('…')]
  }
  /** Looks a name up once; a name that leads back to itself says nothing. What was cut short is not remembered. */
  const once = (at: FileKey, name: string, find: () => Value[]): Value[] => {
    let inFile = memo.get(at)
    if (!inFile) {
      inFile = new Map<string, Value[]>()
      memo.set(at, inFile)
    }
    const known = inFile.get(name)
    if (known) return known
    const key = `${at} ${name}`
    if (underWay.has(key) || lookups++ > MAX_LOOKUPS) return cut()
    const cutsBefore = cuts
    underWay.add(key)
    const values = find()
    underWay.delete(key)
    if (cuts !== cutsBefore) return values
    inFile.set(name, values)
    return values
  }
  const evaluate = (expression: Expression, at: FileKey, depth: number): Value[] => {
    if (depth > MAX_DEPTH) return cut()
    switch (expression.kind) {
      case 'text':
        return [plain(expression.value)]
      case 'unknown':
        return [hole(expression.text)]
      case 'environment':
        return fromAssigned(environment.variable(expression.key), expression, at, depth)
      case 'setting':
        return expression.below === undefined
          ? fromAssigned(environment.setting(expression.key), expression, at, depth)
          : fromSection(expression, expression.below, at, depth)
      case 'joined':
        return join(expression.parts.map((part) => evaluate(part, at, depth + 1)))
      case 'either':
        return preferKnown(expression.options.flatMap((option) => evaluate(option, at, depth + 1)))
      case 'symbol':
        return once(at, `${expression.name} ${expression.path.join('.')}`, () => fromSymbol(expression, at, depth))
      case 'parameter':
        return once(at, `${expression.of}(${expression.index}/${expression.count ?? ''}) ${expression.path.join('.')}`, () =>
          fromArguments(expression, at, depth),
        )
    }
  }
  /** Settings of a section that another place names; of several those that are set. */
  const fromSection = (expression: Extract<Expression, { kind: 'setting' }>, below: Expression, at: FileKey, depth: number): Value[] =>
    once(at, `${expression.key} below ${JSON.stringify(below)}`, () =>
      preferKnown(
        sectionsMeant(below, at, depth + 1).flatMap((section) => {
          const key = [section.text, expression.key].filter((part) => part !== '').join('.')
          return fromAssigned(environment.setting(key), { ...expression, key, below: undefined }, at, depth + 1).map((value) => ({
            ...value,
            hops: [...value.hops, ...section.hops],
          }))
        }),
      ),
    )
  /** Names of sections, dotted: not their values. */
  const sectionsMeant = (expression: Expression, at: FileKey, depth: number): Value[] => {
    if (depth > MAX_DEPTH) return []
    switch (expression.kind) {
      case 'setting': {
        const above = expression.below === undefined ? [plain('')] : sectionsMeant(expression.below, at, depth + 1)
        return above.map((value) => ({ ...value, text: [value.text, expression.key].filter((part) => part !== '').join('.') }))
      }
      case 'either':
        return distinct(expression.options.flatMap((option) => sectionsMeant(option, at, depth + 1)))
      case 'parameter':
        return distinct(
          argumentsOf(expression, at).flatMap(({ value, call }) =>
            sectionsMeant(value, call.file, depth + 1).map((found) => ({
              ...found,
              hops: [evidenceOf(call.fact, 'inferred', `calls ${expression.of}`), ...found.hops],
            })),
          ),
        )
      case 'symbol':
        return distinct(
          symbols
            .find(at, expression.name, expression.path)
            .flatMap(({ definition, file, rest }) => sectionsMeant(readRest(definition.value, rest), file, depth + 1)),
        )
      case 'text':
        return [plain(expression.value.replaceAll(':', '.'))]
      default:
        return evaluate(expression, at, depth + 1).filter((value) => !value.text.includes('${'))
    }
  }
  /** What the service's own calls give for a parameter. */
  const argumentsOf = (
    expression: Extract<Expression, { kind: 'parameter' }>,
    at: FileKey,
  ): { value: Expression; call: { fact: Fact<'invocation'>; file: FileKey } }[] =>
    callsOf(at, expression.of, () => invocations.of(at, expression.of, files))
      .filter(({ fact }) => expression.count === undefined || fact.count === undefined || fact.count === expression.count)
      .flatMap((call) =>
        call.fact.arguments
          .filter(
            (argument) => argument.index === expression.index && argument.path.every((part, depth) => part === expression.path[depth]),
          )
          .map((argument) => ({ value: readRest(argument.value, expression.path.slice(argument.path.length)), call })),
      )
  const fromAssigned = (
    found: readonly Assigned[],
    expression: Extract<Expression, { kind: 'environment' | 'setting' }>,
    at: FileKey,
    depth: number,
  ): Value[] => {
    const keyed = (value: Value): Value => ({
      ...value,
      keys: [expression.key, ...value.keys],
      assumed: value.assumed + (expression.kind === 'environment' && expression.assumed ? 1 : 0),
    })
    const values = found.flatMap((one) =>
      evaluateManifest(one.value, one.surroundings, depth + 1).map((value) =>
        keyed({
          ...value,
          hops: [evidenceOf(one.at, 'declared', `${one.key}=${value.text}`.slice(0, 160)), ...value.hops],
          optional: value.optional || one.optional,
        }),
      ),
    )
    if (values.some((value) => !value.text.includes('${'))) return preferKnown(values)
    const fallback = expression.fallback ? evaluate(expression.fallback, at, depth + 1).map(keyed) : []
    const all = preferKnown([...values, ...fallback])
    return all.length > 0 ? all : [keyed(hole(expression.key))]
  }
  /** Variables inside a manifest's value are those of the shell that starts it, or other settings. */
  const evaluateManifest = (expression: Expression, surroundings: Surroundings, depth: number): Value[] => {
    if (depth > MAX_DEPTH) return cut()
    switch (expression.kind) {
      case 'text':
        return [plain(expression.value)]
      case 'joined':
        return join(expression.parts.map((part) => evaluateManifest(part, surroundings, depth + 1)))
      case 'either':
        return expression.options.flatMap((option) => evaluateManifest(option, surroundings, depth + 1))
      case 'environment':
      case 'setting': {
        const inside =
          expression.kind === 'setting'
            ? environment.setting(expression.key)
            : (surroundings.get(expression.key) ?? environment.variable(expression.key))
        const values = inside.flatMap((one) =>
          evaluateManifest(one.value, new Map(), depth + 4).map((value) => ({
            ...value,
            hops: [evidenceOf(one.at, 'declared'), ...value.hops],
          })),
        )
        if (values.length > 0) return distinct(values)
        return expression.fallback ? evaluateManifest(expression.fallback, surroundings, depth + 1) : [hole(expression.key)]
      }
      default:
        return [hole('?')]
    }
  }
  const fromSymbol = (expression: Extract<Expression, { kind: 'symbol' }>, at: FileKey, depth: number): Value[] => {
    const valuesOf = (found: readonly FoundDefinition[]): Value[] =>
      found.flatMap(({ definition, file, rest }) =>
        evaluate(readRest(definition.value, rest), file, depth + 1).map((value) => ({
          ...value,
          hops: [evidenceOf(definition, 'inferred', nameOf(definition)), ...value.hops],
        })),
      )
    const values = valuesOf(symbols.find(at, expression.name, expression.path))
    if (values.some((value) => !value.text.includes('${'))) return distinct(values)
    // A library that reads the settings of whoever uses it: the path says which one is meant.
    if (SETTINGS.test(expression.name) && expression.path.length > 1) {
      const set = valuesOf(settingsFiles.flatMap((file) => (file === at ? [] : symbols.offered(file, expression.path))))
      if (set.some((value) => !value.text.includes('${'))) return distinct(set)
    }
    const last = expression.path.at(-1) ?? expression.name
    if (/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(last))
      return fromAssigned(environment.variable(last), { kind: 'environment', key: last, assumed: true }, at, depth)
    return values.length > 0 ? distinct(values) : [hole([expression.name, ...expression.path].join('.'))]
  }
  const fromArguments = (expression: Extract<Expression, { kind: 'parameter' }>, at: FileKey, depth: number): Value[] => {
    const values = argumentsOf(expression, at).flatMap(({ value: argument, call }) =>
      evaluate(argument, call.file, depth + 1).map((value) => ({
        ...value,
        hops: [evidenceOf(call.fact, 'inferred', `calls ${expression.of}`), ...value.hops],
      })),
    )
    return values.length > 0 ? distinct(values) : [hole(`${expression.of}(${expression.index})`)]
  }
  /** `stork://stock` of Quarkus is a name for addresses that settings list. */
  const behindName = (value: Value, at: FileKey): Value[] => {
    const name = /^stork:\/\/([\w-]+)/.exec(value.text)?.[1]
    if (name === undefined) return [value]
    const key = `quarkus.stork.${name}.service-discovery.address-list`
    const found = fromAssigned(environment.setting(key), { kind: 'setting', key }, at, 1).filter((one) => !one.text.includes('${'))
    return found.length === 0
      ? [value]
      : found.map((one) => ({ ...one, hops: [...value.hops, ...one.hops], optional: value.optional || one.optional }))
  }
  return {
    evaluate: (expression, at) => {
      lookups = 0
      return distinct(evaluate(expression, at, 0).flatMap((value) => behindName(value, at)))
    },
  }
}

function nameOf(definition: Fact<'definition'>): string {
  return [definition.name, ...definition.path].join('.')
}

function plain(text: string): Value {
  return { text, hops: [], assumed: 0, keys: [], optional: false }
}

function hole(name: string): Value {
  return plain(
    `\${${name
      .replace(/[{}\s]+/g, ' ')
      .trim()
      .slice(0, 60)}}`,
  )
}

/** Every combination of the parts, up to a bound. */
function join(parts: readonly (readonly Value[])[]): Value[] {
  let values: Value[] = [plain('')]
  for (const options of parts) {
    values = values
      .flatMap((value) =>
        options.map((option) => ({
          text: value.text + option.text,
          hops: [...value.hops, ...option.hops],
          assumed: value.assumed + option.assumed,
          keys: [...value.keys, ...option.keys],
          optional: value.optional || option.optional,
        })),
      )
      .slice(0, MAX_VALUES)
  }
  return values
}

/** Where one option is known, holes beside it say nothing. */
function preferKnown(values: readonly Value[]): Value[] {
  const known = values.filter((value) => !value.text.includes('${'))
  return distinct(known.length > 0 ? known : values)
}

/** One value per text: the one found first, required before optional. */
function distinct(values: readonly Value[]): Value[] {
  const byText = new Map<string, Value>()
  for (const value of values) {
    const known = byText.get(value.text)
    if (!known || (known.optional && !value.optional)) byText.set(value.text, value)
  }
  return [...byText.values()].slice(0, MAX_VALUES)
}
