import { redactUrls } from '../../detect/redact.ts'
import { fromTemplate, type Expression } from '../../facts/expression.ts'
import type { Reference } from '../../facts/finding.ts'
import { entriesAt, entryAt, textAt, textsAt, type ConfigEntry, type ConfigNode } from '../../syntax/config-tree.ts'

/** Adapters, with what they speak and the gem that does it. One that is not here keeps its data in a file. */
const ADAPTERS: Readonly<Record<string, readonly [string, string]>> = {
  postgresql: ['postgresql', 'gem:pg'],
  postgis: ['postgresql', 'gem:pg'],
  mysql2: ['mysql', 'gem:mysql2'],
  trilogy: ['mysql', 'gem:trilogy'],
  sqlserver: ['sqlserver', 'gem:activerecord-sqlserver-adapter'],
  oracle_enhanced: ['oracle', 'gem:activerecord-oracle_enhanced-adapter'],
}

/** Databases of the environment that runs: production, else what developers have. */
export function readDatabases(root: ConfigNode): Reference[] {
  const chosen = ['production', 'development', 'default'].map((name) => entryAt(root, name)).find((entry) => entry !== undefined)
  if (!chosen) return []
  const nested = entriesAt(chosen.node).filter((entry) => entry.node.kind === 'map' && isDatabase(entry.node))
  const found = nested.length > 0 ? nested : [chosen]
  return found.filter((entry) => textAt(entry.node, 'replica') !== 'true').flatMap((entry, at) => toReference(entry, at === 0))
}

function isDatabase(node: ConfigNode): boolean {
  return ['adapter', 'url', 'database', 'host'].some((key) => textAt(node, key) !== undefined)
}

/** What Rails is told at start, `DATABASE_URL`, comes before the file, for the first database. */
function toReference({ key, node, line }: ConfigEntry, isFirst: boolean): Reference[] {
  const url = textAt(node, 'url')
  const adapter = textAt(node, 'adapter') ?? /^(?:\$\{\w+:-)?(\w+):\/\//.exec(url ?? '')?.[1]?.replace(/^postgres$/, 'postgresql')
  const [protocol, client] = ADAPTERS[adapter ?? ''] ?? (url !== undefined && adapter === undefined ? ['sql', 'gem:activerecord'] : [])
  if (protocol === undefined || client === undefined) return []
  const address = url ?? withPort(textAt(node, 'host'), textAt(node, 'port'))
  const variable = isFirst ? 'DATABASE_URL' : `${key.toUpperCase()}_DATABASE_URL`
  const told: Expression = { kind: 'environment', key: variable }
  const target: Expression = address === undefined ? told : { kind: 'either', options: [told, fromTemplate(redactUrls(address))] }
  const database = textAt(node, 'database')
  return [
    {
      kind: 'reference',
      line: entryAt(node, url === undefined ? 'host' : 'url')?.line ?? line,
      relation: 'stores-in',
      protocol,
      client,
      target,
      ...(database === undefined || database === '' ? {} : { database: fromTemplate(database) }),
    },
  ]
}

function withPort(host: string | undefined, port: string | undefined): string | undefined {
  return host === undefined || host === '' || port === undefined || !/^\d+$/.test(port) ? host || undefined : `${host}:${port}`
}

/** Clients of a mongoid.yml: an address as a whole, or hosts and the name of a database. */
export function readMongo(root: ConfigNode): Reference[] {
  const chosen = ['production', 'development'].map((name) => entryAt(root, name)).find((entry) => entry !== undefined)
  return entriesAt(chosen?.node, 'clients').flatMap((entry): Reference[] => {
    const [address] = [...textsAt(entryAt(entry.node, 'uri')?.node), ...textsAt(entryAt(entry.node, 'hosts')?.node)]
    const database = textAt(entry.node, 'database')
    if (address === undefined) return []
    return [
      {
        kind: 'reference',
        line: entry.line,
        relation: 'stores-in',
        protocol: 'mongodb',
        client: 'gem:mongoid',
        target: fromTemplate(redactUrls(address)),
        ...(database === undefined ? {} : { database: fromTemplate(database) }),
      },
    ]
  })
}
