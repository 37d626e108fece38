import { join } from 'node:path'
import { explain as explainNode, renderExplanation, suggestIds } from '@coppice/report'
import { DEFAULT_FOLDER, resolvePath } from '../documents/places.ts'
import { readAnalysis } from '../documents/read-document.ts'
import { UseError } from '../errors.ts'
import { defineCommand } from './define-command.ts'

interface ExplainCommand {
  readonly id: string
  readonly from: string
  readonly json: boolean
}

/** Everything known about one node or proposal, and how. */
export const explain = defineCommand<ExplainCommand>({
  command: 'explain <id>',
  describe: 'Show everything known about a service, a product or a proposal, and the lines it rests on',
  options: (args) =>
    args
      .positional('id', { type: 'string', demandOption: true, describe: 'Like service:cart, cart, or retire-service/cart' })
      .option('from', { type: 'string', default: join(DEFAULT_FOLDER, 'analysis.json'), describe: 'Document that analyze or run wrote' })
      .option('json', { type: 'boolean', default: false, describe: 'Print it as JSON' })
      .example('$0 explain service:cart', ''),
  run: async (options, terminal) => {
    const analysis = await readAnalysis(resolvePath(options.from, terminal.surroundings))
    const found = explainNode(analysis, options.id)
    if (!found) {
      const close = suggestIds(analysis, options.id)
      throw new UseError(
        `Nothing in ${options.from} is called ${options.id}.`,
        close.length > 0 ? `Did you mean ${close.join(', ')}?` : undefined,
      )
    }
    terminal.print(options.json ? JSON.stringify(found, null, 2) : renderExplanation(found, terminal))
    return 0
  },
})
