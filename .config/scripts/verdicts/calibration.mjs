import { join } from 'node:path'
import { judgeProposals } from './calibration/judge-proposals.mjs'
import { scanEstate } from './generated/scan-estate.mjs'
import { table } from './markdown.mjs'

/** The lines of `clustering/src/proposers/calibrate.ts` were fitted on seed 1; nothing was tried out on these. */
const SEEDS = [2027, 2028, 2029]
const BINS = 10
/** Fewer verdicts in a bin tell nothing, and a stated confidence that lies further off is missed. */
const ENOUGH = 30
const NEAR = 0.1

/** Whether of 100 verdicts that state 90 % some 90 are right: by kind of verdict and by what is stated (a reliability diagram as a table). */
export const calibration = { id: 'calibration', title: 'Stated confidence', run, keepsFiles: true }

async function run({ out, scanned, say }) {
  const judged = []
  for (const seed of SEEDS) {
    const { plan, inventory, analysis } = await scanEstate({ services: 400, noise: 'default', seed }, join(out, String(seed)), { scanned })
    judged.push(...judgeProposals(plan, inventory, analysis))
    say(`seed ${seed}: ${judged.length} verdicts so far`)
  }
  const rows = toBins(judged)
  return { summary: rows.map(inWords), markdown: toMarkdown(rows) }
}

function toBins(judged) {
  const kinds = [...new Set(judged.map(({ kind }) => kind))].sort((a, b) => (a < b ? -1 : 1))
  return kinds.flatMap((kind) =>
    Array.from({ length: BINS }, (_, bin) => {
      const inside = judged.filter((one) => one.kind === kind && Math.min(BINS - 1, Math.floor(one.confidence * BINS)) === bin)
      const mean = (valueOf) => inside.reduce((sum, one) => sum + valueOf(one), 0) / inside.length
      return { kind, bin, verdicts: inside.length, stated: mean((one) => one.confidence), right: mean((one) => one.right) }
    }).filter(({ verdicts }) => verdicts > 0),
  )
}

function verdictOn({ verdicts, stated, right }) {
  if (verdicts < ENOUGH) return 'too few'
  return Math.abs(stated - right) <= NEAR ? 'yes' : 'no'
}

function inWords(row) {
  const mark = verdictOn(row) === 'no' ? '✗ ' : ''
  return `${mark}${row.kind}, ${rangeOf(row)}: ${row.verdicts} verdicts, stated ${row.stated.toFixed(3)}, right ${row.right.toFixed(3)}`
}

function rangeOf({ bin }) {
  return `${(100 * bin) / BINS}–${(100 * (bin + 1)) / BINS} %`
}

function toMarkdown(rows) {
  return [
    `Organisations of 400 services, default noise, seeds ${SEEDS.join(', ')}; the lines were fitted on seed 1. _Right_: services of a retirement that are dead, pairs of a set that are one in truth, as the mean over the verdicts of the bin. _Near_: stated and right lie within ${NEAR} of each other; bins of fewer than ${ENOUGH} verdicts tell nothing.`,
    table(
      ['verdicts', 'stated', 'number', 'mean stated', 'right', 'near'],
      rows.map((row) => [row.kind, rangeOf(row), row.verdicts, row.stated.toFixed(3), row.right.toFixed(3), verdictOn(row)]),
    ),
  ].join('\n\n')
}
