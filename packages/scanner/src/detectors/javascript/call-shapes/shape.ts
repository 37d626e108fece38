import type { Reference } from '../../../facts/finding.ts'

/**
 * What calls of well-known packages mean: a framework is a row here. Trails are written as `origin.ts` makes them: `create()` is what
 * `axios.create(…)` returns, `new Kafka.producer()` what `new Kafka(…).producer()` does; the empty trail is the module or its default
 * export.
 *
 * A place says where in the arguments of a call something stands: `0` is the first argument, `0.url` a property of it, `0.host:0.port`
 * two joined by a colon. The first place that is there counts.
 */
export interface ClientShape {
  readonly packages: readonly string[]
  /** Key of the catalog; `npm:` and the package where it is left out. */
  readonly client?: string
  readonly relation: Relation
  readonly protocol?: string
  readonly purpose?: Reference['purpose']
  /** Expressions through which one talks, by trail. */
  readonly instances: Readonly<Record<string, Instance>>
  /** What is called on them; `` for a call of the instance itself. */
  readonly members?: Readonly<Record<string, Member>>
}

export type Relation = Reference['relation']

export interface Instance {
  /** Where the call that makes it says the address. */
  readonly target?: readonly string[]
  readonly database?: readonly string[]
  readonly channel?: readonly string[]
  /** Making it reaches out already; `whenTold`: only where the address is said. */
  readonly connects?: true | 'whenTold'
  readonly relation?: Relation
  /** Variable of the environment that the client reads where nothing is said. */
  readonly variable?: string
}

export interface Member {
  readonly relation?: Relation
  /** HTTP verb, or the place where it stands. */
  readonly method?: string
  readonly methodAt?: string
  readonly target?: readonly string[]
  readonly path?: readonly string[]
  readonly channel?: readonly string[]
  readonly database?: readonly string[]
}

export const verbs = (target: Pick<Member, 'target' | 'path'>, ...names: readonly string[]): Record<string, Member> =>
  Object.fromEntries(names.map((name) => [name, { ...target, method: name.toUpperCase() }]))

export const URL_FIRST = { target: ['0.url', '0.uri', '0'] } as const
export const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const
export const nothing: Instance = {}

export function publish(...channel: string[]): Member {
  return { relation: 'publishes', channel }
}

export function consume(...channel: string[]): Member {
  return { relation: 'consumes', channel }
}
