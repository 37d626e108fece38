import { describe, expect, it } from 'vitest'
import { analysisOf, type EstateSize } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { layout } from './layout.ts'
import { prepare } from './prepare.ts'

const sizes: readonly EstateSize[] = ['small', 'middle', 'large']

describe('views/overview', () => {
  it.each(sizes)('gives each service of the %s estate one verdict and one shape', (size) => {
    const analysis = analysisOf(size)
    const data = prepare(indexEstate(analysis))
    const total = data.verdicts.reduce((sum, group) => sum + group.names.length, 0)

    expect(total).toBe(analysis.figures.services)
    for (const width of [358, 1344]) {
      const scene = layout(data, { width })
      expect(scene.glyphs).toHaveLength(total)
      expect(scene.glyphs.filter((glyph) => glyph.x + 12 > width || glyph.y + 12 > scene.height)).toEqual([])
    }
  })

  it('lets one shape stand for several above 1,500 services, and says so', () => {
    const names = Array.from({ length: 3200 }, (_, index) => `service-${index}`)
    const scene = layout({ verdicts: [{ mark: 'keep', names }] }, { width: 1344 })

    expect(scene.glyphs).toHaveLength(3200 / 5)
    expect(scene.note).toBe('One shape stands for 5 services.')
  })

  it('leaves services out of the figures that are found only in overlays, and says how many', () => {
    const analysis = structuredClone(analysisOf('small'))
    const [service] = analysis.inventory.nodes.filter((node) => node.kind === 'service')
    if (service) service.optional = true
    const data = prepare(indexEstate(analysis))

    expect(data.optional).toBe(1)
    expect(data.verdicts.flatMap((group) => group.names)).not.toContain(service?.name)
  })

  it('shows five figures, each with a door', () => {
    const { figures } = prepare(indexEstate(analysisOf('small')))

    expect(figures.map(({ label, value, href }) => [label, value, href.split('?')[0]])).toEqual([
      ['Services, now → after', '13 → 11–12', '#/services'],
      ['Dependencies', String(dependencies()), '#/map'],
      ['Candidates to retire', '1', '#/retire'],
      ['Sets to merge', '1', '#/merge'],
      ['Overlaps', '2', '#/merge'],
    ])
  })

  it('puts what can be decided before what is blocked', () => {
    const blocked = prepare(indexEstate(analysisOf('middle'))).retire.map((proposal) => proposal.blockers.length > 0)

    expect(blocked).toContain(true)
    expect(blocked).toEqual(blocked.toSorted((a, b) => Number(a) - Number(b)))
  })

  it('says nothing of unread files where all were read', () => {
    const analysis = structuredClone(analysisOf('small'))
    analysis.inventory.coverage.files.failed = 0
    analysis.inventory.diagnostics = []

    expect(prepare(indexEstate(analysisOf('small'))).partial).toBe('1 of 552 files could not be read: what they say is missing here.')
    expect(prepare(indexEstate(analysis)).partial).toBeUndefined()
  })
})

function dependencies(): number {
  const kinds = ['calls', 'publishes', 'consumes', 'stores-in', 'uses-saas', 'hosted-on', 'imports']
  return analysisOf('small').inventory.edges.filter((edge) => kinds.includes(edge.kind) && !edge.optional).length
}
