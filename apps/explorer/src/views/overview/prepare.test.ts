import { describe, expect, it } from 'vitest'
import { analysisOf, type EstateSize } from '../../../test/estates/estates.ts'
import { indexEstate } from '../../estate/index-estate.ts'
import { toSheet } from '../../sheet/to-sheet.ts'
import { prepare } from './prepare.ts'

const sizes: readonly EstateSize[] = ['small', 'middle', 'large']

describe('views/overview/prepare', () => {
  it.each(sizes)('counts each service of the %s estate once by verdict, and places each system or lays it in the tray', (size) => {
    const analysis = analysisOf(size)
    const { mix, map } = prepare(indexEstate(analysis))
    let total = 0
    for (const { count } of mix.verdicts) total += count

    expect(total).toBe(analysis.figures.services)
    expect(map.placed.length + map.unplaced.length).toBe(analysis.assessments.length)
  })

  it('shows five figures, each with a door, and says unknown where nobody knows', () => {
    const { figures } = prepare(indexEstate(analysisOf('small')))

    expect(figures.map(({ label, value, href }) => [label, value, href.split('?')[0]])).toEqual([
      ['Services', { kind: 'change', from: '13', to: '12' }, '#/services'],
      ['Systems of record per entity', { kind: 'unknown', word: 'not known' }, '#/unknown'],
      ['Run-rate saving a year', { kind: 'unknown', word: 'cost unknown' }, '#/unknown'],
      ['One-off cost', { kind: 'number', text: expect.stringMatching(/^\d+–\d+ weeks$/) as unknown }, '#/sheet'],
      ['How sure: 3 retirements', { kind: 'number', text: '0 of 3' }, '#/retire'],
    ])
  })

  it('gives costs as ranges, apart for what is paid every year, once, and what is not counted', () => {
    const analysis = structuredClone(analysisOf('small'))
    const ids = analysis.proposals.filter(({ blockers }) => blockers.length === 0).map(({ id }) => id)
    analysis.costs = {
      ...analysis.costs,
      known: 5,
      savings: [
        {
          proposal: ids[0]!,
          yearly: euros(40_000, 60_000),
          from: [],
          first: [{ kind: 'work', amount: euros(20_000, 20_000), text: 'work' }],
          uncertain: [],
          counted: true,
        },
        { proposal: ids[1]!, yearly: euros(10_000, 10_000), from: [], first: [], uncertain: [], counted: false },
      ],
    }
    const { figures } = prepare(indexEstate(analysis))

    expect(figures[2]?.value).toEqual({ kind: 'number', text: '€40–60\u00a0k' })
    expect(figures[2]?.note).toContain('Not counted, as too little is sure: €10\u00a0k.')
    expect(figures[3]?.value).toEqual({ kind: 'number', text: '€20\u00a0k' })
  })

  it('claims no saving of zero where only a share of something common is known', () => {
    const analysis = structuredClone(analysisOf('middle'))
    const [first] = prepare(indexEstate(analysis)).ten.rows
    const shared = { yearly: euros(0, 0), shared: euros(900, 900), from: [], first: [], uncertain: [], counted: true }
    analysis.costs = { ...analysis.costs, known: 5, savings: [{ proposal: first!.proposal.id, ...shared }] }
    const { figures, ten, savings } = prepare(indexEstate(analysis))

    expect(ten.rows[0]).toMatchObject({ yearly: undefined, isSharedOnly: true })
    expect(figures[2]?.value).toEqual({ kind: 'unknown', word: 'none counted' })
    expect(savings.unknown.map(({ kind }) => kind)).toContain('Retire services')
    expect(toSheet(indexEstate(analysis), first!.proposal).facts).toContainEqual({
      label: 'Saves a year',
      value: 'no cost of its own known',
      note: 'up to €900 if what it shares is made smaller',
    })
  })

  it('lists ten at most, nothing blocked, what goes before what is merged', () => {
    const { rows } = prepare(indexEstate(analysisOf('middle'))).ten

    expect(rows).toHaveLength(10)
    expect(rows.filter(({ mark }) => mark === 'blocked')).toEqual([])
    expect(rows.map(({ mark }) => mark)).toEqual(['R1', 'R1', 'R1', 'R1', 'R0', 'R0', 'merge', 'merge', 'merge', 'merge'])
  })

  it('asks for nothing where nothing is proposed', () => {
    const { asks, ten } = prepare(indexEstate({ ...analysisOf('small'), proposals: [], nextEvidence: [] }))

    expect(asks).toEqual([])
    expect(ten.title).toBe('Nothing is proposed: there is no first ten')
  })

  it('leaves services out that are found only in overlays, and says how many', () => {
    const analysis = structuredClone(analysisOf('small'))
    const [service] = analysis.inventory.nodes.filter((node) => node.kind === 'service')
    if (service) service.optional = true

    expect(prepare(indexEstate(analysis)).mix.optional).toBe(1)
  })

  it('counts systems after the plan as the mean above the chart does: a product that is replaced leaves its claim', () => {
    const analysis = structuredClone(analysisOf('small'))
    const overlap = analysis.proposals.find((proposal) => proposal.kind === 'consolidate-saas' && proposal.blockers.length === 0)!
    const [kept] = overlap.subjects
    if (overlap.kind === 'consolidate-saas' && kept !== undefined) overlap.keep = kept
    const records = [...overlap.subjects]
    analysis.dataMap.entities = [{ entity: 'entity:payment' as never, records, holders: [], consumers: [] } as never]

    expect(prepare(indexEstate(analysis)).truth.entities).toMatchObject([{ now: records.length, after: 1 }])
  })

  it('says nothing of unread files where all were read', () => {
    const analysis = structuredClone(analysisOf('small'))
    analysis.inventory.coverage.files.failed = 0
    analysis.inventory.diagnostics = []

    expect(prepare(indexEstate(analysisOf('small'))).partial).toBe('1 of 552 files could not be read: what they say is missing here.')
    expect(prepare(indexEstate(analysis)).partial).toBeUndefined()
  })
})

function euros(low: number, high: number): { low: number; high: number; currency: string } {
  return { low, high, currency: 'EUR' }
}
