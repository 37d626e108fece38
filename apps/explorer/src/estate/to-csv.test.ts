import { describe, expect, it } from 'vitest'
import { toCsv } from './to-csv.ts'

describe('estate/to-csv', () => {
  it('quotes what would break a row, and leaves out what is not known', () => {
    const rows = () => [
      ['cart, the old one', 3, undefined],
      ['say "so"', -2, 'a\nb'],
    ]

    expect(toCsv({ headings: ['Name', 'Callers', 'Note'], rows })).toBe(
      'Name,Callers,Note\r\n"cart, the old one",3,\r\n"say ""so""",-2,"a\nb"\r\n',
    )
  })

  it('hands no formula to a spreadsheet', () => {
    expect(toCsv({ headings: ['Name'], rows: () => [['=cmd()'], ['@home'], ['+1'], ['-x']] })).toBe(
      "Name\r\n'=cmd()\r\n'@home\r\n'+1\r\n'-x\r\n",
    )
  })
})
