/** The known name that was probably meant: the one that fewest changes of a letter lead to, if those are few. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
  const most = Math.max(1, Math.floor(written.length / 3))
  let best: { name: string; distance: number } | undefined
  for (const name of known) {
    const distance = distanceBetween(written.toLowerCase(), name.toLowerCase())
    if (distance <= most && (best === undefined || distance < best.distance)) best = { name, distance }
  }
  return best?.name
}

/** Levenshtein distance, in which two letters changed about count as one change as well. */
function distanceBetween(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 8) return Infinity
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, at) => at)]
  const valueAt = (row: number, column: number): number => rows[row]?.[column] ?? Infinity
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] ? valueAt(row - 2, column - 2) + 1 : Infinity
      current.push(
        Math.min(valueAt(row - 1, column) + 1, (current[column - 1] ?? Infinity) + 1, valueAt(row - 1, column - 1) + same, swapped),
      )
    }
  }
  return valueAt(one.length, other.length)
}
