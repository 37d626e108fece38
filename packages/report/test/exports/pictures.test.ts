import { NodeId } from '@coppice/model'
import { Graphviz } from '@hpcc-js/wasm-graphviz'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { textOf } from './text-of.ts'

const ledger = { around: { node: NodeId.parse('service:ledger'), steps: 1 } }

describe('report/exports/dot', () => {
  it('is drawn by Graphviz: what stands around a service, and nothing else', async () => {
    const graphviz = await Graphviz.load()

    const drawn = JSON.parse(graphviz.layout(textOf(smallAnalysis(), 'dot', undefined, ledger), 'json', 'dot')) as Drawn

    expect(drawn.objects.map(({ name }) => name)).toEqual(['service:accounts', 'service:ledger'])
    expect(drawn.edges.map(({ label }) => label)).toEqual(['grpc'])
  })

  it.each(hostileNames)('keeps %s a label', async (_, name) => {
    const graphviz = await Graphviz.load()

    const drawn = JSON.parse(graphviz.layout(textOf(smallAnalysis(name), 'dot'), 'json', 'dot')) as Drawn

    expect(drawn.objects.map((one) => one.name)).toEqual(['service:accounts', 'service:ledger', 'service:statement-fax'])
  })
})

describe('report/exports/mermaid', () => {
  it('names a neighbourhood', () => {
    expect(textOf(smallAnalysis(), 'mermaid', undefined, ledger)).toMatchInlineSnapshot(`
      "flowchart LR
        n0["accounts"]
        n1["ledger"]
        n0 -->|"grpc"| n1
        style n1 stroke-width:3px
      "
    `)
  })

  it.each(hostileNames)('keeps %s inside its box', (_, name) => {
    const text = textOf(smallAnalysis(name), 'mermaid')

    expect(text.split('\n').filter((line) => /^ {2}n\d+\["[^"<>]+"\]$/.test(line))).toHaveLength(3)
    expect(text.trimEnd().split('\n')).toHaveLength(6)
  })
})

interface Drawn {
  readonly objects: readonly { readonly name: string }[]
  readonly edges: readonly { readonly label: string }[]
}
