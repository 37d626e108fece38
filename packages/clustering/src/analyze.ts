import type { Analysis, Inventory } from '@coppice/model'
import { assess } from './axes/assess.ts'
import { findCommunities } from './communities/find-communities.ts'
import { mapData } from './data-map/map-data.ts'
import { countCosts } from './economics/count-costs.ts'
import { listSubscriptions } from './economics/list-subscriptions.ts'
import { assertDecisions, withDiagnosticsOf } from './decisions/assert-decisions.ts'
import { decideProposals } from './decisions/decide-proposals.ts'
import { resolveDecisions } from './decisions/resolve-decisions.ts'
import { toCommunityConstraints, toConstraints } from './decisions/to-constraints.ts'
import { toEstate } from './graph/to-estate.ts'
import { weighTies } from './layers/weigh-ties.ts'
import { planWaves } from './plan/plan-waves.ts'
import { propose } from './proposers/index.ts'
import { checkRobustness } from './robustness/check-robustness.ts'
import { rankEvidence } from './robustness/rank-evidence.ts'
import { toSettings, type AnalyzeOptions } from './settings.ts'
import { assessUse } from './use/assess-use.ts'
import { measureCoverage } from './use/measure-coverage.ts'
import { countFigures } from './verdicts/count-figures.ts'
import { decideVerdicts } from './verdicts/decide-verdicts.ts'

/**
 * Turns an inventory into communities, proposals and a verdict on every service. Pure: the same facts and options give the same
 * bytes, in whatever order the facts come.
 *
 *     Inventory ─► graph ─┬─► weigh ─► cluster ─┬─► propose ─► move rules ─► decide ─► verdicts ─► figures ─► plan ─► Analysis
 *     + decisions         │   (layers) (communities)  ▲       (robustness)  (approved,
 *                         └─► use, coverage ────┘                            rejected…)
 */
export function analyze(inventory: Inventory, options: AnalyzeOptions = {}): Analysis {
  const settings = toSettings(options)
  const resolved = resolveDecisions(inventory, options.decisions ?? [])
  const constraints = toConstraints(resolved)
  const estate = toEstate(assertDecisions(inventory, resolved))
  const projection = weighTies(estate, settings)
  const communities = findCommunities(estate, projection, settings, toCommunityConstraints(constraints))
  const uses = assessUse(estate, settings)
  const coverage = measureCoverage(estate)
  const assessments = assess({ estate, projection, uses, coverage }, settings.rules)
  const context = { estate, projection, communities, uses, coverage, settings, constraints }
  const { proposals, decisions } = decideProposals(estate, checkRobustness(context, propose(context)), resolved)
  const verdicts = decideVerdicts({ estate, communities, uses, coverage, rules: settings.rules, proposals, assessments })
  const figures = countFigures(estate, proposals, verdicts)
  const costs = countCosts(estate, proposals)
  return {
    schema: 'coppice.analysis/1',
    inventory: withDiagnosticsOf(estate.inventory, decisions),
    settings: { seed: settings.seed, runs: settings.runs },
    rules: settings.rules,
    figures,
    communities,
    assessments,
    verdicts,
    proposals,
    nextEvidence: rankEvidence(estate, proposals),
    decisions,
    plan: planWaves({ estate, assessments, proposals, savings: costs.savings, decisions, rules: settings.rules }),
    costs,
    subscriptions: listSubscriptions(estate),
    dataMap: mapData(estate, proposals),
  }
}
