/** How alike two partitions of the same items are: 1 where they are equal, near 0 where one says nothing about the other. */

/** Normalised mutual information, arithmetic mean (Danon et al. 2005, doi:10.1088/1742-5468/2005/09/P09008). */
export function normalisedMutualInformation(x, y) {
  const { joint, ofX, ofY, total } = contingency(x, y)
  const entropy = (counts) => [...counts.values()].reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0)
  let mutual = 0
  for (const { a, b, count } of joint) mutual += (count / total) * Math.log((count * total) / (ofX.get(a) * ofY.get(b)))
  const both = entropy(ofX) + entropy(ofY)
  return both === 0 ? 1 : (2 * mutual) / both
}

/** Adjusted Rand index (Hubert and Arabie 1985, doi:10.1007/BF01908075): agreement on pairs, less what chance alone would give. */
export function adjustedRandIndex(x, y) {
  const { joint, ofX, ofY, total } = contingency(x, y)
  const pairs = (counts) => [...counts].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0)
  const [both, inX, inY] = [pairs(joint.map(({ count }) => count)), pairs(ofX.values()), pairs(ofY.values())]
  const expected = (inX * inY) / pairs([total])
  const highest = (inX + inY) / 2
  return highest === expected ? 1 : (both - expected) / (highest - expected)
}

function contingency(x, y) {
  const cells = new Map()
  const ofX = new Map()
  const ofY = new Map()
  for (const [item, a] of x.entries()) {
    const b = y[item]
    const cell = cells.get(`${a} ${b}`) ?? { a, b, count: 0 }
    cells.set(`${a} ${b}`, { ...cell, count: cell.count + 1 })
    ofX.set(a, (ofX.get(a) ?? 0) + 1)
    ofY.set(b, (ofY.get(b) ?? 0) + 1)
  }
  return { joint: [...cells.values()], ofX, ofY, total: x.length }
}
