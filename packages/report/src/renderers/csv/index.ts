import { toSheets } from '../../tables/sheets.ts'
import type { Renderer } from '../renderer.ts'
import { toCsv } from '../../to-csv.ts'

export const csv: Renderer = {
  title: 'Tables for a spreadsheet',
  render: (analysis) => toSheets(analysis).map(({ name, rows }) => ({ name: `${name}.csv`, text: toCsv(rows) })),
}
