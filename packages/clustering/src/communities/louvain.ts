import { UndirectedGraph } from 'graphology'
import louvainModule, { type LouvainOptions } from 'graphology-communities-louvain'
import { relabel, type Link, type Partition } from './partition.ts'
import type { Random } from './random.ts'

/** One run over links that were fixed beforehand. */
export type RunLouvain = (resolution: number, random: Random) => Partition

/** The declared default export is, at run time under nodenext, the function itself; its types describe a namespace around it. */
const louvain = louvainModule as unknown as (graph: UndirectedGraph, options: LouvainOptions) => Record<string, number>

/**
 * The one door to Louvain (Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008; with a resolution: Lambiotte et al.,
 * doi:10.1109/TNSE.2015.2391998). The outcome depends on the order of insertion and on the random numbers: both come from here,
 * items by index, links as given.
 */
export function createLouvain(size: number, links: readonly Link[]): RunLouvain {
  const graph = new UndirectedGraph()
  for (let item = 0; item < size; item++) graph.addNode(String(item))
  for (const [index, { a, b, weight }] of links.entries()) graph.addUndirectedEdgeWithKey(index, String(a), String(b), { weight })
  if (links.length === 0) return () => Array.from({ length: size }, (_, item) => item)
  return (resolution, random) => {
    const labels = louvain(graph, { resolution, rng: random, getEdgeWeight: 'weight' })
    return relabel(Array.from({ length: size }, (_, item) => labels[String(item)] ?? -1 - item))
  }
}
