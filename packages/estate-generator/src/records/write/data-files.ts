import type { EstatePlan, PlannedService } from '../../plan.ts'
import { createRandom } from '../../random.ts'
import { seedOf } from '../../write/logic.ts'
import type { RecordsPlan } from '../plan-records.ts'
import { toCsv } from './to-csv.ts'

/** Databases that the catalog of data has: nobody ever finishes one. */
const CATALOGUED = 0.4
const PEOPLE_IN_CRM = 40_000

/** What is kept where: the data of services with databases of their own, the same data twice where work is done twice, and customers in the CRM. */
export function dataCatalogOf(plan: EstatePlan, { subscriptions }: RecordsPlan): string {
  const random = createRandom(plan.seed + seedOf('data catalog'))
  const owners = new Map<string, PlannedService>()
  for (const service of plan.services) {
    if (service.database !== undefined && !owners.has(service.database)) owners.set(service.database, service)
  }
  const own = [...owners.values()].flatMap((service) => {
    const isListed = random.chance(CATALOGUED)
    const records = Math.round(10 ** (3 + random.next() * 4))
    const isMaster = random.chance(0.5)
    return isListed || service.fate === 'duplicate' ? [[service.name, entityOf(service), records, isMaster ? 'yes' : undefined]] : []
  })
  const crm = subscriptions.filter(({ category, hasContract }) => category === 'CRM' && hasContract)
  const rented = crm.map(({ app }) => [app, 'Customers', PEOPLE_IN_CRM + random.between(0, PEOPLE_IN_CRM), undefined])
  return toCsv(['System', 'Entity', 'Records', 'System of record'], [...own, ...rented])
}

const NOUNS: Readonly<Record<string, string>> = {
  service: 'records',
  api: 'requests',
  engine: 'rules',
  worker: 'tasks',
  manager: 'cases',
  store: 'items',
  sync: 'feeds',
  view: 'pages',
}

/** What a service keeps, by its name: `dock-sync` keeps dock feeds. Who does the work of another keeps what that one keeps. */
function entityOf({ name, subject = name }: PlannedService): string {
  return subject.replace(/-(\w+)(?=-\d+$|$)/, (_, kind: string) => ` ${NOUNS[kind] ?? kind}`)
}
