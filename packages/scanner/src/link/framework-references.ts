import type { Fact } from '../facts/fact.ts'
import type { FactIndex } from '../facts/fact-index.ts'
import { isWithin } from '../facts/paths.ts'
import type { Component } from '../identity/component.ts'
import { relaxed, stripped } from './configuration-key.ts'
import type { Assigned, Environment } from './environment.ts'
import { memoize } from '../facts/memoize.ts'
import { bindingReferences } from './binding-references.ts'
import { frameworkConnections, type FrameworkConnection } from './framework-connections.ts'

/**
 * The references that frameworks make for a component though no line of its code does: what its settings say, what its environment
 * says in their stead, and what a library connects to unasked.
 */
export function createFrameworkReferences(
  index: FactIndex,
): (component: Component, environment: Environment) => readonly Fact<'reference'>[] {
  const packages = packagesByName(index)
  const rowsOf = memoize((key: string): ReadonlySet<Row> => new Set(rows.filter(({ matches }) => matches(relaxed(key)))))
  const strippedOnce = memoize(stripped)
  return (component, environment) => {
    const variables = environment.variables
      .map((assigned) => ({ assigned, name: strippedOnce(assigned.key) }))
      .filter(({ name }) => NAMES.has(name))
    const dependencies = dependenciesOf(component, packages)
    // What a configuration server hands out was asked of it: a client that is switched off there was on.
    const mayBeAsked = ({ at }: Assigned): boolean => at.detector !== 'application-configuration' || isOwnFile(at, component)
    const isOff = ({ switches = [], purpose }: FrameworkConnection): boolean =>
      switches.some((key) => saysNo(environment.setting(key).filter((one) => purpose !== 'config' || mayBeAsked(one))))
    const bindings = bindingReferences(
      environment,
      dependencies.map((one) => one.name),
    )
    const connections = rows.flatMap((row): Fact<'reference'>[] => {
      const said = environment.settings.filter(
        (fact) => rowsOf(fact.key).has(row) && (!environment.isShared(fact) || isReadBy(row.connection, dependencies)),
      )
      const inVariables = said.length > 0 ? [] : fromVariables(row, variables)
      const found = [
        ...said.flatMap((fact) => fromSetting(fact, row.connection)),
        ...inVariables,
        ...fromRoutes(row.connection, environment),
      ]
      const all = found.length > 0 ? found : unasked(row.connection, dependencies)
      return all.length > 0 && isOff(row.connection) ? [] : all
    })
    return [...connections, ...bindings]
  }
}

const rows = frameworkConnections.map((connection) => {
  const patterns = connection.keys.map(
    (key) => new RegExp(`^${key.replaceAll('.', '\\.').replaceAll('**', '.+').replaceAll('*', '[^.]+')}$`),
  )
  return { connection, matches: (key: string) => patterns.some((pattern) => pattern.test(key)), names: namesOf(connection) }
})

type Row = (typeof rows)[number]

/** `SPRING_RABBITMQ_HOST` says what `spring.rabbitmq.host` would: keys by what a variable of theirs is called. Only keys that bear their framework's name. */
function namesOf({ keys }: FrameworkConnection): ReadonlyMap<string, string> {
  const own = keys.filter((key) => !key.includes('*') && /^(?:spring|management|eureka|quarkus|micronaut)\./.test(key))
  // Of two keys that one variable sets the first counts.
  return new Map(own.toReversed().map((key) => [stripped(key), key]))
}

const NAMES: ReadonlySet<string> = new Set(rows.flatMap(({ names }) => [...names.keys()]))

export function packagesByName(index: FactIndex): ReadonlyMap<string, Fact<'package'>> {
  return new Map(index.of('package').map((fact) => [`${fact.ecosystem} ${fact.name ?? ''}`, fact]))
}

export interface Dependency {
  readonly name: string
  readonly fact: Fact<'package'>
  readonly line: number
  /** Of its own package or inherited, not of a library that it uses. */
  readonly own: boolean
}

/** What a component depends on, through its parents and the packages of the estate that it uses. */
export function dependenciesOf(component: Component, packages: ReadonlyMap<string, Fact<'package'>>): Dependency[] {
  const found = new Map<string, Dependency>()
  const seen = new Set<Fact<'package'>>(component.packages)
  const ancestry = new Set<Fact<'package'>>(component.packages)
  const queue = [...component.packages]
  for (let fact = queue.pop(); fact; fact = queue.pop()) {
    const own = fact
    const parent = own.parent === undefined ? undefined : packages.get(`${own.ecosystem} ${own.parent}`)
    if (parent && ancestry.has(own)) ancestry.add(parent)
    for (const { name, development, line } of own.dependencies)
      if (!development && !found.has(name)) found.set(name, { name, fact: own, line, own: ancestry.has(own) })
    for (const name of [own.parent, ...own.dependencies.flatMap((one) => (one.development ? [] : one.name))]) {
      const next = name === undefined ? undefined : packages.get(`${own.ecosystem} ${name}`)
      if (!next || seen.has(next)) continue
      seen.add(next)
      queue.push(next)
    }
  }
  return [...found.values()]
}

/** Where nothing is known of the packages, anything may be read. */
function isReadBy({ readBy }: FrameworkConnection, dependencies: readonly Dependency[]): boolean {
  return readBy === undefined || dependencies.length === 0 || dependencies.some((dependency) => readBy.test(dependency.name))
}

function isOwnFile({ repository, file }: Assigned['at'], { directories }: Component): boolean {
  return directories.some((own) => own.repository === repository && isWithin(file, own.path))
}

function saysNo([first]: readonly Assigned[]): boolean {
  return first?.value.kind === 'text' && first.value.value.toLowerCase() === 'false' && !first.optional
}

type Origin = Pick<Fact, 'repository' | 'file' | 'detector' | 'line'>

function toReference(at: Origin, connection: FrameworkConnection, target: Fact<'reference'>['target']): Fact<'reference'> {
  const { relation, protocol, purpose } = connection
  const { repository, file, detector, line } = at
  return { kind: 'reference', repository, file, detector, line, relation, protocol, purpose, target }
}

function fromSetting(fact: Fact<'setting'>, connection: FrameworkConnection): Fact<'reference'>[] {
  // Other sources of configuration may be imported than a server's.
  if (/^spring\.config\.import/i.test(fact.key) && !JSON.stringify(fact.value).includes('configserver:')) return []
  return [toReference(fact, connection, { kind: 'setting', key: fact.key })]
}

function fromVariables(
  { connection, names }: Row,
  variables: readonly { readonly assigned: Assigned; readonly name: string }[],
): Fact<'reference'>[] {
  return variables.flatMap(({ assigned, name }) => {
    const key = names.get(name)
    return key === undefined ? [] : [toReference(assigned.at, connection, { kind: 'setting', key })]
  })
}

/** `zuul.routes.users: /users/**` and `zuul.routes.users.path` lead to the service `users`, where no line says another. */
function fromRoutes(connection: FrameworkConnection, environment: Environment): Fact<'reference'>[] {
  if (!connection.keys.includes('zuul.routes.*.serviceid')) return []
  const routes = environment.settings.flatMap((fact) => {
    const name = /^zuul\.routes\.([^.]+)(?:\.path)?$/i.exec(fact.key)?.[1]
    return name === undefined ? [] : [{ fact, name }]
  })
  return routes
    .filter(({ name }) => ['serviceId', 'service-id', 'url'].every((key) => environment.setting(`zuul.routes.${name}.${key}`).length === 0))
    .map(({ fact, name }) => toReference(fact, connection, { kind: 'text', value: `lb://${name}` }))
}

function unasked(connection: FrameworkConnection, dependencies: readonly Dependency[]): Fact<'reference'>[] {
  const { unasked: rule } = connection
  // Clients of stores connect when they are used: that a library brings one along does not tell that.
  const counts = (dependency: Dependency): boolean => dependency.own || connection.relation !== 'stores-in'
  const because = rule && dependencies.find((dependency) => rule.packages.test(dependency.name) && counts(dependency))
  if (!because) return []
  const reference = toReference({ ...because.fact, line: because.line }, connection, { kind: 'text', value: rule.target })
  return [{ ...reference, client: `${because.fact.ecosystem}:${because.name}` }]
}
