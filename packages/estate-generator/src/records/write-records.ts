import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NoiseLevel } from '../noise.ts'
import type { EstatePlan } from '../plan.ts'
import { daysBefore } from './days.ts'
import { planRecords, type RecordsPlan } from './plan-records.ts'
import { RECORD_NOISE, type RecordNoise } from './record-noise.ts'
import { dataCatalogOf } from './write/data-files.ts'
import { cloudBillOf, contractsOf, invoicesOf } from './write/money-files.ts'
import { tracesOf } from './write/traces-file.ts'
import { directoryOf, loginsOf, operationsOf, registerOf, requestsOf, serviceGraphOf } from './write/use-files.ts'

const HALF_A_YEAR = 181

/**
 * Writes the records of an organisation to `folder/records`, and a configuration that names them beside. `writeEstate` comes first, as it empties the
 * folder. What is true of them stands in `folder/truth-of-records.json`.
 *
 * @returns the path of the configuration.
 * @throws Error where the folder cannot be written.
 */
export function writeRecords(plan: EstatePlan, folder: string, level: NoiseLevel = 'default'): string {
  const records = planRecords(plan, level)
  const files = recordFilesOf(plan, records, RECORD_NOISE[level])
  mkdirSync(join(folder, 'records'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'records', name), text)
  writeFileSync(join(folder, 'truth-of-records.json'), `${JSON.stringify({ ...records, noise: level }, null, 1)}\n`)
  const configuration = join(folder, 'coppice.config.yaml')
  writeFileSync(configuration, configurationOf(Object.keys(files), records))
  return configuration
}

/** Every file of records by its name. */
export function recordFilesOf(plan: EstatePlan, records: RecordsPlan, noise: RecordNoise): Readonly<Record<string, string>> {
  const halfYear = { from: daysBefore(plan.asOf, HALF_A_YEAR), until: plan.asOf }
  return {
    'contracts.csv': contractsOf(records, noise, plan.seed),
    'invoices.csv': invoicesOf(records, plan, noise),
    'okta-application-usage.csv': loginsOf(records),
    'cloud-bill.focus.csv': cloudBillOf(records, plan),
    'requests.csv': requestsOf(records, noise, plan.seed),
    'mesh.json': serviceGraphOf(records),
    'traces.otlp.jsonl': tracesOf(plan, records),
    'applications.csv': registerOf(records),
    'incidents-and-deployments.csv': operationsOf(records, halfYear),
    'people.csv': directoryOf(plan),
    'data-catalog.csv': dataCatalogOf(plan, records),
  }
}

const SOURCES: Readonly<Record<string, string>> = {
  'applications.csv': 'servicenow',
  'data-catalog.csv': 'data-holdings',
  'people.csv': 'people',
  'mesh.json': 'service-graph',
}

/** A query of one moment does not say over which time it counts. */
function configurationOf(files: readonly string[], { traffic }: RecordsPlan): string {
  const entries = files.map((file) => {
    const lines = [`  - file: records/${file}`]
    if (SOURCES[file] !== undefined) lines.push(`    source: ${SOURCES[file]}`)
    if (file === 'mesh.json') lines.push(`    window: { from: '${traffic.mesh.from}', until: '${traffic.mesh.until}' }`)
    return lines.join('\n')
  })
  return `# Records that the organisation keeps anyway.\nname: orchard-group\n\nrecords:\n${entries.join('\n')}\n`
}
