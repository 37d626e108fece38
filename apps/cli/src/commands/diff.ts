import { compareAnalyses } from '@coppice/clustering'
import { toCanonicalJson } from '@coppice/model'
import { renderComparison, renderComparisonMarkdown } from '@coppice/report'
import { readSnapshot } from '../documents/read-snapshot.ts'
import { resolvePath } from '../documents/places.ts'
import { writeWhole } from '../documents/write-files.ts'
import { defineCommand } from './define-command.ts'

interface DiffCommand {
  readonly before: string
  readonly after: string
  readonly format: 'terminal' | 'markdown' | 'json'
  readonly out: string | undefined
}

/** Two analyses of the same estate: what came, what went, which verdicts changed. */
export const diff = defineCommand<DiffCommand>({
  command: 'diff <before> <after>',
  describe: 'Show what changed between two analyses, and why',
  options: (args) =>
    args
      .positional('before', { type: 'string', demandOption: true, describe: 'Analysis, or a folder that holds one' })
      .positional('after', { type: 'string', demandOption: true, describe: 'Analysis, or a folder that holds one' })
      .option('format', {
        alias: 'f',
        choices: ['terminal', 'markdown', 'json'] as const,
        default: 'terminal' as const,
        describe: 'terminal, markdown for a pull request, or json (coppice.diff/1)',
      })
      .option('out', { alias: 'o', type: 'string', describe: 'File to write instead of stdout' })
      .example('$0 diff before/analysis.json coppice-out --format markdown --out comment.md', ''),
  run: async (options, terminal) => {
    const [before, after] = await Promise.all([readSnapshot(options.before, terminal), readSnapshot(options.after, terminal)])
    const comparison = compareAnalyses(before, after)
    const text =
      options.format === 'json'
        ? toCanonicalJson(comparison)
        : options.format === 'markdown'
          ? renderComparisonMarkdown(comparison)
          : renderComparison(comparison, terminal)
    if (options.out === undefined) terminal.print(text.trimEnd())
    else await writeWhole(resolvePath(options.out, terminal.surroundings), text)
    return 0
  },
})
