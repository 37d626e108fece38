import type { MatrixCell, MatrixData } from './prepare.ts'

/** What the drawing of a matrix looks up many times a second: where each row's cells begin, and which cell lies where. */
export interface MatrixScene extends MatrixData {
  /** Index in `cells` at which a row begins; one more entry than rows. */
  readonly rowStart: Int32Array
}

export function layout(data: MatrixData): MatrixScene {
  const rowStart = new Int32Array(data.ids.length + 1)
  for (const { row } of data.cells) rowStart[row + 1] = (rowStart[row + 1] ?? 0) + 1
  for (let row = 1; row < rowStart.length; row++) rowStart[row] = (rowStart[row] ?? 0) + (rowStart[row - 1] ?? 0)
  return { ...data, rowStart }
}

/** Index of the cell at a row and column; -1 where nobody calls. */
export function cellIndex({ cells, rowStart }: MatrixScene, row: number, column: number): number {
  for (let index = rowStart[row] ?? 0; index < (rowStart[row + 1] ?? 0); index++) if (cells[index]?.column === column) return index
  return -1
}

export type Step = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'

/** The next cell with a call: along the row, or in the next row that has one, as near to the column as there is. */
export function stepFrom(scene: MatrixScene, from: number, step: Step): number {
  const { cells } = scene
  const now = cells[from]
  if (!now || step === 'Home') return 0
  switch (step) {
    case 'End':
      return cells.length - 1
    case 'ArrowLeft':
      return Math.max(0, from - 1)
    case 'ArrowRight':
      return Math.min(cells.length - 1, from + 1)
    case 'ArrowUp':
      return nearestInRow(scene, nextRow(scene, now.row, -1), now) ?? from
    case 'ArrowDown':
      return nearestInRow(scene, nextRow(scene, now.row, 1), now) ?? from
  }
}

function nextRow({ rowStart, ids }: MatrixScene, row: number, direction: 1 | -1): number {
  for (let next = row + direction; next >= 0 && next < ids.length; next += direction) {
    if ((rowStart[next] ?? 0) < (rowStart[next + 1] ?? 0)) return next
  }
  return -1
}

function nearestInRow({ cells, rowStart }: MatrixScene, row: number, { column }: MatrixCell): number | undefined {
  let best: number | undefined
  for (let index = rowStart[row] ?? 0; row >= 0 && index < (rowStart[row + 1] ?? 0); index++) {
    const distance = (at: number): number => Math.abs((cells[at]?.column ?? Infinity) - column)
    if (best === undefined || distance(index) < distance(best)) best = index
  }
  return best
}
