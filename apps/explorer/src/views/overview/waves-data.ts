import { assertNever, type Proposal, type Wave } from '@coppice/model'
import type { Estate } from '../../estate/index-estate.ts'
import { capital, count, date, figure, inWords } from '../../estate/words.ts'

/** How many services run after each wave, and what makes the difference. */
export interface WavesData {
  readonly title: string
  readonly now: number
  readonly waves: readonly {
    readonly number: number
    readonly until: string | undefined
    /** Services left, of what is sure enough to count. */
    readonly left: number
    /** Services left if all candidates prove dead as well. */
    readonly low: number
    /** Counted ones that go in this wave. */
    readonly fewer: number
    readonly items: number
    /** `10 merged, 2 retired, 4 if dead`. */
    readonly by: string
  }[]
  /** Last days to give notice, soonest first. */
  readonly notices: readonly { readonly name: string; readonly day: string }[]
}

export function toWavesData(estate: Estate): WavesData {
  const { plan, figures, inventory } = estate.analysis
  let [left, low] = [figures.services, figures.services]
  const waves = plan.waves.map((wave) => {
    let [fewer, open] = [0, 0]
    for (const item of wave.items) {
      if (isQuestion(estate.proposals.get(item.proposal))) open += item.savings.services
      else fewer += item.savings.services
    }
    left -= fewer
    low -= fewer + open
    return { number: wave.number, until: wave.until, left, low, fewer, items: wave.items.length, by: describe(estate, wave) }
  })
  const today = (inventory.asOf ?? '').slice(0, 10)
  const notices = plan.renewals.flatMap(({ node, notice }) =>
    notice !== undefined && notice >= today ? [{ name: estate.name(node), day: notice }] : [],
  )
  return { title: titleOf(figures.services, waves), now: figures.services, waves, notices }
}

function titleOf(now: number, waves: WavesData['waves']): string {
  const last = waves.at(-1)
  if (!last) return 'No wave is planned: nothing open can be put in an order'
  const closed = now - last.left
  const waveWord = count(waves.length, 'wave')
  const open = now - last.low
  if (closed === 0 && open > 0)
    return `${capital(count(open, 'service'))} may go, if ${open === 1 ? 'it proves' : 'they prove'} dead; none is counted`
  if (closed === 0)
    return `${capital(inWords(waves.length))} ${waves.length === 1 ? 'wave changes' : 'waves change'} products and data; every service stays`
  const first = waves[0]?.fewer ?? 0
  const most = first * 2 >= closed && waves.length > 1 ? `, ${first === closed ? 'all' : `${figure(first)} of them`} in the first wave` : ''
  return last.until === undefined
    ? `${capital(waveWord)} ${waves.length === 1 ? 'takes' : 'take'} ${count(closed, 'service')} out${most}`
    : `By ${monthOf(last.until)}, ${count(closed, 'service')} of ${figure(now)} ${closed === 1 ? 'is' : 'are'} closed${most}`
}

/** `2027-07-14` → `July 2027`. */
function monthOf(iso: string): string {
  const [, month = '', year = ''] = date(iso).split(' ')
  return `${MONTHS[month] ?? month} ${year}`
}

const MONTHS: Readonly<Record<string, string>> = {
  Jan: 'January',
  Feb: 'February',
  Mar: 'March',
  Apr: 'April',
  Jun: 'June',
  Jul: 'July',
  Aug: 'August',
  Sep: 'September',
  Oct: 'October',
  Nov: 'November',
  Dec: 'December',
}

const VERBS = ['retired', 'merged', 'cancelled', 'replaced', 'unified', 'changed', 'if dead'] as const
type Verb = (typeof VERBS)[number]

function describe(estate: Estate, wave: Wave): string {
  const counts = new Map<Verb, number>()
  for (const item of wave.items) {
    const proposal = estate.proposals.get(item.proposal)
    const verb = proposal === undefined ? 'changed' : verbOf(proposal)
    counts.set(verb, (counts.get(verb) ?? 0) + (verb === 'retired' || verb === 'merged' || verb === 'if dead' ? item.savings.services : 1))
  }
  return VERBS.flatMap((verb) => {
    const number = counts.get(verb) ?? 0
    return number > 0 ? [`${figure(number)} ${verb}`] : []
  }).join(', ')
}

/** Retired only if somebody finds it dead: what files say alone is never counted. */
function isQuestion(proposal: Proposal | undefined): boolean {
  return proposal?.kind === 'retire-service' && (proposal.rung === 'R0' || proposal.rung === 'R1')
}

function verbOf(proposal: Proposal): Verb {
  const { kind } = proposal
  switch (kind) {
    case 'retire-service':
      return isQuestion(proposal) ? 'if dead' : 'retired'
    case 'merge-services':
      return 'merged'
    case 'cancel-saas':
      return 'cancelled'
    case 'consolidate-saas':
    case 'standardise-technology':
      return 'replaced'
    case 'unify-entity':
      return 'unified'
    case 'group-behind-gateway':
      return 'changed'
    default:
      return assertNever(kind)
  }
}
