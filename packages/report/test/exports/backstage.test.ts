import {
  componentEntityV1alpha1Validator,
  DefaultNamespaceEntityPolicy,
  EntityPolicies,
  FieldFormatEntityPolicy,
  groupEntityV1alpha1Validator,
  NoForeignRootFieldsEntityPolicy,
  parseEntityRef,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  type Entity,
} from '@backstage/catalog-model'
import { parseAllDocuments } from 'yaml'
import { describe, expect, it } from 'vitest'
import { hostileNames } from '../hostile-names.ts'
import { smallAnalysis } from '../small-analysis.ts'
import { textOf } from './text-of.ts'

/** What a Backstage catalog asks of an entity before it takes it in. */
const policy = EntityPolicies.allOf([
  new SchemaValidEntityPolicy(),
  new DefaultNamespaceEntityPolicy(),
  new NoForeignRootFieldsEntityPolicy(),
  new FieldFormatEntityPolicy(),
])
const validators = [componentEntityV1alpha1Validator, groupEntityV1alpha1Validator, resourceEntityV1alpha1Validator]

describe('report/exports/backstage', () => {
  it.each([['a plain name', 'statement-fax'] as const, ...hostileNames])('passes the validators of Backstage with %s', async (_, name) => {
    const entities = read(textOf(smallAnalysis(name), 'backstage'))

    expect(entities).toHaveLength(5)
    for (const entity of entities) {
      await policy.enforce(entity)
      expect(await Promise.all(validators.map((validator) => validator.check(entity)))).toContain(true)
    }
  })

  it('refers only to entities that are there, with the owner known or said to be unknown', () => {
    const entities = read(textOf(smallAnalysis(), 'backstage'))
    const known = new Set(entities.map(({ kind, metadata }) => `${kind.toLowerCase()}:default/${metadata.name}`))
    const references = entities
      .flatMap(({ spec }) => [spec?.['owner'], spec?.['dependsOn']].flat())
      .filter((one): one is string => typeof one === 'string')

    expect(references.map((reference) => parseEntityRef(reference)).length).toBeGreaterThan(3)
    expect(references.filter((reference) => !known.has(reference))).toEqual([])
    expect(entities.find(({ metadata }) => metadata.name === 'accounts')?.spec).toMatchObject({
      type: 'service',
      owner: 'group:default/unknown',
      dependsOn: ['component:default/ledger'],
    })
    expect(entities.find(({ metadata }) => metadata.name === 'statement-fax')?.spec).toMatchObject({ owner: 'group:default/bank-cards' })
  })
})

function read(text: string): Entity[] {
  const documents = parseAllDocuments(text)
  if ('empty' in documents) return []
  return documents.map((document) => {
    expect(document.errors).toEqual([])
    return document.toJS() as Entity
  })
}
