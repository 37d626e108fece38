import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, runOrFail } from '../terminal.mjs'
import { planEstate, writeEstate } from '../../../packages/estate-generator/dist/index.js'

const CELLS = [
  { services: 100, noise: 'none' },
  { services: 100, noise: 'default' },
  { services: 400, noise: 'default' },
  { services: 100, noise: 'high' },
]
const SEEDS = [11, 12, 13]
const DEAD = new Set(['dead', 'dead-group'])

/** Organisations whose dead, split and only seemingly dead services are known, written to disk, scanned and analysed. */
export const generated = { id: 'generated', title: 'Generated organisations', run }

async function run({ out, say }) {
  const rows = []
  const faults = []
  for (const cell of CELLS) {
    const scores = []
    for (const seed of SEEDS) {
      const folder = join(out, `${cell.services}-${cell.noise}-${seed}`)
      const score = await measure({ ...cell, seed }, folder)
      scores.push(score)
      faults.push(...score.faults.map((fault) => `${cell.services} ${cell.noise} ${seed}: ${fault}`))
    }
    rows.push({ ...cell, ...sum(scores) })
    say(inWords(rows.at(-1)))
  }
  writeFileSync(join(out, 'faults.txt'), `${faults.join('\n')}\n`)
  return { summary: [...rows.map(inWords), `Every miss and every false claim: ${join(out, 'faults.txt')}`], markdown: toMarkdown(rows) }
}

async function measure({ services, noise, seed }, folder) {
  const plan = planEstate({ services, seed, noise })
  writeEstate(plan, folder, noise)
  const cli = join(root, 'apps/cli/bin/coppice.js')
  const [inventory, analysis] = [join(folder, 'inventory.json'), join(folder, 'analysis.json')]
  const repositories = plan.repositories.map(({ name }) => join(folder, 'repositories', name))
  await runOrFail(process.execPath, [cli, 'scan', ...repositories, '--out', inventory, '--no-cache', '--quiet'], {})
  await runOrFail(process.execPath, [cli, 'analyze', inventory, '--out', analysis, '--quiet'], {})
  return score(plan, JSON.parse(readFileSync(inventory, 'utf8')), JSON.parse(readFileSync(analysis, 'utf8')))
}

function score(plan, inventory, analysis) {
  const planned = new Map(plan.services.map((service) => [service.name, service]))
  const names = new Map(
    inventory.nodes.map((node) => [node.id, [node.name, ...(node.aliases ?? [])].find((name) => planned.has(name)) ?? node.name]),
  )
  const calls = new Set(inventory.edges.filter(({ kind }) => kind === 'calls').map(({ from, to }) => `${names.get(from)} ${names.get(to)}`))
  const madeCalls = plan.services.flatMap(({ name, calls: made }) =>
    made.filter((call) => !call.isStale && !call.isOutside).map((call) => `${name} ${call.to}`),
  )
  const candidates = new Set(
    analysis.proposals
      .filter(({ kind, rung }) => kind === 'retire-service' && rung !== 'R0')
      .flatMap(({ subjects }) => subjects.map((id) => names.get(id))),
  )
  const dead = plan.services.filter(({ fate }) => DEAD.has(fate)).map(({ name }) => name)
  const wrong = [...candidates].filter((name) => !DEAD.has(planned.get(name)?.fate))
  const proposed = pairsOf(
    analysis.proposals.filter(({ kind }) => kind === 'merge-services').map(({ subjects }) => subjects.map((id) => names.get(id))),
  )
  const split = pairsOf([...new Map(plan.services.filter(({ fate }) => fate === 'split').map(({ set }) => [set.join(), set])).values()])
  return {
    calls: { hit: madeCalls.filter((call) => calls.has(call)).length, all: madeCalls.length },
    retirePrecision: { hit: candidates.size - wrong.length, all: candidates.size },
    retireRecall: { hit: dead.filter((name) => candidates.has(name)).length, all: dead.length },
    decoys: wrong.filter((name) => planned.has(name) && planned.get(name).fate !== 'healthy').length,
    mergePrecision: { hit: [...proposed].filter((pair) => split.has(pair)).length, all: proposed.size },
    mergeRecall: { hit: [...split].filter((pair) => proposed.has(pair)).length, all: split.size },
    faults: [
      ...wrong.map((name) => `${name} (${planned.get(name)?.fate ?? 'nobody'}) is taken for dead`),
      ...dead.filter((name) => !candidates.has(name)).map((name) => `${name} is dead and no candidate`),
      ...[...proposed].filter((pair) => !split.has(pair)).map((pair) => `${pair} belong to no split`),
      ...[...split].filter((pair) => !proposed.has(pair)).map((pair) => `${pair} stand in no set`),
    ],
  }
}

function pairsOf(sets) {
  return new Set(
    sets.flatMap((set) => {
      const members = set.toSorted()
      return members.flatMap((one, at) => members.slice(at + 1).map((other) => `${one} + ${other}`))
    }),
  )
}

const RATIOS = ['calls', 'retirePrecision', 'retireRecall', 'mergePrecision', 'mergeRecall']

function sum(scores) {
  const ratios = RATIOS.map((name) => [
    name,
    { hit: scores.reduce((total, one) => total + one[name].hit, 0), all: scores.reduce((total, one) => total + one[name].all, 0) },
  ])
  return { ...Object.fromEntries(ratios), decoys: scores.reduce((total, one) => total + one.decoys, 0) }
}

function inWords(row) {
  return `${row.services} services, noise ${row.noise}: calls ${share(row.calls)}, retire ${share(row.retirePrecision)} right of ${share(row.retireRecall)} found, decoys ${row.decoys}, merge ${share(row.mergePrecision)} right of ${share(row.mergeRecall)} found`
}

function share({ hit, all }) {
  return all === 0 ? '–' : (hit / all).toFixed(3)
}

function toMarkdown(rows) {
  return [
    `Sums over ${SEEDS.length} seeds. Candidates are retirements of rung R1 and above, blocked ones included; sets are counted by pairs of members.`,
    '',
    '| services | noise | calls found | retire precision | recall | live decoys above R0 | merge precision | recall |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      (row) =>
        `| ${row.services} | ${row.noise} | ${share(row.calls)} | ${share(row.retirePrecision)} | ${share(row.retireRecall)} | ${row.decoys} | ${share(row.mergePrecision)} | ${share(row.mergeRecall)} |`,
    ),
  ].join('\n')
}
