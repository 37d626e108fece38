import type { SourceFile } from '../../detect/detector.ts'
import { createFolder, type Folder } from '../../code/fold.ts'
import { gather, toScope } from '../../code/scope.ts'
import { unknown, type Expression } from '../../facts/expression.ts'
import type { Finding, Reference, Setting } from '../../facts/finding.ts'
import { baseNameOf } from '../../facts/paths.ts'
import { withSyntaxTree, type SyntaxNode } from '../../syntax/tree-sitter.ts'
import { shapes } from './call-shapes/index.ts'
import { language } from './language.ts'

/** Files in which Laravel and others keep settings: `config/services.php` gives what code reads as `services.stock.url`. */
const PLACES = /(?:^|\/)config\/(?:[\w-]+\/)?[\w-]+\.php$/

/** Drivers of Laravel, with what they speak. */
const DRIVERS: Readonly<Record<string, readonly [string, string]>> = {
  mysql: ['mysql', 'composer:ext-mysqli'],
  mariadb: ['mysql', 'composer:ext-mysqli'],
  pgsql: ['postgresql', 'composer:ext-pgsql'],
  sqlsrv: ['sqlserver', 'composer:ext-sqlsrv'],
  mongodb: ['mongodb', 'composer:mongodb/mongodb'],
}

/** Settings of a file that returns an array, and the connections that Laravel makes of them. */
export function readSettings(file: SourceFile): Finding[] {
  if (!PLACES.test(file.path) || !/^\s*return\s*(?:\[|array\()/m.test(file.text)) return []
  return withSyntaxTree('php', file.text, (root) => {
    const gathered = gather(root, language, [])
    const folder = createFolder(language, shapes, toScope(gathered, language))
    const returned = root.namedChildren.find((child) => child?.type === 'return_statement')?.namedChildren[0]
    if (returned?.type !== 'array_creation_expression') return []
    const name = baseNameOf(file.path).replace(/\.php$/, '')
    const settings = settingsIn(returned, name, folder, 0)
    return [...settings, ...(name === 'database' ? [...databases(returned, folder), ...caches(returned, folder)] : [])]
  })
}

function settingsIn(array: SyntaxNode, prefix: string, folder: Folder, depth: number): Setting[] {
  return entriesOf(array).flatMap(({ key, value }): Setting[] => {
    const path = `${prefix}.${key}`
    if (value.type === 'array_creation_expression') return depth < 8 ? settingsIn(value, path, folder, depth + 1) : []
    const folded = folder.fold(value)
    const isTold =
      folded.kind === 'text' ? folded.value !== '' && folded.value.length <= 300 && !/\n/.test(folded.value) : folded.kind !== 'unknown'
    return isTold ? [{ kind: 'setting', line: value.startPosition.row + 1, key: path, value: folded }] : []
  })
}

function entriesOf(array: SyntaxNode): { key: string; value: SyntaxNode }[] {
  return array.namedChildren.flatMap((element) => {
    const [key, value] = element?.type === 'array_element_initializer' ? element.namedChildren : []
    const name = key && language.strings.has(key.type) ? key.text.replace(/^['"]|['"]$/g, '') : undefined
    return name !== undefined && value ? [{ key: name, value }] : []
  })
}

function at(array: SyntaxNode | undefined, ...path: readonly string[]): SyntaxNode | undefined {
  let node = array
  for (const name of path)
    node = node?.type === 'array_creation_expression' ? entriesOf(node).find((entry) => entry.key === name)?.value : undefined
  return node
}

/** The connection that is used unless code names another, and those that have an address of their own. */
function databases(root: SyntaxNode, folder: Folder): Reference[] {
  const chosen = at(root, 'default')
  const named = chosen && folder.fold(chosen)
  const usual =
    named?.kind === 'text'
      ? named.value
      : named?.kind === 'environment' && named.fallback?.kind === 'text'
        ? named.fallback.value
        : undefined
  const connections = at(root, 'connections')
  const all = connections?.type === 'array_creation_expression' ? entriesOf(connections) : []
  // The variable says which of them it is: what is asked for is a database of any make.
  const isOpen = named?.kind === 'environment'
  const ordered = [...all.filter((one) => one.key === usual), ...all.filter((one) => one.key !== usual)]
  const seen = new Set<string>()
  return ordered.flatMap(({ key, value }): Reference[] => {
    const driver = textOf(at(value, 'driver'), folder) ?? key
    const host = at(value, 'host') ?? at(value, 'write', 'host')
    const url = at(value, 'url') ?? at(value, 'dsn')
    const [protocol, client] = DRIVERS[driver] ?? []
    if (protocol === undefined || client === undefined || (!host && !url)) return []
    const written =
      [...`${url?.text ?? ''} ${host?.text ?? ''}`.matchAll(/env\(\s*['"](\w+)/g)].map((match) => match[1]).join(' ') ||
      `${host?.text ?? ''}`
    if (seen.has(written)) return []
    seen.add(written)
    const told = [url, host].flatMap((node) => (node ? [folder.fold(node)] : []))
    const [first = unknown(client)] = told
    const target: Expression = told.length > 1 ? { kind: 'either', options: told } : first
    const database = at(value, 'database')
    return [
      {
        kind: 'reference',
        line: (host ?? url ?? value).startPosition.row + 1,
        relation: 'stores-in',
        protocol: isOpen && key === usual && driver !== 'mongodb' ? 'sql' : protocol,
        client: isOpen && key === usual ? 'composer:illuminate/database' : client,
        target,
        ...(database ? { database: folder.fold(database) } : {}),
      },
    ]
  })
}

/** Redis, for what Laravel keeps there: caches, sessions and jobs. */
function caches(root: SyntaxNode, folder: Folder): Reference[] {
  const host = at(root, 'redis', 'default', 'host')
  const url = at(root, 'redis', 'default', 'url')
  if (!host) return []
  const options = [url, host].flatMap((node) => (node ? [folder.fold(node)] : []))
  return [
    {
      kind: 'reference',
      line: host.startPosition.row + 1,
      relation: 'stores-in',
      protocol: 'redis',
      client: 'composer:predis/predis',
      target: { kind: 'either', options },
    },
  ]
}

function textOf(node: SyntaxNode | undefined, folder: Folder): string | undefined {
  const folded = node && folder.fold(node)
  return folded?.kind === 'text' ? folded.value : undefined
}
