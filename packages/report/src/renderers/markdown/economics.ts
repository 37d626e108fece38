import type { Amount, Analysis, Saving } from '@coppice/model'
import type { Wording } from '../../words.ts'
import { escapeText } from '../../markdown-escape.ts'

/** One list of what is run and what is rented, and where savings come from; empty where no record was joined. */
export function economics(analysis: Analysis, wording: Wording): string[] {
  if (analysis.inventory.records === undefined) return []
  return [portfolio(analysis, wording), savings(analysis), fragmentation(analysis)]
}

function portfolio({ inventory, subscriptions, verdicts, costs }: Analysis, wording: Wording): string {
  const rented = new Map(subscriptions.map((one) => [one.node, one]))
  const rows = verdicts.map((verdict) => {
    const node = inventory.nodes.find((one) => one.id === verdict.node)
    const subscription = rented.get(verdict.node)
    const paid =
      node?.kind === 'service' ? sumOf((node.costs ?? []).filter((cost) => cost.period === 'year')) : (subscription?.yearly ?? [])
    const usage = node?.kind === 'service' ? node.usage?.toSorted((a, b) => (a.until < b.until ? -1 : 1)).at(-1) : undefined
    const users =
      subscription?.active === undefined
        ? ''
        : `${subscription.active}${subscription.seats === undefined ? '' : ` of ${subscription.seats}`} people`
    const requests = usage === undefined ? '' : `${usage.requests.toLocaleString('en')} requests to ${usage.until.slice(0, 10)}`
    const owners = wording.ownersOf(verdict.node).join(', ') || subscription?.owner
    return [
      escapeText(node?.name ?? verdict.node),
      node?.kind === 'saas' ? 'rented' : 'own',
      paid.length === 0 ? 'unknown' : paid.map(money).join(' + '),
      escapeText(owners ?? 'unknown'),
      users || requests || 'unknown',
      subscription?.lastUse ?? 'unknown',
      subscription?.renewal ?? (node?.kind === 'saas' ? 'unknown' : ''),
      `${verdict.disposition}${verdict.rung === undefined ? '' : ` ${verdict.rung}`}${verdict.blocked ? ', blocked' : ''}`,
    ]
  })
  const heads = ['Name', 'Kind', 'Cost in a year', 'Owner', 'Use', 'Last login', 'Renews', 'Verdict']
  const known = `The cost of ${costs.known} of ${costs.known + costs.unknown.length} is known, in part at least; what is unknown is not 0. A contract and an invoice for one thing are its bounds, not two costs.`
  return `## What is run and what is rented\n\n${known}\n\n${table(heads, rows)}`
}

function savings({ costs, proposals }: Analysis): string {
  const walks = costs.waterfall.map(({ steps }) =>
    table(
      ['', 'In a year'],
      steps.map((step) => [
        `${step.title}${step.kind === 'possible' ? ' (possible, not counted)' : ''}`,
        `${step.kind === 'total' ? '' : '−'}${money(step.amount)}`,
      ]),
    ),
  )
  const titles = new Map(proposals.map((proposal) => [proposal.id, proposal.title]))
  const sheets = costs.savings.map((saving) => sheet(saving, titles.get(saving.proposal) ?? saving.proposal))
  const none = costs.savings.length === 0 ? 'No proposal has a known saving.' : ''
  return ['## Costs and savings', ...walks, none, ...sheets].filter((part) => part !== '').join('\n\n')
}

function sheet(saving: Saving, title: string): string {
  const lines = [
    `- **Saves in a year:** ${money(saving.yearly)}${saving.counted ? '' : ' (not counted)'}`,
    `- **Comes from:** ${escapeText(saving.from.join('; '))}`,
    `- **Can start:** ${saving.earliest ?? 'when it is done; no contract is known that holds it up'}${saving.actBy === undefined ? '' : `, if notice is given by ${saving.actBy}`}`,
    `- **To be paid first:** ${saving.first.length === 0 ? 'nothing that a record tells of' : saving.first.map((one) => `${escapeText(one.text)}${one.amount ? ` ${money(one.amount)}.` : ''}`).join(' ')}`,
    `- **Uncertain:** ${saving.uncertain.length === 0 ? 'nothing that is known' : escapeText(saving.uncertain.join(' '))}`,
  ]
  return `### ${escapeText(title)}\n\n${lines.join('\n')}`
}

function fragmentation({
  dataMap: {
    fragmentation: { now, after },
  },
}: Analysis): string {
  const figure = (value: number | undefined) => value ?? 'unknown'
  const rows = [
    ['Systems of record an entity has, on average', String(figure(now.recordsPerEntity)), String(figure(after.recordsPerEntity))],
    ['Services and products a journey touches, on average', String(figure(now.systemsPerJourney)), String(figure(after.systemsPerJourney))],
    ['Entities with rival systems of record', String(now.rivalries), String(after.rivalries)],
  ]
  return `## How far data is scattered\n\n${table(['', 'Now', 'After'], rows)}`
}

function sumOf(amounts: readonly Amount[]): Amount[] {
  const sums = new Map<string, Amount>()
  for (const { low, high, currency } of amounts) {
    const known = sums.get(currency)
    sums.set(currency, { currency, low: (known?.low ?? 0) + low, high: (known?.high ?? 0) + high })
  }
  return [...sums.values()]
}

function money({ low, high, currency }: Amount): string {
  const write = (value: number) => Math.round(value).toLocaleString('en')
  return Math.round(low) === Math.round(high) ? `${write(low)} ${currency}` : `${write(low)}–${write(high)} ${currency}`
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
