import { findByPackage, type Ecosystem, type Technology } from '@coppice/catalog'

const ECOSYSTEMS: ReadonlySet<string> = new Set<Ecosystem>(['npm', 'pypi', 'maven', 'go', 'nuget', 'gem', 'composer', 'cargo'])

/** What the client library of a reference is made for: `npm:pg` is for PostgreSQL, `global:fetch` for nothing in particular. */
export function technologyOfClient(client: string | undefined): Technology | undefined {
  const [, ecosystem = '', name = ''] = /^(\w+):(.+)$/.exec(client ?? '') ?? []
  // Checked against the list of ecosystems just here.
  return ECOSYSTEMS.has(ecosystem) ? findByPackage(ecosystem as Ecosystem, name) : undefined
}
