import { toNodeId, type Inventory } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { inputOf, NO_RECORD_SETTINGS } from '../../../test/source-cases.ts'
import { NO_SETTINGS } from '../../configuration/settings.ts'
import { sources } from '../../sources/index.ts'
import { readInput } from '../read-input.ts'
import { joinRecords } from './join-records.ts'

const clinic = {
  nodes: [
    {
      kind: 'service',
      id: toNodeId('service', 'ward'),
      name: 'ward',
      aliases: [],
      paths: [],
      evidence: [],
      role: 'application',
      endpoints: [],
      languages: ['Java'],
    },
  ],
  edges: [],
  unresolved: [],
  diagnostics: [],
  coverage: { notLookedAt: [] },
} as unknown as Inventory

async function joined(records: Readonly<Record<string, string>>): Promise<Inventory> {
  const read = await Promise.all(
    Object.entries(records).map(async ([id, text]) => {
      const source = sources.find((one) => one.id === id)
      if (!source) throw new Error(`no source ${id}`)
      return readInput(inputOf(new TextEncoder().encode(text), `${id}.csv`), source, NO_RECORD_SETTINGS, undefined)
    }),
  )
  const loaded = {
    files: read.map(({ file }) => file),
    facts: read.flatMap(({ facts }) => facts),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
  return joinRecords(clinic, loaded, NO_SETTINGS, undefined)
}

const idsOf = ({ nodes }: Inventory): string[] => nodes.filter(({ kind }) => kind === 'saas' || kind === 'service').map(({ id }) => id)

describe('scanner/records/join', () => {
  it('rents nothing that a register only lists: it names what is missing in the scan with its row', async () => {
    const inventory = await joined({
      servicenow:
        'Number,Name,Life cycle stage,Business criticality,Vendor\nA1,ward,In Use,1,\nA2,old-lab,In Use,2,\nA3,Zendesk,In Use,2,\nA4,Night rota,In Use,2,Rota Works Ltd\n',
    })

    expect(idsOf(inventory)).toEqual(['saas:night-rota', 'saas:zendesk', 'service:ward'])
    expect(inventory.diagnostics).toMatchObject([{ file: 'servicenow.csv', line: 3, code: 'unknown-application' }])
  })

  it('takes for rented what a contract pays for, although no catalog knows it', async () => {
    const inventory = await joined({
      servicenow: 'Number,Name,Life cycle stage,Business criticality\nA1,Rotaplan,In Use,1\n',
      'saas-contracts': 'Vendor,Annual cost,Currency,Renewal date\nRotaplan,1200,EUR,2027-01-31\n',
    })

    expect(idsOf(inventory)).toEqual(['saas:rotaplan', 'service:ward'])
    expect(inventory.diagnostics).toEqual([])
  })

  it('takes nobody for running whose counter stands at zero, and everybody unknown that was asked for something', async () => {
    const inventory = await joined({
      'access-log': 'service,path,from,until,requests\nold-lab,/old-lab,2026-01-01,2026-06-30,0\nlab,/lab,2026-01-01,2026-06-30,310\n',
    })

    expect(idsOf(inventory)).toEqual(['service:lab', 'service:ward'])
    expect(inventory.records?.services.map(({ written, state }) => `${written} ${state}`)).toEqual(['lab unmatched', 'old-lab unmatched'])
  })
})
