import { readAnalysis } from '../documents/read-document.ts'
import { resolvePath } from '../documents/places.ts'
import { defineCommand } from './define-command.ts'
import { withReportFlags, writeReports, type ReportFlags } from './report-options.ts'

interface ReportCommand extends ReportFlags {
  readonly analysis: string
  readonly json: boolean
}

/** Analysis to documents. */
export const report = defineCommand<ReportCommand>({
  command: 'report <analysis>',
  describe: 'Write an analysis as HTML, Markdown, CSV, JSON and PDF',
  options: (args) =>
    withReportFlags(args)
      .positional('analysis', { type: 'string', demandOption: true, describe: 'Document that analyze or run wrote' })
      .option('json', { type: 'boolean', default: false, describe: 'Print the names of the files as JSON' })
      .example('$0 report analysis.json --format html --out report', 'one page that opens from disk')
      .example('$0 report analysis.json --format html --pdf --paper letter', 'the same page, and on paper'),
  run: async (options, terminal) => {
    const analysis = await readAnalysis(resolvePath(options.analysis, terminal.surroundings))
    const files = await writeReports(analysis, options, terminal)
    terminal.print(options.json ? JSON.stringify({ folder: options.out, files }, null, 2) : `Wrote ${files.join(', ')} to ${options.out}`)
    return 0
  },
})
