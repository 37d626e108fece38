import { findPartition } from '../../../packages/clustering/dist/communities/find-partition.js'
import { createLouvain } from '../../../packages/clustering/dist/communities/louvain.js'
import { createRandom } from '../../../packages/clustering/dist/communities/random.js'
import { toSettings } from '../../../packages/clustering/dist/settings.js'
import { adjustedRandIndex, normalisedMutualInformation } from './partitions/compare-partitions.mjs'
import { plantGraph } from './partitions/plant-graph.mjs'

/** Sparse on purpose, as estates are: with 15 links each even plain Louvain finds nearly all groups, and nothing is learnt. */
const ESTATES = [
  { size: 1_200, averageDegree: 8, largestDegree: 50, groupSizes: { smallest: 10, largest: 60 } },
  { size: 10_000, averageDegree: 8, largestDegree: 50, groupSizes: { smallest: 20, largest: 200 } },
]
const MIXINGS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]
const GRAPHS = 10

/** Groups that were planted into random graphs, and how much of them communities give back: against one run of Louvain at its default resolution. */
export const partitions = {
  id: 'partitions',
  title: 'Planted partitions',
  run,
}

function run({ say }) {
  const cells = []
  for (const estate of ESTATES) {
    for (const mixing of MIXINGS) {
      const cell = measureCell(estate, mixing)
      cells.push(cell)
      say(inWords(cell))
    }
  }
  return { summary: findShortfalls(cells), markdown: toMarkdown(cells) }
}

function measureCell(estate, mixing) {
  const graphs = Array.from({ length: GRAPHS }, (_, number) => {
    const { size, truth, links } = plantGraph({ ...estate, mixing, random: createRandom(estate.size + 1000 * mixing + number) })
    const once = createLouvain(size, links)(1, createRandom(1))
    const begin = performance.now()
    const { partition } = findPartition(size, links, toSettings({}))
    return {
      truth: countOf(truth),
      plain: compare(once, truth),
      ours: compare(partition, truth),
      seconds: (performance.now() - begin) / 1000,
    }
  })
  const average = (valueOf) => graphs.reduce((sum, graph) => sum + valueOf(graph), 0) / graphs.length
  const averages = (side) => ({
    nmi: average((graph) => graph[side].nmi),
    ari: average((graph) => graph[side].ari),
    groups: average((graph) => graph[side].groups),
  })
  return {
    size: estate.size,
    mixing,
    groups: average(({ truth }) => truth),
    plain: averages('plain'),
    ours: averages('ours'),
    seconds: average(({ seconds }) => seconds),
  }
}

function compare(partition, truth) {
  return { nmi: normalisedMutualInformation(partition, truth), ari: adjustedRandIndex(partition, truth), groups: countOf(partition) }
}

function countOf(partition) {
  return new Set(partition).size
}

/** Cells that miss what is asked for: nowhere worse than one run of Louvain, clearly better where that begins to fail. */
function findShortfalls(cells) {
  return cells
    .filter(({ mixing }) => mixing <= 0.5)
    .flatMap(({ size, mixing, plain, ours }) => {
      const least = mixing >= 0.3 ? 0.04 : -0.01
      const gain = ours.nmi - plain.nmi
      return gain >= least
        ? []
        : [`✗ n = ${size}, mixing ${mixing}: NMI ${signed(gain)} against Louvain, at least ${signed(least)} is asked for`]
    })
}

function inWords({ size, mixing, groups, plain, ours, seconds }) {
  const side = ({ nmi, ari, groups: found }) => `NMI ${nmi.toFixed(3)} ARI ${ari.toFixed(3)} in ${found.toFixed(0)} groups`
  return `n = ${size}, mixing ${mixing}, ${groups.toFixed(0)} true groups: Louvain ${side(plain)} · Coppice ${side(ours)}, ${seconds.toFixed(2)} s`
}

function signed(value) {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
}

function toMarkdown(cells) {
  const number = new Intl.NumberFormat('en')
  return [
    `Random graphs with planted groups (LFR-like: degrees and sizes of groups fall off as power laws; 8 links a service on average), mean of ${GRAPHS} graphs a`,
    'cell. _Mixing_ is the share of links that lead out of a group. NMI and ARI say how much of the truth a partition gives back, 1 being all. _Louvain_ is one run',
    'at its default resolution.',
    '',
    '| services | mixing | true groups | Louvain NMI | ARI | groups | Coppice NMI | ARI | groups | gain in NMI |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...cells.map(({ size, mixing, groups, plain, ours }) => {
      const side = (value) => [value.nmi.toFixed(3), value.ari.toFixed(3), value.groups.toFixed(0)]
      const values = [number.format(size), mixing, groups.toFixed(0), ...side(plain), ...side(ours), signed(ours.nmi - plain.nmi)]
      return `| ${values.join(' | ')} |`
    }),
  ].join('\n')
}
