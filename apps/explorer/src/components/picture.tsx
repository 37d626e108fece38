import { select, type Selection } from 'd3'
import { useLayoutEffect, useRef, useState } from 'react'
import { usePrinting } from './use-printing.ts'

export interface Size {
  readonly width: number
}

/** The group that a view's `render` draws into. */
export type Root = Selection<SVGGElement, unknown, null, undefined>

interface PictureProps<Data, Scene> {
  readonly data: Data
  readonly label: string
  readonly layout: (data: Data, size: Size) => Scene
  readonly render: (root: Root, scene: Scene) => void
}

/** Pixels between the margins of an A4 sheet. */
const PAPER = 686

/** The one svg that d3 owns: measured by React, laid out by a pure function, drawn from the scene. */
export function Picture<Data, Scene extends { readonly width: number; readonly height: number }>(props: PictureProps<Data, Scene>) {
  const { data, label, layout, render } = props
  const frame = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const [measured, setMeasured] = useState(0)
  const isPrinting = usePrinting()
  const width = isPrinting ? PAPER : measured

  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return undefined
    const measure = () => setMeasured(Math.floor(element.clientWidth))
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [])

  useLayoutEffect(() => {
    if (!svg.current || width === 0) return
    const scene = layout(data, { width })
    const root = select(svg.current).attr('width', scene.width).attr('height', scene.height)
    root.attr('viewBox', `0 0 ${scene.width} ${scene.height}`)
    render(
      root.selectAll<SVGGElement, null>('g.scene').data([null]).join('g').attr('class', 'scene') as unknown as Root, // d3 types the joined group by its parent
      scene,
    )
  }, [data, width, layout, render])

  return (
    <div className="picture" ref={frame}>
      <svg ref={svg} role="group" aria-label={label} />
    </div>
  )
}
