const DEAD = new Set(['dead', 'dead-group'])
const RATIOS = [
  'calls',
  'retirePrecision',
  'retireRecall',
  'probable',
  'mergePrecision',
  'mergeRecall',
  'lookAlikes',
  'rivalPrecision',
  'rivalRecall',
]

/** What was found of a plan, as `{ hit, all }` by measure and by kind of set, and every fault in words. */
export function scoreEstate(plan, inventory, analysis) {
  const planned = new Map(plan.services.map((service) => [service.name, service]))
  const names = new Map(
    inventory.nodes.map((node) => [node.id, [node.name, ...(node.aliases ?? [])].find((name) => planned.has(name)) ?? node.name]),
  )
  const subjectsOf = (kind) =>
    analysis.proposals.filter((proposal) => proposal.kind === kind).map(({ subjects }) => subjects.map((id) => names.get(id)))
  const retirement = scoreRetirements(plan, planned, names, analysis)
  const merge = scoreMerges(plan, planned, subjectsOf('merge-services'))
  const rivals = scoreRivals(plan, subjectsOf('consolidate-saas'))
  return {
    calls: scoreCalls(plan, names, inventory),
    ...retirement,
    ...merge,
    ...rivals,
    faults: [...retirement.faults, ...merge.faults, ...rivals.faults],
  }
}

function scoreCalls(plan, names, inventory) {
  const calls = new Set(inventory.edges.filter(({ kind }) => kind === 'calls').map(({ from, to }) => `${names.get(from)} ${names.get(to)}`))
  const made = plan.services.flatMap(({ name, calls: own }) =>
    own.filter((call) => !call.isStale && !call.isOutside).map((call) => `${name} ${call.to}`),
  )
  return { hit: made.filter((call) => calls.has(call)).length, all: made.length }
}

function scoreRetirements(plan, planned, names, analysis) {
  const namesOf = (isWanted) =>
    new Set(
      analysis.proposals
        .filter(({ kind, rung }) => kind === 'retire-service' && isWanted(rung))
        .flatMap(({ subjects }) => subjects.map((id) => names.get(id))),
    )
  const candidates = namesOf((rung) => rung !== 'R0')
  const probable = namesOf((rung) => rung === 'R2' || rung === 'R3')
  const dead = plan.services.filter(({ fate }) => DEAD.has(fate)).map(({ name }) => name)
  const wrong = [...candidates].filter((name) => !DEAD.has(planned.get(name)?.fate))
  return {
    retirePrecision: { hit: candidates.size - wrong.length, all: candidates.size },
    retireRecall: { hit: dead.filter((name) => candidates.has(name)).length, all: dead.length },
    probable: { hit: [...probable].filter((name) => DEAD.has(planned.get(name)?.fate)).length, all: probable.size },
    decoys: wrong.filter((name) => planned.has(name) && planned.get(name).fate !== 'healthy').length,
    faults: [
      ...wrong.map((name) => `${name} (${planned.get(name)?.fate ?? 'nobody'}) is taken for dead`),
      ...dead.filter((name) => !candidates.has(name)).map((name) => `${name} is dead and no candidate`),
    ],
  }
}

function scoreMerges(plan, planned, sets) {
  const proposed = new Set(sets.flatMap(pairsOf))
  const wanted = pairsByKind(plan, (fate) => fate === 'split' || fate === 'duplicate' || fate === 'nano')
  const all = new Set([...wanted.values()].flatMap((pairs) => [...pairs]))
  const alike = [...pairsByKind(plan, (fate) => fate === 'look-alike').values()].flatMap((pairs) => [...pairs])
  const describe = (pair) =>
    pair
      .split(' + ')
      .map((name) => `${name} (${[planned.get(name)?.fate, planned.get(name)?.kind].filter(Boolean).join(' ')})`)
      .join(' + ')
  return {
    mergePrecision: { hit: [...proposed].filter((pair) => all.has(pair)).length, all: proposed.size },
    mergeRecall: { hit: [...all].filter((pair) => proposed.has(pair)).length, all: all.size },
    lookAlikes: { hit: alike.filter((pair) => proposed.has(pair)).length, all: alike.length },
    kinds: Object.fromEntries(
      [...wanted].map(([kind, pairs]) => [kind, { hit: [...pairs].filter((pair) => proposed.has(pair)).length, all: pairs.size }]),
    ),
    faults: [
      ...[...proposed].filter((pair) => !all.has(pair)).map((pair) => `${describe(pair)} belong to no set`),
      ...[...all].filter((pair) => !proposed.has(pair)).map((pair) => `${describe(pair)} stand in no set`),
    ],
  }
}

function scoreRivals(plan, sets) {
  const rented = new Set(plan.rented.flatMap(({ products }) => products))
  const proposed = new Set(sets.map((set) => set.map((name) => plainName(name))).flatMap(pairsOf))
  const wanted = new Set(plan.rented.flatMap(({ products }) => pairsOf(products)))
  return {
    rivalPrecision: { hit: [...proposed].filter((pair) => wanted.has(pair)).length, all: proposed.size },
    rivalRecall: { hit: [...wanted].filter((pair) => proposed.has(pair)).length, all: wanted.size },
    faults: [
      ...[...proposed]
        .filter((pair) => !wanted.has(pair))
        .map((pair) => `${pair} are no rivals${pair.split(' + ').every((name) => rented.has(name)) ? '' : ', and not both are rented'}`),
      ...[...wanted].filter((pair) => !proposed.has(pair)).map((pair) => `${pair} are rivals and not proposed`),
    ],
  }
}

function plainName(name) {
  return name.toLowerCase().replace(/[^a-z]/g, '')
}

/** Pairs that are one in truth, or only seem so, by fate and kind; each set once. */
function pairsByKind(plan, belongs) {
  const kinds = new Map()
  for (const { name, fate, kind, set } of plan.services) {
    if (!belongs(fate) || set.length < 2 || (fate !== 'nano' && set[0] !== name)) continue
    const key = fate === 'split' ? `${fate} ${kind}` : fate
    const pairs = kinds.get(key) ?? new Set()
    for (const pair of pairsOf(set)) pairs.add(pair)
    kinds.set(key, pairs)
  }
  return kinds
}

function pairsOf(set) {
  const members = set.toSorted()
  return members.flatMap((one, at) => members.slice(at + 1).map((other) => `${one} + ${other}`))
}

/** Scores added up, measure by measure. */
export function sumScores(scores) {
  const add = (ratios) => ({ hit: ratios.reduce((sum, one) => sum + one.hit, 0), all: ratios.reduce((sum, one) => sum + one.all, 0) })
  const kinds = [...new Set(scores.flatMap((one) => Object.keys(one.kinds)))]
  return {
    ...Object.fromEntries(RATIOS.map((name) => [name, add(scores.map((one) => one[name]))])),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, add(scores.flatMap((one) => one.kinds[kind] ?? []))])),
    decoys: scores.reduce((sum, one) => sum + one.decoys, 0),
  }
}
