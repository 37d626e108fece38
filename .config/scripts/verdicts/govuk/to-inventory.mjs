import { Inventory } from '../../../../packages/model/dist/index.js'

/** What a catalogue knows of 2020, as an inventory: apps, their teams and the dependencies that people declared. It has no code and no history. */
export function toInventory({ apps, date, catalogue_commit: commit }) {
  const running = apps.filter((app) => !app.retired_already)
  const ids = new Map(running.map((app) => [app.name, `service:${app.name}`]))
  const teams = [...new Set(running.flatMap((app) => app.team ?? []))]
  const evidence = (id) => [{ class: 'declared', detector: 'catalogue', record: { source: `catalogue at ${commit}`, id } }]
  const nodeBase = (name) => ({ name, aliases: [], paths: [], evidence: evidence(name) })
  return Inventory.parse({
    schema: 'coppice.inventory/1',
    name: 'catalogue',
    asOf: `${date}T00:00:00.000Z`,
    nodes: [
      ...running.map((app) => ({
        ...nodeBase(app.name),
        id: ids.get(app.name),
        kind: 'service',
        role: app.type === 'Frontend apps' ? 'frontend' : 'application',
        endpoints: [],
        languages: [],
        ...(app.hosted_on ? { deployedAs: app.hosted_on === 'none' ? [] : ['catalogue'] } : {}),
      })),
      ...teams.map((team) => ({ ...nodeBase(team), id: `team:${team}`, kind: 'team' })),
    ],
    edges: [
      ...running.flatMap((app) =>
        app.team
          ? [{ from: ids.get(app.name), to: `team:${app.team}`, kind: 'owned-by', confidence: 1, evidence: evidence(app.name) }]
          : [],
      ),
      ...running.flatMap((app) =>
        app.dependencies
          .filter((name) => name !== app.name && ids.has(name))
          .map((name) => ({
            from: ids.get(app.name),
            to: ids.get(name),
            kind: 'calls',
            purpose: 'business',
            confidence: 1,
            evidence: evidence(app.name),
          })),
      ),
    ],
    unresolved: [],
    diagnostics: [],
    coverage: {
      files: { listed: 0, read: 0, failed: 0 },
      languages: [],
      detectors: [],
      references: { linked: 0, unresolved: 0 },
      history: { repositories: 0, withHistory: 0 },
      notLookedAt: ['All but a catalogue.'],
    },
  })
}
