import { expect, test } from 'vitest'
import { analysisOf } from './estates.ts'
test('x', () => {
  for (const s of ['small', 'middle', 'large'] as const) {
    const t = Date.now()
    const a = analysisOf(s)
    console.log(
      s,
      Date.now() - t,
      'ms',
      a.inventory.nodes.length,
      a.inventory.edges.length,
      JSON.stringify(a).length,
      a.figures,
      a.communities.length,
      a.communities.map((c) => c.members.length).join(' '),
      a.proposals.map((p) => p.kind[0]).join(''),
    )
    require('fs').writeFileSync(`/tmp/shots/${s}.json`, JSON.stringify(a))
  }
  expect(1).toBe(1)
}, 60000)
