import { findByImage, findByName, findByResource, type Technology } from '@coppice/catalog'
import type { Unit } from '../facts/finding.ts'
import { nodeAt, textAt } from '../syntax/config-tree.ts'
import { isTemplate, nameOf, requirementsOf, terraformUnit, type Resource, type TerraformModule } from './create-module.ts'

/** Attributes that name the engine of a managed server. */
const ENGINES = ['engine', 'db_engine', 'engine_type', 'database_version']

/** Attributes that give a server its own name. */
const SERVER_NAMES = [
  'identifier',
  'cluster_identifier',
  'replication_group_id',
  'cluster_id',
  'cluster_name',
  'broker_name',
  'domain_name',
  'domain',
  'name',
]

/** Databases, caches and brokers that the module asks for, under the engine they run. */
export function* readServers(module: TerraformModule): Iterable<Unit> {
  for (const resource of module.resources(/./)) {
    const image = isPart(resource) || isTemplate(resource, ...SERVER_NAMES) ? undefined : imageOf(technologyOf(resource))
    if (image === undefined) continue
    const name = nameOf(resource, ...SERVER_NAMES)
    yield terraformUnit(module, {
      line: resource.line,
      name,
      hostNames: [hostOf(resource)],
      image,
      ...requirementsOf(resource.body),
    })
  }
}

/** The host name that stands for its address: a service may bear the same name. */
export function hostOf({ type, label }: Resource): string {
  return `${label}-${type}`.replaceAll('_', '-').toLowerCase()
}

/** An instance of a cluster, and a copy of another database, are parts of it. */
function isPart({ type, body }: Resource): boolean {
  return type.endsWith('_cluster_instance') || nodeAt(body, 'replicate_source_db') !== undefined
}

/** The image that goes by the technology's own name, else any. */
function imageOf(technology: Technology | undefined): string | undefined {
  if (!technology) return undefined
  return findByImage(technology.id) === technology ? technology.id : technology.matches.images?.[0]
}

/** What a resource runs; undefined where its engine is not known. */
export function technologyOf({ type, body }: Resource): Technology | undefined {
  const known = findByResource(type)
  if (!known) return undefined
  const engine = ENGINES.map((key) => textAt(body, key)).find((text) => text !== undefined)
  return engine === undefined ? known : engineNamed(engine)
}

/** `aurora-postgresql`, `POSTGRES_15`, `sqlserver-ex`. */
function engineNamed(engine: string): Technology | undefined {
  const word = engine
    .toLowerCase()
    .replace(/^aurora-/, '')
    .replace(/^([a-z]+)[-_].*$/, '$1')
  return findByName(word) ?? findByImage(word)
}
