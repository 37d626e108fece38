import { checkPolicies, policies as rules } from '@coppice/clustering'
import { toCanonicalJson } from '@coppice/model'
import { renderCheck, renderCheckMarkdown, renderCheckSarif, renderGithubAnnotations, renderGitlabCodeQuality } from '@coppice/report'
import type { Argv } from 'yargs'
import type { Terminal } from '../console/terminal.ts'
import { resolvePath } from '../documents/places.ts'
import { BASELINE_FILE, placeOfBaseline, readBaseline, readPolicies } from '../documents/read-policies.ts'
import { readDecisions } from '../documents/read-decisions.ts'
import { rulesFolders } from '../documents/read-rules.ts'
import { writeWhole } from '../documents/write-files.ts'
import { defineCommand } from './define-command.ts'
import { scanPaths, withScanFlags, type ScanFlags } from './scan-options.ts'

interface CheckCommand extends ScanFlags {
  readonly paths: readonly string[]
  readonly policies: string | boolean | undefined
  readonly decisions: string | boolean | undefined
  readonly baseline: string | undefined
  readonly 'update-baseline': boolean
  readonly json: boolean
  readonly sarif: string | undefined
  readonly markdown: string | undefined
  readonly 'code-quality': string | undefined
  readonly annotations: 'auto' | 'github' | 'none'
}

/** scan ─► policies ─► against the baseline. A ratchet: what was there stays allowed, nothing new comes in. */
export const check = defineCommand<CheckCommand>({
  command: 'check <paths..>',
  describe: 'Fail if the estate got worse than its baseline, by the policies of coppice.policies.yaml',
  options: (args) =>
    withScanFlags(args)
      .positional('paths', { type: 'string', array: true, demandOption: true, describe: 'Repositories, or folders that hold some' })
      .option('policies', {
        describe: 'File of policies (default: coppice.policies.yaml in the folder); --no-policies takes all as they come',
      })
      .option('decisions', { describe: 'File of decisions (default: coppice.decisions.yaml in the folder); --no-decisions reads none' })
      .option('baseline', { type: 'string', describe: `What was there before (default: ${BASELINE_FILE} in the folder)` })
      .option('update-baseline', { type: 'boolean', default: false, describe: 'Write what is there now as the baseline, and exit with 0' })
      .option('json', { type: 'boolean', default: false, describe: 'Print the result as JSON' })
      .option('sarif', { type: 'string', describe: 'File to write as SARIF' })
      .option('markdown', { type: 'string', describe: 'File to write as Markdown, for a comment or a job summary' })
      .option('code-quality', { type: 'string', describe: 'File to write for Code Quality of GitLab' })
      .option('annotations', {
        choices: ['auto', 'github', 'none'] as const,
        default: 'auto' as const,
        describe: 'Show breaches beside the code; auto does so in a job of GitHub Actions',
      })
      .example('$0 check . --update-baseline', 'once: accept what is there')
      .example('$0 check . --sarif coppice.sarif', 'on every push: exit with 1 if it got worse') as Argv<CheckCommand>,
  run: async (options, terminal) => {
    const folders = rulesFolders(options.paths, options.config)
    const policies = await readPolicies({ policies: options.policies, folders }, terminal)
    const place = placeOfBaseline(options.baseline, folders, terminal)
    const baseline = await readBaseline(place, options.baseline !== undefined && !options['update-baseline'])
    const decisions = await readDecisions({ decisions: options.decisions, folders }, terminal)
    const inventory = await scanPaths(options.paths, options, terminal)
    const found = checkPolicies(inventory, { policies, baseline, decisions })
    if (options['update-baseline']) {
      await writeWhole(place, toCanonicalJson(found.next))
      terminal.print(`Wrote ${found.next.breaches.length} breaches to ${place}`)
      return 0
    }
    const { next: _, ...report } = found
    await writeAsked(
      [
        [options.sarif, () => renderCheckSarif(report, rules, BASELINE_FILE)],
        [options.markdown, () => renderCheckMarkdown(report)],
        [options['code-quality'], () => renderGitlabCodeQuality(report, BASELINE_FILE)],
      ],
      terminal,
    )
    terminal.print(options.json ? toCanonicalJson(report).trimEnd() : renderCheck(report, rules, terminal))
    const isAction = terminal.surroundings.environment['GITHUB_ACTIONS'] === 'true'
    if (!options.json && (options.annotations === 'github' || (options.annotations === 'auto' && isAction)))
      terminal.print(renderGithubAnnotations(report).trimEnd())
    return report.fresh.length > 0 ? 1 : 0
  },
})

async function writeAsked(files: readonly (readonly [string | undefined, () => string])[], { surroundings }: Terminal): Promise<void> {
  for (const [path, text] of files) if (path !== undefined) await writeWhole(resolvePath(path, surroundings), text())
}
