import type { EstatePlan, PlannedRepository, PlannedService } from '../plan.ts'
import { java } from './java.ts'
import { manifestOf } from './manifest.ts'
import { python } from './python.ts'
import type { SourceWriter } from './source.ts'
import { typescript } from './typescript.ts'

export const WRITERS: Readonly<Record<PlannedService['language'], SourceWriter>> = { typescript, python, java }

/** The files of a service below the root of its repository. */
export function filesOf(service: PlannedService, plan: EstatePlan): Map<string, string> {
  const ports = new Map(plan.services.map((one) => [one.name, one.port]))
  const source = Object.entries(WRITERS[service.language].write(service))
  return new Map([
    ...source.map(([path, text]): [string, string] => [`services/${service.name}/${path}`, text]),
    [`deploy/${service.name}.yaml`, manifestOf(service, (name) => ports.get(name) ?? 80)],
  ])
}

/** What lies at the root of a repository. */
export function rootFilesOf(repository: PlannedRepository): Map<string, string> {
  return new Map([
    ['README.md', `# ${repository.name}\n\nServices of ${repository.team}.\n`],
    ...(repository.hasOwners ? [['CODEOWNERS', `* @shop/${repository.team}\n`] as const] : []),
  ])
}
