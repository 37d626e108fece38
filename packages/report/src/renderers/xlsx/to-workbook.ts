import { strToU8, zipSync } from 'fflate'
import { escapeXml } from '../../escape-xml.ts'
import { toInert } from '../../tables/to-inert.ts'

export interface Worksheet {
  /** At most 31 characters, without `[]:*?/\`. */
  readonly name: string
  /** The first is the header: it stays in view and filters the rest. */
  readonly rows: readonly (readonly unknown[])[]
}

/** What a cell and a sheet may hold at most (Excel specifications and limits); what is beyond would make the file unreadable. */
const LONGEST_CELL = 32_767
const MOST_ROWS = 1_048_576

/** The one date that ZIP entries can bear without a clock. */
const NO_DATE = '1980-01-01T00:00:00'

/**
 * Sheets as an Office Open XML workbook (ECMA-376). Written here and not by a library because those that exist stamp the hour into the file:
 * the same analysis would not give the same bytes. Cells are numbers, booleans or texts, never formulas.
 */
export function toWorkbook(sheets: readonly Worksheet[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${MAIN}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN}.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${MAIN}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}">${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${SHEET}" xmlns:r="${OFFICE}"><sheets>${sheets.map(({ name }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
  }
  for (const [at, sheet] of sheets.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = toSheet(sheet)
  const zipped = Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))
  return zipSync(zipped, { mtime: NO_DATE, level: 6 })
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** 0: as it comes, wrapped at the top; 1: the header. */
const STYLES = `${XML}<styleSheet xmlns="${SHEET}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EFE6"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"/></cellXfs></styleSheet>`

function toSheet({ rows: all }: Worksheet): string {
  const rows = all.slice(0, MOST_ROWS)
  const columns = Math.max(1, ...rows.slice(0, 1).map((row) => row.length))
  const widths = Array.from({ length: columns }, (_, at) => widthOf(rows, at))
  const cells = rows.map((row, at) => `<row r="${at + 1}">${row.map((value, column) => toCell(value, column, at)).join('')}</row>`)
  return [
    `${XML}<worksheet xmlns="${SHEET}">`,
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${cells.join('')}</sheetData>`,
    `<autoFilter ref="A1:${nameOf(columns - 1)}${Math.max(1, rows.length)}"/>`,
    '</worksheet>',
  ].join('')
}

function toCell(value: unknown, column: number, row: number): string {
  const at = `${nameOf(column)}${row + 1}`
  const style = row === 0 ? ' s="1"' : ''
  if (value === undefined || value === null || value === '') return ''
  if (typeof value === 'number' && Number.isFinite(value)) return `<c r="${at}"${style}><v>${value}</v></c>`
  if (typeof value === 'boolean') return `<c r="${at}"${style} t="b"><v>${value ? 1 : 0}</v></c>`
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${toText(text)}</t></is></c>`
}

/** Sheets are saved as CSV and opened again: a text that would be run then is made inert now. `_x0041_` would be read as a character. */
function toText(text: string): string {
  return escapeXml(
    toInert(text)
      .slice(0, LONGEST_CELL)
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_'),
  )
}

/** Wide enough for most of what stands in the column, narrow enough to see several. */
function widthOf(rows: readonly (readonly unknown[])[], column: number): number {
  const longest = Math.max(...rows.slice(0, 200).map((row) => JSON.stringify(row[column] ?? '').length - 2))
  return Math.min(60, Math.max(10, longest + 2))
}

/** `0` → `A`, `27` → `AB`. */
function nameOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : `${nameOf(Math.floor(column / 26) - 1)}${letter}`
}
