import type { Size } from '../../components/picture.tsx'
import type { Mark } from '../../estate/mark.ts'
import { layoutBlocks } from './layout-blocks.ts'
import { layoutCommunity } from './layout-community.ts'
import type { MapData } from './prepare.ts'

/** A community as a block: its name, its size and a mark for each member. */
export interface Block {
  readonly id: string
  readonly name: string
  /** The name, shortened to the room there is. */
  readonly label: string
  readonly note: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isSelected: boolean
  /** What belongs to no community: drawn as open. */
  readonly isRest: boolean
  readonly href: string | undefined
}

export interface Tie {
  readonly id: string
  readonly path: string
  readonly width: number
  readonly isDotted: boolean
  /** Ends, so that a node can point out its own. */
  readonly from: string
  readonly to: string
  readonly title: string
  readonly label?: { readonly text: string; readonly x: number; readonly y: number }
}

export interface PlacedMark {
  readonly id: string
  readonly mark: Mark
  readonly x: number
  readonly y: number
  readonly size: number
  readonly name: string
}

export interface MapScene {
  readonly width: number
  readonly height: number
  readonly blocks: readonly Block[]
  readonly ties: readonly Tie[]
  readonly marks: readonly PlacedMark[]
  /** Whether marks carry their names and lead to their services. */
  readonly isNodeLink: boolean
}

/** Members that are drawn as nodes and links; above, the aggregate says more. */
export const MOST_NODES = 40
/** On a phone the names of more would lie on each other: the table then says who calls whom. */
const MOST_NODES_NARROW = 9
const NARROW = 640

export function layout(data: Pick<MapData, 'communities' | 'links' | 'selected' | 'ties'>, { width }: Size): MapScene {
  const { selected } = data
  if (!selected || selected.isRest || selected.members.length > MOST_NODES) return layoutBlocks(data, width)
  const isReadable = width >= NARROW || selected.members.length <= MOST_NODES_NARROW
  return isReadable
    ? layoutCommunity(selected, data.ties, width)
    : layoutBlocks({ communities: [selected], links: [], selected: undefined }, width)
}
