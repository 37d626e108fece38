import { toCanonicalJson } from '@coppice/model'
import { renderSummary } from '@coppice/report'
import { join } from 'node:path'
import { rulesFolders } from '../documents/read-rules.ts'
import { resolvePath } from '../documents/places.ts'
import { writeJson } from '../documents/write-files.ts'
import { serveAnalysis } from '../serve/serve-analysis.ts'
import { analyzeInventory, placeOfDecisions, exitCodeOf, withAnalysisFlags, type AnalysisFlags } from './analysis-options.ts'
import { defineCommand } from './define-command.ts'
import { withReportFlags, writeReports, type ReportFlags } from './report-options.ts'
import { scanPaths, withScanFlags, type ScanFlags } from './scan-options.ts'

interface RunCommand extends ScanFlags, AnalysisFlags, ReportFlags {
  readonly paths: readonly string[]
  readonly json: boolean
  readonly serve: boolean
  readonly port: number | undefined
}

/** scan ─► analyze ─► report, and the result in the terminal. */
export const run = defineCommand<RunCommand>({
  command: 'run <paths..>',
  describe: 'Scan, analyze and report in one go',
  options: (args) =>
    withReportFlags(withAnalysisFlags(withScanFlags(args)))
      .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'Repositories, or folders that hold some' })
      .option('json', { type: 'boolean', default: false, describe: 'Print figures, proposals and verdicts as JSON' })
      .option('serve', { type: 'boolean', default: false, describe: 'Show the explorer on a local address afterwards' })
      .option('port', { type: 'number', describe: 'Port of that address' })
      .example('$0 run ../shop', 'the usual way')
      .example('$0 run ../shop --fail-on R1', 'in CI: exit with 1 if a service is a candidate for retirement'),
  run: async (options, terminal) => {
    const inventory = await scanPaths(options.paths, options, terminal)
    const folders = rulesFolders(options.paths, options.config)
    const analysis = await analyzeInventory(inventory, options, folders, terminal)
    await writeJson(join(resolvePath(options.out, terminal.surroundings), 'inventory.json'), inventory, terminal.surroundings.signal)
    const files = await writeReports(analysis, options, terminal)
    const { figures, proposals, verdicts } = analysis
    terminal.print(options.json ? toCanonicalJson({ figures, proposals, verdicts }).trimEnd() : renderSummary(analysis, terminal))
    terminal.note(`\nWrote ${['inventory.json', ...files].join(', ')} to ${options.out}`)
    if (options.serve) {
      const file = join(resolvePath(options.out, terminal.surroundings), 'analysis.json')
      await serveAnalysis({ analysis: file, decisions: await placeOfDecisions(options, folders, terminal) }, options.port, terminal)
    }
    return exitCodeOf(analysis, options)
  },
})
