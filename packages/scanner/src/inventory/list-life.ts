import { by, type Criticality, type Evidence, type Lifecycle, type ServiceNode } from '@coppice/model'
import type { Fact } from '../facts/fact.ts'
import { describedByCatalog } from '../identity/catalog-entities.ts'
import type { Component } from '../identity/component.ts'
import type { Estate } from '../link/estate.ts'

type Life = Pick<ServiceNode, 'lifecycle' | 'criticality' | 'retention' | 'schedules' | 'provides'>

/** Words that catalogs use for the stages of a life; what is none of them is not known. */
const STAGES: readonly (readonly [Lifecycle['stage'], RegExp])[] = [
  ['planned', /^(?:plan|planned|phase[ -]?in|proposed|design|idea|concept|backlog)$/],
  ['experimental', /^(?:experiment(?:al)?|alpha|beta|preview|poc|prototype|incubating|development|pilot)$/],
  [
    'production',
    /^(?:production|ga|generally[ -]available|stable|live|active|in[ -]use|in[ -]production|operational|installed|end of support|maintenance|mature)$/,
  ],
  ['deprecated', /^(?:deprecated|sunset(?:ting)?|end[ -]of[ -]life|eol|legacy|phase[ -]?out|retiring|decommissioning)$/],
  ['retired', /^(?:retired|decommissioned|archived|obsolete|removed)$/],
]
const LEVELS: readonly (readonly [Criticality['level'], RegExp])[] = [
  ['critical', /^(?:(?:mission|business|safety)?[ -]?critical|very[ -]high|highest|tier[ -]?[01]|[01]|p0|platinum)$/],
  ['high', /^(?:high|important|tier[ -]?2|2|p1|gold)$/],
  ['medium', /^(?:medium|moderate|normal|tier[ -]?3|3|p2|silver)$/],
  ['low', /^(?:low|minor|tier[ -]?[4-9]|[4-9]|p[3-9]|bronze)$/],
]
const MOST_EVIDENCE = 2
const MOST_SCHEDULES = 12

/** What catalogs, manifests and code say of the lives of components: stage, weight, duties, schedules, and what is offered to whomever. */
export function createLifeList(estate: Estate): (component: Component) => Life {
  const descriptions = new Map<Component, Fact<'catalog-entity'>[]>()
  for (const [fact, component] of describedByCatalog(estate.components, estate.index)) {
    const list = descriptions.get(component)
    if (list) list.push(fact)
    else descriptions.set(component, [fact])
  }
  return (component) => {
    const facts = descriptions.get(component) ?? []
    let life: Life = {}
    for (const fact of facts) life = { ...lifeIn(estate, fact), ...life }
    return { ...life, ...providesOf(estate, facts), ...schedulesOf(estate, component) }
  }
}

function lifeIn(estate: Estate, fact: Fact<'catalog-entity'>): Life {
  const at = (line: number, note: string): Evidence[] => [estate.evidenceOf({ ...fact, line }, 'declared', note)]
  const { lifecycle, successor, criticality, retention } = fact
  const stage = wordFor(STAGES, lifecycle?.value)
  const level = wordFor(LEVELS, criticality?.value)
  return {
    ...(stage !== undefined && lifecycle !== undefined
      ? {
          lifecycle: {
            stage,
            ...(successor ? { successor: successor.value } : {}),
            evidence: at(lifecycle.line, `lifecycle ${lifecycle.value}`),
          },
        }
      : {}),
    ...(level !== undefined && criticality !== undefined
      ? { criticality: { level, evidence: at(criticality.line, criticality.value) } }
      : {}),
    ...(retention === undefined
      ? {}
      : { retention: { duty: retention.value, evidence: at(retention.line, `retention ${retention.value}`) } }),
  }
}

function wordFor<Word>(words: readonly (readonly [Word, RegExp])[], written: string | undefined): Word | undefined {
  return written === undefined ? undefined : words.find(([, pattern]) => pattern.test(written.toLowerCase()))?.[0]
}

function providesOf(estate: Estate, facts: readonly Fact<'catalog-entity'>[]): Pick<ServiceNode, 'provides'> {
  const provides = facts
    .flatMap((fact) =>
      fact.relations.flatMap(({ relation, name, line }) => (relation === 'provides' ? [{ name, fact: { ...fact, line } }] : [])),
    )
    .toSorted(by(({ name }) => name))
    .map(({ name, fact }) => ({ name, evidence: [estate.evidenceOf(fact, 'declared', `provides ${name}`)] }))
  return provides.length > 0 ? { provides } : {}
}

function schedulesOf(estate: Estate, component: Component): Pick<ServiceNode, 'schedules'> {
  const found = new Map<string, Evidence[]>()
  const remember = (expression: string, evidence: Evidence) => {
    const list = found.get(expression)
    if (list === undefined) found.set(expression, [evidence])
    else if (list.length < MOST_EVIDENCE) list.push(evidence)
  }
  for (const unit of component.units)
    if (unit.schedule) remember(unit.schedule.expression, estate.evidenceOf({ ...unit, line: unit.schedule.line }, 'declared', 'schedule'))
  for (const file of estate.filesOf(component))
    for (const fact of estate.index.inFile('scheduled-run', file))
      remember(fact.expression, estate.evidenceOf(fact, 'inferred', 'schedule'))
  const schedules = [...found].toSorted(by(([expression]) => expression)).slice(0, MOST_SCHEDULES)
  return schedules.length > 0 ? { schedules: schedules.map(([expression, evidence]) => ({ expression, evidence })) } : {}
}

/** Stage of life by the word of a catalog or register. */
export function toStage(written: string | undefined): Lifecycle['stage'] | undefined {
  return wordFor(STAGES, written)
}

/** How critical by the word of a catalog or register; `1 - most critical` included. */
export function toLevel(written: string | undefined): Criticality['level'] | undefined {
  return wordFor(LEVELS, written?.replace(/^(\d)\s*-.*$/, '$1'))
}
