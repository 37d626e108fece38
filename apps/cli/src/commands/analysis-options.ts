import { analyze } from '@coppice/clustering'
import type { Analysis, Inventory, Proposal, RuleChanges } from '@coppice/model'
import { runInterruptibly } from '@coppice/scanner'
import type { Argv } from 'yargs'
import type { Terminal } from '../console/terminal.ts'
import { resolvePath } from '../documents/places.ts'
import { DECISIONS_FILE, findDecisions, readDecisions } from '../documents/read-decisions.ts'
import { readRules } from '../documents/read-rules.ts'
import { UseError, type ExitCode } from '../errors.ts'

/** Where the rules come from. */
export interface RulesFlag {
  /** A file; false where only the rules as delivered are to hold. */
  readonly rules: string | boolean | undefined
}

export function withRulesFlag<T>(args: Argv<T>): Argv<T & RulesFlag> {
  return args.option('rules', {
    describe: 'File of rules (default: coppice.rules.yaml in the folder); --no-rules reads none',
  }) as Argv<T & RulesFlag>
}

/** Options of every command that analyzes. */
export interface AnalysisFlags extends RulesFlag {
  /** A file of decisions; false where none are to hold. */
  readonly decisions: string | boolean | undefined
  readonly seed: number
  readonly 'stale-after': number | undefined
  readonly 'fail-on': readonly Threshold[]
}

/** What may make a run fail: retirements from a rung on, merge sets, overlaps of rented products, anything. */
const THRESHOLDS = ['R0', 'R1', 'R2', 'merge', 'overlap', 'any'] as const
type Threshold = (typeof THRESHOLDS)[number]

export function withAnalysisFlags<T>(args: Argv<T>): Argv<T & AnalysisFlags> {
  return withRulesFlag(args)
    .option('decisions', {
      describe: 'File of decisions (default: coppice.decisions.yaml in the folder or here); --no-decisions reads none',
    })
    .option('seed', { type: 'number', default: 1, describe: 'Seed of the community detection' })
    .option('stale-after', { type: 'number', describe: 'Days without a change after which a service counts as still' })
    .option('fail-on', {
      choices: THRESHOLDS,
      array: true,
      default: [],
      describe: 'Exit with 1 if there is a finding of this kind: a retirement of this rung or above, a merge set, an overlap',
    }) as Argv<T & AnalysisFlags>
}

/** Looks for rules and decisions in `folders` where no file is named. Options win over the file. */
export async function analyzeInventory(
  inventory: Inventory,
  flags: AnalysisFlags,
  folders: readonly string[],
  terminal: Terminal,
): Promise<Analysis> {
  const rules = await readRules({ rules: flags.rules, folders }, terminal)
  const decisions = await readDecisions({ decisions: flags.decisions, folders: [...folders, '.'] }, terminal)
  const options = { seed: flags.seed, rules: withStaleAfter(rules, flags['stale-after']), decisions }
  return runInterruptibly(() => analyze(inventory, options))
}

/** Where decisions are written to: the file that they were read from, or a new one in the current folder. */
export async function placeOfDecisions(flags: AnalysisFlags, folders: readonly string[], terminal: Terminal): Promise<string> {
  const found = await findDecisions({ decisions: flags.decisions, folders: [...folders, '.'] }, terminal)
  return found?.path ?? resolvePath(DECISIONS_FILE, terminal.surroundings)
}

function withStaleAfter(rules: RuleChanges, days: number | undefined): RuleChanges {
  if (days === undefined) return rules
  if (!Number.isInteger(days) || days < 1) throw new UseError('--stale-after is a whole number of days from 1 on.')
  return { ...rules, retire: { ...rules.retire, staleAfterDays: days } }
}

/** 1 where a proposal crosses one of the thresholds; blocked ones do not count. */
export function exitCodeOf({ proposals }: Analysis, flags: AnalysisFlags): ExitCode {
  const open = proposals.filter((proposal) => proposal.blockers.length === 0)
  return flags['fail-on'].some((threshold) => open.some((proposal) => isAbove(proposal, threshold))) ? 1 : 0
}

function isAbove(proposal: Proposal, threshold: Threshold): boolean {
  switch (threshold) {
    case 'any':
      return true
    case 'merge':
      return proposal.kind === 'merge-services'
    case 'overlap':
      return proposal.kind === 'consolidate-saas'
    default:
      return proposal.kind === 'retire-service' && proposal.rung >= threshold
  }
}
