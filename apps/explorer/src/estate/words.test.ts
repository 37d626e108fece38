import { describe, expect, it } from 'vitest'
import { age, count, date, inWords, range, share } from './words.ts'

describe('estate/words', () => {
  it('tells shares as counts below a thousand and as a percentage above', () => {
    expect(share(116, 152, 'services')).toBe('116 of 152 services')
    expect(share(923, 1203, 'services')).toBe('77\u00a0% of services')
  })

  it('never says all of less than all, nor none of more than none', () => {
    expect(share(9_999, 10_000, 'references')).toBe('over 99\u00a0% of references')
    expect(share(1, 10_000, 'references')).toBe('under 1\u00a0% of references')
    expect(share(10_000, 10_000, 'references')).toBe('100\u00a0% of references')
    expect(share(0, 10_000, 'references')).toBe('0\u00a0% of references')
  })

  it('writes small numbers as words within a sentence', () => {
    expect([0, 1, 12, 13, 1840].map(inWords)).toEqual(['0', 'one', 'twelve', '13', '1,840'])
  })

  it('agrees nouns with their numbers', () => {
    expect([count(0, 'service'), count(1, 'service'), count(1203, 'service'), count(2, 'entry', 'entries')]).toEqual([
      '0 services',
      '1 service',
      '1,203 services',
      '2 entries',
    ])
  })

  it('shows a range with one number where both ends are the same', () => {
    expect([range(1093, 1134), range(4, 4)]).toEqual(['1,093–1,134', '4'])
  })

  it('tells ages in the unit that fits, and nothing where a date is missing or broken', () => {
    const asOf = '2026-09-14T00:00:00Z'
    expect(age('2026-09-13T00:00:00Z', asOf)).toBe('1 day')
    expect(age('2026-08-01T00:00:00Z', asOf)).toBe('6 weeks')
    expect(age('2023-05-23T00:00:00Z', asOf)).toBe('40 months')
    expect([age(undefined, asOf), age(asOf, undefined), age('soon', asOf)]).toEqual([undefined, undefined, undefined])
  })

  it('writes dates as people do, and leaves alone what is none', () => {
    expect([date('2026-09-14T08:00:00Z'), date('2026-13-01'), date('yesterday')]).toEqual(['14 Sep 2026', '2026-13-01', 'yesterday'])
  })
})
