import type { MatrixScene } from './layout.ts'
import { cellSize, visibleRange, type Frame, type Zoom } from './viewport.ts'

/** Colours of the page's theme, by what they are for. */
export interface Ink {
  readonly ground: string
  readonly surface: string
  readonly block: string
  readonly rule: string
  readonly inside: string
  readonly crossing: string
  readonly text: string
  readonly quiet: string
  readonly font: string
}

/** Below, cells are taken from a picture that was drawn beforehand: single ones cannot be told apart, and there are many. */
const DIRECT = 2
/** Names are written where a row is at least this high. */
const NAME = 10
const BLOCK_NAME = 13
const LETTER = 6.4
const PICTURE = 1200

/** The whole matrix as a picture, for when it is seen from afar: each call is at least a dot. */
export function drawFromAfar(scene: MatrixScene, ink: Ink): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = PICTURE
  const context = canvas.getContext('2d')
  if (!context) return canvas
  const size = PICTURE / Math.max(1, scene.ids.length)
  const dot = Math.max(2.4, size)
  for (const isCrossing of [false, true]) {
    context.fillStyle = isCrossing ? ink.crossing : ink.inside
    for (const cell of scene.cells) {
      if (cell.isCrossing === isCrossing)
        context.fillRect(cell.column * size - (dot - size) / 2, cell.row * size - (dot - size) / 2, dot, dot)
    }
  }
  return canvas
}

interface View {
  readonly frame: Frame
  readonly zoom: Zoom
  readonly ink: Ink
  readonly afar: HTMLCanvasElement
  /** Index of the cell that keys or the pointer are at; -1 for none. */
  readonly cursor: number
}

/** One frame: nothing is measured or made here, so that panning stays smooth. */
export function draw(context: CanvasRenderingContext2D, scene: MatrixScene, view: View): void {
  const { frame, zoom, ink } = view
  const rows = scene.ids.length
  const size = cellSize(frame, zoom, rows)
  context.fillStyle = ink.ground
  context.fillRect(0, 0, frame.width, frame.height)
  context.save()
  context.beginPath()
  context.rect(frame.left, frame.top, frame.side, frame.side)
  context.clip()
  context.translate(frame.left + zoom.x, frame.top + zoom.y)
  context.fillStyle = ink.surface
  context.fillRect(0, 0, size * rows, size * rows)
  drawBlocks(context, scene, size, ink)
  if (size < DIRECT) context.drawImage(view.afar, 0, 0, size * rows, size * rows)
  else drawCells(context, scene, view, size)
  drawCursor(context, scene, view, size)
  context.restore()
  context.strokeStyle = ink.rule
  context.lineWidth = 1
  context.strokeRect(frame.left - 0.5, frame.top - 0.5, frame.side + 1, frame.side + 1)
  drawNames(context, scene, view, size)
}

function drawBlocks(context: CanvasRenderingContext2D, { blocks }: MatrixScene, size: number, ink: Ink): void {
  context.fillStyle = ink.block
  for (const { start, end } of blocks) context.fillRect(start * size, start * size, (end - start) * size, (end - start) * size)
  context.strokeStyle = ink.rule
  context.lineWidth = 1
  for (const { start, end } of blocks) {
    if ((end - start) * size > 3) context.strokeRect(start * size, start * size, (end - start) * size, (end - start) * size)
  }
}

function drawCells(context: CanvasRenderingContext2D, scene: MatrixScene, { frame, zoom, ink }: View, size: number): void {
  const [top, bottom] = visibleRange(frame, zoom, scene.ids.length, 'y')
  const [left, right] = visibleRange(frame, zoom, scene.ids.length, 'x')
  const gap = size > 8 ? 1.5 : size > 4 ? 0.5 : 0
  const last = scene.rowStart[bottom] ?? 0
  for (const isCrossing of [false, true]) {
    context.fillStyle = isCrossing ? ink.crossing : ink.inside
    for (let index = scene.rowStart[top] ?? 0; index < last; index++) {
      const cell = scene.cells[index]
      if (!cell || cell.isCrossing !== isCrossing || cell.column < left || cell.column >= right) continue
      context.fillRect(cell.column * size + gap / 2, cell.row * size + gap / 2, size - gap, size - gap)
    }
  }
}

/** Row and column of the cell, and a ring around it. */
function drawCursor(context: CanvasRenderingContext2D, scene: MatrixScene, { cursor, ink }: View, size: number): void {
  const cell = scene.cells[cursor]
  if (!cell) return
  const length = size * scene.ids.length
  context.fillStyle = ink.text
  context.globalAlpha = 0.09
  const wide = Math.max(size, 3)
  context.fillRect(0, (cell.row + 0.5) * size - wide / 2, length, wide)
  context.fillRect((cell.column + 0.5) * size - wide / 2, 0, wide, length)
  context.globalAlpha = 1
  context.strokeStyle = ink.text
  context.lineWidth = 2
  const ring = Math.max(size + 2, 9)
  context.strokeRect((cell.column + 0.5) * size - ring / 2, (cell.row + 0.5) * size - ring / 2, ring, ring)
}

/** Names of rows on the left and of columns on top; of groups where rows are too low. */
function drawNames(context: CanvasRenderingContext2D, scene: MatrixScene, view: View, size: number): void {
  const labels = size >= NAME ? rowNames(scene, view, size) : blockNames(scene, view, size)
  context.font = view.ink.font
  context.textBaseline = 'middle'
  const { frame, ink } = view
  const room = Math.floor((frame.left - 12) / LETTER)
  for (const { text, at, axis, isLoud } of labels) {
    context.fillStyle = isLoud ? ink.text : ink.quiet
    const short = text.length > room ? `${text.slice(0, room - 1)}…` : text
    if (axis === 'y') {
      context.textAlign = 'right'
      context.fillText(short, frame.left - 8, frame.top + at)
      continue
    }
    context.save()
    context.translate(frame.left + at, frame.top - 8)
    context.rotate(-Math.PI / 2)
    context.textAlign = 'left'
    const most = Math.floor((frame.top - 12) / LETTER)
    context.fillText(text.length > most ? `${text.slice(0, most - 1)}…` : text, 0, 0)
    context.restore()
  }
}

interface Label {
  readonly text: string
  readonly at: number
  readonly axis: 'x' | 'y'
  readonly isLoud: boolean
}

function rowNames(scene: MatrixScene, { frame, zoom, cursor }: View, size: number): Label[] {
  const cell = scene.cells[cursor]
  return axesOf(frame).flatMap((axis) => {
    const [first, last] = visibleRange(frame, zoom, scene.ids.length, axis)
    const chosen = axis === 'y' ? cell?.row : cell?.column
    return scene.names.slice(first, last).flatMap((text, offset) => {
      const at = (first + offset + 0.5) * size + zoom[axis]
      return at < 0 || at > frame.side ? [] : [{ text, at, axis, isLoud: first + offset === chosen }]
    })
  })
}

/** Rows have names, and columns where there is room. */
function axesOf({ hasColumnNames }: Frame): readonly Label['axis'][] {
  return hasColumnNames ? ['y', 'x'] : ['y']
}

/** Groups whose names fit one below the other: the largest that are in sight. */
function blockNames(scene: MatrixScene, { frame, zoom, cursor }: View, size: number): Label[] {
  const cell = scene.cells[cursor]
  return axesOf(frame).flatMap((axis) => {
    const chosen = scene.blockOf[(axis === 'y' ? cell?.row : cell?.column) ?? -1]
    let free = -Infinity
    return scene.blocks.flatMap(({ name, start, end }, index) => {
      const [from, until] = [Math.max(0, start * size + zoom[axis]), Math.min(frame.side, end * size + zoom[axis])]
      const at = (from + until) / 2
      if (until - from < (frame.hasColumnNames ? BLOCK_NAME / 2 : BLOCK_NAME / 4) || at - free < BLOCK_NAME) return []
      free = at
      return [{ text: name, at, axis, isLoud: index === chosen }]
    })
  })
}
