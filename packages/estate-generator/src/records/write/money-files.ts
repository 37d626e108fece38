import type { EstatePlan } from '../../plan.ts'
import { createRandom } from '../../random.ts'
import { seedOf } from '../../write/logic.ts'
import { monthsBefore } from '../days.ts'
import type { RecordsPlan } from '../plan-records.ts'
import type { RecordNoise } from '../record-noise.ts'
import { toCsv } from './to-csv.ts'

const BILLED_MONTHS = 3
const PAID_MONTHS = 12

/** Contracts as purchasing keeps them: a title above the headings, semicolons, a sum below, amounts with marks for thousands. */
export function contractsOf({ subscriptions }: RecordsPlan, noise: RecordNoise, seed: number): string {
  const random = createRandom(seed + seedOf('contract rows'))
  const heads = [
    'Vendor',
    'Product',
    'Annual cost',
    'Currency',
    'Seats',
    'Renewal date',
    'Notice period',
    'Minimum commitment',
    'Termination fee',
    'Owner',
    'Category',
  ]
  const contracts = subscriptions.filter(({ hasContract }) => hasContract)
  const rows = contracts.map((one) => [
    one.vendor,
    one.product,
    random.chance(noise.badRows) ? 'see mail' : inThousands(one.annualCost),
    'EUR',
    one.seats,
    one.renewal,
    `${one.noticeDays} days`,
    one.minimumCommitment === undefined ? undefined : inThousands(one.minimumCommitment),
    one.terminationCost === undefined ? undefined : inThousands(one.terminationCost),
    one.owner,
    one.category,
  ])
  const total = contracts.reduce((sum, one) => sum + one.annualCost, 0)
  return `Software contracts;;;;;;;;;;\n${toCsv(heads, [...rows, ['Total', undefined, inThousands(total), 'EUR']], ';')}`
}

/** What is paid by card or by use, month by month. */
export function invoicesOf({ subscriptions }: RecordsPlan, plan: EstatePlan, noise: RecordNoise): string {
  const random = createRandom(plan.seed + seedOf('invoices'))
  const rows = subscriptions.flatMap(({ statement, annualCost, vendor, product, hasContract }) =>
    statement === undefined && hasContract
      ? []
      : monthsBefore(plan.asOf, PAID_MONTHS).map(({ from }) => {
          const amount = (annualCost / PAID_MONTHS) * (0.9 + random.next() * 0.2)
          return [
            random.chance(noise.badRows) ? 'pending' : from,
            statement ?? vendor,
            product ?? 'Monthly charge',
            amount.toFixed(2),
            'EUR',
          ]
        }),
  )
  return toCsv(['Invoice date', 'Supplier', 'Description', 'Net amount', 'Currency'], rows)
}

/** The bill of the cloud, in FOCUS 1.0. */
export function cloudBillOf({ bills }: RecordsPlan, plan: EstatePlan): string {
  const heads = [
    'BilledCost',
    'EffectiveCost',
    'BillingCurrency',
    'ChargePeriodStart',
    'ChargePeriodEnd',
    'ChargeCategory',
    'ChargeFrequency',
    'ProviderName',
    'PublisherName',
    'ServiceName',
    'ServiceCategory',
    'ResourceId',
    'ResourceName',
    'Tags',
  ]
  const charge = (
    month: { readonly from: string; readonly until: string },
    amount: number,
    [service, category]: readonly [string, string],
    id: string,
    tags: Readonly<Record<string, string>>,
  ) => [
    (amount * 1.04).toFixed(2),
    amount.toFixed(2),
    'EUR',
    `${month.from}T00:00:00Z`,
    `${month.until}T00:00:00Z`,
    'Usage',
    'Usage-Based',
    'Northcloud',
    'Northcloud',
    service,
    category,
    id,
    id.split('/').at(-1),
    JSON.stringify(tags),
  ]
  const rows = monthsBefore(plan.asOf, BILLED_MONTHS).flatMap((month) => [
    charge(month, bills.cluster, ['Managed Kubernetes', 'Compute'], 'cluster/shop-prod', { env: 'prod' }),
    charge(month, bills.databaseServer, ['Managed PostgreSQL', 'Databases'], 'server/db.shop.internal', { env: 'prod' }),
    ...bills.machines.map(({ service, id, monthly, isTagged }) =>
      charge(month, monthly, ['Virtual Machines', 'Compute'], `vm/${id}`, isTagged ? { service, env: 'prod' } : { env: 'prod' }),
    ),
  ])
  return toCsv(heads, rows)
}

function inThousands(amount: number): string {
  return amount.toLocaleString('en-US', { maximumFractionDigits: 0 })
}
