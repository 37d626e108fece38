import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { planEstate } from '../../../packages/estate-generator/dist/index.js'
import { root, runQuietly } from '../terminal.mjs'
import { planInventory } from './growth/plan-inventory.mjs'
import { table } from './markdown.mjs'

const SIZES = [300, 600, 1_200, 2_500, 5_000, 10_000, 20_000]
const RUNS = 3
const LIMITS = { 1_200: 3, 20_000: 60 }

/** How long the analysis takes as organisations grow, all proposals with their robustness included. */
export const growth = { id: 'growth', title: 'Growth of the analysis', page: 'docs/performance.md', run }

async function run({ out, say }) {
  const rows = []
  for (const services of SIZES) {
    const file = join(out, `${services}.json`)
    const inventory = planInventory(planEstate({ services, seed: 2027 }))
    writeFileSync(file, JSON.stringify(inventory))
    const runs = []
    for (let run = 0; run < (services > 5_000 ? 1 : RUNS); run++) runs.push(await timeAnalysis(file))
    const median = runs.toSorted((a, b) => a.wall - b.wall)[Math.floor(runs.length / 2)]
    rows.push({ services, edges: inventory.edges.length, ...median })
    say(inWords(rows.at(-1)))
  }
  return { summary: [...rows.map(inWords), ...missed(rows)], markdown: toMarkdown(rows) }
}

/** In a process of its own, so that none profits from what another has warmed up. */
async function timeAnalysis(file) {
  const { code, output } = await runQuietly(process.execPath, [
    '--max-old-space-size=8000',
    join(root, '.config/scripts/verdicts/growth/time-analysis.mjs'),
    file,
  ])
  if (code !== 0) throw new Error(output)
  return JSON.parse(output)
}

function missed(rows) {
  return rows
    .filter(({ services, wall }) => wall > (LIMITS[services] ?? Infinity))
    .map((row) => `✗ ${row.services} services: ${row.wall.toFixed(1)} s, ${LIMITS[row.services]} are asked for`)
}

function inWords({ services, wall, processor, proposals, megabytes }) {
  return `${services} services: ${wall.toFixed(2)} s (${processor.toFixed(2)} s of processor), ${proposals} proposals, ${megabytes} MB`
}

function toMarkdown(rows) {
  const number = (value) => value.toLocaleString('en-US')
  const [first] = rows
  return [
    `Generated organisations, analysed in a process of its own each (${cpus().length} processors, Node ${process.versions.node}; up to 5,000 services the median of ${RUNS} runs). Time and memory of the analysis alone, without reading and writing files; _growth_ is time by services against the first row: 1 is linear.`,
    table(
      ['services', 'edges', 'proposals', 'seconds', 'of processor', 'a service', 'growth', 'peak memory'],
      rows.map(({ services, edges, proposals, wall, processor, megabytes }) => [
        number(services),
        number(edges),
        number(proposals),
        wall.toFixed(2),
        processor.toFixed(2),
        `${((1000 * wall) / services).toFixed(2)} ms`,
        (wall / services / (first.wall / first.services)).toFixed(2),
        `${number(megabytes)} MB`,
      ]),
    ),
  ].join('\n\n')
}
