import { Rules } from '@coppice/model'
import { toRulesFile } from '@coppice/report'
import { readRules } from '../documents/read-rules.ts'
import { defineCommand } from './define-command.ts'
import { withRulesFlag, type RulesFlag } from './analysis-options.ts'

interface RulesCommand extends RulesFlag {
  readonly json: boolean
}

/** Every number that steers a verdict, as a file to edit. */
export const rules = defineCommand<RulesCommand>({
  command: 'rules',
  describe: 'Print every number that steers a verdict, what it does and why, as a file to edit',
  options: (args) =>
    withRulesFlag(args)
      .option('print', { type: 'boolean', default: true, hidden: true })
      .option('json', { type: 'boolean', default: false, describe: 'Print them as JSON' })
      .example('$0 rules > coppice.rules.yaml', 'then delete what you do not change')
      .example('$0 rules --rules coppice.rules.yaml', 'the rules in force with that file'),
  run: async (options, terminal) => {
    const inForce = Rules.parse(options.rules === undefined ? {} : await readRules({ rules: options.rules, folders: [] }, terminal))
    terminal.print(options.json ? JSON.stringify(inForce, null, 2) : toRulesFile(inForce).trimEnd())
    return 0
  },
})
