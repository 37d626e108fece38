import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { scanEstate } from './generated/scan-estate.mjs'
import { scoreEstate, sumScores } from './generated/score-estate.mjs'
import { table } from './markdown.mjs'

/** Seeds that nothing was tried out on: proposers are worked on with seeds below 1,000. */
const SEEDS = [2027, 2028, 2029]
const CELLS = [
  { services: 100, noise: 'none', seeds: SEEDS },
  { services: 100, noise: 'default', seeds: SEEDS },
  { services: 400, noise: 'default', seeds: SEEDS },
  { services: 400, noise: 'default', records: true, seeds: SEEDS },
  { services: 100, noise: 'high', seeds: SEEDS },
  { services: 100, noise: 'high', records: true, seeds: SEEDS },
  { services: 1200, noise: 'default', seeds: SEEDS.slice(0, 1) },
]

/** Organisations whose dead, split, doubled and only seemingly dead or alike services are known, written to disk, scanned and analysed. */
export const generated = { id: 'generated', title: 'Generated organisations', run }

async function run({ out, say }) {
  const rows = []
  const faults = []
  for (const { seeds, ...cell } of CELLS) {
    const scores = []
    for (const seed of seeds) {
      const folder = join(out, `${cell.services}-${cell.noise}${cell.records ? '-records' : ''}-${seed}`)
      const score = await measureEstate({ ...cell, seed }, folder)
      scores.push(score)
      faults.push(...score.faults.map((fault) => `${cell.services} ${cell.noise}${cell.records ? ' with records' : ''} ${seed}: ${fault}`))
    }
    rows.push({ ...cell, seeds: seeds.length, ...sumScores(scores) })
    say(inWords(rows.at(-1)))
  }
  writeFileSync(join(out, 'faults.txt'), `${faults.join('\n')}\n`)
  return { summary: [...rows.map(inWords), `Every miss and every false claim: ${join(out, 'faults.txt')}`], markdown: toMarkdown(rows) }
}

async function measureEstate(cell, folder) {
  const { plan, inventory, analysis } = await scanEstate(cell, folder)
  return scoreEstate(plan, inventory, analysis)
}

function inWords(row) {
  return `${row.services} services, noise ${row.noise}${row.records ? ', with records' : ''}: calls ${share(row.calls)}; retire ${share(row.retirePrecision)} right of ${share(row.retireRecall)} found, ${row.probable.hit} of ${row.probable.all} from R2 on right, decoys ${row.decoys}; merge ${share(row.mergePrecision)} right of ${share(row.mergeRecall)} found, look-alikes ${row.lookAlikes.hit} of ${row.lookAlikes.all}; rivals ${share(row.rivalPrecision)} right of ${share(row.rivalRecall)} found`
}

function share({ hit, all }) {
  return all === 0 ? '–' : (hit / all).toFixed(3)
}

function toMarkdown(rows) {
  const seeds = (row) => (row.seeds === 1 ? 'one' : row.seeds === 3 ? 'three' : row.seeds)
  return [
    'Organisations of seeds that nothing was tried out on. Candidates are retirements of rung R1 and above, blocked ones included; sets and rival products are counted by pairs. _R2_: those that traffic confirms, right of all; without records there are none. _Decoys_: what lives and looks dead, above R0. _Look-alikes_: pairs in one set that only seem to belong together.',
    table(
      [
        'services',
        'noise',
        'records',
        'seeds',
        'calls found',
        'retire precision',
        'recall',
        'R2',
        'decoys',
        'merge precision',
        'recall',
        'look-alikes',
        'rivals precision',
        'recall',
      ],
      rows.map((row) => [
        row.services.toLocaleString('en-US'),
        row.noise,
        row.records ? 'yes' : '',
        seeds(row),
        share(row.calls),
        share(row.retirePrecision),
        share(row.retireRecall),
        row.probable.all === 0 ? '' : `${row.probable.hit} of ${row.probable.all}`,
        row.decoys,
        share(row.mergePrecision),
        share(row.mergeRecall),
        `${row.lookAlikes.hit} of ${row.lookAlikes.all}`,
        share(row.rivalPrecision),
        share(row.rivalRecall),
      ]),
    ),
    'How much of each kind of set was found, all of the above together:',
    table(
      ['kind', 'pairs', 'found'],
      [...kindsOf(rows)].map(([kind, { hit, all }]) => [KINDS[kind] ?? kind, all, share({ hit, all })]),
    ),
  ].join('\n\n')
}

const KINDS = {
  'split whole': 'split over one database, with calls and common changes',
  'split data': 'split over one database alone',
  'split talk': 'split, with data of their own, by calls and common changes',
  'split followers': 'split into one that is worked on and others that follow',
  duplicate: 'the same work twice, copied or built anew',
  nano: 'a few lines for one caller',
}

function kindsOf(rows) {
  const kinds = new Map()
  for (const row of rows)
    for (const [kind, { hit, all }] of Object.entries(row.kinds)) {
      const sum = kinds.get(kind) ?? { hit: 0, all: 0 }
      kinds.set(kind, { hit: sum.hit + hit, all: sum.all + all })
    }
  return [...kinds].sort(([a], [b]) => (a < b ? 1 : -1))
}
