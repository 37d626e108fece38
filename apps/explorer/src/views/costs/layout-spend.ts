import { hierarchy, treemap, treemapSquarify } from 'd3'
import type { Size } from '../../components/picture.tsx'
import type { Mark } from '../../estate/mark.ts'
import { money } from '../../estate/money.ts'
import { count, figure } from '../../estate/words.ts'
import { round } from '../../layout/round.ts'
import { sumOf, type Spend, type SpendGroup, type SpendPart } from './spend-data.ts'

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
  /** What is worth knowing of several that stand in one. */
  readonly note: string | undefined
  readonly mark: Mark | undefined
}

interface Branch {
  readonly name: string
  readonly value: number
  readonly part?: SpendPart
  readonly cost: string
  readonly note?: string | undefined
  readonly children?: readonly Branch[]
}

const NARROW = 560
/** Square pixels that a name with its cost takes: what is smaller could not say what it is, and stands in one tile with its like. */
const LEAST_TILE = 4600
/** The same for a group with its heading. */
const LEAST_GROUP = 12_000
/** Room for the name of a group. */
const HEADING = 20

export function layoutSpend(spend: Spend, { width }: Size): SpendScene {
  const isNarrow = width < NARROW
  const height = isNarrow ? Math.max(420, spend.groups.length * 70) : Math.max(360, Math.min(640, Math.round(width * 0.5)))
  const total = spend.groups.reduce((sum, { amount }) => sum + amount.high, 0)
  const areaOf = (amount: number): number => (amount / total) * width * height
  const large = spend.groups.filter(({ amount }) => areaOf(amount.high) >= LEAST_GROUP)
  const small = spend.groups.filter((group) => !large.includes(group))
  const root: Branch = {
    name: '',
    value: 0,
    cost: '',
    children: [...large.map((group) => toBranch(group, areaOf)), ...(small.length > 0 ? [gather(small)] : [])],
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
      note: leaf.data.note,
      mark: leaf.data.part?.mark,
    })),
  }
}

/** The dearest with their names, and the rest in one tile. */
function toBranch({ name, amount, parts }: SpendGroup, areaOf: (amount: number) => number): Branch {
  const fitting = parts.filter((part) => areaOf(part.amount.high) >= LEAST_TILE)
  // One that is left over needs no tile to stand for it.
  const shown = parts.length - fitting.length === 1 ? parts : fitting
  const rest = parts.slice(shown.length)
  const others = rest.length === 0 ? [] : [toRest(rest, shown.length > 0)]
  return {
    name,
    value: 0,
    cost: money(amount),
    children: [...shown.map((part) => ({ name: part.name, value: part.amount.high, cost: money(part.amount), part })), ...others],
  }
}

/** Where it is a whole group, the heading has its cost. */
function toRest(parts: readonly SpendPart[], isMore: boolean): Branch {
  const amount = sumOf(parts.map((part) => part.amount))
  const touched = parts.filter(({ mark }) => mark !== undefined && mark !== 'keep' && mark !== 'not-assessed').length
  return {
    name: isMore ? `${figure(parts.length)} more` : count(parts.length, 'service'),
    value: amount.high,
    cost: isMore ? money(amount) : '',
    note: touched > 0 ? `${figure(touched)} in proposals` : undefined,
  }
}

/** Groups that are too small for a heading each, as tiles under one. */
function gather(groups: readonly SpendGroup[]): Branch {
  const tileOf = ({ name, amount }: SpendGroup): Branch => ({ name, value: amount.high, cost: money(amount) })
  const amount = sumOf(groups.map((group) => group.amount))
  const [only] = groups
  return groups.length === 1 && only
    ? { ...tileOf(only), value: 0, children: [toRest(only.parts, false)] }
    : { name: `${groups.length} smaller groups`, value: 0, cost: money(amount), children: groups.map(tileOf) }
}
