export interface PlacedTick {
  readonly x: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly label: string
}

const LETTER = 6.6
const GAP = 6

/** Labels below a bar, the first ones first; one that would touch another is left out, as is what would reach beyond the ends. */
export function placeTicks(ticks: readonly { readonly at: number; readonly label: string }[], width: number): PlacedTick[] {
  const taken: { readonly from: number; readonly to: number }[] = []
  const placed: PlacedTick[] = []
  for (const { at, label } of ticks) {
    const length = label.length * LETTER
    const anchor = at - length / 2 < 0 ? 'start' : at + length / 2 > width ? 'end' : 'middle'
    const x = anchor === 'start' ? Math.max(0, at) : anchor === 'end' ? Math.min(width, at) : at
    const from = anchor === 'start' ? x : anchor === 'end' ? x - length : x - length / 2
    const to = from + length
    if (taken.some((other) => from < other.to + GAP && other.from < to + GAP)) continue
    taken.push({ from, to })
    placed.push({ x: Math.round(x * 10) / 10, anchor, label })
  }
  return placed
}
