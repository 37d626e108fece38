import { join } from 'node:path'
import { DEFAULT_FOLDER, resolvePath } from '../documents/places.ts'
import { DECISIONS_FILE } from '../documents/read-decisions.ts'
import { readAnalysis } from '../documents/read-document.ts'
import { serveAnalysis } from '../serve/serve-analysis.ts'
import { defineCommand } from './define-command.ts'

interface ServeCommand {
  readonly analysis: string
  readonly port: number | undefined
  readonly decisions: string
}

/** The explorer on a local address. */
export const serve = defineCommand<ServeCommand>({
  command: 'serve [analysis]',
  describe: 'Show an analysis in the browser, on this machine only',
  options: (args) =>
    args
      .positional('analysis', {
        type: 'string',
        default: join(DEFAULT_FOLDER, 'analysis.json'),
        describe: 'Document that analyze or run wrote',
      })
      .option('decisions', { type: 'string', default: DECISIONS_FILE, describe: 'File that decisions made in the page are written to' })
      .option('port', { type: 'number', describe: 'Port of the address (default: 4680, or the next free one)' }),
  run: async (options, terminal) => {
    const path = resolvePath(options.analysis, terminal.surroundings)
    await readAnalysis(path)
    await serveAnalysis({ analysis: path, decisions: resolvePath(options.decisions, terminal.surroundings) }, options.port, terminal)
    return 0
  },
})
