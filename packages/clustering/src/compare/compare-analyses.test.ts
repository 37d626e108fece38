import { describe, expect, it } from 'vitest'
import { active, inventoryOf, still } from '../../test/inventory-of.ts'
import { analyze } from '../analyze.ts'
import { compareAnalyses } from './compare-analyses.ts'

const before = analyze(inventoryOf({ services: { cart: active, orders: active, fax: still }, edges: ['cart calls orders'] }))

describe('clustering/compare', () => {
  it('finds nothing between an analysis and itself', () => {
    const { nodes, edges, verdicts, proposals, figures } = compareAnalyses(before, before)

    expect(
      [nodes.appeared, nodes.vanished, edges.appeared, edges.vanished, verdicts, proposals.appeared, proposals.vanished].flat(),
    ).toEqual([])
    expect(figures.every((figure) => figure.before === figure.after)).toBe(true)
  })

  it('says why something went, and where it stood', () => {
    const after = analyze(inventoryOf({ services: { cart: active, orders: active }, edges: ['cart calls orders'] }))

    const { nodes, figures } = compareAnalyses(before, after)

    expect(nodes.vanished.map(({ node, reasons }) => ({ node, reasons }))).toEqual([
      { node: 'service:fax', reasons: ['It was proposed: Find out whether anything still needs fax.', 'It was found in compose.yaml:1.'] },
    ])
    expect(figures.find(({ figure }) => figure === 'services')).toEqual({ figure: 'services', before: 3, after: 2 })
  })

  it('ties a verdict that changed to the call that came', () => {
    const after = analyze(
      inventoryOf({ services: { cart: active, orders: active, fax: still }, edges: ['cart calls orders', 'cart calls fax'] }),
    )

    const [change] = compareAnalyses(before, after).verdicts

    expect(change).toMatchObject({
      node: 'service:fax',
      before: { rung: 'R0' },
      reasons: ['New: service:cart calls service:fax.'],
    })
    expect(change?.after.rung).toBeUndefined()
  })

  it('takes no product for another of the same vendor', () => {
    const withProducts = (...products: string[]) => {
      const inventory = inventoryOf({ services: { cart: active }, edges: products.map((product) => `cart uses-saas ${product}`) })
      return analyze({
        ...inventory,
        nodes: inventory.nodes.map((node) => (node.kind === 'saas' && node.name === 'chat' ? { ...node, aliases: ['crm'] } : node)),
      })
    }

    const { nodes } = compareAnalyses(withProducts('chat'), withProducts('chat', 'crm'))

    expect(nodes.appeared).toMatchObject([{ node: 'saas:crm', reasons: ['Found in compose.yaml:1.'] }])
  })
})
