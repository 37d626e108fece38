import type { ServiceNode } from '@coppice/model'
import type { WeightedTie } from '../../layers/weigh-ties.ts'
import type { TieFacts } from './read-ties.ts'

/** What speaks for and against one program of two services, in points. */
export interface Bond {
  readonly a: ServiceNode
  readonly b: ServiceNode
  readonly integrators: number
  readonly disintegrators: number
}

/**
 * Points. Common data weigh most: nobody can change it alone, so the two are one already. A foreign runtime weighs more than any
 * single integrator: then a merge is a rewrite. (After Ford et al., Software Architecture: The Hard Parts, chapter 7.)
 */
export const POINTS = { data: 3, talk: 2, change: 2, code: 1, owner: 1, runtime: 4, zone: 4, rollout: 2, schedule: 1 } as const

/** Below this, changing together is chance; from here on half of the time it is a habit. */
const SOME_CO_CHANGE = 0.25
const MUCH_CO_CHANGE = 0.5

/** A library that is shared more widely says nothing about two services. */
const RARE_LIBRARY = 0.1

/**
 * The bond of two tied services, or undefined where a merge is out of the question: different teams, a user interface with a
 * server, or no real integrator. Real is a common database or a habit of changing together, and at least one more class of tie of
 * these four: data, change, talk (calls, channels), code (a rare library of the estate's own). Names and technology never count.
 */
export function weighBond(facts: TieFacts, tie: WeightedTie): Bond | undefined {
  const a = facts.service(tie.a)
  const b = facts.service(tie.b)
  if (!a || !b || (a.role === 'frontend') !== (b.role === 'frontend') || haveDifferentTeams(facts, a, b)) return undefined
  const change = facts.coChange(tie)
  const has = {
    data: facts.commonStores(a.id, b.id).length > 0,
    change: change >= SOME_CO_CHANGE,
    talk: tie.strengths.has('calls') || tie.strengths.has('shared-channel'),
    code: (tie.strengths.get('shared-library') ?? 0) >= RARE_LIBRARY,
  }
  const classes = Object.values(has).filter(Boolean).length
  if (classes < 2 || !(has.data || change >= MUCH_CO_CHANGE)) return undefined
  const integrators =
    (has.data ? POINTS.data : 0) +
    (has.change ? POINTS.change * change : 0) +
    (has.talk ? POINTS.talk : 0) +
    (has.code ? POINTS.code : 0) +
    (haveOneTeam(facts, a, b) ? POINTS.owner : 0)
  return { a, b, integrators, disintegrators: disintegratorsOf(a, b, change) }
}

function disintegratorsOf(a: ServiceNode, b: ServiceNode, coChange: number): number {
  return (
    (runtimeOf(a) === runtimeOf(b) ? 0 : POINTS.runtime) +
    ((a.role === 'identity') === (b.role === 'identity') ? 0 : POINTS.zone) +
    (coChange === 0 && [a, b].every(hasHistory) ? POINTS.rollout : 0) +
    ((a.role === 'job') === (b.role === 'job') ? 0 : POINTS.schedule)
  )
}

/** Fewer commits than this say nothing about how a service is rolled out. */
const LEAST_COMMITS = 5

export function hasHistory(service: ServiceNode): boolean {
  return (service.history?.commits ?? 0) >= LEAST_COMMITS
}

function haveDifferentTeams(facts: TieFacts, a: ServiceNode, b: ServiceNode): boolean {
  const [ofA, ofB] = [facts.owners(a.id), facts.owners(b.id)]
  return ofA.length > 0 && ofB.length > 0 && !haveOneTeam(facts, a, b)
}

function haveOneTeam(facts: TieFacts, a: ServiceNode, b: ServiceNode): boolean {
  const ofB = facts.owners(b.id)
  return facts.owners(a.id).some((owner) => ofB.includes(owner))
}

/** Languages that run in one process without a rewrite count as one runtime. */
export function runtimeOf(service: ServiceNode): string {
  const language = service.languages[0]?.toLowerCase() ?? 'unknown'
  return runtimes[language] ?? language
}

const runtimes: Readonly<Record<string, string>> = {
  javascript: 'Node.js',
  typescript: 'Node.js',
  java: 'the JVM',
  kotlin: 'the JVM',
  scala: 'the JVM',
  groovy: 'the JVM',
  'c#': '.NET',
  csharp: '.NET',
  'f#': '.NET',
}
