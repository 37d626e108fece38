import { describe, expect, it } from 'vitest'
import { connectionsOf, linkFiles } from '../../../../test/link-files.ts'

describe('link/rules/declared-upstream', () => {
  it('ties upstreams of a mesh to services of that name in any environment, and to services that others run', async () => {
    const linked = await linkFiles({
      'visits/helmfile.yaml': `
environments: { north: {}, south: {} }
releases:
  - { name: production, chart: clinic/visits, values: [values.yaml, "values-{{ .Environment.Name }}.yaml"] }
`,
      'visits/values.yaml': 'mesh: { listeners: [doctors, letters-north] }\n',
      'visits/values-south.yaml': 'mesh: { listeners: [registry-of-the-state] }\n',
      'visits/values-spare.yaml': 'mesh: { listeners: [nobody] }\n',
      'doctors/helmfile.yaml': 'releases: [{ name: main, chart: clinic/doctors }]\n',
      'letters/helmfile.yaml': 'releases: [{ name: main, chart: clinic/letters }]\n',
    })

    expect(connectionsOf(linked)).toEqual(['visits calls doctors', 'visits calls letters', 'visits calls registry-of-the-state'])
  })
})
