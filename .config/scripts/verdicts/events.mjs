import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judgeMerge } from './events/judge-merge.mjs'
import { judgeRetirement } from './events/judge-retirement.mjs'
import { scanState } from './events/scan-state.mjs'
import { groupBy } from './group-by.mjs'
import { percent, table } from './markdown.mjs'

/** Merges and retirements that happened: where did the services stand in our lists, judged by what was in the repository just before? */
export const events = { id: 'events', title: 'Merges and retirements that happened', run, keepsFiles: true }

async function run({ data, corpus, out, scanned, say }) {
  const records = join(data, 'merge-retire-events.json')
  if (!existsSync(records) || !corpus)
    return {
      summary: ['- events: needs DATA/merge-retire-events.json and --corpus DIR with DIR/OWNER+NAME, a clone or bare mirror of each'],
    }
  const { events: all } = JSON.parse(readFileSync(records, 'utf8'))
  const results = []
  for (const [state, recorded] of groupBy(all, (event) => `${event.repo} ${event.pre_state_commit}`)) {
    const [repository, commit] = state.split(' ')
    const analysis = await scanState({ corpus, out, repository, commit, scanned })
    say(`  ${analysis ? '·' : '! not in the corpus:'} ${repository} at ${commit.slice(0, 8)}`)
    for (const event of recorded) results.push(judge(event, analysis))
  }
  const merges = results.filter(({ event }) => event.event === 'merge')
  const repackaged = results.filter(({ event }) => event.event === 'repackage-as-monolith')
  const retirements = results.filter(({ event }) => event.event === 'retire')
  const summary = [...summariseMerges(merges), ...summariseRetirements(retirements)]
  return { summary, markdown: toMarkdown({ merges, repackaged, retirements, summary }) }
}

function judge(event, analysis) {
  if (!analysis) return { event }
  if (event.event === 'retire') return { event, retired: judgeRetirement(analysis, event) }
  return { event, merge: judgeMerge(analysis, event) }
}

function summariseMerges(merges) {
  const eligible = merges.flatMap(({ merge }) => (merge?.eligible ? [merge] : []))
  const met = eligible.filter(({ together, isFirstThird }) => together && isFirstThird).length
  const chance = eligible.reduce((sum, merge) => sum + merge.chance, 0) / Math.max(1, eligible.length)
  return [
    `${eligible.length} of ${merges.length} merges are eligible. Of these, ${eligible.filter(({ together }) => together).length} stand together in one proposed set, ${met} (${percent(met, eligible.length)}) in the first third of the list; any two services of these estates do so in ${percent(chance, 1)} of the cases.`,
    `${eligible.filter(({ sameCommunity }) => sameCommunity).length} of ${eligible.length} stand in one community. Among all ties of their estate, the strongest tie between them is in the first quarter for ${eligible.filter(({ place, places }) => place > 0 && place <= places / 4).length} of ${eligible.length}.`,
  ]
}

function summariseRetirements(retirements) {
  const all = retirements.flatMap(({ retired }) => retired ?? [])
  const eligible = all.filter((service) => service.eligible)
  const listed = eligible.filter(({ rank }) => rank > 0)
  const candidates = listed.filter(({ rung }) => rung !== 'R0').length
  const open = listed.filter(({ blockers }) => blockers.length === 0).length
  const byChance = eligible.reduce((sum, service) => sum + service.list / service.services, 0)
  return [
    `${eligible.length} of ${all.length} retired services are eligible. ${listed.length} of them are on the retire list (${byChance.toFixed(1)} would be by chance), ${candidates} at R1, ${open} unblocked.`,
  ]
}

function toMarkdown({ merges, repackaged, retirements, summary }) {
  const rows = [...merges, ...repackaged]
  const retired = retirements.flatMap(({ event, retired: services }) =>
    (services ?? [{ written: event.services.join(', ') }]).map((service) => ({ event, service })),
  )
  return [
    ...summary.map(toItem),
    '**Merges.** A service that went into another counts with that one. _Eligible_: at least two of the services are nodes in the scan of the commit before. _Rank_: of the first set in the merge list that holds them, or one of whose alternatives does, of so many sets; in bold within the first third. _Tie_: place of the strongest tie between two of them among all ties of the estate.',
    table(['', 'when', 'repository', 'merged', 'into', 'rank', 'tie'], rows.map(mergeRow)),
    'What the strongest tie is made of:',
    rows.map((row, at) => `- M${at + 1}: ${madeOf(row)}`).join('\n'),
    'The last row did not merge programs but offers them in one process as well; it is in none of the figures.',
    '**Retirements.** Rank: that in the retire list, of so many entries.',
    table(['', 'when', 'repository', 'retired', 'rank', 'rung', 'verdict'], retired.map(retirementRow)),
    'What kept each off the list, or blocked on it, and what evidence would have been needed:',
    retired.map(({ service }, at) => `- R${at + 1}, ${service.written}: ${neededEvidence(service)}`).join('\n'),
  ].join('\n\n')
}

function toItem(text) {
  return `- ${text}`
}

function mergeRow({ event, merge }, at) {
  const row = [`M${at + 1}`, event.date, event.repo.split('/')[1], event.services.map(bare).join(', '), bare(event.absorbed_by)]
  if (!merge) return [...row, 'not scanned', '']
  if (!merge.eligible) return [...row, 'not eligible', '']
  const rank = merge.together ? `${merge.rank} of ${merge.sets}${merge.isBlocked ? ', blocked' : ''}` : `none of ${merge.sets}`
  return [...row, merge.isFirstThird ? `**${rank}**` : rank, merge.place > 0 ? `${merge.place} of ${merge.places}` : 'none']
}

function madeOf({ merge }) {
  if (!merge) return 'not scanned.'
  if (!merge.eligible) return `no node for ${merge.missing.join(', ')}.`
  return `${merge.layers.join(', ') || 'nothing that was seen'}${merge.sameCommunity ? '; one community' : ''}.`
}

function retirementRow({ event, service }, at) {
  const row = [`R${at + 1}`, event.date, event.repo.split('/')[1], bare(service.written)]
  if (!service.node) return [...row, 'not eligible', '', '']
  if (!service.eligible) return [...row, 'not eligible', '', service.verdict]
  return [...row, service.rank > 0 ? `${service.rank} of ${service.list}` : `none of ${service.list}`, service.rung ?? '', service.verdict]
}

function neededEvidence(service) {
  if (!service.node) return 'the scan shows no such service.'
  const blocked = service.blockers?.length > 0 ? `Blocked by ${service.blockers.join(', ')}. ` : ''
  return `${blocked}${service.because} _Needed:_ ${service.needed}`
}

/** `citadel (security/cmd/istio_ca)` → `citadel` */
function bare(written) {
  return String(written ?? '').replace(/ \(.*?\)/g, '')
}
