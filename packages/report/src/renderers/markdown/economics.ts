import type { Analysis } from '@coppice/model'
import type { Wording } from '../../words.ts'
import { contracts } from './contracts.ts'
import { deadlines } from './deadlines.ts'
import { portfolio } from './portfolio.ts'
import { savings } from './savings.ts'
import { spend } from './spend.ts'
import { table } from './table.ts'

/** One list of what is run and what is rented, and where savings come from; empty where no record was joined. */
export function economics(analysis: Analysis, wording: Wording): string[] {
  if (analysis.inventory.records === undefined) return []
  return [
    deadlines(analysis),
    savings(analysis),
    contracts(analysis),
    spend(analysis),
    portfolio(analysis, wording),
    fragmentation(analysis),
  ]
}

function fragmentation({
  dataMap: {
    fragmentation: { now, after },
  },
}: Analysis): string {
  const figure = (value: number | undefined) => value ?? 'unknown'
  const rows = [
    ['Systems of record an entity has, on average', String(figure(now.recordsPerEntity)), String(figure(after.recordsPerEntity))],
    [
      'Services and products within reach of a way in, on average',
      String(figure(now.systemsPerJourney)),
      String(figure(after.systemsPerJourney)),
    ],
    ['Entities with rival systems of record', String(now.rivalries), String(after.rivalries)],
  ]
  return `## How far data is scattered\n\n${table(['', 'Now', 'After'], rows)}`
}
