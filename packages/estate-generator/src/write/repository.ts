import type { EstatePlan, PlannedRepository, PlannedService } from '../plan.ts'
import { mailmapOf, peopleOf } from '../people.ts'
import { java } from './java.ts'
import { manifestOf } from './manifest.ts'
import { python } from './python.ts'
import type { SourceWriter } from './source.ts'
import { typescript } from './typescript.ts'

export const WRITERS: Readonly<Record<PlannedService['language'], SourceWriter>> = { typescript, python, java }

/** The files of a service below the root of its repository. */
export function filesOf(service: PlannedService, plan: EstatePlan): Map<string, string> {
  const ports = portsOf(plan)
  const source = Object.entries(WRITERS[service.language].write(service))
  return new Map([
    ...source.map(([path, text]): [string, string] => [`services/${service.name}/${path}`, text]),
    [`deploy/${service.name}.yaml`, manifestOf(service, (name) => ports.get(name) ?? 80)],
  ])
}

const portsOf = oncePerPlan((plan) => new Map(plan.services.map((one) => [one.name, one.port])))

/** The services of every repository. */
export const groupServices = oncePerPlan((plan): ReadonlyMap<string, readonly PlannedService[]> => {
  const groups = new Map<string, PlannedService[]>()
  for (const service of plan.services) {
    const group = groups.get(service.repository)
    if (group) group.push(service)
    else groups.set(service.repository, [service])
  }
  return groups
})

/** Asked for with every service, and the same for all of them. */
function oncePerPlan<T extends object>(make: (plan: EstatePlan) => T): (plan: EstatePlan) => T {
  const made = new WeakMap<EstatePlan, T>()
  return (plan) => {
    const known = made.get(plan) ?? make(plan)
    made.set(plan, known)
    return known
  }
}

/** What lies at the root of a repository. */
export function rootFilesOf(repository: PlannedRepository, seed: number): Map<string, string> {
  return new Map([
    ['README.md', `# ${repository.name}\n\nServices of ${repository.team}.\n`],
    ['.mailmap', mailmapOf(peopleOf(repository, seed))],
    ...(repository.hasOwners ? [['CODEOWNERS', `* @shop/${repository.team}\n`] as const] : []),
  ])
}
