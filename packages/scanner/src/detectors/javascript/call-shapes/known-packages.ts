import { channelDecorators } from './brokers.ts'
import { clientShapes, generatedClients } from './index.ts'
import { controllerShapes, routerShapes, startShapes } from './servers.ts'
import { transportPackages } from './transports.ts'

/** Names of a package that its rows begin with; `undefined` among them where a row begins with the package itself. */
const known = new Map<string, Set<string | undefined>>()

for (const { packages, instances, members } of clientShapes)
  for (const trail of [...Object.keys(instances), ...(members && Object.keys(instances).length === 0 ? [''] : [])]) add(packages, trail)
for (const { packages } of generatedClients) add(packages, '')
for (const { packages, decorators } of channelDecorators) for (const name of Object.keys(decorators)) add(packages, name)
for (const { packages, controllers } of controllerShapes) for (const name of controllers) add(packages, name)
for (const [name, { trails }] of Object.entries(routerShapes)) for (const trail of trails) add([name], trail)
for (const [name, starts] of Object.entries(startShapes)) for (const trail of Object.keys(starts)) add([name], trail)
for (const name of transportPackages) add([name], 'Transport')
// Schemas of settings: see bindings.ts.
add(['convict'], '')

/** `new Kafka.producer()` begins with `Kafka`, `()` with the package itself. */
function add(packages: readonly string[], trail: string): void {
  const [name] = /[\w$]+/.exec(trail.replace(/^new\b/, '')) ?? []
  for (const one of packages) known.set(one, (known.get(one) ?? new Set()).add(name))
}

/** Whether some row may fit a module that imports a package: its text has to name what the row begins with. */
export function mayFit(specifier: string, text: string): boolean {
  const names = known.get(specifier)
  if (!names) return false
  for (const name of names) if (name === undefined || text.includes(name)) return true
  return false
}
