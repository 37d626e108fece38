import { Spec, Validation } from '@cyclonedx/cyclonedx-library'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { textOf } from './text-of.ts'

describe('report/exports/cyclonedx', () => {
  const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6)

  it.each([['a plain name', 'statement-fax'] as const, ...hostileNames])('fits the schema of CycloneDX 1.6 with %s', async (_, name) => {
    expect(await validator.validate(textOf(withEndpoints(name), 'cyclonedx'))).toBeNull()
  })

  it('would notice what fits no schema', async () => {
    expect(await validator.validate('{"bomFormat": "CycloneDX", "specVersion": "1.6", "services": [{}]}')).not.toBeNull()
  })

  it('says which service depends on which, and what the verdict is', () => {
    const bom = JSON.parse(textOf(withEndpoints(), 'cyclonedx')) as {
      services: { 'bom-ref': string; endpoints?: string[]; properties: { name: string; value: string }[] }[]
      dependencies: { ref: string; dependsOn?: string[] }[]
    }

    expect(bom.dependencies).toContainEqual({ ref: 'service:accounts', dependsOn: ['service:ledger'] })
    const fax = bom.services.find((service) => service['bom-ref'] === 'service:statement-fax')
    expect(fax?.endpoints).toEqual(['/fax/%7Bid%7D'])
    expect(fax?.properties).toContainEqual({ name: 'coppice:verdict', value: 'retire' })
    expect(fax?.properties).toContainEqual({ name: 'coppice:owner', value: '@bank/cards' })
  })
})

function withEndpoints(name?: string): ReturnType<typeof smallAnalysis> {
  const analysis = smallAnalysis(name)
  const nodes = analysis.inventory.nodes.map((node) =>
    node.kind === 'service' && node.id === 'service:statement-fax'
      ? { ...node, endpoints: [{ method: 'GET', path: '/fax/{id}', evidence: node.evidence }] }
      : node,
  )
  return { ...analysis, inventory: { ...analysis.inventory, nodes } }
}
