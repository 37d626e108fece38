import type { Amount, Analysis } from '@coppice/model'
import { escapeText } from '../../markdown-escape.ts'
import { count } from '../../words.ts'
import { moneys } from './money.ts'
import { createPaidFor } from './paid-for.ts'
import { largestFirst } from './savings.ts'
import { table } from './table.ts'

const MOST_ROWS = 30

/** Where the money goes: the services by the part of the business that they belong to, what is rented by its vendor. */
export function spend(analysis: Analysis): string {
  const paidFor = createPaidFor(analysis)
  const domains = new Map<string, { amounts: Amount[]; all: number }>()
  const vendors = new Map<string, Amount[]>()
  for (const { node: id } of analysis.verdicts) {
    const node = analysis.inventory.nodes.find((one) => one.id === id)
    const amounts = paidFor(id)
    if (node?.kind === 'service') {
      const name = node.domain ?? 'no domain known'
      const known = domains.get(name) ?? { amounts: [], all: 0 }
      domains.set(name, { amounts: [...known.amounts, ...amounts], all: known.all + 1 })
    } else if (node?.kind === 'saas' && amounts.length > 0) vendors.set(node.name, [...amounts])
  }
  const byDomain = largestFirst(new Map([...domains].map(([name, { amounts }]) => [name, amounts]))).map(([name, amounts]) => [
    escapeText(name),
    count(domains.get(name)?.all ?? 0, 'service', 'services'),
    moneys(amounts),
  ])
  const byVendor = largestFirst(vendors).map(([name, amounts]) => [escapeText(name), '', moneys(amounts)])
  const allDomains = [...domains.values()].flatMap(({ amounts }) => amounts)
  const allVendors = [...vendors.values()].flat()
  const rest = byVendor.length > MOST_ROWS ? `\n\n… and ${byVendor.length - MOST_ROWS} more.` : ''
  return [
    '## Where the money goes',
    byDomain.length === 0
      ? ''
      : table(['Domain', 'Services', 'Cost in a year'], [...byDomain, ['**All services**', '', `**${moneys(allDomains)}**`]]),
    byVendor.length === 0
      ? ''
      : `${table(['Rented product', '', 'Cost in a year'], [...byVendor.slice(0, MOST_ROWS), ['**All rented products**', '', `**${moneys(allVendors)}**`]])}${rest}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
