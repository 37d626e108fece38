import { NO_PLAN, type Analysis, type Proposal } from '@coppice/model'
import { describe, expect, it } from 'vitest'
import { analysisOf } from '../../test/estates/estates.ts'
import { indexEstate } from '../estate/index-estate.ts'
import { rankedProposals } from './ranked.ts'
import { goingOf, PAPER, toFlip, toSheet } from './to-sheet.ts'

const analysis = analysisOf('middle')
const estate = indexEstate(analysis)

describe('sheet/to-sheet', () => {
  it('answers the questions of every proposal: why, what would change it, what next, who takes over', () => {
    const silent = analysis.proposals
      .map((proposal) => toSheet(estate, proposal))
      .filter((sheet) => sheet.why.length === 0 || sheet.wouldChange.length === 0 || sheet.nextEvidence === '' || sheet.standIn.text === '')

    expect(silent.map(({ title }) => title)).toEqual([])
  })

  it('leaves unknown what nobody knows, and never writes 0 for it', () => {
    const facts = toSheet(estate, first('retire-service')).facts.map(({ label, value }) => [label, value])

    expect(facts).toContainEqual(['Saves a year', undefined])
    expect(facts).toContainEqual(['Paid once', undefined])
    expect(facts).toContainEqual(['Services fewer', '1'])
  })

  it('names the host of a merge, and those outside of the set who need what goes', () => {
    const merge = first('merge-services')
    const sheet = toSheet(estate, merge)

    expect(sheet.standIn).toMatchObject({ label: 'Host', id: merge.kind === 'merge-services' ? merge.host : '' })
    expect(sheet.dependents.shown.filter((id) => merge.subjects.some((subject) => subject === id))).toEqual([])
    expect(goingOf(merge)).toHaveLength(merge.subjects.length - 1)
  })

  it('says that the data of a store which others use stays', () => {
    const lines = analysis.proposals.flatMap((proposal) => toSheet(estate, proposal).data)

    expect(lines.some((text) => /\d+ other services? uses? it and keeps? it$/.test(text))).toBe(true)
  })

  it('gives the saving, what is paid first, and the last day to act, where records know them', () => {
    const proposal = first('retire-service')
    const known: Analysis = {
      ...analysis,
      plan: NO_PLAN,
      costs: {
        ...analysis.costs,
        savings: [
          {
            proposal: proposal.id,
            yearly: { low: 12_000, high: 15_000, currency: 'EUR' },
            from: [],
            actBy: '2026-11-02',
            first: [{ kind: 'termination', text: 'Ends early' }],
            uncertain: [],
            counted: false,
          },
        ],
      },
    }
    const { facts } = toSheet(indexEstate(known), proposal)

    expect(facts).toContainEqual({ label: 'Saves a year', value: '€12–15\u00a0k', note: 'not counted' })
    expect(facts).toContainEqual({ label: 'Paid once', value: undefined, note: '1 part without an amount' })
    expect(facts).toContainEqual({ label: 'When', value: undefined, note: 'notice by 2 Nov 2026' })
  })
})

describe('sheet/to-sheet on paper', () => {
  it('has room for less, and counts what is left out', () => {
    const merge = first('merge-services')
    const paper = toSheet(estate, merge, PAPER)

    expect(paper.why).toHaveLength(Math.min(3, merge.evidenceFor.length))
    expect(paper.why.map(({ evidence, more }) => evidence.length + more)).toEqual(
      merge.evidenceFor.slice(0, 3).map(({ evidenceCount }) => evidenceCount),
    )
  })
})

describe('sheet/to-flip', () => {
  it.each([
    [
      'merge.integrators.sameWork',
      '−20\u00a0%: 3.2 instead of 4',
      'It would not be proposed if “same work” spoke for a merge with 3.2 instead of 4.',
    ],
    [
      'merge.disintegrators.team',
      '+20\u00a0%: 2.4 instead of 2',
      'It would not be proposed if “team” spoke against a merge with 2.4 instead of 2.',
    ],
    ['merge.leastMargin', '+20\u00a0%: 2.4 instead of 2', 'It would not be proposed if the rule merge.leastMargin were 2.4 instead of 2.'],
  ])('says in a sentence what turns it: %s', (what, change, sentence) => {
    expect(toFlip({ what, change, becomes: 'It would not be proposed.' })).toBe(sentence)
  })
})

describe('sheet/ranked', () => {
  it('puts what is open before what is blocked, and what goes before what is merged', () => {
    const ranked = rankedProposals(analysis.proposals)
    const places = ranked.map(
      ({ blockers, kind }) => `${blockers.length > 0 ? 1 : 0} ${kind === 'retire-service' ? 0 : kind === 'merge-services' ? 1 : 2}`,
    )

    expect(places).toEqual(places.toSorted())
  })
})

function first(kind: Proposal['kind']): Proposal {
  return rankedProposals(analysis.proposals).find((proposal) => proposal.kind === kind)!
}
