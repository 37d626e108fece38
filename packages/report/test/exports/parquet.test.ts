import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { bytesOf } from './text-of.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coppice-parquet-'))
})
afterAll(() => rm(folder, { recursive: true }))

describe('report/exports/parquet', () => {
  it('answers in DuckDB, with what is unknown as NULL', async () => {
    await writeTables('statement-fax')

    expect(await ask(`select name, verdict, demand, cost from 'nodes.parquet' where kind = 'service' order by name`)).toEqual([
      ['accounts', 'keep', null, null],
      ['ledger', 'keep', null, null],
      ['statement-fax', 'retire', 27, null],
    ])
    expect(
      await ask(
        `select e."from", n.name, e.confidence from 'edges.parquet' e join 'nodes.parquet' n on n.id = e."to" where e.kind = 'calls'`,
      ),
    ).toEqual([['service:accounts', 'ledger', 0.95]])
    expect(await ask(`select about, file, line from 'facts.parquet' where subject = 'service:ledger' order by about`)).toEqual([
      ['node', 'deploy/compose.yaml', 12],
      ['unresolved', 'deploy/compose.yaml', 12],
    ])
  })

  it('has tables without a row where there is nothing', async () => {
    const analysis = smallAnalysis()
    const empty = { ...analysis, inventory: { ...analysis.inventory, nodes: [], edges: [], unresolved: [] }, verdicts: [], assessments: [] }
    await writeFile(join(folder, 'edges.parquet'), bytesOf(empty, 'parquet', 'parquet/edges.parquet'))

    expect(await ask(`select count(*)::int from 'edges.parquet'`)).toEqual([[0]])
  })

  it.each(hostileNames.filter(([, name]) => !name.includes('\ud800')))('keeps %s as it is', async (_, name) => {
    await writeTables(name)

    expect(await ask(`select name from 'nodes.parquet' where id = 'service:statement-fax'`)).toEqual([[name]])
  })
})

async function writeTables(name: string): Promise<void> {
  for (const table of ['nodes', 'edges', 'facts'])
    await writeFile(join(folder, `${table}.parquet`), bytesOf(smallAnalysis(name), 'parquet', `parquet/${table}.parquet`))
}

async function ask(query: string): Promise<unknown[][]> {
  const database = await DuckDBInstance.create(':memory:')
  const connection = await database.connect()
  const result = await connection.runAndReadAll(query.replaceAll(/'(\w+\.parquet)'/g, (_, file: string) => `'${join(folder, file)}'`))
  connection.closeSync()
  return result.getRowsJS()
}
