import { by, type InventoryEdge, type NodeId, type ServiceNode } from '@coppice/model'
import type { Estate } from '../../graph/to-estate.ts'
import type { ProposerContext } from '../proposer.ts'

/** One technology, and who uses it by which facts. */
export interface Technology {
  readonly id: string
  readonly name: string
  /** Servers, or the technology itself where it is a library. */
  readonly nodes: readonly NodeId[]
  readonly users: ReadonlyMap<ServiceNode, readonly InventoryEdge[]>
}

/** Technologies of one purpose, of which one is used by more services than any other. */
export interface Rivals {
  /** `object-mapper/javascript`, `message-broker`. */
  readonly key: string
  readonly purpose: string
  /** Servers are run by somebody; libraries are part of each service. */
  readonly isServer: boolean
  /** Of libraries: services of different languages cannot share one. */
  readonly language: string
  readonly standard: Technology
  readonly others: readonly Technology[]
}

/** Purposes of libraries for which a second one costs more than it gives: both shape the code around them. */
const LIBRARIES: ReadonlySet<string> = new Set(['job-queue', 'object-mapper'])

/** Purposes of stores of which one can do the work of another. Graphs, vectors and archives are chosen for what only they can do. */
const STORES: ReadonlySet<string> = new Set(['cache', 'document-database', 'relational-database', 'search-engine'])

export function findRivals({ estate }: ProposerContext): Rivals[] {
  const groups = new Map<string, Group>()
  const add = (use: Use): void => {
    const key = use.isServer ? use.purpose : `${use.purpose}/${use.language.toLowerCase()}`
    const group = groups.get(key) ?? toGroup(use)
    groups.set(key, group)
    const found: Found = group.technologies.get(use.technology) ?? { name: use.name, nodes: new Set(), users: new Map() }
    group.technologies.set(use.technology, found)
    found.nodes.add(use.node)
    found.users.set(use.user, [...(found.users.get(use.user) ?? []), use.edge])
  }
  for (const use of [...librariesInUse(estate), ...storesInUse(estate), ...brokersInUse(estate)]) add(use)
  return [...groups].flatMap(([key, { technologies, ...group }]) => {
    const ranked = [...technologies]
      .map(([id, { name, nodes, users }]): Technology => ({ id, name, nodes: [...nodes], users }))
      .sort(
        by(
          (technology) => -technology.users.size,
          (technology) => technology.id,
        ),
      )
    const [standard, ...others] = ranked
    return standard && others.length > 0 ? [{ key, ...group, standard, others }] : []
  })
}

interface Group {
  readonly purpose: string
  readonly isServer: boolean
  readonly language: string
  readonly technologies: Map<string, Found>
}

function toGroup({ purpose, isServer, language }: Use): Group {
  return { purpose, isServer, language, technologies: new Map() }
}

interface Found {
  readonly name: string
  readonly nodes: Set<NodeId>
  readonly users: Map<ServiceNode, InventoryEdge[]>
}

interface Use {
  readonly purpose: string
  readonly isServer: boolean
  readonly language: string
  readonly technology: string
  readonly name: string
  readonly node: NodeId
  readonly user: ServiceNode
  readonly edge: InventoryEdge
}

function librariesInUse(estate: Estate): Use[] {
  return estate.edges('built-with').flatMap((edge) => {
    const node = estate.node(edge.to)
    const user = userOf(estate, edge)
    const language = user?.languages[0]
    if (node?.kind !== 'technology' || !LIBRARIES.has(node.purpose) || user === undefined || language === undefined) return []
    const { purpose, technology, name } = node
    return [{ purpose, isServer: false, language: familyOf(language), technology, name, node: node.id, user, edge }]
  })
}

/** Databases count by the server they lie on; one that is part of a service is run by nobody. */
function storesInUse(estate: Estate): Use[] {
  const names = technologyNames(estate)
  return estate.edges('stores-in').flatMap((edge) => {
    const user = userOf(estate, edge)
    const hosts = estate.outbound(edge.to, 'hosted-on').map((hosted) => estate.node(hosted.to))
    const server = hosts.length > 0 ? hosts.find((host) => host?.kind === 'datastore') : estate.node(edge.to)
    if (user === undefined || server?.kind !== 'datastore' || server.optional || server.technology === undefined) return []
    const known = names.get(server.technology)
    if (known === undefined || !STORES.has(known.purpose)) return []
    const { name, purpose } = known
    return [{ purpose, isServer: true, language: '', technology: server.technology, name, node: server.id, user, edge }]
  })
}

function brokersInUse(estate: Estate): Use[] {
  const names = technologyNames(estate)
  return [...estate.edges('publishes'), ...estate.edges('consumes')].flatMap((edge) => {
    const user = userOf(estate, edge)
    const target = estate.node(edge.to)
    const hosts = target?.kind === 'channel' ? estate.outbound(edge.to, 'hosted-on').map((hosted) => estate.node(hosted.to)) : [target]
    const broker = hosts.find((host) => host?.kind === 'broker')
    if (user === undefined || broker?.kind !== 'broker' || broker.optional || broker.technology === undefined) return []
    const name = names.get(broker.technology)?.name ?? broker.name
    return [{ purpose: 'message-broker', isServer: true, language: '', technology: broker.technology, name, node: broker.id, user, edge }]
  })
}

/** Names and purposes of technologies, as far as a package of the estate is built with a client of theirs. */
function technologyNames(estate: Estate): Map<string, { name: string; purpose: string }> {
  return new Map(estate.nodes('technology').map(({ technology, name, purpose }) => [technology, { name, purpose }]))
}

function userOf(estate: Estate, edge: InventoryEdge): ServiceNode | undefined {
  const user = estate.node(edge.from)
  return user?.kind === 'service' && !user.optional && !edge.optional && estate.isClustered(user.id) ? user : undefined
}

/** Languages that share their libraries. */
function familyOf(language: string): string {
  return FAMILIES[language.toLowerCase()] ?? language
}

const FAMILIES: Readonly<Record<string, string>> = {
  typescript: 'JavaScript',
  javascript: 'JavaScript',
  kotlin: 'Java',
  scala: 'Java',
  groovy: 'Java',
  java: 'Java',
}
