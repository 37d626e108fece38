import type { Finding } from '../facts/finding.ts'
import type { TerraformModule } from './create-module.ts'
import { readResources } from './read-resources.ts'
import { readServers } from './read-servers.ts'
import { readServices } from './read-services.ts'
import { readValues } from './read-values.ts'

/** What a file of a module asks for, in order of lines. */
export function readModule(module: TerraformModule): Finding[] {
  return [...readServices(module), ...readServers(module), ...readResources(module), ...readValues(module)].toSorted(
    (one, other) => one.line - other.line,
  )
}
