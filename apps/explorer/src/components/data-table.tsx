import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { figure } from '../estate/words.ts'
import { usePrinting } from './use-printing.ts'
import './data-table.css'

/** One column: how it reads, how wide it is, whether it can order the rows. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly isNumber?: boolean
  readonly width?: string
  readonly isSortable?: boolean
  readonly cell: (row: Row) => ReactNode
}

interface DataTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly selected?: string | undefined
  /** Column that orders the rows, with a minus in front where it is descending. */
  readonly sort?: string
  readonly onSort?: (key: string) => void
  /** Height of a row on a wide and on a narrow screen. */
  readonly rowHeight?: readonly [number, number]
}

const NARROW = '(max-width: 720px)'
const OVERSCAN = 12
/** Some forty sheets of paper. */
const MOST_PRINTED = 2000

/** A table of any length: only the rows in sight are in the page, each of one height. Arrow keys move from row to row. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { columns, rows, keyOf, rowHeight = [36, 56] } = props
  const frame = useRef<HTMLDivElement>(null)
  const [top, setTop] = useState(0)
  const height = rowHeight[window.matchMedia(NARROW).matches ? 1 : 0]
  useLayoutEffect(() => setTop(frame.current?.offsetTop ?? 0), [rows])
  const virtualizer = useWindowVirtualizer({ count: rows.length, estimateSize: () => height, overscan: OVERSCAN, scrollMargin: top })
  const isPrinting = usePrinting()
  const items = isPrinting ? rows.slice(0, MOST_PRINTED).map((_, index) => ({ index })) : virtualizer.getVirtualItems()
  const { before, after } = isPrinting ? { before: 0, after: 0 } : gapsOf(virtualizer, top)

  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const index = Number((event.target as HTMLElement).closest('tr')?.dataset['index'] ?? NaN)
    if (step === 0 || Number.isNaN(index) || index + step < 0 || index + step >= rows.length) return
    event.preventDefault()
    virtualizer.scrollToIndex(index + step)
    requestAnimationFrame(() => frame.current?.querySelector<HTMLElement>(`tr[data-index="${index + step}"] a`)?.focus())
  }

  return (
    <div className="data-table" ref={frame} onKeyDown={move}>
      <SortChoice {...props} />
      <table aria-label={props.label} aria-rowcount={rows.length + 1}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <Head {...props} />
        <tbody>
          <Gap height={before} columns={columns.length} />
          {items.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const key = keyOf(row)
            return (
              <tr
                key={key}
                data-index={item.index}
                aria-rowindex={item.index + 2}
                data-selected={key === props.selected || undefined}
                style={{ height }}
              >
                {columns.map((column) => (
                  <td key={column.key} className={column.isNumber ? 'number' : undefined} data-column={column.key}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
          <Gap height={after} columns={columns.length} />
        </tbody>
      </table>
      {isPrinting && rows.length > MOST_PRINTED ? (
        <p className="caption">{`and ${figure(rows.length - MOST_PRINTED)} more: filter before printing.`}</p>
      ) : null}
    </div>
  )
}

/** What stands in for the headings where they have no room. */
function SortChoice<Row>({ columns, sort = '', onSort }: DataTableProps<Row>) {
  const sortable = columns.filter((column) => column.isSortable)
  if (!onSort || sortable.length === 0) return null
  return (
    <label className="sort-choice">
      Sorted by{' '}
      <select value={sort} onChange={(event) => onSort(event.target.value)}>
        {sortable.flatMap((column) => [
          <option key={column.key} value={column.key}>{`${column.title}, ${column.isNumber ? 'lowest first' : 'upwards'}`}</option>,
          <option
            key={`-${column.key}`}
            value={`-${column.key}`}
          >{`${column.title}, ${column.isNumber ? 'highest first' : 'downwards'}`}</option>,
        ])}
      </select>
    </label>
  )
}

interface Virtual {
  getVirtualItems(): readonly { readonly start: number; readonly end: number }[]
  getTotalSize(): number
}

function gapsOf(virtualizer: Virtual, top: number): { before: number; after: number } {
  const items = virtualizer.getVirtualItems()
  return {
    before: (items[0]?.start ?? top) - top,
    after: virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top),
  }
}

function Head<Row>({ columns, sort = '', onSort }: DataTableProps<Row>) {
  const [key, isDescending] = sort.startsWith('-') ? [sort.slice(1), true] : [sort, false]
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.isNumber ? 'number' : undefined}
            data-column={column.key}
            aria-sort={column.key === key ? (isDescending ? 'descending' : 'ascending') : undefined}
          >
            {column.isSortable && onSort ? (
              <button onClick={() => onSort(nextSort(column, key, isDescending))}>
                {column.title}
                {column.key === key ? (isDescending ? ' ▾' : ' ▴') : ''}
              </button>
            ) : (
              column.title
            )}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** Numbers are first shown from the largest, words from A. */
function nextSort<Row>(column: Column<Row>, key: string, isDescending: boolean): string {
  if (column.key !== key) return column.isNumber ? `-${column.key}` : column.key
  return isDescending ? column.key : `-${column.key}`
}

/** Holds the place of the rows out of sight. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null
  return (
    <tr aria-hidden="true" className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  )
}
