import { analyze } from '@coppice/clustering'
import type { Analysis, Inventory, Proposal } from '@coppice/model'
import type { Argv } from 'yargs'
import type { ExitCode } from '../errors.ts'

/** Options of every command that analyzes. */
export interface AnalysisFlags {
  readonly seed: number
  readonly 'stale-after': number | undefined
  readonly 'fail-on': readonly Threshold[]
}

/** What may make a run fail: retirements from a rung on, merge sets, overlaps of rented products, anything. */
const THRESHOLDS = ['R0', 'R1', 'R2', 'merge', 'overlap', 'any'] as const
type Threshold = (typeof THRESHOLDS)[number]

export function withAnalysisFlags<T>(args: Argv<T>): Argv<T & AnalysisFlags> {
  return args
    .option('seed', { type: 'number', default: 1, describe: 'Seed of the community detection' })
    .option('stale-after', { type: 'number', describe: 'Days without a change after which a service counts as still' })
    .option('fail-on', {
      choices: THRESHOLDS,
      array: true,
      default: [],
      describe: 'Exit with 1 if there is a finding of this kind: a retirement of this rung or above, a merge set, an overlap',
    }) as Argv<T & AnalysisFlags>
}

export function analyzeInventory(inventory: Inventory, flags: AnalysisFlags): Analysis {
  const stale = flags['stale-after']
  return analyze(inventory, { seed: flags.seed, rules: stale === undefined ? {} : { retire: { staleAfterDays: stale } } })
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
