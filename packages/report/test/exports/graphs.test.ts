import { MultiDirectedGraph } from 'graphology'
import { parse as parseGexf } from 'graphology-gexf'
import { parse as parseGraphml } from 'graphology-graphml'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { textOf } from './text-of.ts'

// eslint-disable-next-line no-control-regex -- the control characters are the point
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f]|\ud800(?![\udc00-\udfff])/g

/** What an XML reader makes of a text: line ends in attributes and controls are the only things that it may change. */
const asXml = (text: string): string => text.replace(FORBIDDEN, '\ufffd')

describe('report/exports/graphml', () => {
  it('is read by a GraphML reader: every node, every edge, numbers as numbers', () => {
    const analysis = smallAnalysis()

    const graph = parseGraphml(MultiDirectedGraph, textOf(analysis, 'graphml'))

    expect([graph.order, graph.size]).toEqual([analysis.inventory.nodes.length, analysis.inventory.edges.length])
    expect(graph.getNodeAttributes('service:statement-fax')).toMatchObject({
      name: 'statement-fax',
      verdict: 'retire',
      rung: 'R1',
      demand: 27,
    })
    expect(graph.getNodeAttributes('service:statement-fax')).not.toHaveProperty('cost')
    expect(graph.mapEdges((_, { kind, protocol, confidence }, from, to) => ({ kind, protocol, confidence, from, to }))).toContainEqual({
      kind: 'calls',
      protocol: 'grpc',
      confidence: 0.95,
      from: 'service:accounts',
      to: 'service:ledger',
    })
  })

  it.each(hostileNames)('keeps %s a name', (_, name) => {
    const graph = parseGraphml(MultiDirectedGraph, textOf(smallAnalysis(name), 'graphml'))

    expect(graph.order).toBe(4)
    expect(graph.getNodeAttribute('service:statement-fax', 'name')).toBe(asXml(name))
  })
})

describe('report/exports/gexf', () => {
  it('is read by a GEXF reader', () => {
    const analysis = smallAnalysis()

    const graph = parseGexf(MultiDirectedGraph, textOf(analysis, 'gexf'))

    expect([graph.order, graph.size]).toEqual([analysis.inventory.nodes.length, analysis.inventory.edges.length])
    expect(graph.getNodeAttributes('service:statement-fax')).toMatchObject({
      label: 'statement-fax',
      verdict: 'retire',
      demand: 27,
      blocked: false,
    })
  })

  it.each(hostileNames)('keeps %s a name', (_, name) => {
    const graph = parseGexf(MultiDirectedGraph, textOf(smallAnalysis(name), 'gexf'))

    expect(graph.order).toBe(4)
    expect(graph.getNodeAttribute('service:statement-fax', 'name') ?? '').toBe(asXml(name))
  })
})
