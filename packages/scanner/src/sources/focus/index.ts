import { defineTableSource } from '../../records/table/table-source.ts'
import { findServiceTag } from './find-service-tag.ts'
import { sumCharges } from './sum-charges.ts'

/** Cloud bills in the format of the FinOps Foundation, versions 1.0 to 1.2: https://focus.finops.org. */
export const focus = defineTableSource({
  id: 'focus',
  title: 'Cloud bills in FOCUS',
  docs: 'Charges of any cloud or product in the FinOps Open Cost and Usage Specification 1.x, CSV or Parquet: added up by service that they are tagged with, by resource, by provider.',
  fields: {
    billedCost: { aliases: ['BilledCost'], docs: 'What is invoiced' },
    effectiveCost: { aliases: ['EffectiveCost'], docs: 'What it comes to with prepaid commitments spread over their time' },
    currency: { aliases: ['BillingCurrency'], required: true, docs: 'Currency' },
    from: { aliases: ['ChargePeriodStart'], required: true, docs: 'First moment it pays for' },
    until: { aliases: ['ChargePeriodEnd'], required: true, docs: 'Moment at which that ends' },
    category: { aliases: ['ChargeCategory'], docs: 'Usage, Purchase, Tax, Credit or Adjustment' },
    provider: { aliases: ['ServiceProviderName', 'ProviderName'], docs: 'Whose cloud' },
    publisher: { aliases: ['PublisherName'], docs: 'Whose product, where it is bought on a market place' },
    serviceName: { aliases: ['ServiceName'], docs: 'Product of the cloud' },
    serviceCategory: { aliases: ['ServiceCategory'], docs: 'What it is for' },
    resourceId: { aliases: ['ResourceId'], docs: 'Machine, server, cluster' },
    resourceName: { aliases: ['ResourceName'], docs: 'Its name' },
    tags: { aliases: ['Tags'], docs: 'Tags as JSON: one of them may name the service' },
    frequency: { aliases: ['ChargeFrequency'], docs: 'One-Time, Recurring or Usage-Based' },
  },
  typical: ['billedCost', 'category', 'provider', 'serviceName'],
  collect: () => {
    const charges = sumCharges()
    return {
      take: (row) => {
        const amount = row.number('effectiveCost') ?? row.number('billedCost')
        const currency = row.text('currency')?.toUpperCase()
        const from = row.date('from')
        const until = row.date('until')
        if (amount === undefined) return 'It has no cost.'
        if (currency === undefined || !/^[A-Z]{3}$/.test(currency)) return 'It has no currency.'
        if (from === undefined || until === undefined) return 'It has no charge period.'
        if (row.text('category') === 'Tax') return undefined
        charges.add(
          {
            vendor: row.text('publisher') ?? row.text('provider') ?? 'unknown provider',
            product: row.text('serviceName'),
            service: findServiceTag(row.text('tags')),
            resource: row.text('resourceName') ?? row.text('resourceId'),
            category: row.text('serviceCategory'),
            currency,
            isOnce: row.text('frequency') === 'One-Time' && row.text('category') !== 'Usage',
          },
          { amount, from: from.slice(0, 10), until: until.slice(0, 10) },
          row.at,
        )
        return undefined
      },
      facts: charges.facts,
    }
  },
})
