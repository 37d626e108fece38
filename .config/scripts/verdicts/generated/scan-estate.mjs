import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { planEstate, writeEstate, writeRecords } from '../../../../packages/estate-generator/dist/index.js'
import { root, runOrFail } from '../../terminal.mjs'

/**
 * A planned organisation written to a folder, scanned and analysed: its plan, inventory and analysis. With `scanned`, an inventory that the folder holds
 * already is analysed as it is.
 */
export async function scanEstate({ services, noise, records = false, seed }, folder, { scanned = false } = {}) {
  const plan = planEstate({ services, seed, noise })
  const cli = join(root, 'apps/cli/bin/coppice.js')
  const [inventory, analysis] = [join(folder, 'inventory.json'), join(folder, 'analysis.json')]
  if (!scanned || !existsSync(inventory)) {
    await writeEstate(plan, folder, noise)
    const given = records ? ['--config', writeRecords(plan, folder, noise)] : []
    const repositories = plan.repositories.map(({ name }) => join(folder, 'repositories', name))
    await runOrFail(process.execPath, [cli, 'scan', ...repositories, ...given, '--out', inventory, '--no-cache', '--quiet'], {})
  }
  await runOrFail(process.execPath, [cli, 'analyze', inventory, '--out', analysis, '--quiet'], {})
  return { plan, inventory: JSON.parse(readFileSync(inventory, 'utf8')), analysis: JSON.parse(readFileSync(analysis, 'utf8')) }
}
