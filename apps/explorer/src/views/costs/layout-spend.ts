import { hierarchy, treemap, treemapSquarify } from 'd3'
import type { Size } from '../../components/picture.tsx'
import type { Mark } from '../../estate/mark.ts'
import { money } from '../../estate/money.ts'
import { round } from '../../layout/round.ts'
import type { Spend, SpendPart } from './spend-data.ts'

/** Rectangles whose areas are what is paid at most in a year: services by domain, and rented products. */
export interface SpendScene {
  readonly width: number
  readonly height: number
  readonly groups: readonly (Box & { readonly name: string; readonly cost: string })[]
  readonly tiles: readonly Tile[]
}

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Tile extends Box {
  /** Absent where several stand in one. */
  readonly node: string | undefined
  readonly label: string
  readonly cost: string
  readonly mark: Mark | undefined
}

interface Branch {
  readonly name: string
  readonly value: number
  readonly part?: SpendPart
  readonly cost: string
  readonly children?: readonly Branch[]
}

const NARROW = 560
/** Tiles of a group beyond which the rest stand in one: smaller ones cannot be told apart. */
const MOST_TILES = { wide: 24, narrow: 8 }
/** Room for the name of a group. */
const HEADING = 20

export function layoutSpend({ groups, currency }: Spend, { width }: Size): SpendScene {
  const isNarrow = width < NARROW
  const height = isNarrow ? Math.max(420, groups.length * 70) : Math.max(360, Math.min(640, Math.round(width * 0.5)))
  const most = isNarrow ? MOST_TILES.narrow : MOST_TILES.wide
  const root: Branch = {
    name: '',
    value: 0,
    cost: '',
    children: groups.map(({ name, amount, parts }) => {
      const shown = parts.length > most ? parts.slice(0, most - 1) : parts
      const rest = parts.slice(shown.length)
      const low = rest.reduce((total, part) => total + part.amount.low, 0)
      const high = rest.reduce((total, part) => total + part.amount.high, 0)
      const others = rest.length > 0 ? [{ name: `${rest.length} more`, value: high, cost: money({ currency, low, high }) }] : []
      return {
        name,
        value: 0,
        cost: money(amount),
        children: [...shown.map((part) => ({ name: part.name, value: part.amount.high, cost: money(part.amount), part })), ...others],
      }
    }),
  }
  const tree = treemap<Branch>()
    .tile(treemapSquarify)
    .size([width, height])
    .paddingInner(2)
    .paddingTop((node) => (node.depth === 1 ? HEADING : 0))(hierarchy<Branch>(root, ({ children }) => children).sum(({ value }) => value))
  const boxOf = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box => ({
    x: round(x0),
    y: round(y0),
    width: round(x1 - x0),
    height: round(y1 - y0),
  })
  return {
    width,
    height,
    groups: (tree.children ?? []).map((node) => ({ ...boxOf(node), name: node.data.name, cost: node.data.cost })),
    tiles: tree.leaves().map((leaf) => ({
      ...boxOf(leaf),
      node: leaf.data.part?.node,
      label: leaf.data.name,
      cost: leaf.data.cost,
      mark: leaf.data.part?.mark,
    })),
  }
}
