import { select, zoom as d3Zoom, zoomIdentity, type D3ZoomEvent, type ZoomBehavior } from 'd3'
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { PictureRequest } from '../../components/picture-request.ts'
import { useTokens } from '../../components/use-tokens.ts'
import { draw, drawFromAfar, type Ink } from './draw.ts'
import { cellIndex, stepFrom, type MatrixScene, type Step } from './layout.ts'
import { toSvg } from './to-svg.ts'
import { cellAt, cellSize, toFrame, visibleRange, zoomTo, type Frame, type Zoom } from './viewport.ts'

interface MatrixCanvasProps {
  readonly scene: MatrixScene
  readonly label: string
  /** Id of the text that says which keys do what. */
  readonly describedBy: string
  readonly selected: number
  readonly onPoint: (cell: number) => void
  readonly onChoose: (cell: number) => void
}

const TOKENS = {
  ground: '--bg',
  surface: '--surface',
  block: '--q1',
  rule: '--rule-2',
  inside: '--q3',
  crossing: '--ink',
  text: '--ink',
  quiet: '--ink-2',
  sans: '--sans',
} as const

const STEPS: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']
/** Cells never get larger than this. */
const LARGEST_CELL = 28
/** Cells that the keys move to are shown at least this large. */
const LEAST_CELL = 8
const BLANK: Zoom = { k: 1, x: 0, y: 0 }

/** The matrix on a canvas: the picture is drawn anew for each frame in which something moved. */
export function MatrixCanvas({ scene, label, describedBy, selected, onPoint, onChoose }: MatrixCanvasProps) {
  const holder = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const width = useWidth(holder)
  const frame = useMemo(() => toFrame(width), [width])
  const tokens = useTokens(TOKENS)
  const ink = useMemo((): Ink => ({ ...tokens, font: `400 12px ${tokens.sans}` }), [tokens])
  const afar = useMemo(() => drawFromAfar(scene, ink), [scene, ink])
  const cursor = useRef(selected)
  const { state, repaint, moveTo } = usePainting({ canvas, scene, frame, ink, afar, cursor })

  useEffect(() => {
    cursor.current = selected
    repaint()
  }, [selected, repaint])
  useEffect(() => {
    const element = canvas.current
    const answer = (event: Event) => {
      if (event instanceof PictureRequest) event.text = toSvg(scene, ink)
    }
    element?.addEventListener(PictureRequest.NAME, answer)
    return () => element?.removeEventListener(PictureRequest.NAME, answer)
  }, [scene, ink])

  const point = (cell: number) => {
    if (cell === cursor.current) return
    cursor.current = cell
    repaint()
    onPoint(cell)
  }
  const under = (x: number, y: number): number => {
    const at = cellAt(frame, state.current, scene.ids.length, x, y)
    return at ? nearest(scene, at, cellSize(frame, state.current, scene.ids.length)) : -1
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { current } = cursor
    if (STEPS.includes(event.key)) {
      const next = stepFrom(scene, current, event.key as Step) // the list holds nothing else
      const cell = scene.cells[next]
      if (cell) moveTo(cell.row, cell.column, LEAST_CELL)
      point(next)
    } else if (event.key === '+' || event.key === '=' || event.key === '-') {
      const cell = scene.cells[current]
      const size = cellSize(frame, state.current, scene.ids.length) * (event.key === '-' ? 0.6 : 1.6)
      moveTo(cell?.row ?? scene.ids.length / 2, cell?.column ?? scene.ids.length / 2, size, true)
    } else if (event.key === '0') moveTo(0, 0, 0, true)
    else if (event.key === 'Enter' && current >= 0) onChoose(current)
    else return
    event.preventDefault()
  }

  return (
    <div className="matrix-canvas" ref={holder}>
      <canvas
        ref={canvas}
        tabIndex={0}
        role="application"
        aria-roledescription="matrix"
        aria-label={label}
        aria-describedby={describedBy}
        style={{ width: frame.width, height: frame.height }}
        onKeyDown={onKeyDown}
        onPointerMove={(event) =>
          event.pointerType === 'mouse' && event.buttons === 0 && point(under(event.nativeEvent.offsetX, event.nativeEvent.offsetY))
        }
        onClick={(event) => {
          const cell = under(event.nativeEvent.offsetX, event.nativeEvent.offsetY)
          if (cell < 0) return
          point(cell)
          onChoose(cell)
        }}
      />
    </div>
  )
}

/** The call below the pointer; where cells are tiny, the nearest within three pixels. */
function nearest(scene: MatrixScene, { row, column }: { readonly row: number; readonly column: number }, size: number): number {
  const exact = cellIndex(scene, row, column)
  const reach = Math.floor(3 / size)
  if (exact >= 0 || reach < 1) return exact
  let best = -1
  let least = Infinity
  for (let near = Math.max(0, row - reach); near <= Math.min(scene.ids.length - 1, row + reach); near++) {
    for (let index = scene.rowStart[near] ?? 0; index < (scene.rowStart[near + 1] ?? 0); index++) {
      const cell = scene.cells[index]
      if (!cell || Math.abs(cell.column - column) > reach) continue
      const distance = Math.hypot(cell.row - row, cell.column - column)
      if (distance < least) [best, least] = [index, distance]
    }
  }
  return best
}

interface Painting {
  readonly canvas: RefObject<HTMLCanvasElement | null>
  readonly scene: MatrixScene
  readonly frame: Frame
  readonly ink: Ink
  readonly afar: HTMLCanvasElement
  readonly cursor: RefObject<number>
}

/** Zooming and panning by d3, and one drawing a frame however many events there were. */
function usePainting({ canvas, scene, frame, ink, afar, cursor }: Painting) {
  const state = useRef<Zoom>(BLANK)
  const behaviour = useRef<ZoomBehavior<HTMLCanvasElement, unknown>>(undefined)
  const painter = useRef<() => void>(() => undefined)
  const [repaint] = useState(() => {
    let waiting = 0
    return () => {
      waiting ||= requestAnimationFrame(() => {
        waiting = 0
        painter.current()
      })
    }
  })

  useLayoutEffect(() => {
    const element = canvas.current
    const context = element?.getContext('2d', { alpha: false })
    if (!element || !context || frame.width === 0) return
    const ratio = Math.min(2, window.devicePixelRatio)
    element.width = Math.round(frame.width * ratio)
    element.height = Math.round(frame.height * ratio)
    painter.current = () => {
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      draw(context, scene, { frame, zoom: state.current, ink, afar, cursor: cursor.current })
    }
    painter.current()
  }, [canvas, scene, frame, ink, afar, cursor])

  useEffect(() => {
    const element = canvas.current
    if (!element || frame.width === 0) return undefined
    const most = Math.max(1, LARGEST_CELL / (frame.side / Math.max(1, scene.ids.length)))
    behaviour.current = d3Zoom<HTMLCanvasElement, unknown>()
      .scaleExtent([1, most])
      .extent([
        [0, 0],
        [frame.side, frame.side],
      ])
      .translateExtent([
        [0, 0],
        [frame.side, frame.side],
      ])
      // The wheel scrolls the page until the matrix has the focus, one finger always does: nobody gets caught in it.
      .filter((event: Event) =>
        event instanceof WheelEvent
          ? event.ctrlKey || document.activeElement === element
          : window.TouchEvent && event instanceof TouchEvent
            ? event.touches.length > 1
            : !(event instanceof MouseEvent && event.button !== 0),
      )
      .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
        state.current = transform
        repaint()
      })
    select(element).call(behaviour.current).on('dblclick.zoom', null)
    if (state.current === BLANK) behaviour.current.transform(select(element), zoomIdentity)
    return () => {
      select(element).on('.zoom', null)
    }
  }, [canvas, scene, frame, repaint])

  /** Brings a cell into sight, at this size or larger; `exactly` this size. */
  const moveTo = (row: number, column: number, size: number, exactly = false) => {
    const element = canvas.current
    if (!element || !behaviour.current) return
    const rows = scene.ids.length
    const now = cellSize(frame, state.current, rows)
    const wanted = exactly ? size : Math.max(size, now)
    const most = Math.max(frame.side / rows, LARGEST_CELL)
    const k = Math.min(most, Math.max(frame.side / rows, wanted)) / (frame.side / rows)
    const [top, bottom] = visibleRange(frame, state.current, rows, 'y')
    const [left, right] = visibleRange(frame, state.current, rows, 'x')
    const isSeen = row > top && row < bottom - 2 && column > left && column < right - 2
    if (!exactly && isSeen && k <= state.current.k) return
    const target = zoomTo(frame, rows, k, row, column)
    behaviour.current.transform(select(element), zoomIdentity.translate(target.x, target.y).scale(target.k))
  }
  return { state, repaint, moveTo }
}

function useWidth(holder: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = holder.current
    if (!element) return undefined
    const measure = () => setWidth(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [holder])
  return width
}
