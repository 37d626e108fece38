import { describe, expect, it } from 'vitest'
import { fileOf, packageOf, unit } from '../../../../test/fact-builders.ts'
import { createEvidenceOf } from '../../../facts/evidence-of.ts'
import { indexFacts } from '../../../facts/fact-index.ts'
import type { CatalogEntity } from '../../../facts/finding.ts'
import { resolveIdentities } from '../../../identity/resolve-identities.ts'
import { createEstate } from '../../create-estate.ts'
import { linkEstate } from '../../link.ts'

describe('link/rules/catalog-entity', () => {
  it('ties what a catalog calls otherwise by its folder, and declares its owner, the APIs it consumes and its database', () => {
    const index = indexFacts([
      fileOf('compose.yaml', [
        unit('visits', { build: { context: 'visits' } }),
        unit('patients', { build: { context: 'patients' } }),
        unit('visits-db', { image: 'postgres' }),
      ]),
      fileOf('visits/package.json', [packageOf('visits')]),
      fileOf('patients/package.json', [packageOf('patients')]),
      fileOf('visits/catalog-info.yaml', [
        entity('desk-backend', [
          { relation: 'consumes', entity: 'api', name: 'patients-api', line: 9 },
          { relation: 'consumes', entity: 'api', name: 'letters', line: 10 },
          { relation: 'depends-on', entity: 'resource', name: 'visits-db', line: 12 },
        ]),
        { ...entity('visits-db', []), entity: 'resource' },
        { ...entity('letters', []), entity: 'api', type: 'asyncapi' },
      ]),
      fileOf('patients/catalog-info.yaml', [
        entity('patients', [
          { relation: 'provides', entity: 'api', name: 'patients-api', line: 9 },
          { relation: 'provides', entity: 'api', name: 'letters', line: 10 },
        ]),
      ]),
    ])
    const identities = resolveIdentities(index)
    const { links } = linkEstate(createEstate(index, identities, createEvidenceOf(false)))

    expect(identities.components.find((one) => one.name === 'visits')?.aliases).toContain('desk-backend')
    const found = links.flatMap(({ from, to, relation }) => {
      const name = to.kind === 'component' ? to.component.name : to.kind === 'team' ? to.name : ''
      return from.kind === 'component' && name !== '' ? [`${from.component.name} ${relation} ${name}`] : []
    })
    expect(found.toSorted()).toEqual([
      'patients owned-by front-desk',
      'visits calls patients',
      'visits owned-by front-desk',
      'visits stores-in visits-db',
      'visits-db owned-by front-desk',
    ])
  })
})

function entity(name: string, relations: CatalogEntity['relations']): CatalogEntity {
  return { kind: 'catalog-entity', line: 4, entity: 'component', name, owner: { name: 'front-desk', line: 7 }, relations }
}
