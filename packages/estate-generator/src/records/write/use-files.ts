import type { EstatePlan } from '../../plan.ts'
import { peopleOf } from '../../people.ts'
import { createRandom } from '../../random.ts'
import { seedOf } from '../../write/logic.ts'
import type { RecordsPlan } from '../plan-records.ts'
import type { RecordNoise } from '../record-noise.ts'
import { toCsv } from './to-csv.ts'

/** The report of the single sign-on: people are added up already. */
export function loginsOf({ subscriptions }: RecordsPlan): string {
  const rows = subscriptions.flatMap(({ app, isBehindSso, assigned, active, lastUse }) =>
    app !== undefined && isBehindSso ? [[app, assigned, active, lastUse]] : [],
  )
  return toCsv(['Application', 'Assigned users', 'Unique users', 'Last access'], rows)
}

/** Requests at each service in a year and a month, health checks in rows of their own. */
export function requestsOf({ traffic }: RecordsPlan, noise: RecordNoise, seed: number): string {
  const random = createRandom(seed + seedOf('request rows'))
  const rows = traffic.services.flatMap(({ name, service, from, requests, healthChecks }) => [
    [name, `/${service}`, from, traffic.logged.until, random.chance(noise.badRows) ? 'n/a' : requests],
    [name, '/healthz', from, traffic.logged.until, healthChecks],
  ])
  return toCsv(['service', 'path', 'from', 'until', 'requests'], rows)
}

/** What Prometheus answers when it is asked for the calls that the mesh counted: `sum by (…) (increase(istio_requests_total[90d]))`. */
export function serviceGraphOf({ traffic }: RecordsPlan): string {
  const names = new Map(traffic.services.map((one) => [one.service, one.name.split('.')[0] ?? one.name]))
  const end = Date.parse(`${traffic.mesh.until}T00:00:00Z`) / 1000
  const result = traffic.calls.map(({ from, to, requests }) => ({
    metric: {
      __name__: 'istio_requests_total',
      source_workload: names.get(from),
      destination_workload: names.get(to),
      request_protocol: 'http',
      reporter: 'source',
    },
    value: [end, String(requests)],
  }))
  return `${JSON.stringify({ status: 'success', data: { resultType: 'vector', result } }, null, 1)}\n`
}

/** Incidents and deployments of half a year. */
export function operationsOf({ register }: RecordsPlan, { from, until }: { readonly from: string; readonly until: string }): string {
  const rows = register.map(({ service, incidents, deploys }) => [service, incidents, deploys, from, until])
  return toCsv(['Service', 'Incidents', 'Deployments', 'From', 'Until'], rows)
}

/** The register of applications, as ServiceNow exports it. */
export function registerOf({ register, subscriptions }: RecordsPlan): string {
  const own = register.map(({ service, stage, criticality, businessUnit, capability, team }) => [
    service,
    stage,
    criticality,
    businessUnit,
    capability,
    team,
    undefined,
  ])
  const rented = subscriptions
    .filter(({ fate, hasContract }) => fate !== 'code' && hasContract)
    .map(({ app, vendor, category, owner }) => [app, 'In Use', '3 - less critical', 'Company', category, owner, vendor])
  const rows = [...own, ...rented].map((row, at) => [`APP${String(at + 1).padStart(5, '0')}`, ...row])
  const heads = [
    'Number',
    'Name',
    'Life cycle stage',
    'Business criticality',
    'Business unit',
    'Application category',
    'Managed by group',
    'Vendor',
  ]
  return toCsv(heads, rows)
}

/** The directory: who works here, and who does no longer. */
export function directoryOf({ repositories, seed }: EstatePlan): string {
  const people = repositories.flatMap((repository) => peopleOf(repository, seed))
  const status = new Map(people.map(({ mail, leftDaysAgo }) => [mail, leftDaysAgo === undefined ? 'active' : 'deprovisioned']))
  return toCsv(
    ['Email', 'Status'],
    [...status].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
}
