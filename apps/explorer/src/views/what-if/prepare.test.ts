import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { parseHash, type Route } from '../../state/route.ts'
import { prepare } from './prepare.ts'
import { toFilters, toKey, toScenario } from './scenario-route.ts'

const analysis = analysisOf('small')
const estate = indexEstate(analysis)
const merge = analysis.proposals.find((proposal) => proposal.kind === 'merge-services')
const at = (filters: Route['filters']) => prepare(estate, { view: 'what-if', filters })

describe('views/what-if/prepare', () => {
  it('leaves everything as it is until something is accepted', () => {
    const { title, target, decisions, file } = at({})

    expect(title).toBe(`This scenario leaves all ${analysis.figures.services} services as they are`)
    expect(target.after).toEqual(target.before)
    expect([decisions, file]).toEqual([[], 'decisions: []\n'])
  })

  it('says what is left of an accepted merge, and writes it down as a decision', () => {
    const { title, target, decisions, file } = at({ accept: merge?.id ?? '', name: 'Bold' })

    expect(merge).toBeDefined()
    expect(title).toBe(`Bold leaves ${target.after.services} of ${analysis.figures.services} services`)
    expect(target.before.services - target.after.services).toBe((merge?.subjects.length ?? 0) - 1)
    expect(decisions).toMatchObject([{ verdict: 'approve', proposal: merge?.id, into: merge?.host }])
    expect(file).toContain(`proposal: ${merge?.id ?? ''}`)
  })

  it('puts what was kept beside it', () => {
    const kept = toKey(toScenario({ view: 'what-if', filters: { accept: merge?.id ?? '', name: 'Bold' } }))

    expect(at({ vs: kept }).kept).toMatchObject([{ scenario: { name: 'Bold', accepted: [merge?.id] } }])
  })

  it('finds proposals by the names of their services', () => {
    const member = estate.name(merge?.host ?? '')
    const found = at({ q: member }).groups.flatMap(({ proposals }) => proposals)

    expect(found).toContain(merge)
    expect(found.length).toBeLessThan(analysis.proposals.length)
  })
})

describe('views/what-if/scenario-route', () => {
  it('brings a scenario back from its address, whatever it is called', () => {
    const [first, second] = merge?.subjects ?? []
    if (first === undefined || second === undefined) throw new Error('The small estate has a merge.')
    const scenario = {
      name: 'Careful, & “slow”',
      accepted: [merge?.id ?? ''],
      rejected: ['retire-service/x'],
      moved: new Map([[second, undefined]]),
      pinned: [first],
    }

    expect(toScenario(parseHash(`#/what-if?${new URLSearchParams(toFilters(scenario)).toString()}`, 'overview'))).toEqual(scenario)
  })
})
