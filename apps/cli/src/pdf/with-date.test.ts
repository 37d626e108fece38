import { describe, expect, it } from 'vitest'
import { withDate } from './with-date.ts'

const pdf = Buffer.from("1 0 obj\n<</CreationDate (D:20301231235959+00'00')\n/ModDate (D:20301231235959+00'00')>>\n\u00ff", 'latin1')

describe('cli/pdf/with-date', () => {
  it.each([
    ['2026-09-14T08:30:00.000Z', '20260914083000'],
    ['2026-09-14', '20260914000000'],
    [undefined, '19700101000000'],
  ])('writes %s in place of both dates, and moves no byte', (asOf, stamp) => {
    const dated = Buffer.from(withDate(pdf, asOf)).toString('latin1')

    expect(dated.match(/D:\d{14}/g)).toEqual([`D:${stamp}`, `D:${stamp}`])
    expect(dated).toHaveLength(pdf.length)
    expect(dated.endsWith('\u00ff')).toBe(true)
  })
})
