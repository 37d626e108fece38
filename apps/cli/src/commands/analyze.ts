import { toCanonicalJson } from '@coppice/model'
import { renderSummary } from '@coppice/report'
import { dirname } from 'node:path'
import { readInventory } from '../documents/read-document.ts'
import { resolvePath } from '../documents/places.ts'
import { writeJson } from '../documents/write-files.ts'
import { analyzeInventory, exitCodeOf, withAnalysisFlags, type AnalysisFlags } from './analysis-options.ts'
import { defineCommand } from './define-command.ts'

interface AnalyzeCommand extends AnalysisFlags {
  readonly inventory: string
  readonly out: string | undefined
  readonly json: boolean
}

/** Inventory to analysis. */
export const analyze = defineCommand<AnalyzeCommand>({
  command: 'analyze <inventory>',
  describe: 'Propose what to retire, merge and consolidate, from an inventory',
  options: (args) =>
    withAnalysisFlags(args)
      .positional('inventory', { type: 'string', demandOption: true, describe: 'Document that scan wrote' })
      .option('out', { alias: 'o', type: 'string', describe: 'File to write' })
      .option('json', { type: 'boolean', default: false, describe: 'Print the document instead of a summary' })
      .example('$0 analyze inventory.json --out analysis.json', ''),
  run: async (options, terminal) => {
    const path = resolvePath(options.inventory, terminal.surroundings)
    const analysis = await analyzeInventory(await readInventory(path), options, [dirname(path)], terminal)
    if (options.out !== undefined) {
      await writeJson(resolvePath(options.out, terminal.surroundings), analysis, terminal.surroundings.signal)
      terminal.note(`Wrote ${options.out}`)
    }
    terminal.print(options.json ? toCanonicalJson(analysis).trimEnd() : renderSummary(analysis, terminal))
    return exitCodeOf(analysis, options)
  },
})
