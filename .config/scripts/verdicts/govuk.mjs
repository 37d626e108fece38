import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyze } from '../../../packages/clustering/dist/index.js'
import { toEstate } from '../../../packages/clustering/dist/graph/to-estate.js'
import { weighTies } from '../../../packages/clustering/dist/layers/weigh-ties.js'
import { toSettings } from '../../../packages/clustering/dist/settings.js'
import { groupBy } from './group-by.mjs'
import { areaUnderCurve, precisionAt } from './govuk/rank-quality.mjs'
import { readCsv } from './govuk/read-csv.mjs'
import { toInventory } from './govuk/to-inventory.mjs'
import { percent, table } from './markdown.mjs'

/** A catalogue of 2020 and the fate of each app by 2026: what do declared dependencies alone tell? */
export const govuk = { id: 'govuk', title: 'GOV.UK, 2020 to 2026', run }

const GONE = new Set(['retired', 'replaced', 'gone_unlabelled', 'merged'])
const FIRST = 10

function run({ data }) {
  const [catalogue, plan, retired] = ['govuk-2020.json', 'govuk-2018-plan.csv', 'govuk-retired-repos.csv'].map((file) => join(data, file))
  if (![catalogue, plan, retired].every((file) => existsSync(file)))
    return { summary: ['- govuk: needs govuk-2020.json, govuk-2018-plan.csv and govuk-retired-repos.csv in DATA'] }
  const records = JSON.parse(readFileSync(catalogue, 'utf8'))
  const inventory = toInventory(records)
  const apps = records.apps.filter((app) => !app.retired_already)
  const analysis = analyze(inventory)
  const retire = judgeRetireList(apps, analysis)
  const merge = judgeMerges(apps, inventory, analysis)
  const people = judgePlan(readCsv(readFileSync(plan, 'utf8')))
  const reasons = countReasons(readCsv(readFileSync(retired, 'utf8')))
  const summary = toSummary({ apps, analysis, retire, merge })
  return { summary, markdown: toMarkdown({ apps, summary, retire, merge, people, reasons }) }
}

/** The list as a score: what stands on it above what does not, by rung, then open before blocked, then by confidence. */
function judgeRetireList(apps, analysis) {
  const proposals = analysis.proposals.filter((proposal) => proposal.kind === 'retire-service')
  const scoreOf = new Map(proposals.map((proposal) => [proposal.subjects[0], scoreOfRetirement(proposal)]))
  const rank = (isPositive) => {
    const items = apps.map((app) => ({ score: scoreOf.get(`service:${app.name}`) ?? 0, isPositive: isPositive(app) }))
    return {
      base: items.filter((item) => item.isPositive).length,
      auc: areaUnderCurve(items),
      first: precisionAt(items, FIRST),
      listed: precisionAt(items, proposals.length),
    }
  }
  return {
    proposals,
    open: proposals.filter((proposal) => proposal.blockers.length === 0).length,
    gone: rank((app) => GONE.has(app.outcome)),
    retiredOnly: rank((app) => GONE.has(app.outcome) && app.outcome !== 'merged'),
  }
}

function scoreOfRetirement({ rung, blockers, confidence }) {
  return Number(rung.slice(1)) * 4 + (blockers.length === 0 ? 2 : 1) + confidence
}

/** Each app that went into another which ran already: in one proposed set, in one community, and how strong their tie is among all pairs. */
function judgeMerges(apps, inventory, analysis) {
  const settings = toSettings({})
  const projection = weighTies(toEstate(inventory), settings)
  const weightOf = new Map(
    projection.ties.map((tie) => [[projection.members[tie.a], projection.members[tie.b]].sort(compare).join(' '), tie.weight]),
  )
  const running = new Set(apps.map((app) => app.name))
  const happened = apps.filter((app) => app.outcome === 'merged' && running.has(app.absorbed_by))
  const wanted = new Set(happened.map((app) => pairOf(app.name, app.absorbed_by)))
  const clustered = projection.members.map((id) => id.slice('service:'.length))
  const pairs = clustered.flatMap((a, at) => clustered.slice(at + 1).map((b) => pairOf(a, b)))
  const items = pairs.map((pair) => ({ pair, score: weightOf.get(pair) ?? 0, isPositive: wanted.has(pair) }))
  const declared = inventory.edges.filter((edge) => edge.kind === 'calls')
  const calls = new Set(declared.map((edge) => [edge.from, edge.to].sort(compare).join(' ')))
  const calleesOf = new Map([...groupBy(declared, (edge) => edge.from)].map(([id, edges]) => [id, new Set(edges.map((edge) => edge.to))]))
  const merges = analysis.proposals.filter((proposal) => proposal.kind === 'merge-services')
  const areTogether = (groups, pair) => groups.some((members) => pair.split(' ').every((id) => members.includes(id)))
  const communities = analysis.communities.map((community) => community.members)
  return {
    happened,
    sets: merges.length,
    proposed: happened.filter((app) =>
      areTogether(
        merges.map((merge) => merge.subjects),
        pairOf(app.name, app.absorbed_by),
      ),
    ).length,
    together: happened.filter((app) => areTogether(communities, pairOf(app.name, app.absorbed_by))).length,
    togetherByChance: pairs.filter((pair) => areTogether(communities, pair)).length / pairs.length,
    auc: areaUnderCurve(items),
    aucByCall: areaUnderCurve(items.map((item) => ({ ...item, score: calls.has(item.pair) ? 1 : 0 }))),
    aucByCallees: areaUnderCurve(items.map((item) => ({ ...item, score: shareInCommon(calleesOf, item.pair) }))),
    rows: happened.map((app) => ({
      app,
      weight: weightOf.get(pairOf(app.name, app.absorbed_by)) ?? 0,
      above: items.filter((item) => item.score > (weightOf.get(pairOf(app.name, app.absorbed_by)) ?? 0)).length,
      inCommunity: areTogether(communities, pairOf(app.name, app.absorbed_by)),
      pairs: pairs.length,
    })),
  }
}

/** What the two depend on in common, as a share of what either depends on. */
function shareInCommon(calleesOf, pair) {
  const [a, b] = pair.split(' ').map((id) => calleesOf.get(id) ?? new Set())
  const all = new Set([...a, ...b])
  return all.size === 0 ? 0 : [...a].filter((id) => b.has(id)).length / all.size
}

function pairOf(a, b) {
  return [`service:${a}`, `service:${b}`].sort(compare).join(' ')
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What people planned in 2018, by the same measure: of the apps they meant to retire or merge, how many are gone? */
function judgePlan(rows) {
  const isGone = (row) => row.status_2026_08 !== 'listed'
  const groups = [
    ['merge into another app', (row) => row.rfc095_section === 'change' && /^merge into/i.test(row.rfc095_plan)],
    ['retire in favour of another', (row) => row.rfc095_section === 'change' && /in favour of|replaced by/i.test(row.rfc095_plan)],
    ['retire', (row) => row.rfc095_section === 'change' && /^retire(?! in favour)/i.test(row.rfc095_plan)],
    ['no change', (row) => row.rfc095_section === 'nochange'],
    ['all', () => true],
  ]
  return groups.map(([plan, belongs]) => {
    const planned = rows.filter(belongs)
    return { plan, apps: planned.length, gone: planned.filter(isGone).length }
  })
}

function countReasons(rows) {
  const moved = rows.filter((row) => row.reason_class_hand_checked === 'function moved to named successor').length
  const known = rows.filter((row) => row.reason_class_hand_checked !== 'no description').length
  return { moved, known, all: rows.length }
}

function toSummary({ apps, analysis, retire, merge }) {
  const gone = apps.filter((app) => GONE.has(app.outcome)).length
  return [
    `${apps.length} apps ran in January 2020, ${gone} are gone by 2026, ${merge.happened.length} of them into an app that ran already.`,
    `Retire list: ${retire.proposals.length} entries, ${retire.open} of them unblocked; AUC ${decimal(retire.gone.auc)} for what is gone (0.5 is chance), lift ${decimal(retire.gone.listed.lift)} over the whole list.`,
    `Merges: ${merge.proposed} of ${merge.happened.length} stand in one of the ${merge.sets} proposed sets, ${merge.together} in one of ${analysis.communities.length} communities (by chance ${percent(merge.togetherByChance, 1)} of all pairs do); AUC of the tie ${decimal(merge.auc)}. Alone, a declared call between the two reaches ${decimal(merge.aucByCall)}, the share of what both depend on ${decimal(merge.aucByCallees)}: what merged were siblings beside each other, not callers and callees.`,
  ]
}

function toMarkdown({ apps, summary, retire, merge, people, reasons }) {
  const measured = (name, { base, auc, first, listed }) => [
    name,
    `${base} of ${apps.length}`,
    decimal(auc),
    `${Number(first.hits.toFixed(1))} of ${first.of}`,
    decimal(first.lift),
    `${listed.hits} of ${listed.of}`,
    decimal(listed.lift),
  ]
  return [
    'The input is a catalogue alone: the name, kind and team of each app and the dependencies that people declared, without code, history or traffic.',
    ...summary,
    '**Retire list.** Lift: how many times the share of the whole; 1 is chance.',
    table(
      ['what counts as right', 'in all', 'AUC', `among the first ${FIRST}`, 'lift', 'on the list', 'lift'],
      [measured('gone, also by a merge', retire.gone), measured('gone, merged ones left out', retire.retiredOnly)],
    ),
    '**Merges that happened.** The weight of the tie between the two, and how many of all pairs weigh more.',
    table(
      ['app', 'went into', 'on', 'weight', 'pairs that weigh more', 'one community'],
      merge.rows.map(({ app, weight, above, pairs, inCommunity }) => [
        app.name,
        app.absorbed_by,
        app.outcome_date,
        decimal(weight),
        `${above} of ${pairs}`,
        inCommunity ? 'yes' : 'no',
      ]),
    ),
    '**What people foresaw**, for comparison: the plan that the organisation made in 2018, and what was gone by August 2026.',
    table(
      ['planned', 'apps', 'gone', 'share'],
      people.map(({ plan, apps: planned, gone }) => [plan, planned, gone, percent(gone, planned)]),
    ),
    `Of ${reasons.all} repositories flagged as retired over the years, ${reasons.known} say why; ${reasons.moved} of these name where the function went. No dependency tells that: a catalogue of declared dependencies alone says little about who goes.`,
  ].join('\n\n')
}

function decimal(value) {
  return value === undefined || Number.isNaN(value) ? '–' : value.toFixed(2)
}
