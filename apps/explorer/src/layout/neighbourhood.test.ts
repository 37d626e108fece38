import { describe, expect, it } from 'vitest'
import { layoutNeighbourhood, type Neighbourhood } from './neighbourhood.ts'

const widths = [358, 559, 560, 1344]

describe('layout/neighbourhood', () => {
  it.each(widths)('draws callers, the set and what it needs, each with its links, %i pixels wide', (width) => {
    const scene = layoutNeighbourhood(around({ callers: 3, set: 2, needed: 4 }), width)

    expect(scene.nodes.map((node) => node.column)).toEqual([
      ...Array<string>(3).fill('before'),
      'centre',
      'centre',
      ...Array<string>(4).fill('after'),
    ])
    expect(scene.links).toHaveLength(3 + 4 + 1)
    expect(scene.links.filter((link) => link.isInside)).toHaveLength(1)
    expect(scene.headings.map((heading) => heading.text)).toEqual(['Need it, 3', 'The set, 2', 'Needed, 4'])
  })

  it.each(widths)('keeps names apart and within %i pixels', (width) => {
    const scene = layoutNeighbourhood(around({ callers: 14, set: 6, needed: 14 }), width)
    const columns = ['before', 'centre', 'after'].map((column) =>
      scene.nodes.filter((node) => node.column === column).map((node) => node.y),
    )

    for (const ys of columns) for (const [index, y] of ys.slice(1).entries()) expect(y - (ys[index] ?? 0)).toBeGreaterThanOrEqual(24)
    for (const node of scene.nodes) {
      const length = node.name.length * 6.8
      const left = node.anchor === 'end' ? node.textX - length : node.anchor === 'middle' ? node.textX - length / 2 : node.textX
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left + length).toBeLessThanOrEqual(width)
      expect(node.y).toBeLessThan(scene.height)
    }
  })

  it.each(widths)('counts what finds no room, %i pixels wide', (width) => {
    const scene = layoutNeighbourhood(around({ callers: 85, set: 1, needed: 16 }), width)

    expect(scene.headings[0]?.text).toBe('Need it, 85')
    expect(scene.notes.map((note) => note.text)).toEqual(['and 71 more', 'and 2 more'])
    expect(scene.nodes.filter((node) => node.column === 'before')).toHaveLength(14)
  })

  it('keeps the whole of a name that it had to shorten', () => {
    const neighbourhood = {
      ...around({ callers: 1, set: 1, needed: 1 }),
      nameOf: () => 'a-service-with-a-name-far-too-long-for-any-column-of-any-drawing',
    }

    for (const node of layoutNeighbourhood(neighbourhood, 700).nodes) {
      expect(node.name).toMatch(/…$/)
      expect(node.fullName).toBe(neighbourhood.nameOf())
    }
  })

  it('draws somebody who both calls and is called on both sides', () => {
    const scene = layoutNeighbourhood(
      {
        ...around({ callers: 0, set: 1, needed: 0 }),
        links: [
          { from: 'peer', to: 'set-0', isWeak: false },
          { from: 'set-0', to: 'peer', isWeak: true },
        ],
      },
      1344,
    )

    expect(scene.nodes.filter((node) => node.id === 'peer').map((node) => node.column)).toEqual(['before', 'after'])
    expect(scene.links.map((link) => link.isWeak)).toEqual([false, true])
  })
})

function around({ callers, set, needed }: { readonly callers: number; readonly set: number; readonly needed: number }): Neighbourhood {
  const names = (prefix: string, length: number): string[] => Array.from({ length }, (_, index) => `${prefix}-${index}`)
  return {
    centre: names('set', set),
    links: [
      ...names('caller', callers).map((from) => ({ from, to: 'set-0', isWeak: false })),
      ...names('needed', needed).map((to) => ({ from: 'set-0', to, isWeak: false })),
      ...(set > 1 ? [{ from: 'set-0', to: 'set-1', isWeak: false }] : []),
    ],
    nameOf: (id) => id,
    symbolOf: () => 'g-keep',
  }
}
