import type { Argument, ServiceNode } from '@coppice/model'
import { longDate } from '../../wording/dates.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf } from '../../wording/words.ts'
import { consumersOutside, namesIn, type Candidate, type RetireContext } from './candidate.ts'
import { isDeclaredDead } from './find-candidates.ts'
import { findZeroDemand } from './find-zero-demand.ts'

/** A reason to think a service dead. Signals of one class may err for the same reason; those of two classes hardly. */
export interface Signal {
  /** `graph`, `history`, `deployment` and `catalog` are read from files; `demand` was measured, `word` was given. */
  readonly class: 'graph' | 'history' | 'deployment' | 'catalog' | 'demand' | 'word'
  readonly argument: Argument
}

type Finder = (context: RetireContext, candidate: Candidate) => Argument | undefined

/** The surest first: lists and short tables show no more than the first. */
const FINDERS: Readonly<Record<Signal['class'], Finder>> = {
  word: somebodySaysSo,
  demand: findZeroDemand,
  graph: nobodyNeedsIt,
  history: nobodyWorksOnIt,
  deployment: nothingStartsIt,
  catalog: isDeclaredToEnd,
}

/** What speaks for retirement. A signal whose facts are not known is absent, never assumed; of a group it has to hold for all. */
export function findSignals(context: RetireContext, candidate: Candidate): Signal[] {
  const classes = Object.keys(FINDERS) as Signal['class'][] // The keys of the record, which Object.keys widens.
  return classes.flatMap((signalClass) => {
    const argument = FINDERS[signalClass](context, candidate)
    return argument === undefined ? [] : [{ class: signalClass, argument }]
  })
}

function nobodyNeedsIt(context: RetireContext, candidate: Candidate): Argument | undefined {
  const { first, members, ids } = candidate
  if (consumersOutside(context, candidate).length > 0) return undefined
  if (members.length > 1) {
    const text = `${listNames(namesIn(candidate))} are needed only by each other: nothing that lives reaches them. Switch them off in this order, who calls before who is called.`
    const consumers = members.flatMap((member) => context.useOf(member)?.consumers ?? [])
    return toArgument('closed-group', text, [...ids], evidenceOf(consumers))
  }
  if (context.useOf(first)?.entry !== undefined) return undefined
  return toArgument('no-inbound-calls', `No service calls ${first.name}${unheard(context, first)}.`, [first.id], first.evidence)
}

/** The other ways in which a service may be needed, as far as it has any. */
function unheard({ estate }: RetireContext, service: ServiceNode): string {
  const channels = estate.outbound(service.id, 'publishes').map((edge) => edge.to)
  const synthetic = estate
    .inbound(service.id, 'calls')
    .filter((edge) => !edge.optional)
    .map((edge) => edge.from)
  return [
    channels.length > 0 ? `, nobody consumes what it publishes to ${listNames(namesOf(estate, channels))}` : '',
    synthetic.length > 0 ? `; only checks and monitoring reach it, from ${listNames(namesOf(estate, synthetic))}` : '',
  ].join('')
}

function nobodyWorksOnIt({ estate, useOf }: RetireContext, candidate: Candidate): Argument | undefined {
  const { members, ids } = candidate
  const uses = members.map((member) => useOf(member))
  if (uses.some((use) => use?.isStill !== true)) return undefined
  const days = Math.min(...uses.map((use) => use?.age.still ?? 0))
  const since = uses.find((use) => use?.age.still === days)?.age.since
  if (since === undefined) return undefined
  const today = estate.inventory.asOf ? `, ${count(days, 'day')} before ${longDate(estate.inventory.asOf)}` : ''
  const text = `Nobody worked on ${listNames(namesIn(candidate), 'or')} since ${longDate(since)}${today}.${upkeepOf(members, since)}`
  return toArgument('no-recent-change', text, [...ids], evidenceOf(members.flatMap((member) => member.history ?? [])))
}

/** Commits after the last work that were none: a reader who looks into the log has to find them explained. */
function upkeepOf(members: readonly ServiceNode[], since: string): string {
  const [only] = members
  if (members.length !== 1 || only?.history?.ownCommits === undefined || only.history.lastChange <= since) return ''
  const upkeep = only.history.commits - only.history.ownCommits
  return ` ${count(upkeep, 'commit')} that bumped dependencies, formatted or swept over many services ${agree(upkeep, 'is', 'are')} not counted, the last on ${longDate(only.history.lastChange)}.`
}

/** Where most services are started by something that we cannot read, the lack of a manifest says nothing about any of them. */
function nothingStartsIt({ deployment }: RetireContext, candidate: Candidate): Argument | undefined {
  const { services, started } = deployment
  const others = services - candidate.members.length
  if (candidate.members.some((member) => member.deployedAs?.length !== 0) || started === 0 || started * 2 < others) return undefined
  const text = `No manifest starts ${listNames(namesIn(candidate), 'or')}, while ${started < others ? `${started} of ` : ''}${count(others, 'other service')} ${agree(started, 'is', 'are')} started by one.`
  return toArgument('not-deployed', text, [...candidate.ids], evidenceOf(candidate.members))
}

function isDeclaredToEnd(_: RetireContext, candidate: Candidate): Argument | undefined {
  if (!candidate.members.every(isDeclaredDead)) return undefined
  const text = candidate.members.map(({ name, lifecycle }) => `The catalog calls ${name} ${lifecycle?.stage ?? 'deprecated'}.`).join(' ')
  return toArgument(
    'declared-deprecated',
    text,
    [...candidate.ids],
    evidenceOf(candidate.members.flatMap((member) => member.lifecycle ?? [])),
  )
}

function somebodySaysSo({ useOf }: RetireContext, candidate: Candidate): Argument | undefined {
  const words = candidate.members.flatMap((member) => useOf(member)?.demand.word ?? []).filter((word) => word.says !== 'needed')
  if (words.length < candidate.members.length) return undefined
  const by = listNames([...new Set(words.flatMap((word) => word.by ?? []))]) || 'Whoever answers for it'
  const names = listNames(namesIn(candidate))
  const text = words.every((word) => word.says === 'switched-off')
    ? `${names} ${agree(words.length, 'was', 'were')} switched off on trial, and nobody missed ${agree(words.length, 'it', 'them')}.`
    : `${by} ${agree(new Set(words.map((word) => word.by)).size, 'says', 'say')} that ${names} ${agree(words.length, 'is', 'are')} not needed.`
  return toArgument('word-of-the-owner', text, [...candidate.ids], evidenceOf(words))
}
