import { describe, expect, it } from 'vitest'
import { NO_SETTINGS } from '../configuration/settings.ts'
import { createEntityNames } from './entity-names.ts'

describe('scanner/entities/entity-names', () => {
  it.each([
    ['crm_Customers', 'customer'],
    ['OrderEntity', 'order'],
    ['t_addresses', 'address'],
    ['clinic.lab_samples', 'lab-sample'],
    ['TypeORMSharedVaultUser', 'shared-vault-user'],
    ['SQLItem', 'item'],
    ['PDFLetter', 'pdf-letter'],
    ['categories', 'category'],
    ['Ward', 'ward'],
  ])('calls %s %s', (written, name) => {
    expect(createEntityNames(NO_SETTINGS)(written)).toBe(name)
  })
})
