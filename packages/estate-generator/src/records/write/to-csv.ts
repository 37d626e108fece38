type Cell = string | number | undefined

/** Rows as CSV; what is not known is an empty cell. */
export function toCsv(heads: readonly string[], rows: readonly (readonly Cell[])[], mark = ','): string {
  const write = (cell: Cell): string => {
    const text = cell === undefined ? '' : String(cell)
    return text.includes(mark) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  return `${[heads, ...rows].map((row) => row.map(write).join(mark)).join('\n')}\n`
}
