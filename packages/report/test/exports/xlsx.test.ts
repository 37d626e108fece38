import { unzipSync, strFromU8 } from 'fflate'
import readXlsx from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { bytesOf } from './text-of.ts'

describe('report/exports/xlsx', () => {
  it('is read again with its sheets, numbers as numbers and what is unknown as nothing', async () => {
    const sheets = await read('statement-fax')

    expect([...sheets.keys()]).toEqual([
      'Summary',
      'Retire list',
      'Merge sets',
      'Overlaps and more',
      'All proposals',
      'What to find out next',
      'Services',
      'Dependencies',
      'Unresolved',
      'Not read whole',
    ])
    expect(sheets.get('Summary')).toContainEqual(['Services', 3, expect.any(String)])
    expect(sheets.get('Retire list')?.[1]?.slice(0, 5)).toEqual(['statement-fax', 'R1 candidate', 'no', 0.62, "'@bank/cards"])
    const [header, ...services] = sheets.get('Services') ?? []
    const fax = services.find(([id]) => id === 'service:statement-fax')
    expect([fax?.[header?.indexOf('demand') ?? 0], fax?.[header?.indexOf('cost') ?? 0]]).toEqual([27, null])
  })

  it('keeps headers in view', () => {
    const sheet = unzipSync(bytesOf(smallAnalysis(), 'xlsx', 'report.xlsx'))['xl/worksheets/sheet1.xml']

    expect(strFromU8(sheet ?? new Uint8Array())).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
  })

  it('cuts what a cell cannot hold, or no spreadsheet would open the file', async () => {
    const cells = [...(await read('x'.repeat(40_000))).values()].flat(2).filter((cell) => typeof cell === 'string')

    expect(Math.max(...cells.map((cell) => cell.length))).toBe(32_767)
  })

  it.each(hostileNames)('holds %s as a text that nothing runs', async (_, name) => {
    const parts = Object.entries(unzipSync(bytesOf(smallAnalysis(name), 'xlsx', 'report.xlsx'))).map(([, part]) => strFromU8(part))
    const cells = [...(await read(name)).values()].flat(2).filter((cell) => typeof cell === 'string')

    expect(parts.join('')).not.toMatch(/<f[ >]/)
    expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([])
  })
})

async function read(name: string): Promise<Map<string, unknown[][]>> {
  const sheets = await readXlsx(Buffer.from(bytesOf(smallAnalysis(name), 'xlsx', 'report.xlsx')))
  return new Map(sheets.map(({ sheet, data }) => [sheet, data as unknown[][]]))
}
