import type { Argument, ServiceNode } from '@coppice/model'
import { longDate } from '../../wording/dates.ts'
import { evidenceOf, toArgument } from '../../wording/to-argument.ts'
import { agree, count, listNames, namesOf } from '../../wording/words.ts'
import type { ProposerContext } from '../proposer.ts'

/** A reason to think a service dead. Signals of one class may err for the same reason; those of two classes hardly. */
export interface Signal {
  readonly class: 'graph' | 'history' | 'deployment'
  readonly argument: Argument
}

/** What speaks for retirement. A signal whose facts are not known is absent, never assumed. */
export function findSignals(context: ProposerContext, service: ServiceNode): Signal[] {
  const found: [Signal['class'], Argument | undefined][] = [
    ['graph', nobodyNeedsIt(context, service)],
    ['history', nothingChanged(context, service)],
    ['deployment', nothingStartsIt(context, service)],
  ]
  return found.flatMap(([signalClass, argument]) => (argument ? [{ class: signalClass, argument }] : []))
}

function nobodyNeedsIt({ estate, uses }: ProposerContext, service: ServiceNode): Argument | undefined {
  const use = uses.get(service.id)
  if (use === undefined) return undefined
  const callers = [...new Set(use.consumers.map((consumer) => consumer.id))]
  if (callers.length === 0) {
    const text = `No service calls ${service.name}${unheard({ estate, service })}.`
    return toArgument('no-inbound-calls', text, [service.id], service.evidence)
  }
  if (!use.isForgotten) return undefined
  const names = listNames(namesOf(estate, callers))
  const text = `Only ${names} ${agree(callers.length, 'needs', 'need')} ${service.name}, and ${agree(callers.length, 'that stands', 'those stand')} still too, without a caller of ${agree(callers.length, 'its', 'their')} own that does not.`
  return toArgument('only-forgotten-callers', text, [service.id, ...callers], evidenceOf(use.consumers))
}

/** The other ways in which a service may be needed, as far as it has any. */
function unheard({ estate, service }: { estate: ProposerContext['estate']; service: ServiceNode }): string {
  const channels = estate.outbound(service.id, 'publishes').map((edge) => edge.to)
  const synthetic = estate.inbound(service.id, 'calls').filter((edge) => !edge.optional)
  return [
    channels.length > 0 ? `, nobody consumes what it publishes to ${listNames(namesOf(estate, channels))}` : '',
    synthetic.length > 0
      ? `; only checks and monitoring reach it, from ${listNames(
          namesOf(
            estate,
            synthetic.map((edge) => edge.from),
          ),
        )}`
      : '',
  ].join('')
}

function nothingChanged({ estate, uses }: ProposerContext, service: ServiceNode): Argument | undefined {
  const { history } = service
  const use = uses.get(service.id)
  if (history === undefined || !use?.isStill || use.age.since === undefined) return undefined
  const today = estate.inventory.asOf ? `, ${count(use.age.still ?? 0, 'day')} before ${longDate(estate.inventory.asOf)}` : ''
  const upkeep = history.commits - (history.ownCommits ?? history.commits)
  const touched =
    history.lastChange > use.age.since && upkeep > 0
      ? ` ${count(upkeep, 'commit')} that bumped dependencies, formatted or swept over many services ${agree(upkeep, 'is', 'are')} not counted, the last on ${longDate(history.lastChange)}.`
      : ''
  const text = `Nobody worked on ${service.name} since ${longDate(use.age.since)}${today}.${touched}`
  return toArgument('no-recent-change', text, [service.id], history.evidence)
}

/** Where most services are started by something that we cannot read, the lack of a manifest says nothing about any of them. */
function nothingStartsIt({ estate }: ProposerContext, service: ServiceNode): Argument | undefined {
  const counted = estate.services.filter((other) => other.optional !== true && other.id !== service.id)
  const started = counted.filter((other) => (other.deployedAs?.length ?? 0) > 0).length
  if (service.deployedAs?.length !== 0 || started === 0 || started * 2 < counted.length) return undefined
  const text = `No manifest starts ${service.name}, while ${started} of ${count(counted.length, 'other service')} ${agree(started, 'is', 'are')} started by one.`
  return toArgument('not-deployed', text, [service.id], service.evidence)
}
