import type { Size } from '../../components/picture.tsx'
import { layoutCells } from './layout-cells.ts'
import { layoutList } from './layout-list.ts'
import { layoutMarks } from './layout-marks.ts'
import type { MapData } from './map-data.ts'
import type { MapScene } from './map-scene.ts'
import { layoutTray } from './layout-tray.ts'

/** Above, marks would only cover each other: cells with a count stand for them. */
const MOST_MARKS = 600
/** Below, two axes leave no room for names: the map becomes a list of its four fields. */
const NARROW = 560
const GAP = 14

/** Value × Fit: one mark for each system up to 600, cells with counts above; below it the tray of those that have no place. */
export function layout({ map }: { readonly map: MapData }, { width }: Size): MapScene {
  const scene = width < NARROW ? layoutList(map, width) : map.placed.length > MOST_MARKS ? layoutCells(map, width) : layoutMarks(map, width)
  if (map.unplaced.length === 0) return scene
  const tray = layoutTray(map.unplaced, width, scene.height + GAP)
  return { ...scene, tray, height: tray.y + tray.height }
}
