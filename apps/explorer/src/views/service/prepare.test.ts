import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { prepare } from './prepare.ts'

const estate = indexEstate(analysisOf('middle'))
const at = (selection: string) => prepare(estate, { view: 'service', selection, filters: {} })
const services = estate.analysis.inventory.nodes.filter((node) => node.kind === 'service')

describe('views/service', () => {
  it('shows every edge of a node on its page', () => {
    for (const { id } of services.slice(0, 40)) {
      const data = at(id)
      const { edges } = estate.analysis.inventory

      expect(data.inbound).toEqual(edges.filter((edge) => edge.to === id))
      expect(data.outbound).toEqual(edges.filter((edge) => edge.from === id))
    }
  })

  it('draws as weak what does not keep a service alive', () => {
    const watcher = services.find((node) => node.role === 'monitoring')
    const { links } = at(watcher?.id ?? '').neighbourhood

    expect(links.length).toBeGreaterThan(0)
    expect(links.every((link) => link.isWeak)).toBe(true)
  })

  it('leaves what is not known undefined, for the page to say so', () => {
    const orphan = services.find((node) => estate.owners(node.id).length === 0 && node.history === undefined)
    const facts = new Map(at(orphan?.id ?? '').facts.map((fact) => [fact.label, fact.value]))

    expect(facts.has('Owner')).toBe(true)
    expect(facts.get('Owner')).toBeUndefined()
    expect(facts.get('Last change')).toBeUndefined()
  })

  it('shows a score with what the unknown could make of it, and none for what nobody knows', () => {
    const [service] = services
    const facts = new Map(at(service?.id ?? '').facts.map((fact) => [fact.label, fact.value]))

    expect(facts.get('Demand')).toMatch(/^\d+ of 100 \(\d+–\d+\)$/)
    expect(facts.has('Cost')).toBe(true)
    expect(facts.get('Cost')).toBeUndefined()
  })

  it('leads from the facts to the team and the community', () => {
    const owned = services.find((node) => estate.owners(node.id).length > 0 && estate.communityOf(node.id))
    const hrefs = new Map(at(owned?.id ?? '').facts.map((fact) => [fact.label, fact.href]))

    expect(hrefs.get('Owner')).toMatch(/^#\/service\?s=team/)
    expect(hrefs.get('Community')).toMatch(/^#\/map\?s=community/)
  })

  it('knows nothing of a node that is not there', () => {
    expect(at('service:nobody')).toMatchObject({ node: undefined, facts: [], inbound: [], outbound: [] })
  })
})
