/**
 * Graphs whose true groups are known, after Lancichinetti, Fortunato and Radicchi (2008, doi:10.1103/PhysRevE.78.046110): degrees and sizes of groups
 * follow power laws, and of each item's links the share `mixing` leads out of its group.
 */
/** Between 2 and 3, as in most networks that people made. */
const DEGREE_EXPONENT = 2.5
const SIZE_EXPONENT = 1.5

/** Tries to repair a link that would be double, a loop, or on the wrong side of its group; what resists is left out, less than one in a hundred. */
const REPAIRS = 200

/** Seats tried for an item before it takes one in a group that is too small for its links. */
const SEATS_TRIED = 1000

/** @returns `{ size, truth, links }`: the group of each item, and links in order, each of weight 1. */
export function plantGraph({ size, averageDegree, largestDegree, groupSizes, mixing, random }) {
  const degrees = drawDegrees(size, averageDegree, largestDegree, random)
  const sizes = drawSizes(size, groupSizes, random)
  const inner = degrees.map((degree) => roundByChance((1 - mixing) * degree, random))
  const truth = placeItems(inner, sizes, random)
  const links = new Map()
  for (const members of itemsByGroup(truth, sizes.length))
    wire(
      members,
      (item) => inner[item],
      () => true,
      links,
      size,
      random,
    )
  const everybody = [...truth.keys()]
  wire(
    everybody,
    (item) => degrees[item] - inner[item],
    (a, b) => truth[a] !== truth[b],
    links,
    size,
    random,
  )
  return { size, truth, links: [...links.values()].sort((x, y) => x.a - y.a || x.b - y.b) }
}

/** Degrees from a power law between a lower bound, chosen so that the average fits, and the largest degree. */
function drawDegrees(size, average, largest, random) {
  let [low, high] = [1, average]
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2
    if (meanOfPowerLaw(middle, largest, DEGREE_EXPONENT) < average) low = middle
    else high = middle
  }
  return Array.from({ length: size }, () => roundByChance(drawPowerLaw(low, largest, DEGREE_EXPONENT, random), random))
}

/** Sizes from a power law until they hold everybody; the last one takes what is left, or it is shared out where that is too little for a group. */
function drawSizes(size, { smallest, largest }, random) {
  const sizes = []
  let left = size
  while (left >= 2 * smallest) {
    const drawn = Math.round(drawPowerLaw(smallest, largest, SIZE_EXPONENT, random))
    sizes.push(left - drawn < smallest && left - drawn > 0 ? left - smallest : drawn)
    left -= sizes.at(-1)
  }
  if (left >= smallest) sizes.push(left)
  else for (; left !== 0; left -= Math.sign(left)) sizes[Math.abs(left) % sizes.length] += Math.sign(left)
  return sizes
}

/** Puts each item, those with most links inside first, into a random seat of a group that is larger than the item has links inside. */
function placeItems(inner, sizes, random) {
  const seats = sizes.flatMap((count, group) => Array.from({ length: count }, () => group))
  const truth = inner.map(() => -1)
  const order = shuffled([...inner.keys()], random).sort((a, b) => inner[b] - inner[a])
  for (const item of order) {
    let seat = Math.floor(random() * seats.length)
    for (let attempt = 0; attempt < SEATS_TRIED && sizes[seats[seat]] <= inner[item]; attempt++) seat = Math.floor(random() * seats.length)
    truth[item] = seats[seat]
    seats[seat] = seats.at(-1)
    seats.pop()
  }
  return truth
}

/** Links items at random so that each gets its number of links, by pairing stubs and swapping the pairs that are not allowed. */
function wire(items, linksOf, isAllowed, links, size, random) {
  const keyOf = (a, b) => Math.min(a, b) * size + Math.max(a, b)
  const add = (a, b) => links.set(keyOf(a, b), { a: Math.min(a, b), b: Math.max(a, b), weight: 1 })
  const isGood = (a, b) => a !== b && isAllowed(a, b) && !links.has(keyOf(a, b))
  const stubs = shuffled(
    items.flatMap((item) => Array.from({ length: linksOf(item) }, () => item)),
    random,
  )
  const made = []
  const bad = []
  for (let at = 0; at + 1 < stubs.length; at += 2) {
    const pair = [stubs[at], stubs[at + 1]]
    if (!isGood(...pair)) bad.push(pair)
    else {
      add(...pair)
      made.push(pair)
    }
  }
  for (const [a, b] of bad) {
    for (let attempt = 0; attempt < REPAIRS && made.length > 0; attempt++) {
      const at = Math.floor(random() * made.length)
      const [c, d] = made[at]
      if (!isGood(a, c) || !isGood(b, d) || keyOf(a, c) === keyOf(b, d)) continue
      links.delete(keyOf(c, d))
      add(a, c)
      add(b, d)
      made[at] = [a, c]
      made.push([b, d])
      break
    }
  }
}

function itemsByGroup(truth, count) {
  const groups = Array.from({ length: count }, () => [])
  for (const [item, group] of truth.entries()) groups[group].push(item)
  return groups
}

/** By inversion, from the continuous law x^−exponent on [low, high]. */
function drawPowerLaw(low, high, exponent, random) {
  const power = 1 - exponent
  return (low ** power + random() * (high ** power - low ** power)) ** (1 / power)
}

function meanOfPowerLaw(low, high, exponent) {
  const mass = (low ** (1 - exponent) - high ** (1 - exponent)) / (exponent - 1)
  const moment = (high ** (2 - exponent) - low ** (2 - exponent)) / (2 - exponent)
  return moment / mass
}

function roundByChance(value, random) {
  return Math.floor(value + random())
}

function shuffled(items, random) {
  const mixed = [...items]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    ;[mixed[at], mixed[other]] = [mixed[other], mixed[at]]
  }
  return mixed
}
