import { count } from '../../estate/words.ts'
import type { MapData } from './map-data.ts'
import type { SceneTray } from './map-scene.ts'

const PITCH = 16
const GLYPH = 12
const PAD = 12
const LABEL = 240
const ROW = 34
/** More would be a picture of its own: the number says it. */
const MOST_GLYPHS = 120

/** Those without a place, one shape each: left out of the axes, never of the picture. */
export function layoutTray(unplaced: MapData['unplaced'], width: number, y: number): SceneTray {
  const isNarrow = width < 560
  const products = unplaced.filter(({ kind }) => kind === 'SaaS').length
  const services = unplaced.length - products
  const parts = [...(services > 0 ? [count(services, 'service')] : []), ...(products > 0 ? [`${products} SaaS`] : [])]
  const left = isNarrow ? PAD : LABEL
  const columns = Math.max(1, Math.floor((width - left - PAD + PITCH - GLYPH) / PITCH))
  const shown = unplaced.slice(0, MOST_GLYPHS)
  const rows = Math.ceil(shown.length / columns)
  const top = y + PAD + (isNarrow ? ROW + 6 : 0)
  const height = Math.max(ROW + 2 * PAD, top - y + rows * PITCH + PAD - (PITCH - GLYPH))
  return {
    x: 0,
    y,
    width,
    height,
    texts: [
      { text: `${unplaced.length} without a place`, x: PAD, y: y + PAD + 11, anchor: 'start', look: 'strong' },
      { text: `${parts.join(', ')}: too little is known`, x: PAD, y: y + PAD + 29, anchor: 'start', look: 'quiet' },
    ],
    marks: shown.map(({ id, name, kind }, index) => ({
      id,
      mark: 'not-assessed',
      x: left + (index % columns) * PITCH,
      y: top + Math.floor(index / columns) * PITCH,
      size: GLYPH,
      title: `${name}, ${kind}: value or fit is not known`,
    })),
  }
}
