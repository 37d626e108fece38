const DEAD = new Set(['dead', 'dead-group'])
const ONE = new Set(['split', 'duplicate', 'nano'])

/**
 * Every retirement and every merge set of an analysis with what it says of its own chance and how far it is right: a retirement by the share of its
 * services that are dead, a set by the share of its pairs that are one in truth.
 */
export function judgeProposals(plan, inventory, analysis) {
  const planned = new Map(plan.services.map((service) => [service.name, service]))
  const nameOf = new Map(
    inventory.nodes.map((node) => [node.id, [node.name, ...(node.aliases ?? [])].find((name) => planned.has(name)) ?? node.name]),
  )
  const belongTogether = (one, other) => {
    const service = planned.get(one)
    return service !== undefined && ONE.has(service.fate) && service.set.includes(other)
  }
  return analysis.proposals.flatMap(({ kind, rung, confidence, subjects }) => {
    const names = subjects.map((id) => nameOf.get(id))
    if (kind === 'retire-service') {
      const right = names.filter((name) => DEAD.has(planned.get(name)?.fate)).length / names.length
      return [{ kind: rung === 'R0' ? 'suspected (R0)' : 'retire (R1 and above)', confidence, right }]
    }
    if (kind !== 'merge-services') return []
    const pairs = names.flatMap((one, at) => names.slice(at + 1).map((other) => [one, other]))
    const right = pairs.filter(([one, other]) => belongTogether(one, other) || belongTogether(other, one)).length / pairs.length
    return [{ kind: 'merge', confidence, right }]
  })
}
