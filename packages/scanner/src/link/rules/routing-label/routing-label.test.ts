import { describe, expect, it } from 'vitest'
import { fileOf, unit } from '../../../../test/fact-builders.ts'
import { createEvidenceOf } from '../../../facts/evidence-of.ts'
import { indexFacts } from '../../../facts/fact-index.ts'
import { resolveIdentities } from '../../../identity/resolve-identities.ts'
import { createEstate } from '../../create-estate.ts'
import { linkEstate } from '../../link.ts'

describe('link/rules/routing-label', () => {
  it('routes to the services of its project that ask for it by label, not to those that switch it off or ask another gateway', () => {
    const rule = { 'traefik.http.routers.till.rule': 'PathPrefix(`/till`)' }
    const index = indexFacts([
      fileOf('compose.yaml', [
        unit('edge', { image: 'traefik:v3', labels: { 'traefik.http.routers.dashboard.rule': 'Host(`edge.localhost`)' } }),
        unit('till', { image: 'example/till', labels: rule }),
        unit('stock', { image: 'example/stock', labels: { ...rule, 'traefik.enable': 'false' } }),
        unit('mail', { image: 'example/mail', labels: { 'com.example.traefik': 'yes' } }),
      ]),
      fileOf('bank/compose.yaml', [unit('ledger', { image: 'example/ledger', labels: rule, scope: 'bank' })]),
    ])
    const { links } = linkEstate(createEstate(index, resolveIdentities(index), createEvidenceOf(false)))

    expect(
      links.flatMap(({ from, to }) =>
        from.kind === 'component' && to.kind === 'component' ? [`${from.component.name} ${to.component.name}`] : [],
      ),
    ).toEqual(['edge till'])
  })
})
