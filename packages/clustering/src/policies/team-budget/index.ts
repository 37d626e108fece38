import type { Policy } from '../policy.ts'

export const teamBudget: Policy = {
  id: 'team-budget',
  title: 'A team with more services than its budget',
  help: 'Merge or retire some first, or raise the budget in coppice.policies.yaml.',
  find: ({ estate, budget }) =>
    estate.nodes('team').flatMap(({ id, name }) => {
      const most = budget.teams?.[name] ?? budget.services
      const owned = estate.inbound(id, 'owned-by').filter(({ from }) => estate.isClustered(from))
      if (most === undefined || owned.length <= most) return []
      const last = owned.slice(-3).flatMap(({ evidence }) => evidence.slice(0, 1))
      return [
        {
          policy: 'team-budget' as const,
          subjects: [id],
          amount: owned.length,
          message: `${name} owns ${owned.length} services; its budget is ${most}.`,
          evidence: last,
        },
      ]
    }),
}
