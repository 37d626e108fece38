import type { DetectContext, SourceFile } from '../../detect/detector.ts'
import type { Unit } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { entriesAt, itemsAt, nodeAt, textAt, type ConfigEntry, type ConfigNode } from '../../syntax/config-tree.ts'
import { toUnit, type Layer } from './to-unit.ts'

/** Whether a document of any name is a compose file: each of its services says which image it runs or builds, and it is no object of a cluster. */
export function isProject(document: ConfigNode): boolean {
  const services = nodeAt(document, 'services')
  if (services?.kind !== 'map' || services.entries.size === 0 || nodeAt(document, 'apiVersion')) return false
  return [...services.entries.values()].every(({ node }) => ['image', 'build', 'extends'].some((key) => nodeAt(node, key) !== undefined))
}

/** The services of one compose file, in the order in which they stand there. */
export function readProject(project: ConfigNode, file: SourceFile, context: DetectContext): Unit[] {
  const services = servicesOf(project)
  const units: Unit[] = []
  for (const entry of services.values()) {
    if (entry.node.kind !== 'map') {
      if (entry.node.kind === 'list' || entry.node.value !== null) {
        context.skip({ code: 'unexpected-shape', message: `Service ${entry.key} is no map of settings`, line: entry.line })
      }
      continue
    }
    if (isMisplaced(entry)) {
      context.skip({ code: 'unexpected-shape', message: `${entry.key} below services has no setting of a service`, line: entry.line })
      continue
    }
    units.push(toUnit(entry, layersOf(entry, services, file, context), project, file.path))
  }
  return withLinkNames(units, services)
}

/** What belongs at the top and was indented too far: `networks`, `volumes`, `configs` and `secrets` that hold things by their names. */
function isMisplaced({ key, node }: ConfigEntry): boolean {
  return (
    /^(?:networks|volumes|configs|secrets)$/.test(key) &&
    ['image', 'build', 'extends', 'command', 'environment', 'ports', 'depends_on'].every((setting) => nodeAt(node, setting) === undefined)
  )
}

/** Below `services`; in the first version of the format at the top, where each says which image it runs or builds. */
function servicesOf(project: ConfigNode): ReadonlyMap<string, ConfigEntry> {
  const declared = nodeAt(project, 'services')
  if (declared) return declared.kind === 'map' ? declared.entries : new Map()
  if (nodeAt(project, 'version') || nodeAt(project, 'apiVersion')) return new Map()
  const old = entriesAt(project).filter((entry) => textAt(entry.node, 'image') !== undefined || textAt(entry.node, 'build') !== undefined)
  return new Map(old.map((entry) => [entry.key, entry]))
}

/** The service and those it extends within the file, farthest first, so that later layers win. */
function layersOf(entry: ConfigEntry, services: ReadonlyMap<string, ConfigEntry>, file: SourceFile, context: DetectContext): Layer[] {
  const layers: Layer[] = []
  const seen = new Set<ConfigEntry>()
  let at: ConfigEntry | undefined = entry
  while (at && !seen.has(at)) {
    seen.add(at)
    layers.unshift(at.node)
    const base: string | undefined = textAt(at.node, 'extends', 'service') ?? textAt(at.node, 'extends')
    const other = textAt(at.node, 'extends', 'file')
    if (base !== undefined && other !== undefined && baseNameOf(other) !== baseNameOf(file.path)) {
      context.skip({
        code: 'extends-other-file',
        message: `Service ${at.key} extends ${base} of ${other}; what stands there is not added to it`,
        line: at.line,
      })
      break
    }
    at = base === undefined ? undefined : services.get(base)
  }
  return layers
}

/** `links: ["db:database"]` lets a service reach `db` under another name. */
function withLinkNames(units: readonly Unit[], services: ReadonlyMap<string, ConfigEntry>): Unit[] {
  const names = new Map<string, Set<string>>()
  for (const entry of services.values()) {
    for (const item of itemsAt(entry.node, 'links')) {
      const [target = '', alias] = (textAt(item) ?? '').split(':')
      if (alias !== undefined) names.set(target, (names.get(target) ?? new Set()).add(alias))
    }
  }
  return units.map((unit) => ({
    ...unit,
    hostNames: [...new Set([...unit.hostNames, ...(names.get(unit.name) ?? [])])].filter((name) => name !== unit.name),
  }))
}
