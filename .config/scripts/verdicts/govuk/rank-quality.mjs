/**
 * Probability that a positive stands above a negative (AUC); ties count half. 0.5 is chance. `items` are `{ score, isPositive }`, a higher score
 * stands higher.
 */
export function areaUnderCurve(items) {
  const positives = items.filter((item) => item.isPositive)
  const negatives = items.filter((item) => !item.isPositive)
  if (positives.length === 0 || negatives.length === 0) return undefined
  let won = 0
  for (const one of positives) for (const other of negatives) won += one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0
  return won / (positives.length * negatives.length)
}

/**
 * Share of positives among the first k, and how many times that is the share in the whole: a lift of 1 is chance. Where the k-th place is shared,
 * what is expected if the order among equals is left to chance.
 */
export function precisionAt(items, k) {
  const sorted = items.toSorted((a, b) => b.score - a.score)
  const of = Math.min(k, sorted.length)
  const last = sorted[of - 1]?.score
  const above = sorted.filter((item) => item.score > last)
  const equal = sorted.filter((item) => item.score === last)
  const hits = countHits(above) + (of - above.length) * (countHits(equal) / Math.max(1, equal.length))
  const base = countHits(items) / Math.max(1, items.length)
  return { hits, of, lift: of === 0 ? undefined : hits / of / base }
}

function countHits(items) {
  return items.filter((item) => item.isPositive).length
}
