import type { Mark } from '../../estate/mark.ts'

/** Everything that is drawn of the map, with its place; texts are final. */
export interface MapScene {
  readonly width: number
  readonly height: number
  /** The field between the axes; none in the list of a narrow screen. */
  readonly field: Box | undefined
  /** Borders of the four fields. */
  readonly lines: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[]
  readonly texts: readonly SceneText[]
  readonly marks: readonly SceneMark[]
  readonly cells: readonly SceneCell[]
  /** Names of some marks, each with a line to it where it stands apart. */
  readonly labels: readonly (SceneText & { readonly id: string; readonly leader: string | undefined })[]
  readonly tray: SceneTray | undefined
  /** How far from its place a mark may stand so that it covers no other, in points of the axes. */
  readonly shift: number
}

export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface SceneText {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly look: 'strong' | 'plain' | 'quiet' | 'inverse'
}

export interface SceneMark {
  readonly id: string
  readonly mark: Mark
  /** Upper left corner. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** Name and figures, for those who point at it. */
  readonly title: string
}

export interface SceneCell extends Box {
  readonly id: string
  readonly count: number
  /** Step of the ink ramp, 1 to 5. */
  readonly step: number
  readonly title: string
}

/** Systems without a place: hatched, with their number. */
export interface SceneTray extends Box {
  readonly texts: readonly SceneText[]
  readonly marks: readonly SceneMark[]
}
