/** Where the matrix lies on its canvas: gutters for names, and a square plot. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly top: number
  /** Whether columns have room for their names. */
  readonly hasColumnNames: boolean
  /** Side of the square. */
  readonly side: number
}

/** How far it is zoomed in and moved: `k` times the size at which all fits, shifted by `x` and `y` pixels. */
export interface Zoom {
  readonly k: number
  readonly x: number
  readonly y: number
}

const WIDEST = 820
const NARROW = 640

export function toFrame(width: number): Frame {
  const isNarrow = width < NARROW
  // Columns stand in the order of the rows: on a phone whole names on the left say more than halves on two sides.
  const [left, top] = isNarrow ? [138, 12] : [176, 118]
  const side = Math.max(120, Math.min(WIDEST, width - left - 2))
  return { width, height: top + side + 2, left, top, hasColumnNames: !isNarrow, side }
}

/** Pixels of one cell. */
export function cellSize(frame: Frame, zoom: Zoom, rows: number): number {
  return (frame.side / Math.max(1, rows)) * zoom.k
}

/** First and last row (or column) that are in sight, the last excluded. */
export function visibleRange(frame: Frame, zoom: Zoom, rows: number, axis: 'x' | 'y'): readonly [number, number] {
  const size = cellSize(frame, zoom, rows)
  const first = Math.floor(-zoom[axis] / size)
  const last = Math.ceil((frame.side - zoom[axis]) / size)
  return [Math.max(0, first), Math.min(rows, last)]
}

/** Row and column below a point of the canvas; undefined outside of the plot. */
export function cellAt(
  frame: Frame,
  zoom: Zoom,
  rows: number,
  x: number,
  y: number,
): { readonly row: number; readonly column: number } | undefined {
  const [inX, inY] = [x - frame.left, y - frame.top]
  if (inX < 0 || inY < 0 || inX > frame.side || inY > frame.side) return undefined
  const size = cellSize(frame, zoom, rows)
  const [column, row] = [Math.floor((inX - zoom.x) / size), Math.floor((inY - zoom.y) / size)]
  return row < 0 || column < 0 || row >= rows || column >= rows ? undefined : { row, column }
}

/** The zoom that shows a cell in the middle, or as near to it as the edges of the matrix allow. */
export function zoomTo(frame: Frame, rows: number, k: number, row: number, column: number): Zoom {
  const size = (frame.side / Math.max(1, rows)) * k
  const least = frame.side - size * rows
  const centre = (index: number): number => Math.min(0, Math.max(least, frame.side / 2 - (index + 0.5) * size))
  return { k, x: centre(column), y: centre(row) }
}
